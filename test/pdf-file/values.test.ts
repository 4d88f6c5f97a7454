import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PdfFileError, PdfName, PdfRef, PdfString, type PdfValue, printValue, textOf, textString } from '../../scripts/pdf-file/index.ts';
import { ValueReader } from '../../scripts/pdf-file/value-reader.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const read = (text: string): PdfValue => new ValueReader(bytesOf(text)).value();

const byteString = fc.uint8Array({ maxLength: 40 }).map((bytes) => new PdfString(Buffer.from(bytes).toString('latin1')));
const nameText = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((name) => !/\p{Surrogate}/u.test(name));
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((value) => Number(value.toFixed(6)) + 0),
);
const { value: anyValue } = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    number,
    byteString,
    nameText.map((name) => new PdfName(name)),
    fc.tuple(fc.nat(1_000_000), fc.nat(65_535)).map(([object, generation]) => new PdfRef(object, generation)),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.array(fc.tuple(nameText, tie('value')), { maxLength: 6 }).map((entries) => new Map(entries)),
  ),
}));

test('what is printed reads the same', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(read(printValue(value))).toEqual(value);
    }),
    { numRuns: 500 },
  );
});
test('text comes back from text strings', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => textOf(textString(text)) === text));
  expect(textOf(new PdfString('\x80 caf\xe9 \xa0'))).toBe('• café €');
  expect(textOf(new PdfString('\xef\xbb\xbf\xe2\x82\xac'))).toBe('€');
});

describe('values are read', () => {
  test.each<[string, PdfValue]>([
    ['-.5', -0.5],
    ['+17.', 17],
    ['1 0 R', new PdfRef(1, 0)],
    ['1 0 Rx', 1],
    ['[1 2 3 0 R]', [1, 2, new PdfRef(3, 0)]],
    ['(a\\(b\\)\\n\\101\\7(c)\\\nd\r\n)', new PdfString('a(b)\nA\x07(c)d\n')],
    ['<48 656 >', new PdfString('He`')],
    ['/A#20b#2F', new PdfName('A b/')],
    ['/caf#C3#A9', new PdfName('café')],
    ['% remark\n true', true],
    [
      '<</K/V/A[]/N null>>',
      new Map<string, PdfValue>([
        ['K', new PdfName('V')],
        ['A', []],
        ['N', null],
      ]),
    ],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual(value);
  });
  test.each(['', '(a', '<4', '<4x>', '[1', '<</A', '<<1 2>>', 'nul', '1.2.3', '>>', ')'])('%s is none', (text) => {
    expect(() => read(text)).toThrow(PdfFileError);
  });
  test('nothing is nested without end', () => {
    expect(() => read('['.repeat(100_000))).toThrow(/too deep/);
  });
  test('any bytes give a value or a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          new ValueReader(bytes).value();
        } catch (error) {
          expect(error).toBeInstanceOf(PdfFileError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('numbers have no exponents', () => {
  expect(printValue(1e-7)).toBe('0.0000001');
  expect(printValue(-0)).toBe('0');
  expect(printValue(1e21)).toBe('1000000000000000000000');
  expect(() => printValue(Number.NaN)).toThrow(RangeError);
});
