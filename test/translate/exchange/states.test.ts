import { describe, expect, test } from 'vitest';
import type { MemoryHost } from '../../../scripts/host/index.ts';
import type { TranslationFormat } from '../../../scripts/translate/exchange/exchange-file.ts';
import type { UnitStatus } from '../../../scripts/translate/unit-states.ts';
import { edit, textIn } from '../book-host.ts';
import { exchangeBook, exported, imported, stateOf, unitsOf } from './exchange-book.ts';

const talk = 'A first talk';
const french = 'Un premier entretien';
const source = 'First comes the question, then the journey.';
const sourceNow = 'First comes the question, then the long journey.';
const translation = 'D’abord la question, puis le voyage.';

async function unitOf(host: MemoryHost, words: string): Promise<UnitStatus | undefined> {
  return [...(await unitsOf(host)).values()].find(({ source: { parts } }) =>
    parts.some((part) => part.kind === 'text' && part.value === words),
  );
}
const shown = (unit: UnitStatus | undefined): unknown => unit && { state: unit.state, isStale: unit.isStale, isTouched: unit.isTouched };
/** A unit of XLIFF with another target and another state. */
const withTarget = (file: string, old: string, target: string, state: string): string => {
  const changed = file.replace(
    new RegExp(`<target state="[\\w-]+">${old.replace(/[.*+?^$()]/g, '\\$&')}</target>`),
    () => `<target state="${state}">${target}</target>`,
  );
  if (changed === file) throw new Error(`“${old}” is not in the file.`);
  return changed;
};
const setState = (host: MemoryHost, state: string): void => {
  const path = 'fr/.i18n/01-steps.lock.json';
  host.tree.set(`/m/${path}`, new TextEncoder().encode(textIn(host, path).replaceAll('"translated"', `"${state}"`)));
};

describe('the state of a unit after an import', () => {
  test.each([
    ['needs-translation', 'translated', 'as OmegaT leaves it'],
    ['translated', 'translated', 'as it is'],
    ['signed-off', 'reviewed', 'when somebody has passed it'],
    ['final', 'final', 'when it is done'],
  ])('“%s” of a new text is %s, %s', async (attribute, state) => {
    const host = await exchangeBook();
    const { taken } = await imported(host, withTarget(await exported(host, 'xliff'), french, 'Le premier entretien', attribute));
    expect(taken.map(({ what }) => what)).toEqual(['changed']);
    expect(shown(await unitOf(host, talk))).toEqual({ state, isStale: false, isTouched: false });
  });

  test('“signed-off” that the text had before it was changed says nothing of the new text', async () => {
    const host = await exchangeBook();
    setState(host, 'reviewed');
    await imported(host, withTarget(await exported(host, 'xliff'), french, 'Le premier entretien', 'signed-off'));
    expect(shown(await unitOf(host, talk))).toEqual({ state: 'translated', isStale: false, isTouched: false });
  });

  test('“signed-off” of a text that stays is taken, and nothing else changes', async () => {
    const host = await exchangeBook();
    const before = stateOf(host);
    const { taken, files } = await imported(
      host,
      withTarget(await exported(host, 'xliff'), french, french, 'signed-off'),
      '--by',
      'A. Reader',
      '--on',
      '2006-10-31',
    );
    expect(taken.map(({ what, state }) => [what, state])).toEqual([['confirmed', 'reviewed']]);
    expect(files).toEqual(['fr/.i18n/01-steps.lock.json']);
    expect(stateOf(host).get('/m/fr/01-steps.md')).toBe(before.get('/m/fr/01-steps.md'));
    expect((await unitOf(host, talk))?.lock).toMatchObject({ by: 'A. Reader', on: '2006-10-31' });
  });

  test('a copy of the source is no translation, but where somebody has passed it', async () => {
    const host = await exchangeBook({ copied: true });
    const file = await exported(host, 'xliff');
    expect((await imported(host, withTarget(file, source, source, 'translated'))).taken).toEqual([]);
    expect((await imported(host, withTarget(file, source, source, 'final'))).taken.map(({ what, state }) => [what, state])).toEqual([
      ['confirmed', 'final'],
    ]);
    expect(shown(await unitOf(host, source))).toEqual({ state: 'final', isStale: false, isTouched: false });
  });

  test('a stale text that is translated anew is not stale any more', async () => {
    for (const format of ['xliff', 'xliff2', 'po'] as const) {
      const host = await exchangeBook();
      edit(host, 'en/01-steps.md', source, sourceNow);
      expect((await unitOf(host, sourceNow))?.isStale).toBe(true);
      const file = unfuzzy(format, (await exported(host, format)).replaceAll(translation, 'D’abord la question, puis le long voyage.'));
      expect((await imported(host, file)).codes).toEqual([]);
      expect(shown(await unitOf(host, sourceNow))).toEqual({ state: 'translated', isStale: false, isTouched: false });
    }
  });

  test('a stale text that a translator keeps is not stale any more when the file says so', async () => {
    const host = await exchangeBook();
    edit(host, 'en/01-steps.md', source, sourceNow);
    const [xliff, po] = [await exported(host, 'xliff'), await exported(host, 'po')];
    expect((await imported(host, withTarget(xliff, translation, translation, 'translated'))).taken).toEqual([]);
    expect((await imported(host, unfuzzy('po', po))).taken.map(({ what }) => what)).toEqual(['confirmed']);
    expect(shown(await unitOf(host, sourceNow))).toEqual({ state: 'translated', isStale: false, isTouched: false });
  });

  test('a fuzzy text is left, and told of in the report', async () => {
    const host = await exchangeBook();
    edit(host, 'en/01-steps.md', source, sourceNow);
    const before = stateOf(host);
    const { left, code } = await imported(host, (await exported(host, 'po')).replace(translation, 'Une ébauche.'));
    expect(left.map(({ why, theirs }) => [why, theirs])).toEqual([['unsure', 'Une ébauche.']]);
    expect(code).toBe(0);
    expect(stateOf(host)).toEqual(before);
  });

  test('a memory that pairs a stale text with what it translates leaves it stale', async () => {
    const host = await exchangeBook();
    edit(host, 'en/01-steps.md', source, sourceNow);
    const { taken, codes } = await imported(
      host,
      (await exported(host, 'tmx')).replace(translation, 'Une question d’abord, puis le voyage.'),
    );
    expect(taken.map(({ what, isStale }) => [what, isStale])).toEqual([['changed', true]]);
    expect(codes).toEqual(['translation/stale-again']);
    expect(shown(await unitOf(host, sourceNow))).toEqual({ state: 'translated', isStale: true, isTouched: false });
  });
});

