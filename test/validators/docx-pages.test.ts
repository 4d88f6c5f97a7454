import { beforeAll, describe, expect, test } from 'vitest';
import { DocxFile } from '../../scripts/docx-file/index.ts';
import { createMemoryHost } from '../../scripts/host/index.ts';
import { writeDocx } from '../../scripts/write/docx/index.ts';
import { mapPageFields } from '../../scripts/write/docx/pages/page-fields.ts';
import { sampleEdition } from '../sample-edition.ts';
import { type Agreement, comparePages, faultsOf } from './compare-pages.ts';
import { breaksWordsOf, libreOfficeVersion } from './open-in-libreoffice.ts';

const version = libreOfficeVersion();
const absent = version === undefined ? ' (ABSENT: LibreOffice is not installed)' : '';

describe.skipIf(version === undefined)(`page numbers of the Word edition against LibreOffice's${absent}`, () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    const { files } = await writeDocx(sampleEdition('docx'), { host: createMemoryHost({}), report: () => {} });
    bytes = files[0]?.bytes ?? new Uint8Array();
  });
  test('agree', async () => {
    const found = await comparePages(bytes);
    expect(found && faultsOf(found)).toEqual([]);
    expect(found?.shown.compared).toBeGreaterThan(15);
  });
  test('are seen to be wrong where they are: one number, and all of them', async () => {
    const changed = async (change: (folio: string, at: number) => string): Promise<string[]> => {
      const file = DocxFile.open(bytes);
      let at = 0;
      const xml = mapPageFields(new TextDecoder().decode(file.bytes('word/document.xml')), (_name, folio) => change(folio, at++));
      file.setBytes('word/document.xml', new TextEncoder().encode(xml));
      const found = await comparePages(file.pack());
      return found ? faultsOf(found) : [];
    };
    const more = (folio: string): string => (/^\d+$/.test(folio) ? String(Number(folio) + 2) : folio);
    expect(await changed((folio, at) => (at === 5 ? more(folio) : folio))).toEqual([
      expect.stringMatching(/^1 page numbers are not those of the document: /),
    ]);
    const all = await changed(more);
    expect(all[0]).toMatch(/^\d\d page numbers are not those of the document/);
  });
  test('of a file that is broken off are none', async () => {
    expect(await comparePages(bytes.slice(0, bytes.length / 2))).toBeUndefined();
  });
});

test('what falls short of the floors is a fault', () => {
  const agreement = (compared: number, equal: number, withinOne: number): Agreement => ({ compared, equal, withinOne, farthest: 9 });
  const of = (shown: Agreement, without?: Agreement): string[] => faultsOf({ stale: [], shown, without, lacking: [] });
  expect(of(agreement(100, 85, 98))).toEqual([]);
  expect(of(agreement(100, 84, 98))).toEqual(['Of 100 page numbers only 84 are those of LibreOffice, and 98 within one page of them.']);
  expect(of(agreement(100, 90, 97))).toHaveLength(1);
  expect(of(agreement(0, 0, 0))).toHaveLength(2);
  expect(of(agreement(100, 10, 20), agreement(300, 290, 300))).toEqual([]);
  expect(of(agreement(100, 10, 20), agreement(300, 100, 300))).toHaveLength(1);
});
test('no patterns are found for a language that there is not', () => expect(breaksWordsOf('qx-QX')).toBe(false));
