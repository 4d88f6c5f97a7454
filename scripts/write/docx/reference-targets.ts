import type { Section } from '../../model/book.ts';
import type { BookNode, InlineNode } from '../../model/book-node.ts';
import { plainTextOf, walk } from '../../model/walk.ts';
import type { Words } from '../../model/words.ts';
import { heldTogether } from './numbering.ts';
import { type Captioned, sequenceOf } from './sequence-of.ts';

/** What a field that points to a target would give. */
export interface ReferenceTarget {
  /** As a list or a sequence counts it; of a part with its word: "Part I". */
  readonly number?: string;
  /** Where the number comes from: of a heading's list, or of a sequence of captions. */
  readonly counted: 'list' | 'sequence';
  /** "Table 4". */
  readonly label?: string;
  /** The sequence that counts a caption. */
  readonly sequence?: string;
  /** Absent where the title has more in it than words, such as the call of a note. */
  readonly title?: string;
}

/** A stretch of a reference's words: fields may stand for all but `words`. */
export interface ReferencePart {
  readonly is: 'words' | 'label' | 'number' | 'title';
  readonly text: string;
}

/** Where references lead: headings and what has a caption, by anchor. */
export function referenceTargets(sections: readonly Section[], words: Words): Map<string, ReferenceTarget> {
  const targets = new Map<string, ReferenceTarget>();
  for (const { kind, label, heading, body, notes } of sections)
    walk([heading, ...body, ...notes], (node) => {
      if (node.type === 'heading') {
        const number = node === heading && kind === 'part' && label !== undefined ? heldTogether(label) : node.number;
        targets.set(node.anchor, { counted: 'list', ...(number === undefined ? {} : { number }), ...titleOf(node.children) });
      } else {
        const caption = captionOf(node, words);
        if (caption) targets.set(caption.anchor, caption.target);
      }
    });
  return targets;
}

function captionOf(node: BookNode, words: Words): { readonly anchor: string; readonly target: ReferenceTarget } | undefined {
  if (!isCaptioned(node) || node.anchor === undefined || node.number === undefined) return undefined;
  const title = node.type === 'table' || node.type === 'figure' ? node.caption : node.title;
  const split = node.label === undefined ? undefined : splitLabel(node.label, node.number, words);
  if (split === undefined) return undefined;
  const label = `${split.before.replace(/ $/, '\u00a0')}${node.number}${split.close.replace(/^ /, '\u00a0')}`;
  return {
    anchor: node.anchor,
    target: { counted: 'sequence', sequence: sequenceOf(node), number: node.number, label, ...titleOf(title ?? []) },
  };
}

const captioned: readonly BookNode['type'][] = ['table', 'figure', 'box', 'checklist', 'form'];
const isCaptioned = (node: BookNode): node is Captioned => captioned.includes(node.type);

/**
 * A label around its number: "In practice " before it, what closes it ("4. táblázat"), and what follows, " · Netherlands". Undefined where the label is not as the language's words
 * make it.
 */
export function splitLabel(
  label: string,
  number: string,
  { kinds }: Words,
): { readonly before: string; readonly close: string; readonly after: string } | undefined {
  for (const { label: template } of Object.values(kinds)) {
    const [before = '', close = ''] = template.split('{number}');
    const start = `${before}${number}${close}`;
    if (label.slice(0, start.length).replaceAll('\u00a0', ' ') !== start.replaceAll('\u00a0', ' ')) continue;
    const rest = label.slice(start.length);
    if (close !== '' || !/^\p{Nd}/u.test(rest))
      return { before: label.slice(0, before.length), close: label.slice(before.length + number.length, start.length), after: rest };
  }
  return undefined;
}

function titleOf(nodes: readonly InlineNode[]): { title?: string } {
  const title = plainTextOf(nodes);
  return title !== '' && nodes.every((node) => node.type === 'text') ? { title } : {};
}

/**
 * The words of a reference cut so that fields can stand for numbers, labels and titles. Only words as the press makes them are cut: an author's own words, or a form in
 * which a field would give other words, stay one stretch of words.
 */
export function referenceParts(text: string, target: ReferenceTarget, { kinds, quotes }: Words): ReferencePart[] {
  const whole: ReferencePart[] = [{ is: 'words', text }];
  const { number, label, title } = target;
  if (number !== undefined && text === number) return [{ is: 'number', text }];
  if (title !== undefined && text === title) return [{ is: 'title', text }];
  if (title !== undefined && text === `${quotes[0]}${title}${quotes[1]}`) return quoted('', title, quotes);
  if (number === undefined) return whole;
  const tail = title === undefined ? undefined : `, ${quotes[0]}${title}${quotes[1]}`;
  const isFull = tail !== undefined && text.endsWith(tail);
  const head = isFull ? text.slice(0, -tail.length) : text;
  const rest = isFull && title !== undefined ? quoted(', ', title, quotes) : [];
  if (head === label) return [{ is: 'label', text: head }, ...rest];
  if (head === number) return [{ is: 'number', text: head }, ...rest];
  const forms = Object.values(kinds).flatMap(({ reference, forms: others }) => [reference, ...Object.values(others ?? {})]);
  for (const form of forms) {
    const [before = '', after] = heldTogether(form.replace('{number}', '\u0000')).split('\u0000');
    if (after === undefined || ![before, capital(before)].some((each) => head === `${each}${number}${after}`)) continue;
    const start = head.slice(0, before.length);
    return [words(start), { is: 'number' as const, text: number }, words(after), ...rest].filter((part) => part.text !== '');
  }
  return whole;
}

const words = (text: string): ReferencePart => ({ is: 'words', text });
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const quoted = (before: string, title: string, [open, close]: readonly [string, string]): ReferencePart[] => [
  words(`${before}${open}`),
  { is: 'title', text: title },
  words(close),
];
