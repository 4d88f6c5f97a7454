import type { XmlElement } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { describe, expect, test } from 'vitest';
import { DocxFile } from '../../../../scripts/docx-file/index.ts';
import { createMemoryHost } from '../../../../scripts/host/index.ts';
import { writeDocx } from '../../../../scripts/write/docx/index.ts';
import { createWork } from '../../../../scripts/write/docx/pages/lay-out-unit.ts';
import { numberPages } from '../../../../scripts/write/docx/pages/number-pages.ts';
import { shownPages } from '../../../../scripts/write/docx/pages/page-fields.ts';
import { splitDocument } from '../../../../scripts/write/docx/pages/split-document.ts';
import { xmlElements } from '../../../../scripts/write/docx/pages/xml-elements.ts';
import { sampleEdition } from '../../../sample-edition.ts';
import { bookmark, pageBreak, pageOf, paragraph, section, smallDocx, text } from './small-docx.ts';

/** Folios as the package itself finds them in the whole file. */
function foliosOfWhole(file: DocxFile): Map<string, string> {
  const parts = new Map<string, XmlElement>();
  const binaryParts = new Map<string, Uint8Array>();
  for (const path of file.paths) {
    const tree = /\.(?:xml|rels)$/.test(path) ? file.tree(path) : undefined;
    if (tree) parts.set(path, xmlElements(tree));
    else binaryParts.set(path, file.bytes(path) ?? new Uint8Array());
  }
  return new Map(estimatePageNumbersWith({ guess: true })({ parts, binaryParts }).bookmarks);
}
async function foliosOfUnits(file: DocxFile): Promise<Map<string, string>> {
  const { shared, units } = splitDocument(file);
  const work = createWork(shared);
  return numberPages(units, await Promise.all(units.map(({ unit }) => work(unit))));
}
const textOf = (file: DocxFile, path: string): string => new TextDecoder().decode(file.bytes(path));
const sorted = (folios: Map<string, string>): [string, string][] => [...folios].sort(([a], [b]) => (a < b ? -1 : 1));

