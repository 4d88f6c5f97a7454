import type { Report } from '../diagnostics/diagnostic.ts';
import { inexpressible } from '../diagnostics/exchange.ts';
import { columnLanguage, columnName, columnRole, inLanguageOrder } from './columns.ts';
import type { ConceptEntry, LanguageSection, Pointer, TermEntry } from './concept-entry.ts';
import { columnOfNote, houseNote } from './house-note.ts';
import { genderOfCell, partsOfSpeech, regionsOfCell, writtenGender, writtenRegions } from './term-details.ts';
import { type ConceptRow, piecesOf, type TermbaseTable } from './termbase-table.ts';

/** Which part of a termbase is exported: its main language and, where not all, the languages. */
export interface Selection {
  readonly main: string;
  readonly languages?: readonly string[];
  /** Without the columns that only this press knows. */
  readonly plain?: boolean;
}

/** The table without the columns that were not asked for; those of the main language always stay. */
export function selectColumns(table: TermbaseTable, { main, languages, plain }: Selection): TermbaseTable {
  const wanted = languages && new Set([main, ...languages]);
  const columns = table.columns
    .filter((name) => wanted === undefined || wanted.has(columnLanguage(name) ?? main))
    .filter((name) => !plain || columnRole(name).kind !== 'house');
  const keep = new Set(columns);
  const rows = table.rows.map((row) => ({ ...row, cells: new Map([...row.cells].filter(([name]) => keep.has(name))) }));
  return { columns, rows };
}

/** The languages in which a table has terms, acronyms or deprecated forms, in the order of exports. */
export function languagesOf({ columns }: TermbaseTable, main: string): readonly string[] {
  const named = columns.flatMap((name) => {
    const role = columnRole(name);
    return role.kind === 'terms' || role.kind === 'acronyms' || role.kind === 'deprecated' ? [role.language] : [];
  });
  return inLanguageOrder(named, main);
}

/** Concepts as three levels. What the levels cannot hold becomes a note `column = value`, so that an import finds it again; a plain export leaves it out. */
export function tableToEntries(table: TermbaseTable, { main, plain = false }: Selection, report: Report): readonly ConceptEntry[] {
  const languages = languagesOf(table, main);
  const names = new Map(table.rows.map((row) => [row.id, piecesOf(row.cells.get(main))[0] ?? row.id]));
  const expressible = table.rows.filter((row) => languages.some((language) => hasTerms(row, language)));
  const known = new Map(expressible.map(({ id }) => [id, names.get(id) ?? id]));
  for (const row of table.rows)
    if (!known.has(row.id)) report(inexpressible({ id: row.id, reason: 'it has no term in these languages and is left out' }));
  return expressible.map((row) => toEntry(row, languages, known, plain));
}

const hasTerms = ({ cells }: ConceptRow, language: string): boolean =>
  (['terms', 'acronyms', 'deprecated'] as const).some((kind) => piecesOf(cells.get(columnName(kind, language))).length > 0);

function toEntry(row: ConceptRow, languages: readonly string[], known: ReadonlyMap<string, string>, plain: boolean): ConceptEntry {
  const { id, cells } = row;
  const told = new Set(['concept_id', 'domain', 'source', 'note']);
  const sections = languages.filter((language) => hasTerms(row, language)).map((language) => toSection(row, language, told, plain));
  const references = toReferences(cells.get('related'), known);
  const links = toLinks(cells.get('see_also'));
  if (references) told.add('related');
  if (links) told.add('see_also');
  const partOfSpeech = cells.get('part_of_speech') ?? '';
  if (partsOfSpeech.includes(partOfSpeech)) told.add('part_of_speech');
  const note = cells.get('note');
  const house = [...cells].filter(([name]) => !told.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    id,
    subjectField: cells.get('domain') ?? '',
    source: cells.get('source') ?? '',
    notes: [...(note === undefined ? [] : [plainNote(note)]), ...(plain ? [] : house.map(([name, value]) => houseNote(name, value)))],
    references: references ?? [],
    links: links ?? [],
    languages: sections,
  };
}
/** A note that looks like house data is written as such, so that it is read as what it is. */
const plainNote = (note: string): string => (columnOfNote(note) === undefined ? note : houseNote('note', note));

function toSection({ cells }: ConceptRow, language: string, told: Set<string>, plain: boolean): LanguageSection {
  const cell = (kind: Parameters<typeof columnName>[0]): string => {
    const name = columnName(kind, language);
    told.add(name);
    return cells.get(name) ?? '';
  };
  const note = cell('language-note');
  const lists = { terms: piecesOf(cell('terms')), acronyms: piecesOf(cell('acronyms')), deprecated: piecesOf(cell('deprecated')) };
  const all = [...lists.terms, ...lists.acronyms, ...lists.deprecated];
  const partOfSpeech = cells.get('part_of_speech') ?? '';
  const found = { regions: regionsOfCell(cell('region'), all), gender: lists.terms.length > 0 ? genderOfCell(cell('gender')) : '' };
  // What the term notes cannot say in full is said again in a note of the house; a plain export, which has none, does not say it by halves.
  const whole = {
    gender: writtenGender(found.gender) === cell('gender'),
    region: writtenRegions(found.regions, all) === cell('region'),
  };
  if (!whole.gender) told.delete(columnName('gender', language));
  if (!whole.region) told.delete(columnName('region', language));
  const gender = plain && !whole.gender ? '' : found.gender;
  const regions = plain && !whole.region ? new Map<string, string>() : found.regions;
  const make = (text: string, status: TermEntry['status'], acronym = false): TermEntry => ({
    text,
    status,
    acronym,
    partOfSpeech: partsOfSpeech.includes(partOfSpeech) ? partOfSpeech : '',
    gender: status === 'preferred' && !acronym ? gender : '',
    region: regions.get(text) ?? '',
  });
  return {
    language,
    definition: cell('definition'),
    definitionSource: definitionSource(cells, language, told),
    notes: note === '' ? [] : [note],
    terms: [
      ...lists.terms.map((text, index) => make(text, index === 0 ? 'preferred' : 'admitted')),
      ...lists.acronyms.map((text, index) => make(text, index === 0 ? 'preferred' : 'admitted', true)),
      ...lists.deprecated.map((text) => make(text, 'deprecated')),
    ],
  };
}

/** A source stands beside its definition; without one it stays house data. */
function definitionSource(cells: ConceptRow['cells'], language: string, told: Set<string>): string {
  if (!cells.has(columnName('definition', language))) return '';
  const name = columnName('definition-source', language);
  told.add(name);
  return cells.get(name) ?? '';
}

function toReferences(cell: string | undefined, known: ReadonlyMap<string, string>): readonly Pointer[] | undefined {
  const ids = piecesOf(cell);
  if (ids.join('|') !== (cell ?? '') || ids.some((id) => !known.has(id))) return undefined;
  return ids.map((target) => ({ target, text: known.get(target) ?? target }));
}

function toLinks(cell: string | undefined): readonly Pointer[] | undefined {
  const links = piecesOf(cell).flatMap((piece): Pointer[] => {
    const [, text = '', target = ''] = /^([^<>]*\S) <(https?:\/\/[^\s<>]+)>$/.exec(piece) ?? [];
    return target === '' ? [] : [{ target, text }];
  });
  return links.map(({ text, target }) => `${text} <${target}>`).join('|') === (cell ?? '') ? links : undefined;
}
