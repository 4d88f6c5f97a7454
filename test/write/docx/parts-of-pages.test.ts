import { beforeAll, describe, expect, test } from 'vitest';
import type { Element } from 'xast';
import type { Edition } from '../../../scripts/model/book.ts';
import type { BlockNode, Table } from '../../../scripts/model/book-node.ts';
import { attributeOf, elementsIn } from '../../../scripts/xml/xml-tree.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { bookEdition, bytesOf, fieldsOf, OpenDocx, styleOf, value, wordsOf } from './open-docx.ts';

let docx: OpenDocx;
beforeAll(async () => {
  docx = new OpenDocx(await bytesOf(sampleEdition('docx')));
});
const elements = (name: string, path = 'word/document.xml'): Element[] => elementsIn(docx.tree(path), name);
const childNames = ({ children }: Element): string[] => children.flatMap((node) => (node.type === 'element' ? [node.name] : []));
const tables = (style: string): Element[] => elements('w:tbl').filter((each) => value(each, 'w:tblStyle') === style);

/** A property that is there and not said to be off. */
const isOn = (element: Element, name: string): boolean =>
  elementsIn(element, name).some((each) => !['0', 'false'].includes(attributeOf(each, 'w:val') ?? ''));

describe('tables', () => {
  test('have style, title, repeated head and a grid that fits their cells', () => {
    expect(tables('HandbookTable').length).toBeGreaterThan(1);
    for (const table of tables('HandbookTable')) {
      expect(value(table, 'w:tblCaption')).toMatch(/\S/);
      const grid = elementsIn(table, 'w:gridCol').map((each) => Number(attributeOf(each, 'w:w')));
      const [head, ...rows] = elementsIn(table, 'w:tr');
      expect(head && elementsIn(head, 'w:tblHeader')).toHaveLength(1);
      expect(rows.flatMap((row) => elementsIn(row, 'w:tblHeader'))).toEqual([]);
      for (const row of [head, ...rows]) {
        if (!row) continue;
        const widths = elementsIn(row, 'w:tcW').map((each) => Number(attributeOf(each, 'w:w')));
        expect(widths).toEqual(grid);
        expect(elementsIn(row, 'w:cantSplit')).toHaveLength(1);
        for (const cell of elementsIn(row, 'w:tc')) expect(childNames(cell).at(-1)).toBe('w:p');
      }
    }
  });
  test('say what they are and what their columns are', () => {
    const [first] = tables('HandbookTable');
    expect(first && [value(first, 'w:tblCaption'), value(first, 'w:tblDescription')]).toEqual([
      'Table 1: Grades of evidence',
      'Grade, Meaning, Cases',
    ]);
    const [look] = first ? elementsIn(first, 'w:tblLook') : [];
    expect(look && [attributeOf(look, 'w:firstRow'), attributeOf(look, 'w:firstColumn')].map(String)).toEqual(['true', 'true']);
  });
  test('of few words keep with their caption on one page', () => {
    const caption = docx.paragraphs('Caption').find((each) => wordsOf(each).startsWith('Table'));
    expect(caption && isOn(caption, 'w:keepNext')).toBe(true);
    const [first] = tables('HandbookTable');
    const rows = first ? elementsIn(first, 'w:tr') : [];
    expect(rows.map((row) => isOn(row, 'w:keepNext'))).toEqual([true, true, false]);
  });
  test('that are too wide for their words stand on a turned page, and notes count on behind it', async () => {
    const base = sampleEdition('docx');
    const place = base.sections[0]?.heading.place;
    if (!place) throw new Error('The sample has sections.');
    let count = 0;
    const id = () => `u-0abc${(count++).toString(16).padStart(4, '0')}`;
    const cell = (word: string) => ({
      type: 'tableCell' as const,
      id: id(),
      place,
      align: null,
      children: [{ type: 'text' as const, value: word, place }],
    });
    const row = (header: boolean) => ({
      type: 'tableRow' as const,
      id: id(),
      place,
      header,
      children: Array.from({ length: 7 }, () => cell('Unaccompaniedness')),
    });
    const wide: Table = {
      type: 'table',
      id: id(),
      place,
      align: Array(7).fill(null),
      rowHeads: false,
      wide: true,
      children: [row(true), row(false)],
    };
    const after: BlockNode = { type: 'paragraph', id: id(), place, children: [{ type: 'text', value: 'Behind the wide table.', place }] };
    const sections = base.sections.map((section) =>
      section.anchor === 'counselling' ? { ...section, body: [...section.body, wide, after] } : section,
    );
    const made = new OpenDocx(await bytesOf({ ...base, sections }));
    const sizes = elementsIn(made.tree('word/document.xml'), 'w:sectPr').map((each) => {
      const [size] = elementsIn(each, 'w:pgSz');
      return {
        turned: size !== undefined && attributeOf(size, 'w:orient') === 'landscape',
        width: Number(size && attributeOf(size, 'w:w')),
        each,
      };
    });
    const at = sizes.findIndex(({ turned }) => turned);
    expect(sizes.filter(({ turned }) => turned)).toHaveLength(1);
    expect(sizes[at]?.width).toBeGreaterThan(sizes[at + 1]?.width ?? Number.POSITIVE_INFINITY);
    const following = sizes[at + 1]?.each;
    expect(following && [value(following, 'w:type'), value(following, 'w:numStart'), isOn(following, 'w:titlePg')]).toEqual([
      'nextPage',
      '3',
      false,
    ]);
    const total = elementsIn(made.tree('word/document.xml'), 'w:tbl').find((each) => wordsOf(each).includes('Unaccompaniedness'));
    const widths = total ? elementsIn(total, 'w:gridCol').map((each) => Number(attributeOf(each, 'w:w'))) : [];
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(9000);
  });
});

