import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportTermbase } from '../../scripts/exchange/export-termbase.ts';
import { readTermbaseFile } from '../../scripts/exchange/read-termbase-file.ts';
import { listening, tableOf } from './tables.ts';

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`files/${name}.tbx`, import.meta.url)));
const table = tableOf([{ concept_id: 'ret-001', en: 'return|going back', fr: 'retour', note: 'a "note"' }]);
async function exported(format: 'xlsx' | 'csv'): Promise<Uint8Array> {
  const [made] = await exportTermbase(table, format, { main: 'en' }, { title: { en: 'Terms' }, epochSeconds: 0 }, () => {});
  return made?.bytes ?? new Uint8Array();
}

/** A cut, a doubled stretch, or strange bytes, at places of the file given in parts of its length. */
const damage = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 40 }),
  by: fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc
      .constantFrom('<', '>', '"', '&', ']]>', '<!--', '<!DOCTYPE x [', '&#0;', '&lol;', '</body>', '\u0000', 'xml:lang="', '__proto__')
      .map((text) => new TextEncoder().encode(text)),
  ),
});
function damaged(bytes: Uint8Array, { from, length, by }: { from: number; length: number; by: Uint8Array }): Uint8Array {
  const at = Math.floor(from * bytes.length);
  return Uint8Array.from([...bytes.subarray(0, at), ...by, ...bytes.subarray(at + length)]);
}

describe('a damaged file is read or refused with a reason, and never breaks the press', () => {
  test.each([
    ['TBX version 3', async () => file('good-v3')],
    ['TBX version 2', async () => file('good-v2')],
    ['TBX in DCT style', async () => file('good-dct')],
    ['XLSX', async () => await exported('xlsx')],
    ['CSV', async () => await exported('csv')],
  ])('%s', async (_, make) => {
    const bytes = await make();
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (all) => {
        const { heard, report } = listening();
        const incoming = await readTermbaseFile('terms.x', all.reduce(damaged, bytes), 'en', report);
        const refused = heard.some(({ severity }) => severity === 'error');
        expect(incoming === undefined).toBe(refused);
        for (const { place } of heard) expect(place?.start.line).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