describe('section by section the pages are those of the whole, and the document shows them', () => {
  test.each(['en', 'fr', 'nl'] as const)('of the sample in %s', async (language) => {
    const { files } = await writeDocx(sampleEdition('docx', language), { host: createMemoryHost({}), report: () => {} });
    const file = DocxFile.open(files[0]?.bytes ?? new Uint8Array());
    const shown = shownPages(textOf(file, 'word/document.xml'));
    const own = await foliosOfUnits(file);
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.map(({ bookmark: name, folio }) => [name, folio])).toEqual(shown.map(({ bookmark: name }) => [name, own.get(name)]));
    // The whole has no break points, so for the comparison nothing has.
    file.setBytes('word/settings.xml', new TextEncoder().encode(textOf(file, 'word/settings.xml').replace('<w:autoHyphenation/>', '')));
    const whole = foliosOfWhole(file);
    expect(whole.size).toBeGreaterThan(30);
    expect(new Set(whole.values()).size).toBeGreaterThan(8);
    expect(sorted(await foliosOfUnits(file))).toEqual(sorted(whole));
  });
  test('where Word takes the space after the last paragraph from that before the first', async () => {
    const lines = (count: number): string => Array.from({ length: count }, (_, at) => paragraph(text(`Line ${at}.`))).join('');
    const of = (after: number, count: number): DocxFile =>
      smallDocx(
        paragraph(bookmark('a', text('One')), `<w:spacing w:after="${after}"/>${section()}`) +
          paragraph(bookmark('b', text('Two')), '<w:spacing w:before="1200" w:after="0"/>') +
          lines(count) +
          paragraph(bookmark('c', text('Three'))) +
          section(),
      );
    const pageOfLast = async (after: number): Promise<(string | undefined)[]> => {
      const found: (string | undefined)[] = [];
      for (let at = 0; at < 12; at += 1) found.push((await foliosOfUnits(of(after, 24 + at))).get('c'));
      return found;
    };
    const pages = [await pageOfLast(0), await pageOfLast(1000)];
    expect(pages[0]).not.toEqual(pages[1]);
    for (const after of [0, 1000])
      for (let at = 0; at < 12; at += 1) expect(await foliosOfUnits(of(after, 24 + at))).toEqual(foliosOfWhole(of(after, 24 + at)));
  });
  test('with columns on the page of their heading, and heads and feet of the section before', async () => {
    const head = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Array.from({ length: 20 }, () => paragraph(text('High'))).join('')}</w:hdr>`;
    const lines = Array.from({ length: 60 }, (_, at) => paragraph(bookmark(`l${at}`, text(`Line ${at}.`)))).join('');
    const body =
      paragraph(bookmark('a', text('One')), section('<w:headerReference w:type="default" r:id="header1.xml"/>')) +
      paragraph(bookmark('b', text('Two')), section('', 'oddPage')) +
      lines +
      paragraph(text('end'), section('<w:cols w:num="2"/>', 'continuous')) +
      paragraph(bookmark('c', text('Three'))) +
      section();
    const file = smallDocx(body, { 'header1.xml': head });
    expect(splitDocument(file).units.map(({ opens, bookmarks }) => [opens, bookmarks.length])).toEqual([
      ['next', 1],
      ['odd', 61],
      ['next', 1],
    ]);
    expect(sorted(await foliosOfUnits(file))).toEqual(sorted(foliosOfWhole(file)));
  });
});

describe('what a unit is made of', () => {
  const listed = (id: number): string => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
  const numbering = '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1"/>#</w:numbering>';
  const number = (id: number): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/></w:num>`;
  const note = (id: number, words: string): string => `<w:footnote w:id="${id}">${paragraph(text(words))}</w:footnote>`;
  const call = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const last = (list: number, noteId: number, page: string): string =>
    paragraph(bookmark('b', text('Two')), listed(list)) + paragraph(`${call(noteId)}${pageOf('a', page)}`) + section();

  const before = smallDocx(`${paragraph(text('One'), section())}${last(7, 1, '3')}`, {
    'numbering.xml': numbering.replace('#', number(7)),
    'footnotes.xml': `<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="-1"/>${note(1, 'Two')}</w:footnotes>`,
  });
  const after = smallDocx(`${paragraph(text('One more') + call(1), listed(7))}${paragraph(text('One'), section())}${last(8, 2, '5')}`, {
    'numbering.xml': numbering.replace('#', number(7) + number(8)),
    'footnotes.xml': `<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="-1"/>${note(1, 'One')}${note(2, 'Two')}</w:footnotes>`,
  });

  test('does not change with what changes before it: lists, notes, page numbers of as many figures', () => {
    const [, one] = splitDocument(before).units;
    const [, other] = splitDocument(after).units;
    expect(other).toEqual(one);
    expect(one?.unit.notes).toContain('<w:footnote w:id="1">');
    expect(one?.unit.lists).toMatch(/^<w:num w:numId="\d+">/);
    expect(splitDocument(after).shared).toEqual(splitDocument(before).shared);
  });
  test('changes with a page number of more figures, and with its own words', () => {
    const of = (page: string, words = 'Two'): unknown =>
      splitDocument(smallDocx(`${paragraph(text('One'), section())}${last(7, 1, page).replace('Two', words)}`)).units[1];
    expect(of('9')).toEqual(of('3'));
    expect(of('10')).not.toEqual(of('9'));
    expect(of('9', 'Three')).not.toEqual(of('9'));
  });
  test('holds a content control that runs over a section together', async () => {
    const control = `<w:sdt><w:sdtContent>${paragraph(text('One'), section())}${paragraph(text('Two'))}</w:sdtContent></w:sdt>`;
    const file = smallDocx(
      `${control}${paragraph(bookmark('c', text('Three')) + pageBreak, section())}${paragraph(text('Four'))}${section()}`,
    );
    expect(splitDocument(file).units).toHaveLength(2);
    expect((await foliosOfUnits(file)).get('c')).toBe(foliosOfWhole(file).get('c'));
  });
});