describe('boxes', () => {
  test('have a frame for each kind, a head that is said again on the next page, and a title', () => {
    for (const kind of ['Practice', 'Example', 'Caution', 'Legal', 'Note']) {
      const [box] = tables(`Box${kind}`);
      const rows = box ? elementsIn(box, 'w:tr') : [];
      expect(rows).toHaveLength(2);
      expect(rows.map((row) => elementsIn(row, 'w:tblHeader').length)).toEqual([1, 0]);
      expect(box && value(box, 'w:tblCaption')).toMatch(/\S/);
      expect(rows[0] && elementsIn(rows[0], 'w:p').map(styleOf)[0]).toBe(`BoxLabel${kind}`);
    }
  });
});

describe('pictures', () => {
  test('have words for those who cannot see them, or are marked as decoration', () => {
    const pictures = elements('wp:docPr');
    expect(pictures.length).toBeGreaterThan(3);
    for (const picture of pictures) {
      const isDecorative = elementsIn(picture).some((each) => each.name.endsWith(':decorative'));
      expect(attributeOf(picture, 'descr') !== '' && attributeOf(picture, 'descr') !== undefined).toBe(!isDecorative);
    }
    expect(pictures.some((each) => elementsIn(each).some(({ name }) => name.endsWith(':decorative')))).toBe(true);
  });
  test('fit the text', () => {
    const widest = (165 - 22 - 18) * 36_000;
    for (const extent of elements('wp:extent')) expect(Number(attributeOf(extent, 'cx'))).toBeLessThanOrEqual(widest);
  });
});

