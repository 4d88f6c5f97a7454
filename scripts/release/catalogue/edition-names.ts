import type { Shelf, ShelfBook, ShelfEdition } from '../../model/shelf.ts';

/** The cover of a language on the shelf. */
export function coverPath(language: string): string {
  return `covers/${language}.png`;
}

/** A name of an edition that no other edition of the work has, the same in every file: the book's identifier, format and profile. */
export function editionName({ info }: ShelfBook, { format, profile }: ShelfEdition): string {
  return [info.identifier.replace(/^urn:uuid:/, ''), format, ...(profile ? [profile] : [])].join('.');
}

/** The address of a file of the shelf: absolute where the shelf has one, else relative to the shelf. */
export function addressOf(shelf: Shelf, path: string): string {
  const relative = path.split('/').map(encodeURIComponent).join('/');
  return shelf.url === undefined ? relative : new URL(relative, shelf.url).href;
}

/** Editions with the book that they are of. Throws where there is none: such a shelf is a fault of the program. */
export function editionsWithBooks(shelf: Shelf): { readonly book: ShelfBook; readonly edition: ShelfEdition }[] {
  return shelf.editions.map((edition) => {
    const book = shelf.books.find(({ info }) => info.language === edition.language);
    if (!book) throw new Error(`The shelf has no book in “${edition.language}” for ${edition.path}.`);
    return { book, edition };
  });
}

/** Bytes of all files of an edition. */
export function bytesOf({ bytes, files }: ShelfEdition): number {
  return files === undefined ? bytes : files.reduce((sum, file) => sum + file.bytes, 0);
}
