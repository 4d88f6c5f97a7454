import { describe, expect, test } from 'vitest';
import { addCsvColumns } from '../../scripts/text/csv-columns.ts';

describe('columns at the end of a CSV text', () => {
  test('are empty in every record, and known ones are left out', () => {
    expect(addCsvColumns('id,en\na,One\nb,"Two\nlines, and ""signs"""\n', ['en', 'de', 'sk'])).toBe(
      'id,en,de,sk\na,One,,\nb,"Two\nlines, and ""signs""",,\n',
    );
  });
  test.each([
    ['no line end', 'id,en\na,One', 'id,en,de\na,One,'],
    ['Windows line ends', 'id,en\r\na,One\r\n', 'id,en,de\r\na,One,\r\n'],
    ['empty lines', 'id,en\n\na,One\n', 'id,en,de\n\na,One,\n'],
    ['nothing', '', ''],
  ])('with %s', (_what, text, wanted) => {
    expect(addCsvColumns(text, ['de'])).toBe(wanted);
  });
  test('that are all there change no byte', () => {
    expect(addCsvColumns('\uFEFFid,"de"\na,b\n', ['id', 'de'])).toBe('\uFEFFid,"de"\na,b\n');
  });
});
