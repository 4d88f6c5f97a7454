import { expect, test } from 'vitest';
import { directionOf, inOrderOfGlyphs, inReadingOrder, inReverse } from '../../../scripts/inspect/pdf/reading-order.ts';

/** What a browser writes for a line: its glyphs from left to right. */
const looks = (line: string): string => inReverse(line);

test.each([
  ['a line', 'العودة الطوعية', looks('العودة الطوعية')],
  ['marks upon letters', 'حقٌّ', 'قٌّح'],
  ['two lines', 'قبل العودة\nإلى الوطن', `${looks('قبل العودة')}\n${looks('إلى الوطن')}`],
  ['a number', 'عاد 3,714 شخصًا', `${looks(' شخصًا')}3,714${looks('عاد ')}`],
  ['a number of a section', 'القسم 1.1', `1.1${looks('القسم ')}`],
  ['words of other letters', 'بمساعدة International Organization، لا', `${looks('، لا')}International Organization${looks('بمساعدة ')}`],
  ['Hebrew', 'שיבה מרצון', 'ןוצרמ הביש'],
  ['an arrow alone', ' → ✓.', '.✓ → '],
])('%s from right to left', (_, read, printed) => {
  expect(inReadingOrder(printed, 'rtl')).toBe(read);
});

test('a line from left to right keeps its order, but for words that are read the other way', () => {
  expect(inReadingOrder('Return, page 1.', 'ltr')).toBe('Return, page 1.');
  expect(inReadingOrder('“ןוצרמ הביש” means voluntary return', 'ltr')).toBe('“שיבה מרצון” means voluntary return');
});

test('what stands for several glyphs is put among them as they are', () => {
  expect(inOrderOfGlyphs('لا')).toBe('ال');
  expect(inOrderOfGlyphs('ffi')).toBe('ffi');
});

test.each([
  ['ar', 'rtl'],
  ['fa-AF', 'rtl'],
  ['ku-Arab', 'rtl'],
  ['ku', 'ltr'],
  ['nl', 'ltr'],
  ['', 'ltr'],
  ['arn', 'ltr'],
])('the language “%s” is written %s', (language, direction) => expect(directionOf(language)).toBe(direction));
