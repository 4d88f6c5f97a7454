import type { Shelf, ShelfBook } from '../../model/shelf.ts';
import { coverPath } from '../catalogue/edition-names.ts';
import { downloadPath, facesOf, scriptOf, siteFileOf, stylePath, webOf } from './download-page.ts';
import { asText, href, type PageWords } from './page-text.ts';

export const frontPath = 'index.html';

/** As seen from the page, which lies beside the folders. */
const at = (path: string): string => href(path).slice('../'.length);

/** What stands at the address of the shelf: the book in each of its languages, to read and to take along. */
export function frontPage(shelf: Shelf, words: ReadonlyMap<string, PageWords>): string {
  const source = shelf.books.find(({ info }) => info.language === shelf.sourceLanguage) ?? shelf.books[0];
  if (!source) throw new Error('A shelf without books has no front page.');
  const { info } = source;
  const web = webOf(source, shelf);
  const style = siteFileOf(web, 'site.css');
  return `<!doctype html>
<html lang="${asText(info.language)}" dir="${info.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${asText(info.title)}</title>
${info.description === undefined ? '' : `<meta name="description" content="${asText(info.description.trim())}">\n`}${facesOf(web, at)}${style === undefined ? '' : `<link rel="stylesheet" href="${at(style)}">\n`}<link rel="stylesheet" href="${at(stylePath)}">${scriptOf(web, at)}
<link rel="alternate" type="application/atom+xml" href="${at('atom.xml')}">
</head>
<body class="shelf">
<main class="shelf-main">
<h1>${asText(info.title)}</h1>
<ul class="shelf-books">
${shelf.books.flatMap((book) => bookItem(book, shelf, words.get(book.info.language))).join('\n')}
</ul>
</main>
</body>
</html>
`;
}

function bookItem(book: ShelfBook, shelf: Shelf, words: PageWords | undefined): string[] {
  if (!words) return [];
  const { info, cover } = book;
  const { phrases } = words;
  const web = webOf(book, shelf);
  const name = new Intl.DisplayNames([info.language], { type: 'language' }).of(info.language) ?? info.language;
  const picture = cover
    ? `<img class="shelf-cover" src="${at(coverPath(info.language))}" alt="" width="${cover.widthPx}" height="${cover.heightPx}">`
    : '';
  return [
    `<li lang="${asText(info.language)}" dir="${info.direction}">${picture}
<div><p class="shelf-language">${asText(name)}</p>
<h2>${asText(info.title)}</h2>
${info.subtitle === undefined ? '' : `<p>${asText(info.subtitle)}</p>`}
${info.status === undefined ? '' : `<p class="shelf-status">${asText(info.status)}</p>`}
<p>${web ? `<a class="shelf-read" href="${at(web.path)}">${asText(phrases.readOnline)}</a> ` : ''}<a class="shelf-take" href="${at(downloadPath(info.language))}">${asText(phrases.download)}</a></p></div></li>`,
  ];
}
