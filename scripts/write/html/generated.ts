import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { GlossaryEntry, Handlers } from '../../model/book-node.ts';
import { abbreviation } from './abbreviation.ts';
import { blockAttributes } from './block-attributes.ts';
import { contentsList } from './contents-list.ts';
import type { RenderState } from './html-target.ts';
import { inLanguage, nameIn } from './in-language.ts';
import { indexList } from './index-list.ts';
import { semantics } from './semantics.ts';

type Kinds = 'contentsList' | 'glossaryList' | 'acronymList' | 'referenceList' | 'indexList' | 'footnoteDefinition';

/** Handlers of lists that the press makes. */
export const generated: Pick<Handlers<ElementContent[], RenderState>, Kinds> = {
  contentsList: (node, state) => [contentsList(node, state)],
  glossaryList: (node, state) => [
    h(
      'dl',
      { ...blockAttributes(node), className: ['glossary'] },
      node.entries.map((entry) => glossaryEntry(entry, state)),
    ),
  ],
  acronymList: (node, state) => [
    h(
      'dl',
      { ...blockAttributes(node), className: ['acronyms'] },
      node.entries.map(({ acronym, expansion, expansionLang }) =>
        h('div', [h('dt', abbreviation(acronym)), ' ', h('dd', nameIn(expansionLang, [{ type: 'text', value: expansion }], state))]),
      ),
    ),
  ],
  referenceList: (node, state) => [
    h(
      'ul',
      { ...blockAttributes(node), className: ['references'] },
      node.entries.map(({ anchor, children }) => h('li', { id: anchor }, state.render(children))),
    ),
  ],
  indexList: (node, state) => [indexList(node, state)],
  footnoteDefinition: ({ children }, state) => state.render(children),
};

function usedIn({ places = [] }: GlossaryEntry, { edition, href }: RenderState): ElementContent[] {
  if (places.length === 0) return [];
  const links = places.flatMap(({ target, label }, at) => [...(at === 0 ? [] : [', ']), h('a', { href: href(target) }, label)]);
  return [h('p', { className: ['glossary-places'] }, [`${edition.words.phrases.usedIn} `, ...links])];
}

function glossaryEntry(entry: GlossaryEntry, state: RenderState): Element {
  const { target, edition } = state;
  const acronym =
    entry.acronym === undefined ? [] : [' ', h('span', { className: ['glossary-acronym'] }, ['(', abbreviation(entry.acronym), ')'])];
  const equivalents = entry.equivalents.map(({ lang, term }) =>
    h('li', [h('span', { className: ['language-code'] }, lang), ' ', inLanguage(lang, ['foreign'], [term], state)]),
  );
  return h('div', { id: entry.anchor, className: ['glossary-entry'], dataConcept: entry.concept }, [
    h('dt', [h('dfn', semantics(target, 'glossterm'), entry.term), ...acronym]),
    h('dd', semantics(target, 'glossdef', 'definition'), [
      h('p', entry.definition),
      ...(entry.source === undefined
        ? []
        : [h('p', { className: ['glossary-source'] }, `${edition.words.phrases.source}${edition.words.phrases.colon}${entry.source}`)]),
      ...(equivalents.length === 0 ? [] : [h('ul', { className: ['equivalents'] }, equivalents)]),
      ...usedIn(entry, state),
    ]),
  ]);
}
