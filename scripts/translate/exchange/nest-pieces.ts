import type { Element } from 'xast';
import type { Child } from './markup.ts';
import type { Piece } from './pieces.ts';

/** Pieces as a tree: `pair` makes an element of what a pair of marks holds, `single` one of a mark alone. A pair that does not close holds the rest. */
export function nestPieces(
  pieces: readonly Piece[],
  pair: (number: number, children: readonly Child[]) => Element,
  single: (number: number) => Element,
): Child[] {
  const stack: { readonly number: number; readonly children: Child[] }[] = [{ number: 0, children: [] }];
  const close = (): void => {
    const done = stack.pop();
    if (done) stack.at(-1)?.children.push(pair(done.number, done.children));
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') stack.at(-1)?.children.push(piece);
    else if (piece.kind === 'single') stack.at(-1)?.children.push(single(piece.number));
    else if (piece.kind === 'open') stack.push({ number: piece.number, children: [] });
    else if (stack.length > 1) close();
  }
  while (stack.length > 1) close();
  return stack[0]?.children ?? [];
}
