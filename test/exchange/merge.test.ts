import { describe, expect, test } from 'vitest';
import { type MergeOptions, mergeTermbase } from '../../scripts/exchange/merge.ts';
import { changesText } from '../../scripts/exchange/tell-changes.ts';
import { listening, tableOf } from './tables.ts';

const base = tableOf([
  {
    concept_id: 'ret-001',
    domain: 'return',
    en: 'return|going back',
    fr: 'retour',
    deprecated_fr: 'rapatriement',
    inflect_fr: 'n',
    note: 'A note',
  },
  { concept_id: 'ret-002', domain: 'return', en: 'departure', fr: 'départ', deprecated_fr: '', inflect_fr: '', note: '' },
]);
const cells: MergeOptions = { main: 'en', silence: 'cells', complete: false };
const kept: MergeOptions = { main: 'en', silence: 'kept', complete: false };
function merged(
  rows: Parameters<typeof tableOf>[0],
  options: MergeOptions,
): { rows: object[]; columns: readonly string[]; changes: string; codes: string[] } {
  const { heard, report } = listening();
  const { table, changes } = mergeTermbase(base, tableOf(rows), options, report);
  return {
    rows: table.rows.map((row) => Object.fromEntries(row.cells)),
    columns: table.columns,
    changes: changesText(changes, false),
    codes: heard.map(({ code, message }) => `${code}: ${message}`),
  };
}
const [first = {}, second = {}] = base.rows.map((row) => Object.fromEntries(row.cells));

describe('a spreadsheet', () => {
  test('an empty cell empties, a column that the file lacks stays', () => {
    const result = merged([{ concept_id: 'ret-001', fr: 'retour', deprecated_fr: '', en: 'return' }], cells);
    expect(result.rows).toEqual([
      { concept_id: 'ret-001', domain: 'return', en: 'return', fr: 'retour', inflect_fr: 'n', note: 'A note' },
      second,
    ]);
    expect(result.changes).toBe('ret-001 en: − going back\nret-001 deprecated_fr: − rapatriement\nChanged concepts: 1 changed.\n');
    expect(result.codes).toEqual(['exchange/absent: One concept of the termbase is not in the file and stays: ret-002.']);
  });

  test('new concepts and columns come after those that are there', () => {
    const result = merged(
      [
        { concept_id: 'ret-003', sv: 'resa', en: 'journey' },
        { concept_id: 'ret-001', sv: 'återvändande', en: 'going back|return' },
      ],
      cells,
    );
    expect(result.columns).toEqual([...base.columns, 'sv']);
    expect(result.rows).toEqual([
      { ...first, en: 'going back|return', sv: 'återvändande' },
      second,
      { concept_id: 'ret-003', en: 'journey', sv: 'resa' },
    ]);
    expect(result.changes).toBe(
      'ret-001 en: order: going back | return\nret-001 sv: + återvändande\nret-003: added (journey)\ncolumn sv: added\nChanged concepts: 1 added, 1 changed.\n',
    );
  });

  test('lists that differ in spaces only are the same', () => {
    expect(merged([{ concept_id: 'ret-001', en: 'return |  going back' }], cells).changes).toBe(
      'The termbase says the same already: nothing changes.\n',
    );
  });

  test('--complete takes out the concepts that it lacks', () => {
    const result = merged([{ concept_id: 'ret-002', en: 'departure' }], { ...cells, complete: true });
    expect(result.rows).toEqual([second]);
    expect(result.changes).toContain('ret-001: removed');
  });
});

describe('a TBX file', () => {
  test('what it does not say stays', () => {
    const result = merged([{ concept_id: 'ret-001', en: 'return|going back', fr: 'retour|aller' }], kept);
    expect(result.rows[0]).toEqual({ ...first, fr: 'retour|aller' });
  });

  test('a term that it has under another status moves', () => {
    const result = merged([{ concept_id: 'ret-001', fr: 'retour|rapatriement' }], kept);
    expect(result.rows[0]).toEqual({
      concept_id: 'ret-001',
      domain: 'return',
      en: 'return|going back',
      fr: 'retour|rapatriement',
      inflect_fr: 'n',
      note: 'A note',
    });
    expect(result.changes).toBe('ret-001 fr: + rapatriement\nret-001 deprecated_fr: − rapatriement\nChanged concepts: 1 changed.\n');
  });

  test('--complete empties what it does not say', () => {
    const result = merged([{ concept_id: 'ret-001', domain: 'return', en: 'return|going back', fr: 'retour' }], {
      ...kept,
      complete: true,
    });
    expect(result.rows).toEqual([{ concept_id: 'ret-001', domain: 'return', en: 'return|going back', fr: 'retour' }]);
  });

  test('ids of another form get one of this termbase and are known again', () => {
    const foreign = [
      { concept_id: 'IATE-1', domain: 'return', en: 'removal', related: 'IATE-2' },
      { concept_id: 'IATE-2', domain: 'Écologie', en: 'water' },
    ];
    const { heard, report } = listening();
    const once = mergeTermbase(base, tableOf(foreign), kept, report);
    expect(once.table.rows.slice(2).map((row) => Object.fromEntries(row.cells))).toEqual([
      { concept_id: 'ret-003', domain: 'return', en: 'removal', related: 'eco-001', external_id: 'IATE-1' },
      { concept_id: 'eco-001', domain: 'Écologie', en: 'water', external_id: 'IATE-2' },
    ]);
    expect(heard.map(({ code }) => code)).toEqual(['exchange/new-id', 'exchange/new-id', 'exchange/absent']);
    const twice = mergeTermbase(once.table, tableOf(foreign), kept, () => {});
    expect(twice.changes).toEqual([]);
    expect(twice.table).toEqual(once.table);
  });
});

test('cells that begin as formulas are told', () => {
  expect(merged([{ concept_id: 'ret-001', en: '=HYPERLINK("https://example.org")' }], cells).codes).toContain(
    'exchange/formula: The cell en of ret-001 begins like a formula: “=HYPERLINK("https://example.org")”.',
  );
});
