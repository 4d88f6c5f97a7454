import type { Place } from '../../../model/place.ts';
import { squashed } from '../view/paragraph-text.ts';
import type { Piece } from './book-text.ts';
import { edge } from './said-text.ts';

/** The first piece that the document does not say, or what it says beyond the last one. */
export interface Difference {
  readonly place: Place | undefined;
  readonly wanted: string;
  readonly instead: string;
}

const folio = /^(?:\p{Nd}+|[ivxlcdm]+)/u;
const locators = /^(?:[,،]?(?:\p{Nd}+|[ivxlcdm]+)(?:[–-](?:\p{Nd}+|[ivxlcdm]+))?(?:et seq\.|f\.|sq\.)?)+/u;
const boxes = /^[☐☑☒✓✔]/u;
const shown = 50;

/**
 * Holds pieces against a text without spaces whose paragraphs end with the sign `edge`. The first difference ends the comparison; where `isWhole` is false the text may go
 * on.
 */
export function matchText(pieces: readonly Piece[], said: string, isWhole: boolean): Difference | undefined {
  let at = 0;
  for (const piece of pieces) {
    const next = pass(piece, said, at);
    if (next === undefined) return differenceAt(piece, said, at);
    at = next;
  }
  at = overEdges(said, at);
  return isWhole && at < said.length ? { place: undefined, wanted: '', instead: excerpt(said, at) } : undefined;
}

const overEdges = (said: string, at: number): number => {
  let next = at;
  while (said[next] === edge) next += 1;
  return next;
};

/** Position behind a piece; undefined where the text does not say it. */
function pass(piece: Piece, said: string, at: number): number | undefined {
  switch (piece.kind) {
    case 'text':
      return behind(squashed(piece.text), said, at);
    case 'either':
      return piece.texts.map((each) => behind(squashed(each), said, at)).find((each) => each !== undefined);
    case 'optional':
      return behind(squashed(piece.text), said, at) ?? at;
    case 'box':
      return behindPattern(boxes, said, at) ?? at;
    case 'folio':
      return behindPattern(folio, said, at);
    case 'locators':
      return behindPattern(locators, said, at);
    case 'call':
      return behind(piece.text, said, at) ?? at;
    case 'any-order':
      return behindAll(piece.texts, said, at);
  }
}

/** Behind a text, ends of paragraphs passed over. */
function behind(wanted: string, said: string, start: number): number | undefined {
  let at = wanted === '' ? start : overEdges(said, start);
  for (let index = 0; index < wanted.length; index += 1) {
    if (index > 0) at = overEdges(said, at);
    if (said[at] !== wanted[index]) return undefined;
    at += 1;
  }
  return at;
}

/** Behind a pattern, in one paragraph. */
function behindPattern(pattern: RegExp, said: string, start: number): number | undefined {
  const at = overEdges(said, start);
  const end = said.indexOf(edge, at);
  const found = pattern.exec(said.slice(at, end < 0 ? undefined : end));
  return found === null ? undefined : at + found[0].length;
}

/** Behind all texts in whatever order; those that begin with “?” may come anywhere, or not at all. */
function behindAll(texts: readonly string[], said: string, start: number): number | undefined {
  const left = texts.filter((each) => !each.startsWith('?')).map(squashed);
  const free = texts.filter((each) => each.startsWith('?')).map((each) => squashed(each.slice(1)));
  let at = start;
  while (left.length > 0) {
    // Longer ones first, since a short one may be the beginning of another.
    const index = left
      .map((each, order) => [each, order] as const)
      .sort(([a], [b]) => b.length - a.length)
      .find(([each]) => behind(each, said, at) !== undefined)?.[1];
    if (index !== undefined) {
      at = behind(left[index] ?? '', said, at) ?? at;
      left.splice(index, 1);
      continue;
    }
    const next = free.map((each) => behind(each, said, at)).find((each) => each !== undefined && each > at);
    if (next === undefined) return undefined;
    at = next;
  }
  return at;
}

function excerpt(said: string, at: number): string {
  return said
    .slice(at, at + shown)
    .replaceAll(edge, ' ')
    .trim();
}

function differenceAt(piece: Piece, said: string, at: number): Difference {
  const wanted =
    piece.kind === 'text' || piece.kind === 'call'
      ? piece.text
      : piece.kind === 'either'
        ? (piece.texts.at(-1) ?? '')
        : piece.kind === 'any-order'
          ? piece.texts.filter((each) => !each.startsWith('?')).join(' ')
          : 'a page number';
  const bare = squashed(wanted);
  const start = overEdges(said, at);
  let same = 0;
  while (same < bare.length && bare[same] === said[start + same]) same += 1;
  const from = Math.max(0, same - 20);
  return {
    place: piece.place,
    wanted: from === 0 ? wanted.trim().slice(0, shown) : bare.slice(from, from + shown),
    instead: excerpt(said, start + from),
  };
}
