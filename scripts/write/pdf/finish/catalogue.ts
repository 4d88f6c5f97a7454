import type { Edition } from '../../../model/book.ts';
import {
  flateStream,
  type PdfFile,
  PdfStream,
  PdfString,
  type PdfValue,
  pdfDictionary,
  pdfName,
  textString,
} from '../../../pdf-file/index.ts';
import { srgbProfile } from './srgb-profile.ts';
import { producer, xmpMetadata } from './xmp-metadata.ts';

/** What a file says of itself: information dictionary, XMP beside it, language, how it opens (ISO 32000-1, 14.3 and 12.2). */
export function describeDocument(file: PdfFile, edition: Edition<'pdf'>, archive: boolean): void {
  const { info } = edition;
  describeFile(file, edition, [info.title, info.subtitle].filter(Boolean).join(' – '));
  // Not compressed, so that those who know nothing of PDF find it (ISO 19005-2, 6.6.2.1).
  const packet = new PdfStream(
    pdfDictionary({ Type: pdfName('Metadata'), Subtype: pdfName('XML') }),
    Buffer.from(xmpMetadata(edition, archive)),
  );
  file.catalog.set('Metadata', file.add(packet));
  for (const { dictionary } of file.pages()) dictionary.set('Tabs', pdfName('S'));
}

/** Information dictionary, language, and a title for the window. */
export function describeFile(file: PdfFile, { info, epochSeconds, words }: Edition<'pdf'>, title: string): void {
  const day = `D:${new Date(epochSeconds * 1000).toISOString().replace(/[-:T]|\.000Z/g, '')}Z`;
  const about = pdfDictionary({
    Title: textString(title),
    Author: textString(info.contributors.map(({ name }) => name).join('; ')),
    Subject: info.description ? textString(info.description) : undefined,
    Keywords: info.subjects.length > 0 ? textString(info.subjects.join('; ')) : undefined,
    Creator: textString('Handbook press'),
    Producer: textString(producer),
    CreationDate: new PdfString(day),
    ModDate: new PdfString(day),
  });
  file.trailer.set('Info', file.add(about));
  file.catalog.set('Lang', textString(words.language));
  file.catalog.set('ViewerPreferences', pdfDictionary({ DisplayDocTitle: true }));
}

/** Roman folios, then arabic ones (ISO 32000-1, 12.4.2). */
export function labelPages(file: PdfFile, frontPages: number): void {
  const body: PdfValue = pdfDictionary({ S: pdfName('D') });
  const nums: PdfValue[] = frontPages > 0 ? [0, pdfDictionary({ S: pdfName('r') }), frontPages, body] : [0, body];
  file.catalog.set('PageLabels', pdfDictionary({ Nums: nums }));
}

/** Says which colours the file means (ISO 19005-2, 6.2.3): sRGB, as screens have it. */
export async function setOutputIntent(file: PdfFile): Promise<void> {
  const profile = file.add(await flateStream(srgbProfile(), pdfDictionary({ N: 3 })));
  const intent = pdfDictionary({
    Type: pdfName('OutputIntent'),
    S: pdfName('GTS_PDFA1'),
    OutputConditionIdentifier: textString('sRGB IEC61966-2.1'),
    Info: textString('sRGB IEC61966-2.1'),
    RegistryName: textString('http://www.color.org'),
    DestOutputProfile: profile,
  });
  file.catalog.set('OutputIntents', [file.add(intent)]);
}
