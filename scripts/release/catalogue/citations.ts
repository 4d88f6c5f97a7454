import type { BookInfo } from '../../model/book.ts';
import type { Shelf } from '../../model/shelf.ts';
import { addressOf } from './edition-names.ts';
import type { TextFile } from './text-file.ts';

/** How to cite the book, for programs: CSL-JSON, BibTeX and RIS of each language below `cite/`. */
export function citationFiles(shelf: Shelf): TextFile[] {
  return shelf.books.flatMap(({ info }) => {
    const main = shelf.editions.find(({ language, format }) => language === info.language && format === 'web');
    const url = shelf.url !== undefined && main ? addressOf(shelf, main.path) : undefined;
    const file = (ending: string, mediaType: string, text: string): TextFile => ({
      path: `cite/${info.language}.${ending}`,
      mediaType,
      text,
    });
    return [
      file('csl.json', 'application/vnd.citationstyles.csl+json', `${JSON.stringify([cslItem(info, url)], null, 2)}\n`),
      file('bib', 'application/x-bibtex', bibtex(info, url)),
      file('ris', 'application/x-research-info-systems', ris(info, url)),
    ];
  });
}

const withRole = ({ contributors }: BookInfo, role: string) => contributors.filter((contributor) => contributor.role === role);
const fullTitle = ({ title, subtitle }: BookInfo): string => [title, subtitle].filter(Boolean).join(': ');

function cslItem(info: BookInfo, url: string | undefined) {
  const names = (role: string) => withRole(info, role).map(({ name }) => ({ literal: name }));
  const people = Object.entries({ author: names('aut'), editor: names('edt'), translator: names('trl') }).filter(
    ([, all]) => all.length > 0,
  );
  return {
    id: info.identifier,
    type: 'book',
    title: fullTitle(info),
    language: info.language,
    ...Object.fromEntries(people),
    edition: info.edition,
    publisher: info.publisher,
    ...(info.place ? { 'publisher-place': info.place } : {}),
    issued: { 'date-parts': [info.date.split('-').map(Number)] },
    ...(url === undefined ? {} : { URL: url }),
  };
}

function bibtex(info: BookInfo, url: string | undefined): string {
  const names = (role: string): string =>
    withRole(info, role)
      .map(({ name }) => `{${escaped(name)}}`)
      .join(' and ');
  const fields: readonly (readonly [string, string])[] = [
    ['title', `{${escaped(fullTitle(info))}}`],
    ['author', names('aut')],
    ['editor', names('edt')],
    ['edition', escaped(info.edition)],
    ['publisher', `{${escaped(info.publisher)}}`],
    ['address', escaped(info.place ?? '')],
    ['year', info.date.slice(0, 4)],
    ['language', info.language],
    ['url', url ?? ''],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return `@book{${info.slug}-${info.language},\n${lines.join('\n')}\n}\n`;
}
const latex: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
const escaped = (text: string): string => oneLine(text).replace(/[\\~^{}%&$#_]/g, (sign) => latex[sign] ?? `\\${sign}`);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function ris(info: BookInfo, url: string | undefined): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'BOOK'],
    ['TI', fullTitle(info)],
    ...withRole(info, 'aut').map(({ name, sortAs }) => ['AU', sortAs ?? name] as const),
    ...withRole(info, 'edt').map(({ name, sortAs }) => ['ED', sortAs ?? name] as const),
    ['ET', info.edition],
    ['PB', info.publisher],
    ['CY', info.place],
    ['PY', info.date.slice(0, 4)],
    ['DA', info.date.replaceAll('-', '/')],
    ['LA', info.language],
    ...info.subjects.map((subject) => ['KW', subject] as const),
    ['UR', url],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`${name}  - ${oneLine(value)}`] : []));
  return `${lines.join('\r\n')}\r\nER  - \r\n`;
}
