import type { BookInfo } from '../../scripts/model/book.ts';
import type { Shelf, ShelfBook, ShelfEdition } from '../../scripts/model/shelf.ts';

/** A book in one language, with a cover of three bytes. */
export function sampleBook(language: string, more: Partial<BookInfo> = {}): ShelfBook {
  const at = { en: 1, fr: 2, ar: 3 }[language] ?? 9;
  return {
    info: {
      slug: 'lakes',
      title: `Lakes & <rivers> (${language})`,
      language,
      direction: language === 'ar' ? 'rtl' : 'ltr',
      languages: ['en', 'fr', 'ar'],
      edition: '2',
      date: '2006-10-15',
      publisher: 'Water House',
      contributors: [
        { name: 'Ada Brook', role: 'aut', sortAs: 'Brook, Ada' },
        { name: 'Water House', role: 'edt' },
      ],
      rights: 'CC BY 4.0',
      subjects: ['lakes', 'rivers'],
      identifier: `urn:uuid:00000000-0000-5000-8000-00000000000${at}`,
      ...more,
    },
    cover: { bytes: new Uint8Array([1, 2, 3]), widthPx: 600, heightPx: 900 },
  };
}

/** An edition whose hash is made of its place in the list. */
export function sampleEdition(
  at: number,
  language: string,
  format: ShelfEdition['format'],
  more: Partial<ShelfEdition> = {},
): ShelfEdition {
  const mediaType = { pdf: 'application/pdf', epub: 'application/epub+zip', docx: 'application/x-docx', web: 'text/html' }[format];
  const sha256 = String(at).padStart(64, '0');
  return { path: `${format}/lakes-${language}.${format}`, mediaType, bytes: 1000 + at, sha256, language, format, validators: [], ...more };
}

/** A shelf of three languages in four formats. */
export function sampleShelf(more: Partial<Shelf> = {}): Shelf {
  const languages = ['en', 'fr', 'ar'];
  const formats = ['pdf', 'epub', 'docx', 'web'] as const;
  return {
    slug: 'lakes',
    edition: '2',
    date: '2006-10-15',
    sourceLanguage: 'en',
    url: 'https://example.org/lakes/',
    books: languages.map((language) => sampleBook(language)),
    editions: languages.flatMap((language, row) =>
      formats.map((format, column) =>
        sampleEdition(row * 4 + column, language, format, format === 'pdf' ? { profile: 'screen', pages: 120 } : {}),
      ),
    ),
    ...more,
  };
}

/** The same shelf where nobody knows its address. */
export function shelfWithoutAddress(more: Omit<Partial<Shelf>, 'url'> = {}): Shelf {
  const { url: _url, ...shelf } = sampleShelf(more);
  return shelf;
}
