import { expect, test } from 'vitest';
import type { Words } from '../../../scripts/model/words.ts';
import { splitLabel } from '../../../scripts/write/docx/reference-targets.ts';

const words = (label: string): Words => ({ kinds: { table: { label, reference: label } } }) as unknown as Words;

test.each([
  ['Table {number}', 'Table 4', '4', { before: 'Table ', close: '', after: '' }],
  ['In practice {number}', 'In practice 3 · Netherlands', '3', { before: 'In practice ', close: '', after: ' · Netherlands' }],
  ['{number}. táblázat', '4. táblázat', '4', { before: '', close: '. táblázat', after: '' }],
  ['[Ţáƀļé {number} one]', '[Ţáƀļé 4 one]', '4', { before: '[Ţáƀļé ', close: ' one]', after: '' }],
  ['Table {number}', 'Table 41', '4', undefined],
  ['Table {number}', 'Tabelle 4', '4', undefined],
])('“%s” as in “%s” is cut around its number', (template, label, number, wanted) => {
  expect(splitLabel(label, number, words(template))).toEqual(wanted);
});
