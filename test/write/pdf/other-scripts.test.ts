import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, expect, test } from 'vitest';
import { compose } from '../../../scripts/compose/compose.ts';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { inspectPdf } from '../../../scripts/inspect/pdf/index.ts';
import type { Edition } from '../../../scripts/model/book.ts';
import { checkBook } from '../../../scripts/pipeline.ts';
import { seal } from '../../../scripts/seal/seal.ts';
import { writePdf } from '../../../scripts/write/pdf/index.ts';
import { alphabets } from '../../fonts/alphabets.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { openPdf } from './open-pdf.ts';

const host = createDiskHost();
afterAll(() => host.close());

const print = async (edition: Edition<'pdf'>) => {
  const found: Diagnostic[] = [];
  const artifact = await writePdf(edition, { host, report: (diagnostic) => found.push(diagnostic) });
  await inspectPdf(artifact, edition, (diagnostic) => found.push(diagnostic));
  return { bytes: artifact.files[0]?.bytes ?? new Uint8Array(), found };
};
const facesIn = async (bytes: Uint8Array): Promise<string[]> => {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const descriptors = context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'));
  return [
    ...new Set(descriptors.map((descriptor) => String(descriptor.get(PDFName.of('FontName'))).replace(/^\/(?:[A-Z]{6}\+)?/, ''))),
  ].sort();
};

test('letters of all scripts, in text, in headings and in italics, are printed with faces of the book alone', async () => {
  const edition = sampleEdition('pdf');
  const words = `${Object.values(alphabets).join(' ')} m\u0303 ẹ\u0300 a‑b می\u200Cخواهم`;
  const sections = edition.sections.map((section) => {
    if (section.kind !== 'chapter') return section;
    const { place } = section.heading;
    const text = { type: 'text', place, value: words.replaceAll(/(.{12})(?=\P{M})/gu, '$1 ') } as const;
    const paragraph = (id: string, child: typeof text | { type: 'emphasis' | 'strong'; place: typeof place; children: (typeof text)[] }) =>
      ({ type: 'paragraph', id, place, children: [child] }) as const;
    const heading = { type: 'heading', id: 'u-0000f4', place, anchor: 'letters', depth: 2, children: [text] } as const;
    const more = [
      heading,
      paragraph('u-0000f5', text),
      paragraph('u-0000f6', { type: 'emphasis', place, children: [text] }),
      paragraph('u-0000f7', { type: 'strong', place, children: [text] }),
    ];
    return { ...section, body: [...section.body, ...more] };
  });
  const { bytes } = await print({ ...edition, sections });
  const faces = await facesIn(bytes);
  for (const face of faces) expect(face).toMatch(/^(Source|Gentium|Amiri|NotoS)/);
  for (const face of [
    'Amiri-Bold',
    'Amiri-Regular',
    'GentiumBookPlus-Italic',
    'NotoSansEthiopic-Bold',
    'NotoSansSymbols2-Regular',
    'NotoSerifArmenian-Regular',
    'NotoSerifBengali-Regular',
    'NotoSerifDevanagari-Bold',
    'NotoSerifGeorgian-Regular',
    'NotoSerifHebrew-Regular',
    'NotoSerifTamil-Regular',
  ])
    expect(faces).toContain(face);
});

test('an Arabic book is printed from right to left, and its words can be found', async () => {
  const book = new URL('../../books/right-to-left', import.meta.url).pathname;
  const { books, findings } = await checkBook({ book, strict: false }, { host, watch: () => {} });
  expect(findings.filter(({ severity, code }) => severity === 'error' || code === 'typography/missing-glyph')).toEqual([]);
  const checked = books[0] && seal(books[0], findings);
  if (!checked) throw new Error('The book has errors.');
  const input = { book: checked, format: 'pdf', profile: 'release', formats: ['pdf'], epochSeconds: 0 } as const;
  const edition = (await compose.run(input, { host, report: () => {} })) as Edition<'pdf'>;
  const { bytes, found } = await print(edition);
  expect(found).toEqual([]);
  const { outline, pages, info } = await openPdf(bytes);
  expect(info.Language).toBe('ar');
  expect(outline.map(({ title }) => title)).toEqual([
    'العودة إلى الوطن',
    'المحتويات',
    'الجزء I – قبل العودة',
    'الفصل 1 – الخطوات الأولى',
    '1.1 اللقاء',
    '1.2 كلمات بلغات أخرى',
  ]);
  const text = pages.map((page) => page.text).join('\n');
  // Words are whole and shaped, and this reader gives those of a line from left to right.
  for (const word of ['المستشار', 'العودة', 'إنسان', 'المنظمة', 'بازگشت', 'گەڕانەوەی', 'שיבה', 'መመለስ']) expect(text).toContain(word);
  const line = pages.flatMap(({ lines }) => lines).find((each) => each.text.includes('أعداد'));
  expect(line?.text.indexOf('العائدين')).toBeLessThan(line?.text.indexOf('الجدول') ?? 0);
});
