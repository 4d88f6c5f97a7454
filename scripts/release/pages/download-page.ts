import type { Shelf, ShelfBook, ShelfEdition, ValidatorResult } from '../../model/shelf.ts';
import { dayIn } from '../../text/day-in.ts';
import { bytesOf, coverPath } from '../catalogue/edition-names.ts';
import { inlineDescription } from '../catalogue/schema-org.ts';
import { errataSection, newsSection } from './news-and-errata.ts';
import { asText, filled, href, type PageWords } from './page-text.ts';

/** Addresses of the page's own parts, relative to the shelf. */
export const downloadPath = (language: string): string => `download/${language}.html`;
export const scriptPath = 'download/check.js';
export const stylePath = 'download/shelf.css';
/** Sums of all files, for the script: a file of script, since pages opened from a disk may fetch nothing. */
export const sumsScriptPath = 'download/sums.js';

/** The page of a language: its cover, each file with size, day, pages and sum, what programs have checked, how to cite, and a place to check a file. */
export function downloadPage(book: ShelfBook, shelf: Shelf, words: PageWords): string {
  const { language, phrases } = words;
  const { info } = book;
  const own = shelf.editions.filter(({ language }) => language === info.language);
  const web = webOf(book, shelf);
  const title = `${phrases.shelfTitle} – ${info.title}`;
  const others = shelf.books.filter(({ info: other }) => other.language !== info.language);
  const siteStyle = siteFileOf(web, 'site.css');
  return `<!doctype html>
<html lang="${asText(info.language)}" dir="${info.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${asText(title)}</title>
${facesOf(web)}${siteStyle === undefined ? '' : `<link rel="stylesheet" href="${href(siteStyle)}">\n`}<link rel="stylesheet" href="${href(stylePath)}">${scriptOf(web, href)}
${others.map(({ info: other }) => `<link rel="alternate" hreflang="${asText(other.language)}" href="${href(downloadPath(other.language))}">`).join('\n')}
<link rel="alternate" type="application/atom+xml" href="${href('atom.xml')}">
<script type="application/ld+json">${inlineDescription(shelf, book)}</script>
<script src="${href(sumsScriptPath)}" defer></script>
<script src="${href(scriptPath)}" defer></script>
</head>
<body class="shelf">
<header class="shelf-header">${languageLinks(others, phrases)}</header>
<main class="shelf-main">
<div class="shelf-head">
${book.cover ? `<img class="shelf-cover" src="${href(coverPath(info.language))}" alt="${asText(`${phrases.cover}: ${info.title}`)}" width="${book.cover.widthPx}" height="${book.cover.heightPx}">` : ''}
<div><h1>${asText(info.title)}</h1>
${info.subtitle === undefined ? '' : `<p class="shelf-subtitle">${asText(info.subtitle)}</p>`}
<p>${asText(filled(phrases.edition, { number: info.edition }))} · <time datetime="${info.date}">${asText(dayIn(language, info.date))}</time> · ${asText(info.publisher)}</p>
${info.status === undefined ? '' : `<p class="shelf-status">${asText(info.status)}</p>`}
${book.shareTranslated === undefined ? '' : `<p>${asText(filled(phrases.shareOfWords, { share: percent(info.language, book.shareTranslated) }))}</p>`}
${web ? `<p><a class="shelf-read" href="${href(web.path)}">${asText(phrases.readOnline)}</a></p>` : ''}</div>
</div>
<h2>${asText(phrases.download)}</h2>
${fileTable(own, phrases)}
${newsSection(book, words)}${errataSection(book, shelf, words)}<h2>${asText(phrases.checkedBy)}</h2>
<ul>${own.flatMap((edition) => edition.validators.map((result) => `<li>${resultText(edition, result, phrases)}</li>`)).join('\n')}</ul>
<p>${asText(phrases.checkByPeople)}</p>
<h2>${asText(phrases.howToCite)}</h2>
<p>${asText(citation(book, phrases))}</p>
<p><a href="${href(`cite/${info.language}.bib`)}">BibTeX</a> · <a href="${href(`cite/${info.language}.ris`)}">RIS</a> · <a href="${href(`cite/${info.language}.csl.json`)}">CSL-JSON</a></p>
<h2 id="check">${asText(phrases.checkFile)}</h2>
<div class="shelf-check" hidden data-is="${asText(phrases.fileIs)}" data-changed="${asText(phrases.fileChanged)}" data-unknown="${asText(phrases.fileUnknown)}">
<p><label for="shelf-file">${asText(phrases.checkFileHow)}</label></p>
<p><input id="shelf-file" type="file"></p>
<p class="shelf-answer" role="status"></p>
</div>
<p class="shelf-by-hand">${asText(phrases.checkFileByHand)}</p>
<h2>${asText(phrases.forCatalogues)}</h2>
<p>${catalogueLinks(shelf, info.language)}</p>
<h2>${asText(phrases.license)}</h2>
<p>${asText(info.rights)}</p>
</main>
</body>
</html>
`;
}

/** The site of a book on the shelf, and a file that its pages share with those of the shelf. */
export const webOf = ({ info }: ShelfBook, { editions }: Shelf): ShelfEdition | undefined =>
  editions.find(({ format, language }) => format === 'web' && language === info.language);
