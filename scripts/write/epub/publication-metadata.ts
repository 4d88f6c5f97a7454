import { x } from 'xastscript';
import type { BookInfo, Contributor, Edition } from '../../model/book.ts';
import { pdfPath } from '../../model/pdf.ts';
import type { Accessibility } from './accessibility.ts';

/** Dublin Core, and what the book does for readers who cannot see or hear all of it (EPUB 3.3, 5.5; EPUB Accessibility 1.1, section 2). */
export function publicationMetadata(edition: Edition<'epub'>, { modes, sufficient, features, hazard, summary }: Accessibility) {
  const { info, words, epochSeconds } = edition;
  return x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    x('dc:identifier', { id: 'pub-id' }, info.identifier),
    ...(info.isbn ? [x('dc:identifier', { id: 'isbn' }, `urn:isbn:${info.isbn.replaceAll(/[\s-]/g, '')}`)] : []),
    ...titles(info),
    x('dc:language', words.language),
    ...info.contributors.flatMap(contributor),
    x('dc:publisher', info.publisher),
    x('dc:date', info.date),
    ...(info.description ? [x('dc:description', info.description)] : []),
    ...info.subjects.map((subject) => x('dc:subject', subject)),
    ...(info.rights ? [x('dc:rights', info.rights)] : []),
    meta('dcterms:modified', new Date(epochSeconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z')),
    meta('schema:bookEdition', info.edition),
    // Without it Apple Books sets the text in its own faces.
    meta('ibooks:specified-fonts', 'true'),
    x('meta', { name: 'cover', content: 'cover-image' }),
    ...pageSource(edition),
    ...modes.map((mode) => meta('schema:accessMode', mode)),
    ...sufficient.map((together) => meta('schema:accessModeSufficient', together)),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', hazard),
    meta('schema:accessibilitySummary', summary),
  ]);
}

/** The PDF whose pages are marked: for programs of today, and for those that know dc:source alone (EPUB Accessibility 1.1, section 3.4). */
function pageSource({ info, words, spec: { printed } }: Edition<'epub'>) {
  if (printed === undefined) return [];
  const file = pdfPath(info, printed.profile).replace(/^.*\//, '');
  const edition = words.phrases.edition.replace('{number}', info.edition);
  const source = [info.title, edition, `${info.publisher}, ${info.date}`, file].join('. ');
  return [meta('pageBreakSource', source), x('dc:source', { id: 'pages' }, source), meta('source-of', 'pagination', '#pages')];
}

function titles({ title, subtitle }: BookInfo) {
  return [
    x('dc:title', { id: 'title' }, title),
    meta('title-type', 'main', '#title'),
    ...(subtitle ? [x('dc:title', { id: 'subtitle' }, subtitle), meta('title-type', 'subtitle', '#subtitle')] : []),
  ];
}
function contributor({ name, role, sortAs }: Contributor, at: number) {
  const id = `contributor-${at + 1}`;
  return [
    x(role === 'aut' ? 'dc:creator' : 'dc:contributor', { id }, name),
    x('meta', { refines: `#${id}`, property: 'role', scheme: 'marc:relators' }, role),
    meta('display-seq', String(at + 1), `#${id}`),
    ...(sortAs ? [meta('file-as', sortAs, `#${id}`)] : []),
  ];
}
function meta(property: string, value: string, refines?: string) {
  return x('meta', { property, ...(refines ? { refines } : {}) }, value);
}
