import fc from 'fast-check';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { type TermbaseTable, tidyCell } from '../../scripts/exchange/termbase-table.ts';

/** A table from rows of cells, as a termbase.csv would give it. */
export function tableOf(rows: readonly Readonly<Record<string, string>>[]): TermbaseTable {
  return {
    columns: [...new Set(rows.flatMap((row) => Object.keys(row)))],
    rows: rows.map((row) => ({ id: row.concept_id ?? '', cells: new Map(Object.entries(row).filter(([, value]) => value !== '')) })),
  };
}

/** A report that keeps what it is told. */
export function listening(): { readonly report: (diagnostic: Diagnostic) => void; readonly heard: Diagnostic[] } {
  const heard: Diagnostic[] = [];
  return { heard, report: (diagnostic) => void heard.push(diagnostic) };
}
/** `code line:column text` of each finding, the text being what stands at its place. */
export function told(heard: readonly Diagnostic[], text: string): readonly string[] {
  return heard.map(({ code, place }) =>
    place ? `${code} ${place.start.line}:${place.start.column} ${text.slice(place.start.offset, place.end.offset)}` : code,
  );
}

const nasty = fc.constantFrom(
  '<b>',
  '&amp;',
  ']]>',
  '"quoted"',
  'two\nlines',
  'a\ttab',
  '_x0041_',
  '=1+1',
  '0012',
  'termbase:note = x',
  'é\u00A0:',
  'e\u0301',
  '𝒳',
  '#x',
  '; ',
);
const storable = (text: string): boolean => !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.test(text);
const words = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) }, { weight: 1, arbitrary: nasty }), {
    maxLength: 4,
  })
  .map((parts) => tidyCell(parts.join(' ')))
  .filter(storable);
const word = words.map((text) => text.replaceAll('|', '/')).filter((text) => text !== '');
const listCell = fc.array(word, { maxLength: 3 }).map((terms) => terms.join('|'));

const listColumns = ['en', 'fr', 'nl', 'nl-BE', 'acronym_en', 'acronym_fr', 'deprecated_en', 'deprecated_nl'];
const textColumns = [
  'domain',
  'source',
  'note',
  'note_fr',
  'definition_en',
  'definition_de',
  'source_en',
  'source_fr',
  'part_of_speech',
  'gender_fr',
  'gender_nl',
  'region_nl',
  'related',
  'see_also',
  'inflect_fr',
  'veto_nl',
  'link',
  'confuse',
  'external_id',
  'Anything else',
  'my "own" column',
];
const meaningful: Readonly<Record<string, readonly string[]>> = {
  part_of_speech: ['noun', 'verb', 'phrase'],
  gender_fr: ['m', 'f', 'mf'],
  gender_nl: ['n', 'c', 'x'],
  region_nl: ['nl-BE', 'a: nl-BE|b: nl-NL', 'b: Belgium'],
  related: ['ret-001', 'ret-001|ret-002', 'nowhere-1'],
  see_also: ['A page <https://example.org/?a=1&b=2>', 'no address'],
};

/** Any termbase whose concepts have a term each. */
export const anyTable: fc.Arbitrary<TermbaseTable> = fc
  .record({
    columns: fc.shuffledSubarray([...listColumns, ...textColumns]),
    rows: fc.array(fc.record({ term: word, seed: fc.array(fc.tuple(listCell, words, fc.nat()), { minLength: 30, maxLength: 30 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ columns, rows }) => {
    const all = ['concept_id', ...new Set([...columns, 'en'])];
    const table = rows.map(({ term, seed }, index) => {
      const cells = all.map((column, at): [string, string] => {
        const [list, text, number] = seed[at] ?? ['', '', 0];
        if (column === 'concept_id') return [column, `ret-00${index + 1}`];
        if (column === 'en') return [column, list === '' ? term : list];
        const options = meaningful[column];
        if (options && number % 2 === 0) return [column, options[number % options.length] ?? ''];
        return [column, listColumns.includes(column) ? list : text];
      });
      return Object.fromEntries(cells);
    });
    return { ...tableOf(table), columns: all };
  });
