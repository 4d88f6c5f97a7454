import type { IParagraphOptions } from 'docx';
import type { Section } from '../../model/book.ts';
import type { Heading } from '../../model/book-node.ts';
import type { Words } from '../../model/words.ts';
import { roman } from '../../text/roman.ts';
import { type HeadingList, lists } from './list-names.ts';
import { headingList } from './numbering.ts';
import type { StyleTemplate } from './style-template.ts';

/** How a heading is set: its style, its place in a list where the style does not say it, and a number that no list can give. */
export interface HeadingFrame {
  readonly style: string;
  readonly numbering?: IParagraphOptions['numbering'];
  readonly typed?: string;
}

type ListReference = Exclude<NonNullable<IParagraphOptions['numbering']>, false>['reference'];
/** A list as far as Word has counted it. */
interface Count {
  readonly reference: ListReference;
  /** What a level shows first. */
  readonly starts: readonly [number, number];
  /** What a level shows now; undefined before its first heading, the second level also after one of the first. */
  top: number | undefined;
  inner: number | undefined;
}

/** Counts as Word will: gives each heading the list that shows the number that the book has. Headings must come in their order. */
export class HeadingNumbers {
  readonly #template: StyleTemplate;
  readonly #words: Words;
  /** The list of the styles first, then those that begin at another number. */
  readonly #counts: Record<HeadingList, Count[]> = {
    headings: [begun(lists.headings)],
    parts: [begun(lists.parts)],
    annexes: [begun(lists.annexes)],
  };

  constructor(template: StyleTemplate, words: Words) {
    this.#template = template;
    this.#words = words;
  }

  /** `listed`: the contents name the section, or would name the heading. */
  frame({ depth, number }: Heading, { kind }: Pick<Section, 'kind'>, listed: boolean): HeadingFrame {
    if (depth > 2) return { style: `Heading${depth}` };
    if (number === undefined) return listed ? { style: `Heading${depth}`, numbering: false } : { style: `UnlistedHeading${depth}` };
    const list: HeadingList = kind === 'part' ? 'parts' : kind === 'annex' ? 'annexes' : 'headings';
    return this.#numbered(depth === 1 ? 0 : 1, number, list);
  }

  #numbered(level: 0 | 1, number: string, list: HeadingList): HeadingFrame {
    const style = `Heading${level + 1}`;
    const wanted = ordinalsOf(number, level, list);
    if (wanted === undefined) return { style, numbering: false, typed: number };
    const counts = this.#counts[list];
    const count = counts.find((each) => shows(each, level, wanted)) ?? this.#leap(level, wanted, list);
    if (level === 0) [count.top, count.inner] = [wanted[0], undefined];
    else count.inner = wanted[1];
    if (count.reference === lists.headings) return { style };
    return { style, numbering: { reference: count.reference, level, instance: 0, custom: true } };
  }

  #leap(level: 0 | 1, wanted: readonly [number, number], list: HeadingList): Count {
    const { reference, levels } = headingList(list, this.#template, this.#words, level === 0 ? [wanted[0]] : wanted);
    const count: Count = { ...begun({ reference, levels }), starts: level === 0 ? [wanted[0], 1] : [...wanted] };
    this.#counts[list].push(count);
    return count;
  }
}

const begun = (reference: ListReference): Count => ({ reference, starts: [1, 1], top: undefined, inner: undefined });

/** True where the next heading of this list has the number. */
function shows({ top, inner, starts }: Count, level: 0 | 1, wanted: readonly [number, number]): boolean {
  const next = [top, inner].map((number, at) => (number === undefined ? starts[at] : number + 1));
  return level === 0 ? next[0] === wanted[0] : (top ?? starts[0]) === wanted[0] && next[1] === wanted[1];
}

/** `2.3` as [2, 3], `IV` as [4, 0]; undefined where the list cannot write it so. */
function ordinalsOf(number: string, level: 0 | 1, list: HeadingList): [number, number] | undefined {
  const [top = '', inner, ...more] = number.split('.');
  if (more.length > 0 || (inner === undefined) !== (level === 0)) return undefined;
  const first = list === 'headings' ? decimal(top) : list === 'parts' ? romanValue(top) : letterValue(top);
  const second = inner === undefined ? 0 : decimal(inner);
  return first === undefined || second === undefined ? undefined : [first, second];
}
const decimal = (text: string): number | undefined => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined);
/** Word goes on after Z with AA, BB, and the book with AA, AB: one letter is sure. */
const letterValue = (text: string): number | undefined => (/^[A-Z]$/.test(text) ? text.charCodeAt(0) - 64 : undefined);
const romanValue = (text: string): number | undefined => {
  const values = Array.from({ length: 99 }, (_, at) => roman(at + 1).toUpperCase());
  const at = values.indexOf(text);
  return at === -1 ? undefined : at + 1;
};
