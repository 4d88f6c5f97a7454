import type { Link, PhrasingContent, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { splitLeading } from '../../resolve/attributes.ts';
import { splitText } from '../../resolve/text-syntax.ts';
import type { Atom, Wrapper } from './atom.ts';
import { sourceSlices } from './source-slices.ts';

/** An atom with its place in the file; `text` of what the press prints is not known yet and empty. */
export interface SourceAtom extends Atom {
  readonly start: number;
  readonly end: number;
}

interface Reading {
  readonly source: string;
  readonly atoms: SourceAtom[];
}

/** Directives whose words are the author's. Those of `only` may be in no Word document and are left alone. */
const worded: ReadonlySet<string> = new Set(['term', 'lang', 'index', 'unconfirmed']);
const unworded: ReadonlySet<string> = new Set(['fact', 'acronym', 'var', 'only', 'index', 'term', 'lang', 'unconfirmed']);

/**
 * The atoms of a stretch of phrasing content, from `start` to `end` of the file: together they are its source, to the byte. Undefined where something in it is not
 * understood: such a block is shown and never changed.
 */
export function inlineAtoms(
  children: readonly PhrasingContent[],
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
): readonly SourceAtom[] | undefined {
  const reading: Reading = { source, atoms: [] };
  return readChildren(children, start, end, [], reading) ? reading.atoms : undefined;
}

function readChildren(
  children: readonly PhrasingContent[],
  start: number,
  end: number,
  path: readonly Wrapper[],
  reading: Reading,
): boolean {
  let at = start;
  for (const [index, child] of children.entries()) {
    const from = child.position?.start.offset;
    const to = Math.min(child.position?.end.offset ?? -1, end);
    if (from === undefined || from >= end || to < at) continue;
    if (from > at) return false;
    // What a link takes from the text after it, the text has no more.
    const next = children[index + 1];
    const taken = child.type === 'link' && next?.type === 'text' ? attributesLength(next.value) : 0;
    if (!readChild(child, { from: at, to: to + taken, node: to }, path, reading)) return false;
    at = to + taken;
  }
  return at === end;
}

interface Span {
  /** Where reading goes on: after the start of the node, where a link before it took its attributes from it. */
  readonly from: number;
  /** The end with what belongs to it. */
  readonly to: number;
  /** The end of the node itself. */
  readonly node: number;
}

function attributesLength(text: string): number {
  const split = splitLeading(text);
  return split.attributes ? text.length - split.text.length : 0;
}

function readChild(child: PhrasingContent, span: Span, path: readonly Wrapper[], reading: Reading): boolean {
  switch (child.type) {
    case 'text':
      return readText(child, span, path, reading);
    case 'strong':
    case 'emphasis':
      return readWrapped(child.children, child.type, span, path, reading, false);
    case 'link':
      return readLink(child, span, path, reading);
    case 'footnoteReference':
      return push('note', span, path, reading);
    case 'html':
      return push('hidden', span, path, reading);
    case 'textDirective':
      return readDirective(child, span, path, reading);
    default:
      return push('fixed', span, path, reading);
  }
}

function push(kind: Atom['kind'], { from, to }: Omit<Span, 'node'>, path: readonly Wrapper[], { source, atoms }: Reading): boolean {
  atoms.push({ kind, text: '', raw: source.slice(from, to), path, marks: 0, start: from, end: to });
  return true;
}

function readText(node: Text, { from, to }: Span, path: readonly Wrapper[], reading: Reading): boolean {
  const start = node.position?.start.offset ?? from;
  const slices = sourceSlices(node.value, reading.source.slice(start, node.position?.end.offset ?? to));
  if (!slices) return false;
  let at = start;
  const characters = [...node.value].map((text, index) => {
    const raw = slices[index] ?? '';
    at += raw.length;
    return { text, raw, start: at - raw.length, end: at };
  });
  // Attributes that a link before took come first, those of a heading last.
  const own = characters.filter((each) => each.start >= from && each.end <= to);
  let next = 0;
  for (const part of splitText(own.map(({ text }) => text).join(''))) {
    const pieces = own.slice(next, next + [...(part.kind === 'words' ? part.value : part.raw)].length);
    next += pieces.length;
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (part.kind !== 'words' && first && last) push('fixed', { from: first.start, to: last.end }, path, reading);
    else for (const piece of pieces) reading.atoms.push({ kind: 'char', ...piece, text: printedCharacter(piece.text), path, marks: 0 });
  }
  return true;
}

/** White space that may break a line is one space in print. */
export const printedCharacter = (character: string): string => (/[\n\r\f]/.test(character) ? ' ' : character);

function readWrapped(
  children: readonly PhrasingContent[],
  kind: Wrapper['kind'],
  { from, to }: Span,
  path: readonly Wrapper[],
  reading: Reading,
  isLocked: boolean,
): boolean {
  const start = children[0]?.position?.start.offset;
  const end = children.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return false;
  const wrapper: Wrapper = { kind, open: reading.source.slice(from, start), close: reading.source.slice(end, to), isLocked };
  return readChildren(children, start, end, [...path, wrapper], reading);
}

function readLink(node: Link, span: Span, path: readonly Wrapper[], reading: Reading): boolean {
  const isPlain = node.children.length > 0 && reading.source.charAt(span.from) === '[';
  return isPlain ? readWrapped(node.children, 'link', span, path, reading, false) : push('fixed', span, path, reading);
}

function readDirective(node: TextDirective, span: Span, path: readonly Wrapper[], reading: Reading): boolean {
  const { name, children, attributes } = node;
  if (worded.has(name) && children.length > 0) {
    const isLocked = name === 'term' && !attributes?.concept;
    if (!readWrapped(children, 'directive', span, path, reading, isLocked)) return false;
    const wrapper = reading.atoms.at(-1)?.path[path.length];
    // The mark after words that are not confirmed is printed and stands nowhere.
    if (name === 'unconfirmed' && wrapper) push('fixed', { from: span.to, to: span.to }, [...path, wrapper], reading);
    return true;
  }
  if (unworded.has(name)) return push(name === 'index' ? 'hidden' : 'fixed', span, path, reading);
  // "10:30h" and the like: printed as written.
  let at = span.from;
  for (const character of reading.source.slice(span.from, span.to)) {
    reading.atoms.push({ kind: 'char', text: character, raw: character, path, marks: 0, start: at, end: at + character.length });
    at += character.length;
  }
  return true;
}
