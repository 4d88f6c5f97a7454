import type { BookInfo, Contributor } from '../../model/book.ts';
import type { Shelf, ShelfBook } from '../../model/shelf.ts';

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
export function citationCff({ books, sourceLanguage, edition, date, url, commit }: Shelf): string {
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
  return [
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
  ].join('');
}

/** Signs of TeX as letters. */
const tex = (text: string): string =>
  text.replace(
    /[\\{}$&#%_~^]/g,
    (sign) => ({ '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' })[sign] ?? `\\${sign}`,
  );

/** BibTeX, an entry for each language. */
export function bibtex(shelf: Shelf): string {
  return shelf.books.map((book) => bibtexEntry(book, shelf)).join('\n');
}
function bibtexEntry({ info }: ShelfBook, { slug, edition, url }: Shelf): string {
  const { role, people } = makers(info);
  const names = people.map((person) => {
    const parts = partsOf(person);
    return 'name' in parts ? `{${tex(parts.name)}}` : `${tex(parts.family)}, ${tex(parts.given)}`;
  });
  const fields: readonly (readonly [string, string | undefined])[] = [
    [role === 'publisher' ? 'author' : role, names.join(' and ')],
    ['title', `{${tex(titleOf(info))}}`],
    ['edition', tex(edition)],
    ['publisher', tex(info.publisher)],
    ['address', info.place && tex(info.place)],
    ['year', info.date.slice(0, 4)],
    ['langid', info.language],
    ['isbn', info.isbn],
    ['url', url],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@book{${slug}-${info.language},\n${lines.join(',\n')}\n}\n`;
}

/** RIS, an entry for each language; lines end as the format says. */
export function ris({ books, edition, url }: Shelf): string {
  return books
    .map(({ info }) => {
      const { role, people } = makers(info);
      const fields: readonly (readonly [string, string | undefined])[] = [
        ['TY', 'BOOK'],
        ...people.map(({ name, sortAs }): readonly [string, string] => [role === 'editor' ? 'A3' : 'AU', sortAs ?? name]),
        ['TI', titleOf(info)],
        ['ET', edition],
        ['PB', info.publisher],
        ['CY', info.place],
        ['PY', info.date.slice(0, 4)],
        ['LA', info.language],
        ['SN', info.isbn],
        ['UR', url],
        ...info.subjects.map((subject): readonly [string, string] => ['KW', subject]),
        ['ER', ''],
      ];
      return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`])).join('');
    })
    .join('');
}
