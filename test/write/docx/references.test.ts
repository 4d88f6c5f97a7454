import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { BookmarkNames } from '../../../scripts/write/docx/bookmark-names.ts';
import { referenceParts } from '../../../scripts/write/docx/reference-targets.ts';
import { attributeOf, elementsIn } from '../../../scripts/xml/xml-tree.ts';
import { sampleEdition, sampleWords } from '../../sample-edition.ts';
import { listNumbers } from './list-numbers.ts';
import { bookEdition, bookmarksOf, bytesOf, type Field, fieldsOf, OpenDocx, styleOf, wordsOf } from './open-docx.ts';

describe('names of bookmarks', () => {
  const anchor = fc.stringMatching(/^[a-z][a-z0-9.:-]{0,60}$/);
  test('are valid, and no two anchors share one, whatever its case', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.oneof(
            anchor,
            anchor.map((text) => text.toUpperCase()),
          ),
          { maxLength: 40 },
        ),
        (anchors) => {
          const names = new BookmarkNames();
          const made = anchors.flatMap((each) => [names.of(each), names.of(each, 'label'), names.of(each, 'number')]);
          for (const name of made) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
          expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(made.length);
          expect(anchors.map((each) => names.of(each))).toEqual(anchors.map((each) => names.of(each)));
        },
      ),
    );
  });
  test('that had to be cut do not collide', () => {
    const names = new BookmarkNames();
    const long = 'ref-convention-on-the-rights-of-the-child-1989';
    const [one, other] = [names.of(`${long}-a`), names.of(`${long}-b`)];
    expect(one).not.toBe(other);
    expect([one.length, other.length]).toEqual([40, 40]);
    expect(names.of('sec-talk')).toBe('sec_talk');
    expect(names.of('sec_talk')).not.toBe('sec_talk');
  });
});

describe('words of references', () => {
  const table = { counted: 'sequence', number: '4', label: 'Table\u00a04', title: 'Forms of return' } as const;
  const french = { counted: 'sequence', number: '4', label: 'Tableau\u00a04', title: 'Formes' } as const;
  const section = { counted: 'list', number: '3.2', title: 'A talk' } as const;
  const parts = (text: string, target: Parameters<typeof referenceParts>[1], language: 'en' | 'fr' | 'nl' = 'en') =>
    referenceParts(text, target, sampleWords(language)).map(({ is, text: words }) => `${is}:${words}`);
  test('are cut for fields where fields give the same', () => {
    expect(parts('Table\u00a04', table)).toEqual(['label:Table\u00a04']);
    expect(parts('4', table)).toEqual(['number:4']);
    expect(parts('Forms of return', table)).toEqual(['title:Forms of return']);
    expect(parts('section\u00a03.2', section)).toEqual(['words:section\u00a0', 'number:3.2']);
    expect(parts('Section\u00a03.2', section)).toEqual(['words:Section\u00a0', 'number:3.2']);
    expect(parts('section\u00a03.2, “A talk”', section)).toEqual([
      'words:section\u00a0',
      'number:3.2',
      'words:, “',
      'title:A talk',
      'words:”',
    ]);
    expect(parts('du tableau\u00a04', french, 'fr')).toEqual(['words:du tableau\u00a0', 'number:4']);
  });
  test('of an author stay as they are, numbers in them too', () => {
    for (const words of ['the 4 forms', 'Table 44', 'see Table\u00a04', 'forms of return'])
      expect(parts(words, table)).toEqual([`words:${words}`]);
    expect(parts('“Unknown”', { counted: 'list' })).toEqual(['words:“Unknown”']);
  });
  test('lose no letter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Table\u00a04', 'section\u00a03.2', '4', '3.2', ', ', '“', '”', 'A talk', 'x'),
        fc.string(),
        (one, other) => {
          for (const target of [table, section])
            expect(
              referenceParts(one + other, target, sampleWords('en'))
                .map(({ text }) => text)
                .join(''),
            ).toBe(one + other);
        },
      ),
    );
  });
});

