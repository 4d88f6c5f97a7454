import { describe, expect, test } from 'vitest';
import { movedPages } from '../../scripts/changes/moved-pages.ts';
import { pageRecord, parseRecord, recordText } from '../../scripts/changes/page-record.ts';
import type { PageMap } from '../../scripts/model/pdf.ts';
import { sampleEdition } from '../sample-edition.ts';

const edition = sampleEdition('pdf');
const headings = edition.sections.map(({ heading }) => heading);
/** The sections on pages 1, 2, 3 ..., some moved or left out. */
function mapped(change: Readonly<Record<number, string | undefined>> = {}, browser = 'Chrome/1'): PageMap {
  const folios = headings.flatMap(({ id }, at): [string, string][] => {
    const folio = at in change ? change[at] : String(at + 1);
    return folio === undefined ? [] : [[id, folio]];
  });
  return { folios: new Map(folios), pages: [], browser };
}
const record = pageRecord(edition, mapped(), 'screen');
const told = (pages: PageMap, of = record): string[] =>
  movedPages(of, edition, pages).map(({ code, severity, message }) => `${severity} ${code}: ${message}`);

describe('pages that have moved', () => {
  test('none where the pages are the same', () => expect(told(mapped())).toEqual([]));
  test('a record is read as it was written, one heading a line', () => {
    expect(parseRecord(recordText(record))).toEqual(record);
    expect(
      recordText(record)
        .split('\n')
        .filter((line) => line.includes('"anchor"')),
    ).toHaveLength(headings.length);
  });
  test('no record is made of what is none', () => {
    for (const text of ['', '{}', recordText(record).replace('"schemaVersion": 1', '"schemaVersion": 2')])
      expect(parseRecord(text)).toBeUndefined();
  });
  test('pdf/page-moved names the heading and both pages', () => {
    const at = headings.findIndex(({ number }) => number === '1');
    expect(told(mapped({ [at]: '99' }))).toEqual([
      `warning pdf/page-moved: “${record.headings[at]?.title}” has moved: page ${at + 1} → 99.`,
    ]);
    expect(record.headings[at]?.title).toMatch(/^1 /);
  });
  test('pdf/heading-new and pdf/heading-gone are told beside', () => {
    const of = { ...record, headings: record.headings.slice(1).concat({ id: 'u-00000000', anchor: 'sec-old', title: '9 Old', page: '7' }) };
    expect(told(mapped(), of)).toEqual([
      `info pdf/heading-new: “${record.headings[0]?.title}” is new, on page 1.`,
      'info pdf/heading-gone: “9 Old” is gone; it was on page 7.',
    ]);
  });
  test('another browser is named as what may be the reason', () => {
    expect(movedPages(record, edition, mapped({ 2: '5' }, 'Chrome/2'))[0]?.hint).toContain('Chrome/1');
    expect(movedPages(record, edition, mapped({ 2: '5' }))[0]?.hint).toContain('--record-pages');
  });
});
