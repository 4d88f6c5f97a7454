import type { BookInfo, Contributor } from '../../model/book.ts';
import type { Shelf } from '../../model/shelf.ts';
import type { TextFile } from './text-file.ts';

/** Who answers for a book: authors, else editors, else its publisher. */
function makers({ contributors, publisher }: BookInfo): {
  readonly role: 'author' | 'editor' | 'publisher';
  readonly people: readonly Pick<Contributor, 'name' | 'sortAs'>[];
} {
  for (const [role, code] of [
    ['author', 'aut'],
    ['editor', 'edt'],
  ] as const) {
    const people = contributors.filter((contributor) => contributor.role === code);
    if (people.length > 0) return { role, people };
  }
  return { role: 'publisher', people: [{ name: publisher }] };
}
const titleOf = ({ title, subtitle }: BookInfo): string => [title, subtitle].filter(Boolean).join(': ');
/** "Vries, Anna de" is a person of two names; a name that nobody sorts otherwise is that of a body. */
const partsOf = ({
  name,
  sortAs,
}: Pick<Contributor, 'name' | 'sortAs'>): { readonly family: string; readonly given: string } | { readonly name: string } => {
  const [family, given] = (sortAs ?? '').split(/,\s*/);
  return family && given ? { family, given } : { name };
};
const yaml = (text: string): string => JSON.stringify(text);

/** Citation File Format 1.2.0 (https://citation-file-format.github.io), of the edition in the source language. */
export function citationCff({ books, sourceLanguage, edition, date, url, commit }: Shelf): TextFile {
  const info = (books.find((book) => book.info.language === sourceLanguage) ?? books[0])?.info;
  if (!info) throw new Error('A shelf without books cannot be.');
  const { people } = makers(info);
  const author = (person: Pick<Contributor, 'name' | 'sortAs'>): string => {
    const parts = partsOf(person);
    return 'name' in parts
      ? `  - name: ${yaml(parts.name)}\n`
      : `  - family-names: ${yaml(parts.family)}\n    given-names: ${yaml(parts.given)}\n`;
  };
  const preferred = [
    'preferred-citation:\n  type: book\n',
    `  title: ${yaml(titleOf(info))}\n`,
    `  authors:\n${people.map((person) => author(person).replace(/^/gm, '  ').trimEnd()).join('\n')}\n`,
    `  edition: ${yaml(edition)}\n`,
    `  publisher:\n    name: ${yaml(info.publisher)}\n`,
    `  year: ${Number(date.slice(0, 4))}\n`,
    `  languages:\n    - ${info.language}\n`,
    ...(info.isbn === undefined ? [] : [`  isbn: ${yaml(info.isbn)}\n`]),
  ];
  const lines = [
    'cff-version: 1.2.0\n',
    `message: ${yaml('If you use this book, please cite it as below.')}\n`,
    'type: dataset\n',
    `title: ${yaml(titleOf(info))}\n`,
    `authors:\n${people.map(author).join('')}`,
    `version: ${yaml(edition)}\n`,
    `date-released: ${date}\n`,
    ...(url === undefined ? [] : [`url: ${yaml(url)}\n`]),
    ...(commit === undefined ? [] : [`commit: ${commit}\n`]),
    ...(info.description === undefined ? [] : [`abstract: ${yaml(info.description)}\n`]),
    ...(info.subjects.length === 0 ? [] : [`keywords:\n${info.subjects.map((subject) => `  - ${yaml(subject)}\n`).join('')}`]),
    `identifiers:\n  - type: other\n    value: ${yaml(info.identifier)}\n    description: ${yaml(`Edition in ${info.language}`)}\n`,
    ...preferred,
  ];
  return { path: 'CITATION.cff', mediaType: 'application/yaml', text: lines.join('') };
}
