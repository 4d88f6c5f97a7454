import type { PhrasingContent } from 'mdast';
import { sourceOffsets } from '../text/source-offsets.ts';
import type { MarkType, Part } from './unit.ts';

interface Gathering {
  readonly text: string;
  readonly parts: Part[];
  number: number;
}
/** Citations in brackets and calls of notes that have no text: notation in a text node, not words. */
const notation = /\[\^[^\]\s]+\]|\[(?:[^[\]]*?[\s;(])?-?@[\p{L}\p{N}][^[\]]*\]/gu;
const trailingAttributes = /^\{[^{}]*\}/;

/** The parts of inline content that stands from `start` to `end` of a file; what stands there beside the nodes is text without words. */
export function inlineParts(children: readonly PhrasingContent[], text: string, start: number, end: number): Part[] {
  const state: Gathering = { text, parts: [], number: 0 };
  gather(children, start, end, state);
  return state.parts;
}

function gather(children: readonly PhrasingContent[], start: number, end: number, state: Gathering): void {
  let at = start;
  children.forEach((child, index) => {
    const [from, to] = rangeOf(child, at, end);
    if (from > at) putText('', state.text.slice(at, from), state);
    at = Math.max(at, from);
    if (child.type === 'text') {
      putWords(child.value, from, at, to, state);
      at = to;
    } else if (isPlainColon(child)) {
      putText(state.text.slice(at, to), state.text.slice(at, to), state);
      at = to;
    } else at = gatherMark(child, from, to, children[index + 1], state);
  });
  if (end > at) putText('', state.text.slice(at, end), state);
}

/** A mark with what it holds; gives where it ends, attributes after a link among it. */
function gatherMark(
  node: Exclude<PhrasingContent, { type: 'text' }>,
  from: number,
  to: number,
  next: PhrasingContent | undefined,
  state: Gathering,
): number {
  const { text, parts } = state;
  const attributes = node.type === 'link' && next?.type === 'text' ? (trailingAttributes.exec(text.slice(to))?.[0] ?? '') : '';
  const end = to + attributes.length;
  state.number += 1;
  const { number } = state;
  const mark = { number, type: typeOf(node), key: keyOf(node) };
  const inside = 'children' in node && !isOpaque(node) ? node.children : [];
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) {
    parts.push({ kind: 'single', ...mark, source: text.slice(from, end) });
    return end;
  }
  const [open, close] = [rangeOf(first, from, to)[0], rangeOf(last, from, to)[1]];
  parts.push({ kind: 'open', ...mark, source: text.slice(from, open) });
  gather(inside, open, close, state);
  parts.push({ kind: 'close', ...mark, source: text.slice(close, end) });
  return end;
}

/** The words of a text node from `at` on, notation in it apart; `from` is where the node begins. */
function putWords(value: string, from: number, at: number, to: number, state: Gathering): void {
  const source = state.text.slice(from, to);
  const offsets = sourceOffsets(value, source);
  let done = offsets.findIndex((offset) => from + offset >= at);
  if (done < 0) return;
  const put = (until: number): void => {
    const [first, last] = [
      done === 0 ? 0 : (offsets[done] ?? 0),
      until === value.length ? source.length : (offsets[until] ?? source.length),
    ];
    putText(value.slice(done, until), source.slice(first, last), state);
    done = until;
  };
  for (const { 0: found, index } of value.matchAll(notation)) {
    if (index < done) continue;
    if (index > done) put(index);
    state.number += 1;
    const [first, last] = [offsets[index] ?? 0, offsets[index + found.length] ?? source.length];
    const isNote = found.startsWith('[^');
    const key = isNote
      ? found.slice(2, -1)
      : [...found.matchAll(/@([\p{L}\p{N}](?:[\p{L}\p{N}_:./-]*[\p{L}\p{N}])?)/gu)].map((match) => match[1]).join(' ');
    state.parts.push({ kind: 'single', number: state.number, type: isNote ? 'note' : 'citation', key, source: source.slice(first, last) });
    done = index + found.length;
  }
  if (done < value.length || done === 0) put(value.length);
}

function putText(value: string, source: string, { parts }: Gathering): void {
  if (source === '' && value === '') return;
  const last = parts.at(-1);
  if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', value: last.value + value, source: last.source + source };
  else parts.push({ kind: 'text', value, source });
}

function rangeOf({ position }: PhrasingContent, start: number, end: number): [number, number] {
  return [position?.start.offset ?? start, position?.end.offset ?? end];
}

/** "e:mail", which looks like a directive and is none of the language: the press prints it as it is written. */
const isPlainColon = (node: PhrasingContent): boolean =>
  node.type === 'textDirective' &&
  directiveTypes[node.name] === undefined &&
  node.children.length === 0 &&
  Object.keys(node.attributes ?? {}).length === 0;

/** Directives whose words are no words of the text: numbers of facts, names of values. */
const opaqueDirectives: ReadonlySet<string> = new Set(['fact', 'var']);
const isOpaque = (node: PhrasingContent): boolean => node.type === 'textDirective' && opaqueDirectives.has(node.name);

const directiveTypes: Readonly<Record<string, MarkType>> = {
  fact: 'fact',
  var: 'variable',
  term: 'term',
  acronym: 'acronym',
  lang: 'language',
  index: 'index',
  unconfirmed: 'unconfirmed',
  only: 'only',
};

function typeOf(node: PhrasingContent): MarkType {
  if (node.type === 'textDirective') return directiveTypes[node.name] ?? 'directive';
  if (node.type === 'link') return isReference(node.url) ? 'reference' : 'link';
  const types: Readonly<Record<string, MarkType>> = {
    strong: 'strong',
    emphasis: 'emphasis',
    inlineCode: 'code',
    break: 'break',
    image: 'image',
    footnoteReference: 'note',
  };
  return types[node.type] ?? 'directive';
}
/** A place in this book or in another one of `books`; not the web. */
const isReference = (url: string): boolean => !/^(?:https?|mailto|tel):/i.test(url);

function keyOf(node: PhrasingContent): string {
  if (node.type === 'link') return node.url.replace(/^[^#]*(?=#)/, '');
  if (node.type === 'image') return node.url;
  if (node.type === 'inlineCode') return node.value;
  if (node.type === 'footnoteReference') return node.identifier;
  if (node.type !== 'textDirective') return '';
  if (isOpaque(node))
    return node.children
      .map((child) => ('value' in child ? child.value : ''))
      .join('')
      .trim()
      .replace(/[\s,]+/g, ' ');
  if (node.name === 'term') return node.attributes?.concept ?? '';
  return node.name === 'lang' ? Object.keys(node.attributes ?? {}).join(' ') : '';
}
