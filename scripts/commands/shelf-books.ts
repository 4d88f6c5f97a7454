import { resolveSince, type Since } from '../book-since.ts';
import { blockPlaces, placesNamed } from '../changes/block-places.ts';
import { compareBooks } from '../changes/compare-books.ts';
import type { Host } from '../host/host.ts';
import type { ArtifactFile, Book } from '../model/book.ts';
import { type BookDifference, isSame } from '../model/book-difference.ts';
import type { BlockPlaces, Erratum } from '../model/errata.ts';
import { type PdfProfile, pageSources } from '../model/pdf.ts';
import type { ShelfBook, ShelfErratum, ShelfNews } from '../model/shelf.ts';
import type { Built } from '../pipeline.ts';
import type { FinishedEdition } from '../save/finished-editions.ts';
import { differencePage } from '../write/difference/index.ts';
import { createSitePaths } from '../write/web/site-paths.ts';
import type { EarlierShelf } from './earlier-shelf.ts';

/** What a shelf says of a book besides its editions, with the page of what is new in it. */
export interface BookOnShelf {
  readonly about: Pick<ShelfBook, 'errata' | 'news' | 'places'>;
  readonly page?: ArtifactFile;
}

/** An earlier state that the news are told against: by the name of the state, or the number of the edition that it was. */
export interface NewsSince {
  readonly state: Since;
  readonly name: string;
  readonly edition?: string;
}

export interface ShelfBooksInput {
  /** Absolute path of the manuscript. */
  readonly folder: string;
  readonly earlier: readonly EarlierShelf[];
  readonly since?: NewsSince;
}

/** Places, errata and news of each language, or why the news cannot be told. */
export async function shelfBooks(
  { books, editions, manuscript }: Built,
  { folder, earlier, since }: ShelfBooksInput,
  host: Host,
): Promise<ReadonlyMap<string, BookOnShelf> | string> {
  const before = since && (await resolveSince(since.state, folder, host));
  if (since && !before) return `There is no state “${since.name}” of this book to tell the news since.`;
  const css = since ? new TextDecoder().decode(await host.files.readTemplate('difference/difference.css')) : '';
  const found = new Map<string, BookOnShelf>();
  for (const book of books) {
    const { language } = book.info;
    const places = placesIn(book, editions);
    const then = await before?.book(language, book);
    const difference = then && compareBooks(then, book);
    const name = since && (since.edition === undefined ? since.name : editionNamed(since.edition, book));
    const news = name !== undefined && difference && !isSame(difference) ? newsOf(difference, name, language) : undefined;
    found.set(language, {
      about: { places, errata: errataOf(manuscript?.errata ?? [], book, places, earlier), ...(news ? { news } : {}) },
      ...(news && difference
        ? {
            page: {
              path: news.path,
              mediaType: 'text/html',
              bytes: new TextEncoder().encode(
                `${differencePage({ difference, from: news.since, to: editionNamed(book.info.edition, book), words: book.words, css })}\n`,
              ),
            },
          }
        : {}),
    });
  }
  return found;
}

const editionNamed = (number: string, { words }: Book): string => words.phrases.edition.replace('{number}', () => number);

function placesIn(book: Book, editions: readonly FinishedEdition[]): BlockPlaces[] {
  const own = editions.filter(({ entry }) => entry.language === book.info.language);
  const pdf = new Map(
    own.flatMap(({ entry, pages }) => (entry.format === 'pdf' && pages ? [[entry.profile ?? 'screen', pages] as const] : [])),
  );
  const listed = pageSources.map((profile: PdfProfile) => pdf.get(profile)).find((map) => map !== undefined);
  const docx = own.find(({ entry }) => entry.format === 'docx')?.pages;
  const site = own.find(({ entry }) => entry.format === 'web')?.entry;
  const paths = site && createSitePaths(book);
  const files = new Set(site?.files?.map(({ path }) => path.slice(site.path.lastIndexOf('/') + 1)));
  return blockPlaces(book, {
    pdf,
    ...(listed && own.some(({ entry }) => entry.format === 'epub') ? { epub: listed } : {}),
    ...(docx ? { docx } : {}),
    ...(paths
      ? {
          // Some sections are in print only.
          webFileOf: ({ anchor }) => [paths.fileOf(anchor)].find((file) => files.has(file)),
        }
      : {}),
  });
}

/** The latest first; those of earlier editions with the places that their shelves tell. */
function errataOf(
  errata: readonly Erratum[],
  { info }: Pick<Book, 'info'>,
  places: readonly BlockPlaces[],
  earlier: readonly EarlierShelf[],
): ShelfErratum[] {
  return errata
    .flatMap(({ edition, date, block, text: texts }): ShelfErratum[] => {
      const text = texts[info.language];
      if (text === undefined) return [];
      const there =
        edition === info.edition ? places : (earlier.find((shelf) => shelf.edition === edition)?.places.get(info.language) ?? []);
      const found = placesNamed(block, there);
      return [{ edition, date, block, text, ...(found ? { places: found } : {}) }];
    })
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function newsOf({ blocks }: BookDifference, since: string, language: string): ShelfNews {
  const told = blocks.filter(({ isWithin }) => !isWithin);
  const count = (kind: keyof ShelfNews['counts']): number => told.filter((change) => change.kind === kind).length;
  return {
    since,
    path: `changes/${language}.html`,
    counts: { added: count('added'), edited: count('edited'), moved: count('moved'), removed: count('removed') },
  };
}
