import type { LockedUnit } from '../../model/manuscript.ts';
import { wordChanges, writtenChanges } from '../../text/word-changes.ts';
import { type Part, textOfParts, type Unit } from '../unit.ts';
import type { UnitStatus } from '../unit-states.ts';
import { alignMarks } from './align-marks.ts';
import { type ExchangeFile, type ExchangeUnit, fullId, type MarkLegend, type Proposal, type UnitNote } from './exchange-file.ts';
import { type Piece, parsePieceText, pieceText, toPieces } from './pieces.ts';
import type { TermNotes } from './term-notes.ts';

/** Units of a file of the source with what the translation has of them. */
export interface ExportedFile {
  readonly name: string;
  readonly units: readonly UnitStatus[];
}
/** What a translator is asked for. */
export interface ExportSelection {
  /** `stale`, `touched`, or states; absent, all units. */
  readonly only?: readonly string[];
  /** Names of files; absent, all. */
  readonly chapters?: readonly string[];
}

/** Units for a translator, with all that helps to translate them. Those without words (a fact in a cell) are left out, and files without any unit. */
export function exportUnits(files: readonly ExportedFile[], selection: ExportSelection, termNotes: TermNotes): ExchangeFile[] {
  const known = knownTranslations(files);
  return files
    .filter(({ name }) => selection.chapters === undefined || selection.chapters.includes(name))
    .map(({ name, units }): ExchangeFile => {
      const wanted = units.filter((unit) => isWanted(unit, selection.only) && /[\p{L}\p{N}]/u.test(textOfParts(unit.source.parts)));
      return { name, units: wanted.map((unit) => exchangeUnit(unit, name, known, termNotes)) };
    })
    .filter(({ units }) => units.length > 0);
}

function isWanted({ state, isStale, isTouched }: UnitStatus, only: readonly string[] | undefined): boolean {
  return only === undefined || only.includes(state) || (isStale && only.includes('stale')) || (isTouched && only.includes('touched'));
}

/** Whether the lines of a text are the author's own. */
const keepsLines = ({ form }: Pick<Unit, 'form'>): boolean => form === 'dot';

/** The text of a source as files have it. */
export const toSourcePieces = (source: Unit): Piece[] => toPieces(source.parts, keepsLines(source));

/** The text of a translation with the numbers that its source's marks have. */
export const targetPieces = (source: Unit, target: Unit): Piece[] =>
  toPieces(target.parts, keepsLines(target), alignMarks(source.parts, target.parts));

type Known = ReadonlyMap<string, readonly (Proposal & { readonly text: string })[]>;
/** Translations that hold, by the hash of what they translate. */
function knownTranslations(files: readonly ExportedFile[]): Known {
  const known = new Map<string, (Proposal & { readonly text: string })[]>();
  for (const { name, units } of files)
    for (const { source, target, state, isStale } of units) {
      if (!target || isStale || state === 'missing' || state === 'initial') continue;
      const pieces = targetPieces(source, target);
      const list = known.get(source.hash) ?? [];
      const text = pieceText(pieces);
      if (!list.some((other) => other.text === text)) list.push({ target: pieces, from: fullId(name, source.id), text });
      known.set(source.hash, list);
    }
  return known;
}

function exchangeUnit(status: UnitStatus, name: string, known: Known, termNotes: TermNotes): ExchangeUnit {
  const { source, target, lock, state, isStale } = status;
  const translation = target && state !== 'missing' ? targetPieces(source, target) : undefined;
  const former = isStale && lock ? parsePieceText(lock.text) : undefined;
  const isOpen = translation === undefined || isStale;
  const proposals = isOpen ? (known.get(source.hash) ?? []).filter(({ from }) => from !== fullId(name, source.id)) : [];
  return {
    id: source.id,
    kind: source.kind,
    form: source.form,
    source: toSourcePieces(source),
    sourceHash: source.hash,
    ...(translation ? { target: translation } : {}),
    ...(target ? { targetHash: target.hash } : {}),
    state,
    isStale,
    marks: legendOf(source, target),
    notes: notesOf(source, lock, former, termNotes),
    ...(former ? { former } : {}),
    proposals: proposals.map(({ target: pieces, from }) => ({ target: pieces, from })),
  };
}

function legendOf(source: Unit, target: Unit | undefined): Map<number, MarkLegend> {
  const legend = new Map<number, MarkLegend>();
  const add = (parts: readonly Part[], numbers: ReadonlyMap<number, number>): void => {
    for (const part of parts) {
      if (part.kind === 'text') continue;
      const number = numbers.get(part.number) ?? part.number;
      const there = legend.get(number);
      if (part.kind !== 'close' && !there) legend.set(number, { type: part.type, open: part.source });
      else if (part.kind === 'close' && there && there.close === undefined) legend.set(number, { ...there, close: part.source });
    }
  };
  add(source.parts, new Map());
  if (target) add(target.parts, alignMarks(source.parts, target.parts));
  return legend;
}

const kindNames: Readonly<Record<string, string>> = {
  tableCell: 'cell of a table',
  title: 'title or caption',
  alt: 'alternative text of a picture',
  short: 'short title for running heads (front matter)',
  description: 'description for catalogues (front matter)',
  options: 'options of a field; keep the bars between them',
};

function notesOf(source: Unit, lock: LockedUnit | undefined, former: readonly Piece[] | undefined, termNotes: TermNotes): UnitNote[] {
  const terms = termNotes(source.parts);
  const indexKind = /^index-(\w+)$/.exec(source.kind)?.[1];
  const kind = kindNames[source.kind] ?? (indexKind === undefined ? source.kind : `entry of the index (${indexKind})`);
  const notes: readonly (UnitNote | undefined)[] = [
    source.headings.length === 0 ? undefined : { about: 'section', text: source.headings.join(' › ') },
    { about: 'kind', text: kind },
    terms.length === 0 ? undefined : { about: 'terms', text: terms.join('\n') },
    former && { about: 'change', text: writtenChanges(wordChanges(pieceText(former), pieceText(toSourcePieces(source)))) },
    ...(lock?.waive ?? []).map(({ rule, reason }): UnitNote => ({ about: 'waived', text: `${rule}: ${reason}` })),
  ];
  return notes.filter((note) => note !== undefined);
}
