import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import type { LockedUnit } from '../../scripts/model/manuscript.ts';
import { parseLock } from '../../scripts/read/read-locks.ts';
import { lockPath, printLock } from '../../scripts/translate/lock.ts';

const unit: LockedUnit = {
  id: 'u-0123abcd.alt',
  state: 'reviewed',
  source: '0123456789ab',
  target: 'ba9876543210',
  by: 'A. Reader',
  on: '2026-11-25',
  waive: [{ rule: 'translation/length', reason: 'The title of the act is short.' }],
  text: 'Two {1}steps{/1}.',
};
function read(text: string): { readonly units: readonly LockedUnit[] | undefined; readonly found: readonly Diagnostic[] } {
  const found: Diagnostic[] = [];
  return { units: parseLock('fr/.i18n/a.lock.json', text, (finding) => found.push(finding)), found };
}

describe('a lock file', () => {
  test('is read as it was written', () => {
    expect(read(printLock([unit, { ...unit, id: 'front.short' }]))).toEqual({ units: [unit, { ...unit, id: 'front.short' }], found: [] });
    expect(read(printLock([])).units).toEqual([]);
  });

  test('has one line a unit', () => expect(printLock([unit, unit]).trim().split('\n')).toHaveLength(4));

  test('stands beside its text', () => expect(lockPath('fr/profiles/nl.md')).toBe('fr/profiles/.i18n/nl.lock.json'));

  test.each([
    ['the marks of a conflict', `<<<<<<< HEAD\n${printLock([unit])}`],
    ['another state', printLock([unit]).replace('"reviewed"', '"done"')],
    ['a day that is none', printLock([unit]).replace('2026-11-25', '2026-13-45')],
    ['two locks of one unit', printLock([unit, unit])],
    ['a later version', printLock([unit]).replace('"version": 1', '"version": 2')],
    ['more than it should', printLock([unit]).replace('"state"', '"surprise":1,"state"')],
  ])('with %s is refused and says why: translation/invalid-lock', (_what, text) => {
    const { units, found } = read(text);
    expect(units).toBeUndefined();
    expect(found.map(({ code, place }) => [code, place?.file])).toEqual([['translation/invalid-lock', 'fr/.i18n/a.lock.json']]);
    expect(found[0]?.message.length).toBeGreaterThan(40);
  });
});
