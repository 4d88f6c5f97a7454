import type { BlockNode, InlineNode } from '../model/book-node.ts';
import type { Place } from '../model/place.ts';
import { dayIn } from '../text/day-in.ts';
import type { BookScope } from './scope.ts';

const webAddress = /https?:\/\/[^\s,;]*[^\s,;.)]/u;

/** How the book was made, from the settings and the words of the language: edition, status, press, type, licence, identifier. */
export function colophon({ info, words }: Pick<BookScope, 'info' | 'words'>, place: Place): BlockNode[] {
  const { phrases } = words;
  const values: Readonly<Record<string, string>> = {
    title: info.title,
    number: info.edition,
    date: dayIn(words.language, info.date),
    publisher: [info.publisher, info.place].filter(Boolean).join(', '),
    isbn: info.isbn ?? '',
    identifier: info.identifier,
  };
  const filled = (phrase: string): string => phrase.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const paragraph = (name: string, value: string): BlockNode => ({
    type: 'paragraph',
    id: `u-colophon-${name}`,
    place,
    children: linked(value, place),
  });
  const pages: BlockNode = {
    type: 'conditionalBlock',
    id: 'u-colophon-print',
    place,
    condition: { formats: ['pdf'] },
    children: [paragraph('pages', filled(phrases.colophonPages))],
  };
  return [
    paragraph('edition', filled(phrases.colophonEdition)),
    ...(info.status === undefined ? [] : [paragraph('status', info.status)]),
    paragraph('press', filled(phrases.colophonPress)),
    paragraph('type', filled(phrases.colophonType)),
    pages,
    ...(info.rights === '' ? [] : [paragraph('rights', info.rights)]),
    paragraph('identifier', filled(info.isbn === undefined ? phrases.colophonIdentifier : phrases.colophonIsbn)),
  ];
}

/** The words with their web address as a link. */
function linked(value: string, place: Place): InlineNode[] {
  const found = webAddress.exec(value);
  const text = (part: string): InlineNode[] => (part === '' ? [] : [{ type: 'text', value: part, place }]);
  if (!found) return text(value);
  const [url] = found;
  return [
    ...text(value.slice(0, found.index)),
    { type: 'link', url, children: text(url), place },
    ...text(value.slice(found.index + url.length)),
  ];
}
