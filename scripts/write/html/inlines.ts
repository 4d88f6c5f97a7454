import type { ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Handlers, InlineNode } from '../../model/book-node.ts';
import { abbreviation } from './abbreviation.ts';
import type { RenderState } from './html-target.ts';
import { inLanguage, nameIn } from './in-language.ts';
import { languageAttributes } from './language-attributes.ts';
import { pageReference } from './page-number.ts';
import { semantics } from './semantics.ts';

type InlineHandlers = Pick<Handlers<ElementContent[], RenderState>, InlineNode['type']>;

/** Handlers of everything that stands in a line. */
export const inlines: InlineHandlers = {
  text: ({ value }) => [text(value)],
  emphasis: ({ children }, state) => [h('em', state.render(children))],
  strong: ({ children }, state) => [h('strong', state.render(children))],
  inlineCode: ({ value }) => [h('code', value)],
  break: () => [h('br'), text('\n')],
  link: ({ url, children }, state) => [
    h('a', { className: ['external'], href: url.replaceAll(/\s/g, encodeURIComponent) }, state.render(children)),
  ],
  image: ({ asset, alt }, { edition, target }) => {
    const picture = edition.assets.get(asset);
    return [
      h('img', {
        className: ['inline-image'],
        src: target.imageSrc(asset),
        alt,
        width: picture?.widthPx,
        height: picture?.heightPx,
        ...(alt === '' && target.kind === 'epub' ? { role: 'presentation' } : {}),
      }),
    ];
  },
  crossReference: ({ target, show, children }, state) => {
    const words = h('a', { className: ['xref'], href: state.href(target) }, state.render(children));
    if (state.target.kind !== 'pdf' || show === 'words') return [words];
    if (show === 'page') return pageReference(target, state);
    return [words, text(' ('), ...pageReference(target, state), text(')')];
  },
  citation: ({ children }, state) => [h('span', { className: ['citation'] }, state.render(children))],
  citationItem: ({ target, children }, state) => [
    h(
      'a',
      { className: ['cite'], href: state.href(target), ...semantics(state.target, 'biblioref', 'doc-biblioref') },
      state.render(children),
    ),
  ],
  factReference: ({ facts, confidence, children }, state) => [
    h('span', { className: ['fact', `fact-${confidence}`], dataFacts: facts.join(' ') }, state.render(children)),
  ],
  termReference: ({ target, children }, state) => [
    h(
      'a',
      { className: ['term'], href: state.href(target), ...semantics(state.target, 'glossref', 'doc-glossref') },
      state.render(children),
    ),
  ],
  acronym: ({ acronym, expansion, expansionLang, first }, state) => {
    const language = languageAttributes(expansionLang, state.target, state.edition.info.direction);
    if (!first) return [abbreviation(acronym, { title: expansion, ...language })];
    return [...nameIn(expansionLang, [text(expansion)], state), text(' ('), abbreviation(acronym, language), text(')')];
  },
  indexMark: ({ anchor, children }, state) => [h('span', { id: anchor, className: ['index-mark'] }, state.render(children))],
  footnoteReference: ({ number, anchor, target }, state) => [
    h('sup', { className: ['note-call'] }, [h('a', { id: anchor, href: state.href(target), ...callName(number, state) }, String(number))]),
  ],
  foreign: ({ lang, isName, children }, state) =>
    isName ? nameIn(lang, state.render(children), state) : [inLanguage(lang, ['foreign'], state.render(children), state)],
  unconfirmed: ({ mark, children }, state) => [
    h('span', { className: ['unconfirmed'] }, [...state.render(children), text(' '), h('mark', `[${mark}]`)]),
  ],
  conditionalInline: ({ children }, state) => state.render(children),
  // Few screen readers say what these elements are: words that only they hear do.
  revision: ({ kind, children }, state) => {
    const { inserted, deleted } = state.edition.words.phrases;
    const said = h('span', { className: ['revision-name'] }, `[${kind === 'inserted' ? inserted : deleted}] `);
    return [h(kind === 'inserted' ? 'ins' : 'del', [said, ...state.render(children)])];
  },
  translationSign: ({ state: kind, lang, mark, children }, state) => {
    const language = lang === undefined ? {} : languageAttributes(lang, state.target, state.edition.info.direction);
    const name = lang !== undefined && state.target.kind === 'pdf' ? 'em' : 'span';
    const words = [h(name, { className: ['source-text'], ...language }, state.render(children))];
    return [h('span', { className: [kind === 'missing' ? 'untranslated' : 'out-of-date'] }, [...words, text(' '), h('mark', `[${mark}]`)])];
  },
};

function callName(number: number, { target, edition }: RenderState): Properties {
  if (target.kind === 'pdf') return {};
  return { ...semantics(target, 'noteref', 'doc-noteref'), ariaLabel: edition.words.phrases.note.replace('{number}', String(number)) };
}
function text(value: string): ElementContent {
  return { type: 'text', value };
}
