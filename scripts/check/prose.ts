import type { Nodes, Parents } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { TextFile } from '../model/manuscript.ts';
import type { Place } from '../model/place.ts';
import { sourceOffsets } from '../text/source-offsets.ts';
import { lineStarts, pointAt } from './lines.ts';

/** The words of one block (paragraph, heading, cell, label), or of a value that stands in none, as one text, with the way back to the source. */
export interface Prose {
  readonly file: string;
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'label' | 'value';
  /** Words as read; what is no prose of the author (code, citations, facts, images, words of another language) stands as U+FFFC. */
  readonly text: string;
  /** Inside a quotation: words of somebody else, that no rule of wording judges and no fix touches. */
  readonly quotation: boolean;
  /** The file as written. */
  readonly source: string;
  readonly place: Place;
  /** The place in the source of a stretch of `text`. */
  placeOf(start: number, end: number): Place;
}

const opaque = '\uFFFC';
const opaqueDirectives: ReadonlySet<string> = new Set(['fact', 'lang', 'var', 'acronym']);
/** Citations in brackets, footnote calls and attributes in braces are notation, not prose. */
const notation = /\[\^[^\]\s]+\]|\[(?:[^[\]]*?[\s;(])?-?@[\p{L}\p{N}][^[\]]*\]|\{[^{}]*\}/gu;

/** Every block of prose of a file, in order. */
export function proseOf(file: TextFile): Prose[] {
  const blocks: Prose[] = [];
  const lines = lineStarts(file.text);
  const quoted = quotations(file);
  visit(file.tree, (node) => {
    const kind = kindOf(node);
    if (!kind) return undefined;
    const at = node.position?.start.offset ?? 0;
    const quotation = quoted.some(([from, to]) => from <= at && at < to);
    blocks.push(toProse(node as Parents, kind, quotation, file, lines));
    return SKIP;
  });
  return blocks;
}

function kindOf(node: Nodes): Prose['kind'] | undefined {
  if (node.type === 'paragraph') return node.data && 'directiveLabel' in node.data ? 'label' : 'paragraph';
  if (node.type === 'heading') return 'heading';
  if (node.type === 'tableCell') return 'cell';
  return node.type === 'leafDirective' && node.name === 'field' ? 'label' : undefined;
}

/** Stretches of the source that quote somebody. */
function quotations(file: TextFile): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  visit(file.tree, (node) => {
    if (node.type === 'blockquote' || (node.type === 'containerDirective' && node.name === 'quote'))
      found.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]);
  });
  return found;
}

function toProse(node: Parents, kind: Prose['kind'], quotation: boolean, file: TextFile, lines: readonly number[]): Prose {
  let text = '';
  const offsets: number[] = [];
  const put = (words: string, at: (index: number) => number): void => {
    for (let index = 0; index < words.length; index += 1) offsets.push(at(index));
    text += words;
  };
  const gather = (child: Nodes): void => {
    const start = child.position?.start.offset ?? 0;
    if (child.type === 'text') {
      const map = sourceOffsets(child.value, file.text.slice(start, child.position?.end.offset ?? start));
      const words = child.value.replace(notation, (found) => opaque.repeat(found.length));
      put(words, (index) => start + (map[index] ?? 0));
    } else if (child.type === 'break') put('\n', () => start);
    else if (child.type === 'link' && child.children.length === 0) put(opaque, () => start);
    else if (child.type === 'textDirective' && opaqueDirectives.has(child.name)) put(opaque, () => start);
    else if (child.type === 'textDirective' && child.name === 'only') {
      // Words of some editions only: what stands beside them in the source may not in print.
      put(opaque, () => start);
      for (const inner of child.children) gather(inner);
      put(opaque, () => child.position?.end.offset ?? start);
    } else if ('children' in child) for (const inner of child.children) gather(inner);
    else if (child.type !== 'footnoteReference') put(opaque, () => start);
  };
  for (const child of node.children) gather(child);
  const end = node.position?.end.offset ?? 0;
  const offsetAt = (index: number): number => offsets[index] ?? end;
  const placeOf = (from: number, to: number): Place => ({
    file: file.path,
    start: pointAt(lines, offsetAt(from)),
    // The end is one past the last unit: what follows may stand behind a mark.
    end: pointAt(lines, to > from ? offsetAt(to - 1) + 1 : offsetAt(from)),
  });
  const whole = { file: file.path, start: pointAt(lines, node.position?.start.offset ?? 0), end: pointAt(lines, end) };
  return { file: file.path, kind, text, quotation, source: file.text, place: whole, placeOf };
}
