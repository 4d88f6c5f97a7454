import { beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '../../../scripts/model/book.ts';
import type { BlockNode, Heading } from '../../../scripts/model/book-node.ts';
import { walk } from '../../../scripts/model/walk.ts';
import { paraIdOf } from '../../../scripts/write/docx/block-paragraph.ts';
import { attributeOf } from '../../../scripts/xml/xml-tree.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { listNumbers } from './list-numbers.ts';
import { bookEdition, bytesOf, OpenDocx, styleOf, value, wordsOf } from './open-docx.ts';

/** Numbers that Word shows, by the permanent id of the block. */
function shown(docx: OpenDocx): Map<string, string> {
  return new Map([...listNumbers(docx)].map(([paragraph, number]) => [attributeOf(paragraph, 'w14:paraId') ?? '', number]));
}
/** Numbers of the book's headings as the list of each writes them. */
function expected({ sections }: Edition<'docx'>): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const { kind, label, heading, body } of sections) {
    const ofSection = kind === 'part' ? (label ?? '').replaceAll(' ', '\u00a0') : (heading.number ?? '');
    numbers.set(paraIdOf(heading.id) ?? '', ofSection);
    walk(body, (node) => {
      if (node.type === 'heading') numbers.set(paraIdOf(node.id) ?? '', node.number ?? '');
    });
  }
  return numbers;
}

describe('Word counts every heading as the book does', () => {
  test.each([
    ['manuscript', 'en', 40],
    ['three-languages', 'en', 10],
    ['three-languages', 'fr', 10],
    ['three-languages', 'nl', 10],
    ['right-to-left', 'ar', 5],
  ])('%s in %s', async (book, language, least) => {
    const edition = await bookEdition(book, language);
    const numbers = shown(new OpenDocx(await bytesOf(edition)));
    const wanted = expected(edition);
    expect(wanted.size).toBeGreaterThanOrEqual(least);
    for (const [id, number] of wanted) expect([id, numbers.get(id)]).toEqual([id, number]);
    expect([...wanted.values()].filter((number) => number !== '').length).toBeGreaterThan(2);
  });

  test('where the book’s numbers leap, and where no list can write them', async () => {
    const base = sampleEdition('docx');
    const [chapter] = base.sections.filter(({ kind }) => kind === 'chapter');
    if (!chapter) throw new Error('The sample has a chapter.');
    let count = 0x100000;
    const made = (depth: Heading['depth'], number?: string): Heading => {
      count += 1;
      const id = `u-00${count.toString(16)}`;
      const text = { type: 'text' as const, value: `Title ${count}`, place: chapter.heading.place };
      return {
        type: 'heading',
        id,
        depth,
        anchor: `h-${count}`,
        place: chapter.heading.place,
        children: [text],
        ...(number === undefined ? {} : { number }),
      };
    };
    const section = (kind: 'chapter' | 'annex' | 'part', number: string, body: BlockNode[]) => ({
      ...chapter,
      kind,
      heading: made(1, number),
      label: `${kind === 'part' ? 'Part' : 'Chapter'} ${number}`,
      body,
      notes: [],
    });
    const sections = [
      section('part', 'III', []),
      section('chapter', '1', [made(2, '1.1'), made(2), made(2, '1.4'), made(2, '1.5'), made(3)]),
      section('chapter', '2', [made(2, '2.1')]),
      section('part', 'IV', []),
      section('chapter', '7', [made(2, '7.1'), made(2, '7.2')]),
      section('chapter', '8', [made(2, '8.1')]),
      section('annex', 'A', [made(2, 'A.1'), made(2, 'A.2')]),
      section('annex', 'C', [made(2, 'C.1')]),
      section('annex', 'AB', []),
    ];
    const edition = { ...base, sections };
    const docx = new OpenDocx(await bytesOf(edition));
    const numbers = shown(docx);
    for (const [id, number] of expected(edition)) if (number !== 'AB') expect([id, numbers.get(id)]).toEqual([id, number]);
    expect(docx.paragraphs('Heading1').map(wordsOf).at(-1)).toMatch(/^AB\u2002Title/);
  });
});

