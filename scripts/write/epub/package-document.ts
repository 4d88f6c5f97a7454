import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Edition } from '../../model/book.ts';

export interface ManifestItem {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  readonly properties?: string;
}
export interface PackageInput {
  readonly edition: Edition<'epub'>;
  readonly items: readonly ManifestItem[];
  /** Ids of content documents in the order of reading. */
  readonly spine: readonly string[];
  readonly features: readonly string[];
}

/** The package document (EPUB 3.3, section 5) with accessibility metadata (EPUB Accessibility 1.1, section 2). */
export function packageDocument({ edition, items, spine, features }: PackageInput): string {
  const { info, words } = edition;
  const tree = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'pub-id',
      'xml:lang': words.language,
      dir: info.direction,
      prefix: 'schema: http://schema.org/',
    },
    [
      metadata(edition, features),
      x(
        'manifest',
        items.map(({ id, href, mediaType, properties }) =>
          x('item', { id, href, 'media-type': mediaType, ...(properties ? { properties } : {}) }),
        ),
      ),
      x(
        'spine',
        { toc: 'ncx', 'page-progression-direction': info.direction },
        spine.map((idref) => x('itemref', { idref })),
      ),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(tree, { closeEmptyElements: true })}\n`;
}

function metadata({ info, words, epochSeconds }: Edition<'epub'>, features: readonly string[]) {
  const meta = (property: string, value: string, refines?: string) => x('meta', { property, ...(refines ? { refines } : {}) }, value);
  const titles = [
    x('dc:title', { id: 'title' }, info.title),
    meta('title-type', 'main', '#title'),
    ...(info.subtitle ? [x('dc:title', { id: 'subtitle' }, info.subtitle), meta('title-type', 'subtitle', '#subtitle')] : []),
  ];
  const people = info.contributors.flatMap(({ name, role, sortAs }, at) => {
    const id = `contributor-${at + 1}`;
    const tag = role === 'aut' ? 'dc:creator' : 'dc:contributor';
    return [
      x(tag, { id }, name),
      x('meta', { refines: `#${id}`, property: 'role', scheme: 'marc:relators' }, role),
      ...(sortAs ? [meta('file-as', sortAs, `#${id}`)] : []),
    ];
  });
  return x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    x('dc:identifier', { id: 'pub-id' }, info.isbn ? `urn:isbn:${info.isbn.replaceAll('-', '')}` : info.identifier),
    ...titles,
    x('dc:language', words.language),
    ...people,
    x('dc:publisher', info.publisher),
    x('dc:date', info.date),
    ...(info.description ? [x('dc:description', info.description)] : []),
    ...info.subjects.map((subject) => x('dc:subject', subject)),
    ...(info.rights ? [x('dc:rights', info.rights)] : []),
    meta('dcterms:modified', new Date(epochSeconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z')),
    x('meta', { name: 'cover', content: 'cover-image' }),
    ...['textual', 'visual'].map((mode) => meta('schema:accessMode', mode)),
    ...['textual', 'textual,visual'].map((modes) => meta('schema:accessModeSufficient', modes)),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', words.phrases.accessibilitySummary),
  ]);
}
