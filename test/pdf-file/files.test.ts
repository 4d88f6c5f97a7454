import fc from 'fast-check';
import { PDFDocument, PDFName } from 'pdf-lib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import {
  flateStream,
  PdfFile,
  PdfFileError,
  PdfRef,
  pdfDictionary,
  pdfName,
  textString,
  writePdfFile,
} from '../../scripts/pdf-file/index.ts';

/** A book of `count` empty pages and one object that nothing leads to. */
async function book(count = 3): Promise<PdfFile> {
  const file = new PdfFile();
  const root = file.add(null);
  const pages = file.add(null);
  file.add(textString('lost'));
  const contents = file.add(await flateStream(Buffer.from('q\nQ\n')));
  const kids = Array.from({ length: count }, () =>
    file.add(pdfDictionary({ Type: pdfName('Page'), Parent: pages, Contents: contents, Resources: new Map() })),
  );
  file.set(pages, pdfDictionary({ Type: pdfName('Pages'), Kids: kids, Count: count, MediaBox: [0, 0, 200, 300] }));
  file.set(root, pdfDictionary({ Type: pdfName('Catalog'), Pages: pages, Lang: textString('cy') }));
  file.trailer.set('Root', root).set('Info', file.add(pdfDictionary({ Title: textString('Ŵyth') })));
  return file;
}
const kinds = ['streams', 'table'] as const;

describe.each(kinds)('a file with %s', (crossReferences) => {
  const written = async (count?: number): Promise<Uint8Array> => writePdfFile(await book(count), { crossReferences, identifier: 'urn:x' });

  test('is read by others', async () => {
    const bytes = await written();
    const other = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(other.getTitle()).toBe('Ŵyth');
    expect(other.getPageCount()).toBe(3);
    expect(other.getPage(2).getSize()).toEqual({ width: 200, height: 300 });
    const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
    expect(pdf.numPages).toBe(3);
    expect(pdf.fingerprints.every((print) => /^[0-9a-f]{32}$/.test(print ?? ''))).toBe(true);
    await pdf.loadingTask.destroy();
  });
  test('is read by itself, object by object, and written the same again', async () => {
    const bytes = await written(450);
    const file = new PdfFile(bytes);
    const [first] = file.pages();
    expect(file.pages()).toHaveLength(450);
    expect(first?.dictionary.get('MediaBox')).toEqual([0, 0, 200, 300]);
    const content = file.stream(first?.dictionary.get('Contents'));
    expect(content && Buffer.from(file.decode(content)).toString()).toBe('q\nQ\n');
    expect(content && Buffer.from(file.decode(content)).toString()).toBe('q\nQ\n');
    expect(file.text(file.catalog.get('Lang'))).toBe('cy');
    expect(Buffer.from(await written(450)).equals(Buffer.from(bytes))).toBe(true);
  });
  test('loses what nothing leads to', async () => {
    const file = new PdfFile(await written());
    const before = file.numbers().length;
    file.deleteUnreachable();
    expect(before - file.numbers().length).toBe(crossReferences === 'streams' ? 3 : 1);
    const again = await PDFDocument.load(await writePdfFile(file, { crossReferences, identifier: 'urn:x' }), { updateMetadata: false });
    expect(again.getPageCount()).toBe(3);
    expect(file.resolve(new PdfRef(3, 0))).toBe(null);
  });
  test('broken anywhere gives a fault of its own or is still a file', async () => {
    const bytes = await written();
    const touch = (broken: Uint8Array): void => {
      try {
        const file = new PdfFile(broken);
        for (const number of file.numbers()) {
          const stream = file.stream(new PdfRef(number, 0));
          if (stream) file.decode(stream);
        }
        file.pages();
        file.deleteUnreachable();
      } catch (error) {
        expect(error).toBeInstanceOf(PdfFileError);
      }
    };
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean(), (at, byte, cut) => {
        touch(cut ? bytes.subarray(0, at) : bytes.map((old, index) => (index === at ? byte : old)));
      }),
      { numRuns: 400 },
    );
  });
});

test('a file of another writer is read', async () => {
  const other = await PDFDocument.create();
  for (let at = 0; at < 120; at += 1) other.addPage([100, 200 + at]);
  other.catalog.set(PDFName.of('Lang'), other.context.obj('x'));
  for (const useObjectStreams of [true, false]) {
    const file = new PdfFile(await other.save({ useObjectStreams }));
    expect(file.pages().map(({ dictionary }) => file.array(dictionary.get('MediaBox'))?.[3])).toEqual(
      Array.from({ length: 120 }, (_, at) => 200 + at),
    );
  }
});

const file = (objects: string, trailer = '/Root 1 0 R'): Uint8Array => {
  const offsets = [...objects.matchAll(/(?:^|\n)(\d+) 0 obj/g)].map(({ index, 0: whole }) => 9 + index + (whole.startsWith('\n') ? 1 : 0));
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `%PDF-1.4\n${objects}\nxref\n0 1\n0000000000 65535 f \n1 ${offsets.length}\n${rows}trailer\n<<${trailer}>>\nstartxref\n${9 + objects.length + 1}\n%%EOF`,
    'latin1',
  );
};

describe('faults have names', () => {
  const faultOf = (use: () => unknown): string => {
    try {
      use();
    } catch (error) {
      if (error instanceof PdfFileError) return error.fault;
      throw error;
    }
    return 'none';
  };
  test.each<[string, Uint8Array, (file: PdfFile) => unknown]>([
    ['noPdf', Buffer.from('<html>'), () => {}],
    ['crossReferences', Buffer.from('%PDF-1.4\nnothing'), () => {}],
    ['crossReferences', file('1 0 obj <</Type/Catalog>> endobj', ''), () => {}],
    ['encrypted', file('1 0 obj <</Type/Catalog>> endobj', '/Root 1 0 R/Encrypt 2 0 R'), () => {}],
    ['cycle', file('1 0 obj 2 0 R endobj\n2 0 obj 1 0 R endobj'), (of) => of.catalog],
    ['cycle', file('1 0 obj <</Length 1 0 R>> stream\nxx\nendstream endobj'), (of) => of.catalog],
    ['pageTree', file('1 0 obj <</Pages 2 0 R>> endobj\n2 0 obj <</Kids[2 0 R]>> endobj'), (of) => of.pages()],
    [
      'filter',
      file('1 0 obj <</Filter/LZWDecode/Length 2>> stream\nxx\nendstream endobj'),
      (of) => of.decode(of.stream(new PdfRef(1, 0)) as never),
    ],
    ['none', file('1 0 obj <</Length 1 0>> stream\nxx\nendstream endobj'), () => {}],
  ])('%s', (fault, bytes, use) => {
    expect(faultOf(() => use(new PdfFile(bytes)))).toBe(fault);
  });
  test('a wrong /Length is put right', () => {
    const of = new PdfFile(file('1 0 obj <</Length 1>> stream\nxx\nendstream endobj'));
    expect(of.stream(new PdfRef(1, 0))?.raw.length).toBe(2);
  });
});
