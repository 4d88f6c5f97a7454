import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { IndexEntry, IndexList } from '../../model/book-node.ts';
import { slug } from '../../text/slug.ts';
import { blockAttributes } from './block-attributes.ts';
import type { RenderState } from './html-target.ts';
import { pageNumber } from './page-number.ts';

type Locator = IndexEntry['locators'][number];

/** The index: groups by letter, entries, sub-entries. Places are section numbers, or in print page numbers. */
export function indexList(node: IndexList, state: RenderState): Element {
  const taken = new Set<string>();
  return h(
    'div',
    { ...blockAttributes(node), className: ['index'], ...(state.target.kind === 'pdf' ? { dataColumns: 2 } : {}) },
    node.groups.map(({ letter, entries }) =>
      h('section', { className: ['index-group'] }, [
        h('h2', { className: ['index-letter'] }, letter),
        entryList(entries, { ...state, taken }),
      ]),
    ),
  );
}

interface IndexState extends RenderState {
  /** Ids that entries have already. */
  readonly taken: Set<string>;
}
function entryList(entries: readonly IndexEntry[], state: IndexState): Element {
  return h(
    'ul',
    entries.map((each) => entry(each, state)),
  );
}
function entry({ head, locators, see, also, children }: IndexEntry, state: IndexState): Element {
  const { phrases } = state.edition.words;
  return h('li', { id: freeId(head, state) }, [
    h('span', { className: ['index-term'] }, head),
    ...locatorList(locators, state),
    ...reference(phrases.see, see, phrases.semicolon),
    ...reference(phrases.seeAlso, also, phrases.semicolon),
    ...(children.length === 0 ? [] : [entryList(children, state)]),
  ]);
}
/** In print each locator is an element of its own, since the numbers that are written in later may fall together. */
function locatorList(locators: readonly Locator[], state: RenderState): ElementContent[] {
  if (state.target.kind !== 'pdf') return locators.flatMap((each) => [text(', '), ...locator(each, state)]);
  const parts = locators.flatMap((each) => [
    text(', '),
    h('span', { className: each.end === undefined ? ['locator'] : ['locator', 'locator-range'] }, locator(each, state)),
  ]);
  return parts.length === 0 ? [] : [h('span', { className: ['locators'] }, parts)];
}
function locator({ target, end, label, endLabel }: Locator, state: RenderState): ElementContent[] {
  const place = (anchor: string, words: string): ElementContent => {
    const attributes = { href: state.href(anchor) };
    // One box a link: the number itself is the link's text.
    return state.target.kind === 'pdf' ? h('a', { ...attributes, ...pageNumber(anchor).properties }) : h('a', attributes, words);
  };
  if (end === undefined) return [place(target, label)];
  if (state.target.kind !== 'pdf' && endLabel === label) return [place(target, label)];
  const [before = '', between = '', after = ''] = state.edition.words.phrases.pageRange.split(/\{from\}|\{to\}/);
  return [text(before), place(target, label), text(between), place(end, endLabel ?? label), text(after)].filter(
    (part) => part.type !== 'text' || part.value !== '',
  );
}
function reference(word: string, heads: readonly string[], semicolon: string): ElementContent[] {
  if (heads.length === 0) return [];
  const names = heads.flatMap((head, index) => [...(index === 0 ? [] : [semicolon]), head]);
  return [text('. '), h('span', { className: ['index-see'] }, [h('em', word), ' ', ...names])];
}
/** By its words, so that an entry has one id in all formats and a page that begins with it is known. */
function freeId(head: string, { taken }: IndexState): string {
  const wish = `ix-entry-${slug(head)}`;
  let id = wish;
  for (let count = 2; taken.has(id); count += 1) id = `${wish}-${count}`;
  taken.add(id);
  return id;
}
function text(value: string): ElementContent {
  return { type: 'text', value };
}
