import type { Part } from '../unit.ts';
import { unitHash, unitText } from '../unit-hash.ts';

/** What a file of exchange holds of a unit's text: words, and marks by their kind and number; how a mark is written in Markdown never comes from outside. */
export type Piece = string | MarkPiece;
export interface MarkPiece {
  readonly kind: 'open' | 'close' | 'single';
  /** The mark of the source that it stands for, from 1; beyond the source's last for one that the translation alone has. */
  readonly number: number;
}

/** The pieces of a unit under other numbers where some are given. Line ends inside are spaces, but where they are the author's own (labels of drawings). */
export function toPieces(parts: readonly Part[], keepsLines: boolean, numbers: ReadonlyMap<number, number> = new Map()): Piece[] {
  return joined(
    parts.map((part): Piece => {
      if (part.kind === 'text') return keepsLines ? part.value : part.value.replace(/[ \t]*\r?\n[ \t]*/g, ' ');
      return { kind: part.kind, number: numbers.get(part.number) ?? part.number };
    }),
  );
}

/** Neighbouring words as one piece, empty ones left out. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece === '') continue;
    if (typeof piece === 'string' && typeof last === 'string') all[all.length - 1] = last + piece;
    else all.push(piece);
  }
  return all;
}

/** Pieces as parts whose marks have no notation yet, numbered in the order in which they begin, as a reader of the file would number them. */
export function inOrder(pieces: readonly Piece[]): Part[] {
  const numbers = new Map<number, number>();
  return pieces.map((piece): Part => {
    if (typeof piece === 'string') return { kind: 'text', value: piece, source: '' };
    const number = numbers.get(piece.number) ?? numbers.size + 1;
    numbers.set(piece.number, number);
    return { kind: piece.kind, number, type: 'directive', source: '', key: '' };
  });
}

/** Pieces as parts under their own numbers. */
const asTheyAre = (pieces: readonly Piece[]): Part[] =>
  pieces.map(
    (piece): Part =>
      typeof piece === 'string' ? { kind: 'text', value: piece, source: '' } : { ...piece, type: 'directive', source: '', key: '' },
  );

/** Pieces as locks write them: `Some {1}words{/1}{2/}`. */
export const pieceText = (pieces: readonly Piece[]): string => unitText(asTheyAre(pieces));

/** The hash that a unit of these pieces has. */
export const pieceHash = (pieces: readonly Piece[]): string => unitHash(inOrder(pieces));

/** Words alone. */
export const wordsOf = (pieces: readonly Piece[]): string => pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('');

/** A text of a lock as pieces; the inverse of `pieceText`. */
export function parsePieceText(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [found, brace, open, close, single] of text.matchAll(/(\{\{|\}\})|\{(\d+)\}|\{\/(\d+)\}|\{(\d+)\/\}|[^{}]+|[{}]/g)) {
    if (brace !== undefined) pieces.push(brace.charAt(0));
    else if (open !== undefined) pieces.push({ kind: 'open', number: Number(open) });
    else if (close !== undefined) pieces.push({ kind: 'close', number: Number(close) });
    else if (single !== undefined) pieces.push({ kind: 'single', number: Number(single) });
    else pieces.push(found);
  }
  return joined(pieces);
}

/** Whether two texts are the same to a typographer: spaces and line ends are evened out, spaces that do not break are not. */
export function isSameText(a: readonly Piece[], b: readonly Piece[]): boolean {
  const even = (pieces: readonly Piece[]): string =>
    pieceText(pieces)
      .normalize('NFC')
      .replace(/[ \t\r\n]+/g, ' ')
      .trim();
  return even(a) === even(b);
}
