import type { Place } from '../model/place.ts';
import { columnName, inColumnOrder } from './columns.ts';
import type { ConceptEntry, LanguageSection, TermEntry } from './concept-entry.ts';
import { columnOfNote } from './house-note.ts';
import { genderOfCell, partsOfSpeech, regionsOfCell, regionTag, writtenGender, writtenRegions } from './term-details.ts';
import { type ConceptRow, type TermbaseTable, tidyCell } from './termbase-table.ts';

/** Three levels back into rows; the inverse of `tableToEntries`. `main` decides the order of columns. */
export function entriesToTable(entries: readonly { readonly entry: ConceptEntry; readonly place?: Place }[], main: string): TermbaseTable {
  const rows = entries.map(({ entry, place }) => ({ ...toRow(entry), ...(place ? { place } : {}) }));
  const columns = inColumnOrder(['concept_id', 'domain', ...rows.flatMap(({ cells }) => [...cells.keys()])], main);
  return { columns, rows };
}

function toRow(entry: ConceptEntry): ConceptRow {
  const cells = new Map<string, string>();
  const put = (column: string, value: string): void => {
    const tidy = tidyCell(value);
    if (tidy !== '') cells.set(column, tidy);
  };
  put('concept_id', entry.id);
  put('domain', entry.subjectField);
  put('source', entry.source);
  put('related', entry.references.map(({ target }) => listed(target)).join('|'));
  put('see_also', entry.links.map(({ text, target }) => `${listed(text)} <${target}>`).join('|'));
  put('part_of_speech', partOfSpeech(entry));
  const house = entry.notes.flatMap((note) => columnOfNote(note) ?? []);
  put('note', entry.notes.filter((note) => columnOfNote(note) === undefined).join('\n'));
  const houseCells = new Map(house.filter(({ column }) => column !== 'concept_id').map(({ column, value }) => [column, tidyCell(value)]));
  for (const section of entry.languages) putSection(section, entry, put, houseCells);
  for (const [column, value] of houseCells) put(column, value);
  return { id: entry.id, cells };
}

/** A bar divides the terms of a cell: in a term itself a broken bar stands for it. */
const listed = (text: string): string => tidyCell(text).replaceAll('|', '¦');

function putSection(
  { language, definition, definitionSource, notes, terms }: LanguageSection,
  entry: ConceptEntry,
  put: (column: string, value: string) => void,
  house: Map<string, string>,
): void {
  const main = terms.filter(({ status, acronym }) => !acronym && (status === 'preferred' || status === 'admitted'));
  const inOrder = [...main.filter(({ status }) => status === 'preferred'), ...main.filter(({ status }) => status === 'admitted')];
  const acronyms = terms.filter(({ status, acronym }) => acronym && (status === 'preferred' || status === 'admitted'));
  const deprecated = terms.filter(({ status }) => status === 'deprecated' || status === 'superseded');
  const list = (some: typeof terms): string => some.map(({ text }) => listed(text)).join('|');
  put(columnName('terms', language), list(inOrder));
  put(columnName('acronyms', language), list(acronyms));
  put(columnName('deprecated', language), list(deprecated));
  put(columnName('definition', language), definition);
  put(columnName('definition-source', language), definitionSource);
  const all = [...inOrder, ...acronyms, ...deprecated];
  const others = all.filter(({ partOfSpeech: own }) => own !== '' && own !== partOfSpeech(entry));
  const elsewhere = all.filter(({ region }) => region !== '' && !regionTag.test(region));
  const [preferred] = inOrder;
  const told = genderCells(preferred, house.get(columnName('gender', language)));
  const genders = all.filter((term) => term.gender !== '' && (term !== preferred || told === ''));
  put(
    columnName('language-note', language),
    [
      ...notes,
      ...others.map(({ text, partOfSpeech: own }) => `${text} [partOfSpeech]: ${own}`),
      ...genders.map(({ text, gender }) => `${text} [grammaticalGender]: ${gender}`),
      ...elsewhere.map(({ text, region }) => `${text} [geographicalUsage]: ${region}`),
    ].join('\n'),
  );
  put(columnName('gender', language), told);
  house.delete(columnName('gender', language));
  const words = all.map(({ text }) => listed(text));
  const regions = new Map(all.flatMap(({ text, region }) => (regionTag.test(region) ? [[listed(text), region] as const] : [])));
  const written = writtenRegions(regions, words);
  const column = columnName('region', language);
  const cell = house.get(column);
  house.delete(column);
  const agrees = cell !== undefined && (written === '' || writtenRegions(regionsOfCell(cell, words), words) === written);
  put(column, agrees ? cell : written);
}

/** The cell for a gender: the house's own letter where it agrees with the file, such as `c` with `other`. */
function genderCells(preferred: TermEntry | undefined, house: string | undefined): string {
  const gender = preferred?.gender ?? '';
  return house !== undefined && (gender === '' || genderOfCell(house) === gender) ? house : writtenGender(gender);
}

/** The part of speech of a concept: that of its first term that tells one. */
function partOfSpeech({ languages }: ConceptEntry): string {
  return languages.flatMap(({ terms }) => terms).find(({ partOfSpeech: own }) => partsOfSpeech.includes(own))?.partOfSpeech ?? '';
}