describe('headings', () => {
  let docx: OpenDocx;
  beforeAll(async () => {
    docx = new OpenDocx(await bytesOf(await bookEdition('manuscript', 'en')));
  });
  test('are bound to levels of one list by their styles', () => {
    const numbering = docx.xml('word/numbering.xml');
    expect(numbering).toMatch(/<w:lvl w:ilvl="0"[^>]*>.{0,200}<w:pStyle w:val="Heading1"\/>/s);
    expect(numbering).toMatch(/<w:lvl w:ilvl="1"[^>]*>.{0,200}<w:pStyle w:val="Heading2"\/>/s);
    expect(docx.xml('word/styles.xml')).toMatch(/w:styleId="Heading2">.*?<w:numPr><w:ilvl w:val="1"\/><w:numId w:val="\d+"\/>/s);
    expect(numbering).not.toContain('hybridMultilevel');
  });
  test('of chapters and sections say nothing of lists themselves', () => {
    const plain = docx.paragraphs('Heading2').filter((each) => value(each, 'w:numId') === undefined);
    expect(plain.length).toBe(docx.paragraphs('Heading2').length);
    expect(plain.length).toBeGreaterThan(15);
  });
  test('that the contents do not name have a style that contents pass over', () => {
    expect(docx.paragraphs('UnlistedHeading1').map(wordsOf)).toEqual([
      'Imprint',
      'Contents',
      'Figures',
      'Tables',
      'Checklists and forms',
      'Colophon',
    ]);
  });
  test('have no typed number', () => {
    for (const heading of [...docx.paragraphs('Heading1'), ...docx.paragraphs('Heading2')])
      expect(wordsOf(heading)).not.toMatch(/^(\d|Part |Chapter )/);
  });
});

describe('lists', () => {
  let docx: OpenDocx;
  let numbers: ReturnType<typeof listNumbers>;
  beforeAll(async () => {
    docx = new OpenDocx(await bytesOf(sampleEdition('docx')));
    numbers = listNumbers(docx);
  });
  const numberOf = (words: string): string | undefined => [...numbers].find(([paragraph]) => wordsOf(paragraph).includes(words))?.[1];
  test('begin at their own number, each for itself', () => {
    expect(['Listen.', 'Explain.'].map(numberOf)).toEqual(['1.', '2.']);
    expect(['A list that begins at four.', 'Its second item.'].map(numberOf)).toEqual(['4.', '5.']);
    expect(numberOf('Independent.')).toBe('1.');
  });
  test('have Word’s styles by depth', () => {
    const style = (words: string): string | undefined =>
      docx
        .paragraphs()
        .filter((each) => wordsOf(each) === words)
        .map(styleOf)[0];
    expect(style('Listen.')).toBe('ListNumber');
    expect(style('In a quiet room.')).toBe('ListBullet2');
    expect(style('Independent.')).toBe('ListNumber3');
    expect(numberOf('In a quiet room.')).toBe('–');
  });
  test('twenty levels deep hold', async () => {
    const base = sampleEdition('docx');
    const [chapter] = base.sections.filter(({ kind }) => kind === 'chapter');
    if (!chapter) throw new Error('The sample has a chapter.');
    const { place } = chapter.heading;
    const deep = (depth: number): BlockNode => ({
      type: 'list',
      id: `u-0000a0${depth.toString(16).padStart(2, '0')}`,
      place,
      ordered: depth % 2 === 0,
      start: 1,
      spread: false,
      children: [
        {
          type: 'listItem',
          id: `u-0000b0${depth.toString(16).padStart(2, '0')}`,
          place,
          children: [
            {
              type: 'paragraph',
              id: `u-0000c0${depth.toString(16).padStart(2, '0')}`,
              place,
              children: [{ type: 'text', value: `Depth ${depth}`, place }],
            },
            ...(depth < 20 ? [deep(depth + 1)] : []),
          ],
        },
      ],
    });
    const sections = base.sections.map((section) => (section === chapter ? { ...section, body: [deep(1)], notes: [] } : section));
    const made = new OpenDocx(await bytesOf({ ...base, sections }));
    const found = [...listNumbers(made)].filter(([paragraph]) => wordsOf(paragraph).startsWith('Depth'));
    expect(found).toHaveLength(20);
    expect(found.every(([, number]) => number !== '')).toBe(true);
  });
});
