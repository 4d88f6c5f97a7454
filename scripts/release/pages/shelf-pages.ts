import type { ArtifactFile } from '../../model/book.ts';
import type { Shelf } from '../../model/shelf.ts';
import { downloadPage, downloadPath, scriptPath, stylePath, sumsScriptPath } from './download-page.ts';
import { frontPage, frontPath } from './front-page.ts';
import type { PageWords } from './page-text.ts';

/** Files of `templates/web/` that the pages need, as they are. */
export interface PageTemplates {
  readonly script: Uint8Array;
  readonly style: Uint8Array;
}

/** The pages of a shelf: one in front of all, one a language to take the book from and to check a file on, with script, style and sums. They need no server and ask nobody. */
export function shelfPages(shelf: Shelf, words: ReadonlyMap<string, PageWords>, { script, style }: PageTemplates): ArtifactFile[] {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const pages = shelf.books.flatMap((book): ArtifactFile[] => {
    const { language } = book.info;
    const own = words.get(language);
    return own ? [{ path: downloadPath(language), mediaType: 'text/html', bytes: encode(downloadPage(book, shelf, own)) }] : [];
  });
  const titles = new Map(shelf.books.map(({ info }) => [info.language, info.title]));
  const sums = shelf.editions.flatMap(({ path, sha256, language, format, profile, files }) => {
    const name = `${titles.get(language) ?? shelf.slug}, ${language}, ${format.toUpperCase()}${profile === undefined ? '' : ` (${profile})`}`;
    return (files ?? [{ path, sha256 }]).map((file) => ({ path: file.path, sha256: file.sha256, name }));
  });
  // Signs that could end a script element stand as escapes, wherever this is put.
  const data = JSON.stringify(sums).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [
    ...pages,
    { path: frontPath, mediaType: 'text/html', bytes: encode(frontPage(shelf, words)) },
    { path: sumsScriptPath, mediaType: 'text/javascript', bytes: encode(`window.shelfSums = ${data};\n`) },
    { path: scriptPath, mediaType: 'text/javascript', bytes: script },
    { path: stylePath, mediaType: 'text/css', bytes: style },
  ];
}
