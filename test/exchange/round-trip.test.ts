import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportTermbase } from '../../scripts/exchange/export-termbase.ts';
import { mergeTermbase } from '../../scripts/exchange/merge.ts';
import { readTermbaseFile } from '../../scripts/exchange/read-termbase-file.ts';
import { parseTermbase, type TermbaseTable } from '../../scripts/exchange/termbase-table.ts';
import { anyTable, listening } from './tables.ts';

const formats = ['tbx', 'tbx2', 'csv', 'xlsx'] as const;
type Format = (typeof formats)[number];
const heading = { title: { en: 'A book & its terms' }, epochSeconds: 1_162_252_800 };
const nothing: TermbaseTable = { columns: [], rows: [] };

async function exported(table: TermbaseTable, format: Format, plain = false): Promise<Uint8Array> {
  const [file] = await exportTermbase(table, format, { main: 'en', plain }, heading, () => {});
  if (!file) throw new Error('nothing was exported');
  return file.bytes;
}
async function imported(base: TermbaseTable, bytes: Uint8Array): Promise<ReturnType<typeof mergeTermbase>> {
  const { heard, report } = listening();
  const incoming = await readTermbaseFile('terms', bytes, 'en', report);
  expect(heard.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!incoming) throw new Error('the file was refused');
  return mergeTermbase(base, incoming.table, { main: 'en', silence: incoming.silence, complete: false }, report);
}

describe.each(formats)('%s', (format) => {
  test('any termbase: export, import into nothing, export gives the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const first = await exported(table, format);
        const { table: back } = await imported(nothing, first);
        expect(Buffer.from(await exported(back, format)).equals(Buffer.from(first))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('any termbase: an import of its own export changes nothing, and back from nothing every cell is there', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const bytes = await exported(table, format);
        const { table: same, changes } = await imported(table, bytes);
        expect(changes).toEqual([]);
        expect(same).toEqual(table);
        const { table: back } = await imported(nothing, bytes);
        expect(back.rows.map(({ cells }) => sorted(cells))).toEqual(table.rows.map(({ cells }) => sorted(cells)));
      }),
      { numRuns: 100 },
    );
  });

  test('any termbase: an import of its own plain export changes nothing either', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const { table: same, changes } = await imported(table, await exported(table, format, true));
        expect(changes).toEqual([]);
        expect(same).toEqual(table);
      }),
      { numRuns: 60 },
    );
  });

  test('the termbase of the handbook', async () => {
    const text = readFileSync(new URL('../../manuscript/terms/termbase.csv', import.meta.url), 'utf8');
    const table = parseTermbase('termbase.csv', text, (fault) => expect(fault).toBeUndefined());
    expect(table.rows.length).toBeGreaterThan(190);
    const first = await exported(table, format);
    const { table: merged, changes } = await imported(table, first);
    expect(changes).toEqual([]);
    expect(merged).toEqual(table);
    const { table: back } = await imported(nothing, first);
    expect(back.rows.map(({ cells }) => sorted(cells))).toEqual(table.rows.map(({ cells }) => sorted(cells)));
    expect(Buffer.from(await exported(back, format)).equals(Buffer.from(first))).toBe(true);
  });

  test.runIf(format === 'xlsx')('the same termbase gives the same bytes at any time', async () => {
    const table = fc.sample(anyTable, { numRuns: 1, seed: 7 })[0] ?? nothing;
    const first = await exported(table, format);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.from(await exported(table, format)).equals(Buffer.from(first))).toBe(true);
  });
});

const sorted = (cells: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
  [...cells].sort(([a], [b]) => (a < b ? -1 : 1));
