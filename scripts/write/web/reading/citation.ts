import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Edition, Section } from '../../../model/book.ts';
import { plainInlines } from '../../html/index.ts';

/** How a place in this edition is cited: `{place}` and `{address}` are left open. */
export function citationPattern({ info, words }: Edition<'web'>): string {
  const named = (wanted: string) => info.contributors.filter(({ role }) => role === wanted).map(({ name }) => name);
  const authors = [named('aut'), named('edt')].find(({ length }) => length > 0) ?? [];
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
export function citePage(edition: Edition<'web'>, section: Section, file: string): Element[] {
  const { phrases } = edition.words;
  const place = placeName(section, phrases.colon);
  const [before = '', after = ''] = citationPattern(edition)
    .replace(/\{place\}(\.?)/, (_, stop: string) => (stop === '' ? place : withFullStop(place)))
    .split('{address}');
  return [
    h('details', { className: ['cite-page'] }, [
      h('summary', phrases.citePage),
      h('p', { className: ['citation-text'] }, [before, h('a', { className: ['cite-address'], href: file }, file), after]),
    ]),
  ];
}

const withFullStop = (words: string): string => (/[.?!؟…]$/.test(words) ? words : `${words}.`);

/** "Chapter 3: Return counselling". */
function placeName({ label, heading }: Section, colon: string): string {
  return [label, plainInlines(heading.children)].filter(Boolean).join(colon);
}
