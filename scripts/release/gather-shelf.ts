import type { Book } from '../model/book.ts';
import type { Shelf, ShelfBook, ShelfEdition, ValidatorResult } from '../model/shelf.ts';

/** A finished edition as the build knows it: its files with their hashes, and what was found in it. */
export interface BuiltEdition {
  readonly entry: Omit<ShelfEdition, 'validators' | 'pages' | 'files' | 'profile'> & {
    readonly edition: string;
    readonly date: string;
    readonly title: string;
    readonly profile?: ShelfEdition['profile'];
    readonly files?: ShelfEdition['files'];
  };
  readonly findings: readonly { readonly code: string; readonly severity: 'error' | 'warning' | 'info' }[];
  readonly pages?: { readonly pages: readonly unknown[] };
}

/** What the inspector of a format holds an edition against, as people name it; in brackets what a page for readers leaves out. */
const standards: Readonly<Record<string, string>> = {
  pdf: 'PDF/UA-1 (conditions of the Matterhorn Protocol that a program can check)',
  epub: 'EPUB 3.3, EPUB Accessibility 1.1 (what a program can check)',
  docx: 'ECMA-376 (and the house’s rules for Word documents)',
  web: 'HTML (links, structure and texts of the pages)',
};

export interface ShelfInput {
  readonly books: readonly Book[];
  readonly editions: readonly BuiltEdition[];
  /** Hash of the press, as the version of its own inspectors. */
  readonly press: string;
  readonly commit?: string;
  readonly url?: string;
  /** Earlier editions that stand online, the latest first. */
  readonly versions: NonNullable<Shelf['versions']>;
  /** What else the shelf says of the book, by language. */
  readonly about: ReadonlyMap<string, Pick<ShelfBook, 'errata' | 'news' | 'places'>>;
  /** What programs of this machine said of an edition, by its path. */
  readonly outside: ReadonlyMap<string, readonly ValidatorResult[]>;
}

/** The shelf of a release, from what the build has made. */
export function gatherShelf({ books, editions, press, commit, url, versions, about, outside }: ShelfInput): Shelf {
  const [first] = books;
  if (!first) throw new Error('A shelf without books cannot be.');
  const { slug, edition, date, languages } = first.info;
  return {
    slug,
    edition,
    date,
    sourceLanguage: languages[0] ?? first.info.language,
    ...(commit === undefined ? {} : { commit }),
    ...(url === undefined ? {} : { url }),
    ...(versions.length === 0 ? {} : { versions: [{ edition, href: './' }, ...versions] }),
    books: books.map(({ info, translation }) => ({
      info,
      ...about.get(info.language),
      ...(translation ? { shareTranslated: translation.words.all === 0 ? 1 : translation.words.done / translation.words.all } : {}),
    })),
    editions: editions.map(({ entry, findings, pages }): ShelfEdition => {
      const { path, mediaType, bytes, sha256, language, format, profile, files } = entry;
      return {
        path,
        mediaType,
        bytes,
        sha256,
        language,
        format,
        ...(profile === undefined ? {} : { profile }),
        ...(pages === undefined || pages.pages.length === 0 ? {} : { pages: pages.pages.length }),
        ...(files === undefined ? {} : { files }),
        validators: [ownResult(format, findings, press), ...(outside.get(path) ?? [])],
      };
    }),
  };
}

function ownResult(format: string, findings: BuiltEdition['findings'], press: string): ValidatorResult {
  const own = findings.filter(({ code }) => code.startsWith(`${format}/`));
  const count = (severity: string): number => own.filter((finding) => finding.severity === severity).length;
  const standard = standards[format];
  return {
    name: 'handbook inspect',
    version: press.slice(0, 12),
    ...(standard === undefined ? {} : { standard }),
    result: count('error') === 0 ? 'passed' : 'failed',
    errors: count('error'),
    warnings: count('warning'),
  };
}