export const siteFileOf = (web: ShelfEdition | undefined, name: string): string | undefined =>
  web?.files?.find(({ path }) => path.endsWith(`/assets/${name}`))?.path;

/** The upright faces of the site, which are used only where they are there at the first view. */
export function facesOf(web: ShelfEdition | undefined, at: (path: string) => string = href): string {
  const faces = (web?.files ?? []).filter(({ path }) => /source-(?:sans-3-latin-(?:400|600)|serif-4-latin-400)-normal\.woff2$/.test(path));
  return faces
    .map(({ path }) => {
      const weight = /-(\d+)-normal/.exec(path)?.[1] ?? '400';
      const face = `normal ${weight} 1em "${path.includes('sans') ? 'Source Sans 3' : 'Source Serif 4'}"`;
      return `<link rel="preload" href="${at(path)}" as="font" type="font/woff2" crossorigin="anonymous" data-face="${asText(face)}" data-letter="a">\n`;
    })
    .join('');
}
/** The site's script, which waits for the faces and knows the theme that the reader chose: before the page is shown. */
export function scriptOf(web: ShelfEdition | undefined, at: (path: string) => string): string {
  const script = siteFileOf(web, 'site.js');
  return script === undefined ? '' : `\n<script src="${at(script)}"></script>`;
}

function catalogueLinks(shelf: Shelf, language: string): string {
  const files: readonly (readonly [string, string])[] = [
    ...(shelf.books.every(({ cover }) => cover) ? [['OPDS 2.0', `opds.${language}.json`] as const] : []),
    ['ONIX 3.0', 'onix.xml'],
    ['JSON-LD', 'book.jsonld'],
    ['Atom', 'atom.xml'],
    ['CITATION.cff', 'CITATION.cff'],
    ['SHA256SUMS', 'SHA256SUMS'],
    ['manifest.json', 'manifest.json'],
  ];
  return files.map(([name, path]) => `<a href="${href(path)}">${name}</a>`).join(' · ');
}

function languageLinks(others: readonly ShelfBook[], phrases: PageWords['phrases']): string {
  if (others.length === 0) return '';
  const items = others.map(({ info: { language, direction } }) => {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
    return `<li><a href="${href(downloadPath(language))}" hreflang="${asText(language)}" lang="${asText(language)}" dir="${direction}">${asText(name)}</a></li>`;
  });
  return `<nav aria-label="${asText(phrases.bookIn)}"><ul>${items.join('')}</ul></nav>`;
}

function fileTable(editions: readonly ShelfEdition[], phrases: PageWords['phrases']): string {
  const heads = [phrases.fileFormat, phrases.fileSize, phrases.printedPages, 'SHA-256'].map(
    (head) => `<th scope="col">${asText(head)}</th>`,
  );
  const rows = editions
    .filter(({ format }) => format !== 'web')
    .map((edition) => {
      const { path, language, pages, sha256 } = edition;
      return `<tr><th scope="row"><a href="${href(path)}" download>${asText(formatName(edition))}</a></th><td>${asText(size(language, bytesOf(edition)))}</td><td>${pages ?? '–'}</td><td><code>${sha256}</code></td></tr>`;
    });
  return `<div class="shelf-table" role="region" tabindex="0" aria-label="${asText(phrases.download)}"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

const formatName = ({ format, profile }: ShelfEdition): string =>
  `${format.toUpperCase()}${profile === undefined || profile === 'screen' ? '' : ` (${profile})`}`;
const size = (language: string, bytes: number): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: bytes < 1_000_000 ? 0 : 1,
  }).format(bytes < 1_000_000 ? bytes / 1000 : bytes / 1_000_000);
const percent = (language: string, share: number): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1, roundingMode: 'floor' } as Intl.NumberFormatOptions).format(
    share,
  );

/** What a program said, and no more: nothing is claimed for what was not run. Its name and standard keep their own direction. */
function resultText(edition: ShelfEdition, { name, version, standard, result }: ValidatorResult, phrases: PageWords['phrases']): string {
  const said = { passed: phrases.checkPassed, failed: phrases.checkFailed, absent: phrases.checkAbsent }[result];
  const program = `${[name, version].filter(Boolean).join(' ')}${standard === undefined ? '' : ` (${standard.replace(/ \(.*\)$/, '')})`}`;
  return `<bdi>${asText(formatName(edition))}</bdi>: <bdi>${asText(program)}</bdi>: ${asText(said)}`;
}

function citation({ info }: ShelfBook, phrases: PageWords['phrases']): string {
  const makers = ['aut', 'edt']
    .map((role) => info.contributors.filter((contributor) => contributor.role === role).map(({ name }) => name))
    .find((names) => names.length > 0);
  const text = filled(phrases.citation, {
    authors: (makers ?? [info.publisher]).join(', '),
    title: [info.title, info.subtitle].filter(Boolean).join(': '),
    number: info.edition,
    publisher: info.publisher,
    year: info.date.slice(0, 4),
    place: info.place ?? '',
    address: info.url ?? '',
  });
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?:[.,]\s*)+$/, '')
    .trim()
    .concat('.');
}
