import type { Report } from '../diagnostics/diagnostic.ts';
import { invalidTable } from '../diagnostics/manuscript.ts';
import type { Concept } from '../model/manuscript.ts';
import { linePlace, readCsv } from './read-data.ts';

type Row = Readonly<Record<string, string>>;
type Lists = Record<string, readonly string[]>;

const partsOfSpeech = ['noun', 'verb', 'adjective', 'adverb', 'other'] as const;

/**
 * termbase.csv by concept id. Columns by language: `<lang>`, `acronym_`, `deprecated_`, `definition_`, `gender_`, `region_`, `inflect_`, `veto_`, `except_`, `unless_<lang>`;
 * by concept: `domain`, `note`, `source`, `part_of_speech`, `link`, `core`, `legal_only`, `confuse`. Several values in a cell stand apart by `|`.
 */
export function readTermbase(file: string, text: string, report: Report): Map<string, Concept> {
  const concepts = new Map<string, Concept>();
  for (const { row, line } of readCsv(file, text, report)) {
    const fault = (reason: string): void => report(invalidTable({ file, reason }, linePlace(file, line)));
    const id = row.concept_id ?? '';
    if (!/^[a-z]+-\d+$/.test(id)) {
      fault(`the concept id “${id}” is not letters, a hyphen and digits`);
      continue;
    }
    if (concepts.has(id)) fault(`the concept ${id} stands twice`);
    concepts.set(id, { ...ownFields(id, row), ...furtherFields(row, fault), line });
  }
  return concepts;
}

function ownFields(id: string, row: Row): Concept {
  return {
    id,
    domain: row.domain ?? '',
    terms: listsBy(row, /^([a-z]{2,3}(?:-[A-Z]{2})?)$/),
    acronyms: listsBy(row, /^acronym_(.+)$/),
    deprecated: listsBy(row, /^deprecated_(.+)$/),
    definitions: Object.fromEntries(columns(row, /^definition_(.+)$/)),
    source: row.source ?? '',
  };
}

type Fault = (reason: string) => void;

/** What a termbase may leave out: absent fields for empty cells. */
function furtherFields(row: Row, fault: Fault): Omit<Partial<Concept>, 'line'> {
  const kind = row.part_of_speech ?? '';
  const partOfSpeech = partsOfSpeech.find((known) => known === kind);
  if (kind !== '' && !partOfSpeech) fault(`part_of_speech is “${kind}”: it is one of ${partsOfSpeech.join(', ')}`);
  return present({
    note: row.note === '' ? undefined : row.note,
    partOfSpeech,
    genders: filled(Object.fromEntries(columns(row, /^gender_(.+)$/))),
    regions: filled(byTerm(row, /^region_(.+)$/, /^[a-z]{2,3}-[A-Z]{2}$/, 'a region such as nl-BE', fault)),
    inflections: filled(byTerm(row, /^inflect_(.+)$/, /^(?:n|full|=|forms:.+)$/, 'n, full, = or forms:a,b', fault)),
    vetoes: filled(listsBy(row, /^veto_(.+)$/)),
    exceptions: filled(listsBy(row, /^except_(.+)$/)),
    contexts: filled(listsBy(row, /^unless_(.+)$/)),
    link: yesOrNo(row, 'link', fault),
    core: yesOrNo(row, 'core', fault),
    legalOnly: yesOrNo(row, 'legal_only', fault),
    confusions: row.confuse ? splitCell(row.confuse) : undefined,
  });
}

function present<T extends Readonly<Record<string, unknown>>>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
const filled = <T extends object>(record: T): T | undefined => (Object.keys(record).length === 0 ? undefined : record);

function yesOrNo(row: Row, column: string, fault: Fault): boolean | undefined {
  const value = row[column] ?? '';
  if (value === '') return undefined;
  if (value !== 'yes' && value !== 'no') fault(`${column} is “${value}”: it is yes, no or empty`);
  return value === 'yes';
}

/** Cells as `term: value|term: value`; a value alone is that of all terms, under the empty string. */
function byTerm(row: Row, pattern: RegExp, valid: RegExp, wanted: string, fault: Fault): Record<string, Record<string, string>> {
  const cells = columns(row, pattern).map(([language, cell]): [string, Record<string, string>] => {
    const values: Record<string, string> = {};
    for (const part of splitCell(cell)) {
      const [, term = '', value = part] = /^(.+?): +(.+)$/.exec(part) ?? [];
      if (valid.test(value)) values[term] = value;
      else fault(`“${part}” is not ${wanted}`);
    }
    return [language, values];
  });
  return Object.fromEntries(cells);
}

function columns(row: Row, pattern: RegExp): [string, string][] {
  return Object.entries(row).flatMap(([key, value]) => {
    const language = pattern.exec(key)?.[1];
    return language !== undefined && value !== '' ? [[language, value] as [string, string]] : [];
  });
}
const splitCell = (cell: string): string[] =>
  cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function listsBy(row: Row, pattern: RegExp): Lists {
  return Object.fromEntries(columns(row, pattern).map(([language, value]) => [language, splitCell(value)]));
}
