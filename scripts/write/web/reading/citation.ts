import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Edition, Section } from '../../../model/book.ts';
import { plainInlines } from '../../html/index.ts';

/** How a place in this edition is cited: `{place}` and `{address}` are left open. */
export function citationPattern({ info, words }: Edition<'web'>): string {
  const authors = info.contributors.filter(({ role }) => role === 'aut').map(({ name }) => name);
  const known: Readonly<Record<string, string>> = {
    authors: authors.length === 0 ? info.publisher : authors.join(', '),
    title: [info.title, info.subtitle].filter(Boolean).join(words.phrases.colon),
    number: info.edition,
    publisher: [info.place, info.publisher].filter(Boolean).join(words.phrases.colon),
    year: info.date.slice(0, 4),
  };
  return words.phrases.citation.replace(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole);
}

/** "Cite this page", folded away, for a page as a whole. Its address is known where it is read: the script writes it in. */
export function citePage(edition: Edition<'web'>, section: Section): Element[] {
  const { phrases } = edition.words;
  const place = placeName(section, phrases.colon);
  const [before = '', after = ''] = citationPattern(edition)
    .replace('{place}', () => place)
    .split('{address}');
  return [
    h('details', { className: ['cite-page'] }, [
      h('summary', phrases.citePage),
      h('p', { className: ['citation-text'] }, [
        before,
        h('a', { className: ['cite-address'], href: `#${section.anchor}` }, `#${section.anchor}`),
        after,
      ]),
    ]),
  ];
}

/** "Chapter 3: Return counselling". */
function placeName({ label, heading }: Section, colon: string): string {
  return [label, plainInlines(heading.children)].filter(Boolean).join(colon);
}