describe('content controls', () => {
  const controls = (): Element[] => elements('w:sdt');
  const withKind = (kind: string): Element[] =>
    controls().filter((each) => elementsIn(each, kind).length > 0 && elementsIn(each, 'w:sdt').length === 0);
  test('have title, tag and an id of their own', () => {
    expect(controls().length).toBeGreaterThan(8);
    for (const control of controls()) expect([value(control, 'w:alias'), value(control, 'w:tag')].every(Boolean)).toBe(true);
    const ids = elements('w:id')
      .map((each) => attributeOf(each, 'w:val'))
      .filter(Boolean);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('are boxes to tick in checklists and task lists', () => {
    const boxes = withKind('w14:checkbox');
    expect(
      boxes.map((each) => [
        value(each, 'w:alias'),
        elementsIn(each, 'w14:checked').map((box) => attributeOf(box, 'w14:val'))[0],
        wordsOf(each),
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['Ask for papers.', '1', '☒'],
        ['Book the flight.', '0', '☐'],
        ['The person has had time to think.', '0', '☐'],
        ['I agree', '0', '☐'],
      ]),
    );
    expect(
      docx
        .paragraphs()
        .map(wordsOf)
        .filter((words) => /^[☐☑]/.test(words)).length,
    ).toBe(boxes.filter((each) => wordsOf(each) === '☐').length);
  });
  test('are places to fill in, each of its kind, with a placeholder', () => {
    const kinds = { text: 'w:text', date: 'w:date', choice: 'w:dropDownList' };
    expect(withKind(kinds.text).map((each) => value(each, 'w:alias'))).toEqual(['Name', 'What was said', 'Signature']);
    expect(withKind(kinds.date).map((each) => [value(each, 'w:alias'), value(each, 'w:lid')])).toEqual([['Date', 'en-GB']]);
    const [choice] = withKind(kinds.choice);
    expect(choice && elementsIn(choice, 'w:listItem').map((each) => attributeOf(each, 'w:displayText'))).toEqual([
      'Nederlands',
      'English',
      'Français',
    ]);
    expect(elements('w:text').map((each) => attributeOf(each, 'w:multiLine'))).toEqual([undefined, '1', undefined]);
    expect(elements('w:showingPlcHdr')).toHaveLength(5);
  });
  test('stand in a form that keeps together to its last line', () => {
    const all = docx.paragraphs();
    const start = all.findIndex((each) => styleOf(each) === 'Caption' && wordsOf(each).startsWith('Form'));
    const end = all.findIndex((each, at) => at > start && wordsOf(each) === '…' && wordsOf(all[at - 1] as Element) === 'Signature');
    expect(end).toBeGreaterThan(start + 8);
    const keeps = all.slice(start, end + 1).map((each) => styleOf(each) === 'FieldLabel' || isOn(each, 'w:keepNext'));
    expect(keeps).toEqual([...Array(end - start).fill(true), false]);
  });
});

describe('the index', () => {
  test('is a field over its entries, in two columns', () => {
    expect(fieldsOf(docx.tree('word/document.xml')).find(({ code }) => code.startsWith('INDEX'))?.result).toContain('counselling');
    const columns = elements('w:cols').filter((each) => attributeOf(each, 'w:num') === '2');
    expect(columns).toHaveLength(1);
  });
  test('rests on entries with ranges, sub-entries and references', () => {
    const entries = docx.codes().filter((code) => code.startsWith('XE'));
    expect(entries).toEqual([
      'XE "counselling"',
      'XE "counselling:of families"',
      'XE "counselling:rules of" \\r ix_3_range',
      'XE "journey"',
      'XE "journey" \\t "see also counselling"',
      'XE "expulsion" \\t "see counselling"',
    ]);
    expect(elements('w:bookmarkStart').filter((each) => attributeOf(each, 'w:name') === 'ix_3_range')).toHaveLength(1);
  });
});

describe('pages', () => {
  const sectionsOf = (of: OpenDocx): Element[] => elementsIn(of.tree('word/document.xml'), 'w:sectPr');
  test('have heads and folios of their own for first, left and right ones', () => {
    for (const section of sectionsOf(docx).filter((each) => value(each, 'w:type') !== 'continuous'))
      for (const kind of ['w:headerReference', 'w:footerReference'])
        expect(
          elementsIn(section, kind)
            .map((each) => attributeOf(each, 'w:type'))
            .sort(),
        ).toEqual(['default', 'even', 'first']);
  });
  test('say the section on rectos by a field with its words, and nothing on the first page', () => {
    const heads = docx.file.paths.filter((path) => /^word\/header\d+\.xml$/.test(path));
    const said = heads.flatMap((path) => fieldsOf(docx.tree(path)).map(({ code, result }) => `${code}: ${result}`));
    expect(said).toEqual(
      expect.arrayContaining(['STYLEREF 1 \\n: 1', 'STYLEREF 1: Return counselling & advice', 'STYLEREF "Unlisted Heading 1": Contents']),
    );
    const [chapter] = sectionsOf(docx).filter((each) => value(each, 'w:type') === 'oddPage' && isOn(each, 'w:titlePg'));
    expect(chapter).toBeDefined();
  });
  test('of lists of captions follow each other', () => {
    const lists = docx
      .paragraphs('UnlistedHeading1')
      .filter((each) => ['Figures', 'Tables', 'Checklists and forms'].includes(wordsOf(each)));
    expect(lists).toHaveLength(3);
    expect(docx.codes().filter((code) => code.startsWith('TOC'))).toEqual([
      'TOC \\o "1-2" \\h \\z',
      'TOC \\h \\z \\c "Figure"',
      'TOC \\h \\z \\c "Table"',
      'TOC \\h \\z \\c "Checklist"',
      'TOC \\h \\z \\c "Form"',
    ]);
  });
});

describe('a book from right to left', () => {
  let arabic: OpenDocx;
  let edition: Edition<'docx'>;
  beforeAll(async () => {
    edition = await bookEdition('right-to-left', 'ar');
    arabic = new OpenDocx(await bytesOf(edition));
  });
  test('says so of sections, tables, paragraphs and words', () => {
    const tree = arabic.tree('word/document.xml');
    for (const section of elementsIn(tree, 'w:sectPr')) expect(elementsIn(section, 'w:bidi')).toHaveLength(1);
    for (const table of elementsIn(tree, 'w:tbl')) expect(elementsIn(table, 'w:bidiVisual')).toHaveLength(1);
    const spoken = elementsIn(tree, 'w:r').filter((each) => /\p{Script=Arabic}/u.test(wordsOf(each)));
    expect(spoken.length).toBeGreaterThan(20);
    for (const run of spoken) expect(elementsIn(run, 'w:rtl').map((each) => attributeOf(each, 'w:val') ?? 'true')).toEqual(['true']);
  });
  test('turns words of other languages back, with their language', () => {
    const runs = elementsIn(arabic.tree('word/document.xml'), 'w:r');
    const run = (words: string): Element | undefined => runs.find((each) => wordsOf(each) === words);
    const [english, persian] = [run('voluntary return'), run('بازگشت داوطلبانه می‌خواهم')];
    expect(english && elementsIn(english, 'w:rtl').map((each) => attributeOf(each, 'w:val'))).toEqual(['false']);
    expect(persian && elementsIn(persian, 'w:lang').map((each) => attributeOf(each, 'w:bidi'))).toEqual(['fa']);
  });
});
