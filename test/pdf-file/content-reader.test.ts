import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContentReader, operationsOf, PdfFileError, PdfName, PdfString, pdfDictionary } from '../../scripts/pdf-file/index.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

test('operations with their operands and places', () => {
  const text = "q % (not\n/P <</MCID 0 /Lang (en)>>BDC\n1 0 0 -1 .5 20 Tm<0042>Tj[(a)-3(b)]TJ\nEMC T* (x)'";
  const found = [...operationsOf(bytesOf(text))];
  expect(found.map(({ operator }) => operator)).toEqual(['q', 'BDC', 'Tm', 'Tj', 'TJ', 'EMC', 'T*', "'"]);
  expect(found[1]?.operands).toEqual([new PdfName('P'), pdfDictionary({ MCID: 0, Lang: new PdfString('en') })]);
  expect(found[2]?.operands).toEqual([1, 0, 0, -1, 0.5, 20]);
  expect(found[4]?.operands).toEqual([[new PdfString('a'), -3, new PdfString('b')]]);
  expect(found.map(({ start, end }) => text.slice(start, end))[3]).toBe('<0042>Tj');
});
test('an inline image is one operation', () => {
  const found = [...operationsOf(bytesOf('q BI /W 1/H 1 ID \x00EI\xff EI\x80 \nEI Q'))];
  expect(found.map(({ operator }) => operator)).toEqual(['q', 'BI', 'Q']);
  expect(found[1]?.operands).toEqual([pdfDictionary({ W: 1, H: 1 })]);
});
test('broken contents end or give a fault', () => {
  for (const broken of ['(a Tj', '[1 TJ', 'BI /W 1 ID xx', '1 '.repeat(1000)])
    expect(() => [...operationsOf(bytesOf(broken))], broken).toThrow(PdfFileError);
  expect([...operationsOf(bytesOf('1 2'))]).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'q()<>[]/%1. BIDE\n'), maxLength: 40 }), (text) => {
      const reader = new ContentReader(bytesOf(text));
      try {
        for (let count = 0; reader.next(); count += 1) expect(count).toBeLessThan(100);
      } catch (error) {
        expect(error).toBeInstanceOf(PdfFileError);
      }
    }),
    { numRuns: 500 },
  );
});
