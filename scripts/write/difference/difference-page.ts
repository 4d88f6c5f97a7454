import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { BookDifference, ComparedSection, TextChange } from '../../model/book-difference.ts';
import { isSame } from '../../model/book-difference.ts';
import type { Words } from '../../model/words.ts';
import { wordChanges } from '../../text/word-changes.ts';
import { toHtml } from '../html/index.ts';
import { changeElement, nameOfChange, textElement } from './change-elements.ts';

export interface DifferencePage {
  readonly difference: BookDifference;
  /** How the two states were asked for. */
  readonly from: string;
  readonly to: string;
  readonly words: Words;
  /** The page's style; its hash is all that the policy lets in. */
  readonly css: string;
}

/** A comparison as one page of HTML that needs nothing else and no script: summary by chapter at the side, changes in the order of reading. */
export function differencePage({ difference, from, to, words, css }: DifferencePage): string {
  const { phrases } = words;
  const parts = [...sectionParts(difference, words), ...listParts(difference, words)];
  const between = phrases.changesBetween.replace(/\{(before|now)\}/g, (_, name) => (name === 'before' ? from : to));
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: difference.language, dir: difference.direction }, [
        headElement(`${phrases.changes}${phrases.colon}${difference.title}`, css),
        h('body', [
          h('header', [
            h('h1', `${phrases.changes}${phrases.colon}${difference.title}`),
            h('p', { className: ['meta'] }, [h('bdi', between)]),
          ]),
          h('nav', { ariaLabel: phrases.contents }, [
            h(
              'ul',
              parts.map(({ id, title, summary }) =>
                h('li', [h('a', { href: `#${id}` }, title), h('br'), h('span', { className: ['meta'] }, summary)]),
              ),
            ),
          ]),
          h(
            'main',
            isSame(difference)
              ? [h('p', phrases.noChanges)]
              : parts.map(({ id, title, content }) => h('section', { ariaLabelledBy: id }, [h('h2', { id }, title), ...content])),
          ),
        ]),
      ]),
    ],
  };
  return toHtml(root);
}

interface PagePart {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly content: readonly ElementContent[];
}

function headElement(title: string, css: string): Element {
  const hash = createHash('sha256').update(css).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    h('style', css),
  ]);
}

function sectionParts({ sections, blocks }: BookDifference, words: Words): PagePart[] {
  const { phrases } = words;
  return sections.flatMap((section): PagePart[] => {
    const own = blocks.filter((change) => !change.isWithin && (change.now ?? change.before)?.section === section.anchor);
    const isOther = section.isGone && sections.some(({ anchor, isGone }) => !isGone && anchor === section.anchor);
    if (own.length === 0 || isOther) return [];
    const counts = new Map<string, number>();
    for (const change of own) {
      const name = nameOfChange(change, phrases);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [
      {
        id: `section-${section.anchor}`,
        title: titleOfSection(section),
        summary: [...counts].map(([name, count]) => `${name}${phrases.colon}${count}`).join(' · '),
        content: own.map((change) => changeElement(change, words)),
      },
    ];
  });
}

const titleOfSection = ({ number, title }: ComparedSection): string => [number, title].filter(Boolean).join(' ');

function listParts(difference: BookDifference, { phrases }: Words): PagePart[] {
  const { numbering, metadata, terms, sources, facts } = difference;
  const lists: readonly (readonly [string, string, readonly TextChange[]])[] = [
    ['numbering', phrases.changeNumbers, numbering],
    ['terms', phrases.glossary, terms],
    ['sources', phrases.references, sources],
    ['facts', phrases.changeFacts, facts],
    ['imprint', phrases.changeImprint, metadata],
  ];
  return lists.flatMap(([name, title, changes]): PagePart[] =>
    changes.length === 0
      ? []
      : [
          {
            id: `list-${name}`,
            title,
            summary: String(changes.length),
            content: changes.map((change) => textElement(change, wordChanges(change.before ?? '', change.now ?? ''), phrases)),
          },
        ],
  );
}
