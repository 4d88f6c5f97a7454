import type { CellStep, Piece, RawParagraph, Revision } from './paragraph.ts';

/** One character as it stands in one state of the document. */
export interface WordCharacter {
  readonly text: string;
  readonly marks: number;
  /** The tracked change that brought it or its look; absent, it was there, or came untracked. */
  readonly revision?: Revision;
  readonly field?: string;
  readonly url?: string;
  readonly note?: string;
}

/** A paragraph in one state of the document. */
export interface WordParagraph {
  readonly part: string;
  readonly characters: readonly WordCharacter[];
  readonly style: string;
  readonly level?: number;
  readonly indent: string;
  readonly path: readonly CellStep[];
  readonly bookmarks: readonly string[];
  /** Comments that begin, end or have their sign here; `at` is an index into the characters. */
  readonly comments: readonly { readonly id: string; readonly kind: 'start' | 'end' | 'mark'; readonly at: number }[];
  /** All tracked changes in it, of words that are gone too. */
  readonly revisions: readonly Revision[];
  /** The paragraphs of the file that it is made of. */
  readonly raws: readonly RawParagraph[];
}

/** Whose changes are taken: those of everybody, or of some. */
export type Accepts = (author: string) => boolean;

/** The text of a paragraph. */
export const textOfParagraph = ({ characters }: Pick<WordParagraph, 'characters'>): string => characters.map(({ text }) => text).join('');

/**
 * The paragraphs with all changes rejected (`before`) or accepted (`after`; ECMA-376-1, 17.13.5). Paragraphs whose end is gone are one with the next, as long as both stand in
 * the same cell or note; one of which nothing is left is no paragraph.
 */
export function viewOf(raws: readonly RawParagraph[], state: 'before' | 'after', accepts: Accepts = () => true): WordParagraph[] {
  const isGone = ({ kind, author }: Revision): boolean => {
    if (kind === 'inserted') return state === 'before' || !accepts(author);
    return kind === 'deleted' && state === 'after' && accepts(author);
  };
  const stays = (revisions: readonly Revision[]): boolean => !revisions.some(isGone);
  const views: WordParagraph[] = [];
  let joined: RawParagraph[] = [];
  raws.forEach((raw, at) => {
    joined.push(raw);
    const next = raws[at + 1];
    const isOpen = !stays(raw.mark) || raw.isCut;
    if (isOpen && next && next.part === raw.part && sameCell(next.path, raw.path)) return;
    const view = join(joined, stays, state, accepts);
    if (stays(raw.mark) || view.characters.length > 0) views.push(view);
    joined = [];
  });
  return views;
}

function sameCell(a: readonly CellStep[], b: readonly CellStep[]): boolean {
  return (
    a.length === b.length && a.every((step, at) => step.table === b[at]?.table && step.row === b[at]?.row && step.cell === b[at]?.cell)
  );
}

function join(
  raws: readonly RawParagraph[],
  stays: (revisions: readonly Revision[]) => boolean,
  state: 'before' | 'after',
  accepts: Accepts,
): WordParagraph {
  const characters: WordCharacter[] = [];
  const comments: WordParagraph['comments'][number][] = [];
  for (const raw of raws) {
    const starts = [characters.length];
    for (const piece of raw.pieces) {
      if (stays(piece.revisions)) characters.push(...charactersOf(piece, state, accepts));
      starts.push(characters.length);
    }
    for (const { id, kind, at } of raw.comments) comments.push({ id, kind, at: starts[at] ?? characters.length });
  }
  const last = raws.at(-1) as RawParagraph;
  return {
    part: last.part,
    characters,
    style: last.style,
    ...(last.level === undefined ? {} : { level: last.level }),
    indent: last.indent,
    path: last.path,
    bookmarks: raws.flatMap(({ bookmarks }) => bookmarks),
    comments,
    revisions: revisionsOf(raws),
    raws,
  };
}

/** All revisions of some paragraphs, each author's of a kind and time once. */
function revisionsOf(raws: readonly RawParagraph[]): Revision[] {
  const all = raws.flatMap(({ pieces, mark }) => [
    ...pieces.flatMap(({ revisions, formatted }) => [...revisions, ...(formatted ? [formatted.revision] : [])]),
    ...mark,
  ]);
  return [...new Map(all.map((each) => [`${each.kind}\n${each.author}\n${each.date}`, each])).values()];
}

function charactersOf(piece: Piece, state: 'before' | 'after', accepts: Accepts): WordCharacter[] {
  const { text, formatted, revisions, field, url, note } = piece;
  const isOld = formatted !== undefined && (state === 'before' || !accepts(formatted.revision.author));
  const revision = state === 'after' ? (revisions.find(({ kind }) => kind === 'inserted') ?? formatted?.revision) : undefined;
  const own = {
    marks: isOld ? formatted.marks : piece.marks,
    ...(revision ? { revision } : {}),
    ...(field === undefined ? {} : { field }),
    ...(url === undefined ? {} : { url }),
    ...(note === undefined ? {} : { note }),
  };
  return [...text].map((character) => ({ text: character, ...own }));
}
