import { PdfFile, PdfStream, pdfDictionary, pdfName, writePdfFile } from '../../../scripts/pdf-file/index.ts';

const ids = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#">
<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/** A PDF of the press with what it does not write yet, or not for every profile: identifiers of standards and an output intent. */
export async function archivable(bytes: Uint8Array): Promise<Uint8Array> {
  const file = new PdfFile(bytes);
  const { catalog } = file;
  const stream = file.stream(catalog.get('Metadata'));
  const packet = stream === undefined ? '' : Buffer.from(file.decode(stream)).toString('utf8');
  const bare = packet.replace(/<pdf(?:ua|a)id:\w+>.*?<\/pdf(?:ua|a)id:\w+>/g, '');
  const entries = pdfDictionary({ Type: pdfName('Metadata'), Subtype: pdfName('XML') });
  catalog.set('Metadata', file.add(new PdfStream(entries, Buffer.from(bare.replace('</rdf:RDF>', `${ids}</rdf:RDF>`)))));
  const profile = new PdfStream(pdfDictionary({ N: 3 }), Buffer.from(`${' '.repeat(36)}acsp`));
  catalog.set('OutputIntents', [pdfDictionary({ S: pdfName('GTS_PDFA1'), DestOutputProfile: file.add(profile) })]);
  return writePdfFile(file, { crossReferences: 'streams', identifier: 'sample' });
}