const unfuzzy = (format: TranslationFormat, file: string): string => (format === 'po' ? file.replaceAll('#, fuzzy\n', '') : file);

describe('units whose ids a tool has dropped', () => {
  test.each([
    ['xliff', (file: string) => file.replace(/<trans-unit id="[^"]*"/g, '<trans-unit id="x"')],
    ['po', (file: string) => file.replace(/^msgctxt .*\n/gm, '')],
    ['tmx', (file: string) => file.replace(/ tuid="[^"]*"/g, '')],
  ] as const)('%s: are known by their source where it is that of one unit alone', async (format, drop) => {
    const host = await exchangeBook();
    const { taken, codes } = await imported(host, drop((await exported(host, format)).replace(french, 'Le premier entretien')));
    expect(codes.filter((code) => code !== 'translation/doubled-unit')).toEqual([]);
    expect(taken.map(({ what }) => what)).toEqual(['changed']);
    expect(textIn(host, 'fr/01-steps.md')).toContain('## Le premier entretien {#');
  });

  test('without hashes a text that is translated already is not overwritten', async () => {
    const host = await exchangeBook();
    const file = (await exported(host, 'po')).replace(/^#\. handbook: .*\n/gm, '').replace(french, 'Le premier entretien');
    const { codes, left } = await imported(host, file);
    expect(codes).toEqual(['translation/conflict']);
    expect(left.map(({ ours, theirs }) => [ours, theirs])).toEqual([[french, 'Le premier entretien']]);
  });
});

describe('a run that only looks', () => {
  test('writes nothing', async () => {
    const host = await exchangeBook();
    const before = stateOf(host);
    const { taken, files } = await imported(host, (await exported(host, 'xliff2')).replace(french, 'Le premier entretien'), '--dry-run');
    expect([taken.length, files.length]).toEqual([1, 3]);
    expect(stateOf(host)).toEqual(before);
  });
});
