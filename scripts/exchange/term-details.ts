import { piecesOf } from './termbase-table.ts';

/** Values of TBX's part of speech, as the column part_of_speech has them. */
export const partsOfSpeech: readonly string[] = ['noun', 'verb', 'adjective', 'adverb', 'other'];

const genders: Readonly<Record<string, string>> = { m: 'masculine', f: 'feminine', n: 'neuter' };

/** TBX's gender for a cell of a gender column: common and double genders are `other`. */
export function genderOfCell(cell: string): string {
  if (cell === '') return '';
  return (Object.hasOwn(genders, cell) ? genders[cell] : undefined) ?? 'other';
}
/** The cell that says a gender of TBX in full; empty where none does. */
export function writtenGender(gender: string): string {
  return Object.entries(genders).find(([, value]) => value === gender)?.[0] ?? '';
}

/** A region as the termbase takes it. */
export const regionTag: RegExp = /^[a-z]{2,3}-[A-Z]{2}$/;

/** Term -> region from a cell such as `amv: nl-NL|NBMV: nl-BE`; a region alone is that of all terms. */
export function regionsOfCell(cell: string, terms: readonly string[]): ReadonlyMap<string, string> {
  const regions = new Map<string, string>();
  for (const piece of piecesOf(cell)) {
    const [, term, region = piece] = /^(.+?): +(.+)$/.exec(piece) ?? [];
    if (!regionTag.test(region)) continue;
    for (const each of term === undefined ? terms : [term]) regions.set(each, region);
  }
  return regions;
}
/** The cell for regions of terms, in the order of the terms. */
export function writtenRegions(regions: ReadonlyMap<string, string>, terms: readonly string[]): string {
  const first = regions.get(terms[0] ?? '');
  if (first !== undefined && terms.every((term) => regions.get(term) === first)) return first;
  return terms
    .flatMap((term) => (regions.get(term) ? [`${term}: ${regions.get(term)}`] : []))
    .filter((piece, index, all) => all.indexOf(piece) === index)
    .join('|');
}
