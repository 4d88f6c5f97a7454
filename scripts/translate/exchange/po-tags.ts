import { joined, type Piece } from './pieces.ts';

/** Pieces as words with readable tags: `<1>words</1>`, `<2/>`. What looks like a tag in the words themselves begins with `&lt;`. */
export function printTags(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece !== 'string')
        return piece.kind === 'open' ? `<${piece.number}>` : piece.kind === 'close' ? `</${piece.number}>` : `<${piece.number}/>`;
      return piece.replace(/&(?=(?:amp;)*lt;)/g, '&amp;').replace(/<(?=\/?\d+\/?>)/g, '&lt;');
    })
    .join('');
}

/** The inverse of `printTags`. */
export function parseTags(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const words = (end: number): void => {
    pieces.push(text.slice(at, end).replace(/&((?:amp;)*)lt;/g, (_, more: string) => (more === '' ? '<' : `&${more.slice(4)}lt;`)));
  };
  for (const { 0: found, 1: slash, 2: number, 3: end, index } of text.matchAll(/<(\/?)(\d{1,6})(\/?)>/g)) {
    if (slash === '/' && end === '/') continue;
    words(index);
    pieces.push({ kind: slash === '/' ? 'close' : end === '/' ? 'single' : 'open', number: Number(number) });
    at = index + found.length;
  }
  words(text.length);
  return joined(pieces);
}