describe.each([
  ['manuscript', 'en'],
  ['three-languages', 'fr'],
  ['three-languages', 'nl'],
  ['right-to-left', 'ar'],
  ['sample', 'en'],
] as const)('updating fields changes no word of %s in %s', (book, language) => {
  let docx: OpenDocx;
  let fields: Field[];
  let bookmarks: ReadonlyMap<string, string>;
  beforeAll(async () => {
    docx = new OpenDocx(await bytesOf(book === 'sample' ? sampleEdition('docx') : await bookEdition(book, language)));
    fields = fieldsOf(docx.tree('word/document.xml'));
    bookmarks = bookmarksOf(docx.tree('word/document.xml'));
  });
  const argument = ({ code }: Field): string => code.split(/\s+/)[1] ?? '';
  const named = (name: string): Field[] => fields.filter(({ code }) => code.startsWith(`${name} `));

  test('numbers of headings are those of their lists', () => {
    const numbers = listNumbers(docx);
    const numberOf = new Map<string, string>();
    for (const [paragraph, number] of numbers)
      for (const start of elementsIn(paragraph, 'w:bookmarkStart')) numberOf.set(attributeOf(start, 'w:name') ?? '', number);
    const references = named('REF').filter(({ code }) => code.includes(' \\r'));
    if (book !== 'sample') expect(references.length).toBeGreaterThan(0);
    for (const field of references) expect([field.code, field.result]).toEqual([field.code, numberOf.get(argument(field))]);
  });
  test('labels, numbers and titles are those that bookmarks stand round', () => {
    const references = named('REF').filter(({ code }) => !code.includes(' \\r'));
    if (book !== 'sample') expect(references.length).toBeGreaterThan(0);
    for (const field of references) expect([field.code, field.result]).toEqual([field.code, bookmarks.get(argument(field))]);
    for (const { code } of named('REF')) expect(code).toContain('\\* MERGEFORMAT');
  });
  test('sequences count on by one, or say where they go on', () => {
    const counts = new Map<string, number>();
    expect(named('SEQ').length).toBeGreaterThan(0);
    for (const { code, result } of named('SEQ')) {
      const [, sequence = ''] = code.split(' ');
      const reset = /\\r (\d+)/.exec(code)?.[1];
      const next = reset === undefined ? (counts.get(sequence) ?? 0) + 1 : Number(reset);
      counts.set(sequence, next);
      expect([code, result]).toEqual([code, String(next)]);
    }
  });
  test('pages and links lead to bookmarks', () => {
    const links = elementsIn(docx.tree('word/document.xml'), 'w:hyperlink').flatMap((each) => attributeOf(each, 'w:anchor') ?? []);
    for (const target of [...links, ...[...named('PAGEREF'), ...named('NOTEREF')].map(argument)])
      expect([...bookmarks.keys()]).toContain(target);
  });
  test('contents say the headings that Word gathers, in order', () => {
    const headings = listNumbers(docx);
    const gathered = [...headings].filter(([each]) => ['Heading1', 'Heading2'].includes(styleOf(each)));
    const wanted = gathered.map(([each, number]) => [number, wordsOf(each)].filter(Boolean).join('\t'));
    const said = docx.paragraphs().filter((each) => ['TOCPart', 'TOC1', 'TOC2'].includes(styleOf(each)));
    expect(said.map((each) => wordsOf(each).replace(/\t[^\t]*$/, ''))).toEqual(wanted);
  });
  test('no field is dirty or asks to be updated', () => {
    expect(docx.xml('word/document.xml')).not.toContain('w:dirty');
    expect(docx.xml('word/settings.xml')).not.toContain('updateFields');
    for (const { code, result } of fields) if (!code.startsWith('XE')) expect([code, result]).not.toEqual([code, '']);
  });
});
