import { x } from 'xastscript';
import type { Edition } from '../../../model/book.ts';
import { printXml } from '../../../xml/print-xml.ts';

export const producer = 'Chromium and Handbook press';

/**
 * An XMP packet (ISO 16684-1) with Dublin Core, dates, and what the file conforms to: PDF/UA-1, with `archive` PDF/A-2a too, which wants the schema of
 * PDF/UA's property explained (ISO 19005-2, 6.6.2.3).
 */
export function xmpMetadata({ info, words, epochSeconds }: Edition<'pdf'>, archive: boolean): string {
  const day = new Date(epochSeconds * 1000).toISOString().replace('.000Z', 'Z');
  const alternative = (value: string) =>
    x(
      'rdf:Alt',
      ['x-default', words.language].map((language) => x('rdf:li', { 'xml:lang': language }, value)),
    );
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
      'xmlns:pdfuaid': 'http://www.aiim.org/pdfua/ns/id/',
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
      x('pdf:Producer', producer),
      ...(info.subjects.length > 0 ? [x('pdf:Keywords', info.subjects.join('; '))] : []),
      x('pdfuaid:part', '1'),
    ],
  );
  const meta = x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
    x('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, [description, ...(archive ? archiveDescriptions() : [])]),
  ]);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${printXml(meta)}\n<?xpacket end="w"?>`;
}

/** Part and level of PDF/A, and the schema of `pdfuaid`. */
function archiveDescriptions() {
  const identification = x('rdf:Description', { 'rdf:about': '', 'xmlns:pdfaid': 'http://www.aiim.org/pdfa/ns/id/' }, [
    x('pdfaid:part', '2'),
    x('pdfaid:conformance', 'A'),
  ]);
  const property = x('rdf:li', { 'rdf:parseType': 'Resource' }, [
    x('pdfaProperty:name', 'part'),
    x('pdfaProperty:valueType', 'Integer'),
    x('pdfaProperty:category', 'internal'),
    x('pdfaProperty:description', 'Indicates, which part of ISO 14289 standard is followed'),
  ]);
  const schema = x('rdf:li', { 'rdf:parseType': 'Resource' }, [
    x('pdfaSchema:schema', 'PDF/UA identification schema'),
    x('pdfaSchema:namespaceURI', 'http://www.aiim.org/pdfua/ns/id/'),
    x('pdfaSchema:prefix', 'pdfuaid'),
    x('pdfaSchema:property', [x('rdf:Seq', [property])]),
  ]);
  const extension = x(
    'rdf:Description',
    {
      'rdf:about': '',
      'xmlns:pdfaExtension': 'http://www.aiim.org/pdfa/ns/extension/',
      'xmlns:pdfaSchema': 'http://www.aiim.org/pdfa/ns/schema#',
      'xmlns:pdfaProperty': 'http://www.aiim.org/pdfa/ns/property#',
    },
    [x('pdfaExtension:schemas', [x('rdf:Bag', [schema])])],
  );
  return [identification, extension];
}
