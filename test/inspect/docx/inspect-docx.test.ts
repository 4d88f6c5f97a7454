import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { DocxFile } from '../../../scripts/docx-file/index.ts';
import { inspectDocx, inspectDocxBytes } from '../../../scripts/inspect/docx/index.ts';
import { allRules, awaitingWriter, docxRules } from '../../../scripts/inspect/docx/rules.ts';
import { doc, edit, remove, settings } from './mutants/mutant.ts';
import { type WrittenBook, writtenBooks } from './written-books.ts';

const names = [
  ...['sample en', 'sample fr', 'sample nl', 'three-languages en', 'three-languages fr', 'three-languages nl'],
  ...['right-to-left ar', 'handbook en', 'handbook fr', 'handbook nl'],
];
const books = new Map<string, WrittenBook>();
beforeAll(async () => {
  for (const book of await writtenBooks()) books.set(book.name, book);
}, 120_000);
const bookOf = (name: string): WrittenBook => {
  const found = books.get(name);
  if (found === undefined) throw new Error(`No book “${name}”.`);
  return found;
};

function findings(bytes: Uint8Array, { edition }: Partial<WrittenBook>, rules = docxRules): Diagnostic[] {
  const found: Diagnostic[] = [];
  inspectDocxBytes(bytes, (each) => found.push(each), { rules, ...(edition ? { edition } : {}) });
  return found;
}

describe('what the press writes has no findings', () => {
  test.each(names)('%s', (name) =>
    // Word takes signs that the embedded faces lack from others.
    expect(
      findings(bookOf(name).bytes, bookOf(name))
        .filter(({ code }) => code !== 'docx/missing-glyph')
        .map(({ code, message }) => `${code}: ${message}`),
    ).toEqual([]),
  );
  test('these are all books', () => expect([...books.keys()]).toEqual(names));
});

test('rules that await the writer still find something in what it writes', () => {
  const found = new Set([...books.values()].flatMap((book) => findings(book.bytes, book, awaitingWriter).map(({ code }) => code)));
  expect(awaitingWriter.map(({ finds }) => finds.definition.code).filter((code) => !found.has(code))).toEqual([]);
  expect(docxRules.length + awaitingWriter.length).toBe(allRules.length);
});

/** Faults of any document that the press writes, whatever its styles and fields are. */
const faults: readonly (readonly [what: string, code: string, change: (file: DocxFile) => void])[] = [
  ['the end of a bookmark gone', 'docx/bookmark-range', edit(doc, /<w:bookmarkEnd [^>]*>/, '')],
  ['the end of a field gone', 'docx/field-marks', edit(doc, /<w:fldChar w:fldCharType="end"\/>/, '')],
  ['a link to nothing', 'docx/dead-reference', edit(doc, /w:anchor="[^"]*"/, 'w:anchor="none"')],
  ['a page that is none', 'docx/page-number', edit(doc, /(PAGEREF .*?<w:t[^>]*>)[^<]*/, '$1?')],
  ['a style that is not there', 'docx/unknown-style', edit(doc, /<w:pStyle w:val="BodyText"\/>/, '<w:pStyle w:val="NoStyle"/>')],
  ['a header row gone', 'docx/table-header', edit(doc, /<w:tblHeader\/>/, '')],
  ['a column of the grid gone', 'docx/table-grid', edit(doc, /<w:gridCol [^>]*>(?=<w:gridCol)/, '')],
  ['a text alternative gone', 'docx/text-alternative', edit(doc, / descr="Bar chart[^"]*"/, '')],
  ['a note without text', 'docx/notes', edit('word/footnotes.xml', '<w:footnote w:id="1">', '<w:footnote w:id="99">')],
  ['words of another language unmarked', 'docx/foreign-words', edit(doc, /<w:lang w:val="fr"\/>/g, '')],
  ['a part that is not there', 'docx/lost-part', remove('word/styles.xml')],
  ['roman folios gone', 'docx/folios', edit(doc, /w:fmt="lowerRoman"/g, 'w:fmt="decimal"')],
  ['a chapter on any page', 'docx/folios', edit(doc, /w:val="oddPage"/g, 'w:val="nextPage"')],
  ['an old way of laying out pages', 'docx/compatibility', edit(settings, 'w:val="15"', 'w:val="14"')],
  ['a word changed', 'docx/other-text', edit(doc, 'Advice is given', 'Advise is given')],
  ['a paragraph gone', 'docx/other-text', edit(doc, /<w:p\b(?:(?!<w:p\b)[\s\S])*Advice is given[\s\S]*?<\/w:p>/, '')],
  ['a row gone', 'docx/other-text', edit(doc, /<w:tr\b(?:(?!<w:tr\b)[\s\S])*>verified<[\s\S]*?<\/w:tr>/, '')],
  ['the text of a note changed', 'docx/other-text', edit('word/footnotes.xml', 'Some weeks', 'Some days')],
  [
    'a heading changed',
    'docx/missing-section',
    edit(doc, /(<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:p>)[\s\S])*)>Steps towards home</, '$1>A trip<'),
  ],
  [
    'the id of a block gone',
    'docx/lost-block',
    edit(doc, /(<w:p\b[^>]*?) w14:paraId="[0-9A-F]+"(?=[^>]*>(?:(?!<\/w:p>)[\s\S])*Advice is given)/, '$1'),
  ],
  ['Markdown in the text', 'docx/raw-text', edit(doc, 'Advice is given', 'Advice **is** given')],
  ['a letter that was lost', 'docx/odd-character', edit(doc, 'Advice is given', 'Advi\uFFFDe is given')],
];

describe('faults are found in what the press writes', () => {
  test.each(faults)('%s', (_what, code, change) => {
    const book = bookOf('three-languages en');
    const file = DocxFile.open(book.bytes);
    change(file);
    expect(findings(file.pack(), book).map((finding) => finding.code)).toContain(code);
  });
});

describe('what is no Word document is refused', () => {
  const broken = (bytes: Uint8Array): string[] => findings(bytes, {}).map(({ code, message }) => `${code} ${message}`);
  test('no zip', () => expect(broken(Uint8Array.from([1, 2, 3])).join()).toMatch(/^docx\/broken .*no sound zip/));
  test('a zip that is cut off', () => expect(broken(bookOf('sample en').bytes.slice(0, 4000)).join()).toMatch(/^docx\/broken /));
  test('an artifact without its main file', async () => {
    const found: Diagnostic[] = [];
    const { edition } = bookOf('sample en');
    await inspectDocx({ format: 'docx', language: 'en', main: 'a.docx', files: [] }, edition, (each) => found.push(each));
    expect(found.map(({ code }) => code)).toEqual(['docx/broken']);
  });
});
