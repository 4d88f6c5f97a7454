import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Edition } from '../../model/book.ts';

/** An XMP packet with Dublin Core: title, creators, description, subjects, rights, language, publisher, identifier, dates. */
export function xmpMetadata({ info, words, epochSeconds }: Edition<'pdf'>): string {
  const day = new Date(epochSeconds * 1000).toISOString().replace('.000Z', 'Z');
  const alternative = (value: string) => x('rdf:Alt', [x('rdf:li', { 'xml:lang': 'x-default' }, value)]);
  const list = (kind: 'rdf:Seq' | 'rdf:Bag', values: readonly string[]) =>
    x(
      kind,
      values.map((value) => x('rdf:li', value)),
    );
  const title = [info.title, info.subtitle].filter(Boolean).join(' – ');
  const description = x(
    'rdf:Description',
    {
      'rdf:about': '',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
      'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
    },
    [
      x('dc:format', 'application/pdf'),
      x('dc:title', [alternative(title)]),
      x('dc:creator', [
        list(
          'rdf:Seq',
          info.contributors.map(({ name }) => name),
        ),
      ]),
      ...(info.description ? [x('dc:description', [alternative(info.description)])] : []),
      x('dc:subject', [list('rdf:Bag', info.subjects)]),
      x('dc:rights', [alternative(info.rights)]),
      x('dc:language', [list('rdf:Bag', [words.language])]),
      x('dc:publisher', [list('rdf:Bag', [info.publisher])]),
      x('dc:identifier', info.isbn ? `urn:isbn:${info.isbn.replaceAll('-', '')}` : info.identifier),
      x('xmp:CreateDate', day),
      x('xmp:ModifyDate', day),
      x('xmp:CreatorTool', 'Handbook press'),
      x('pdf:Producer', 'Chromium and pdf-lib'),
    ],
  );
  const meta = x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
    x('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, [description]),
  ]);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${toXml(meta).replaceAll(']]>', ']]&gt;')}\n<?xpacket end="w"?>`;
}
