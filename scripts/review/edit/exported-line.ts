import type { ReviewBlock } from '../manifest.ts';
import type { Atom } from '../markdown/atom.ts';
import type { SourceLeaf } from '../markdown/source-leaves.ts';

/** The atoms of a block as it was exported: printed words and looks from the manifest, markup from the Markdown; undefined where the two do not fit. */
export function exportedLine(block: ReviewBlock, leaf: SourceLeaf): readonly Atom[] | undefined {
  const { text, words: [from, to] = [text.length, text.length], printed = [] } = block;
  if (!leaf.atoms) return undefined;
  const bits = bitsOf(block);
  const own = (start: number, end: number): Pick<Atom, 'text' | 'marks'> => ({ text: text.slice(start, end), marks: bits[start] ?? 0 });
  const line: Atom[] = [];
  if (from > 0) line.push({ kind: 'frame', raw: '', path: [], ...own(0, from) });
  let at = from;
  let next = 0;
  for (const { kind, text: letter, raw, path } of leaf.atoms) {
    const [start, end] = kind === 'char' ? [at, at + letter.length] : (printed[next++] ?? [-1, -1]);
    if (start !== at || end > text.length || (kind === 'char' && text.slice(start, end) !== letter)) return undefined;
    line.push({ kind, raw, path, ...own(start, end) });
    at = end;
  }
  if (at !== to) return undefined;
  if (at < text.length) line.push({ kind: 'frame', raw: '', path: [], ...own(at, text.length) });
  return line;
}

function bitsOf({ text, marks = [] }: ReviewBlock): Uint8Array {
  const bits = new Uint8Array(text.length);
  for (const [from, to, mark] of marks) bits.fill(mark, from, to);
  return bits;
}
