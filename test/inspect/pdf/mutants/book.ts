import { isSameRef, type PdfDictionary, type PdfValue } from '../../../../scripts/pdf-file/index.ts';
import { dictionary, type Element, kidsOf, name, text, type Victim } from '../spoil-pdf.ts';
import { mutant } from './mutant.ts';

/** Bookmarks of the first level. */
function bookmarks({ file, catalog }: Victim): PdfDictionary[] {
  const list: PdfDictionary[] = [];
  for (let item = file.dictionary(file.dictionary(catalog.get('Outlines'))?.get('First')); item; item = file.dictionary(item.get('Next')))
    list.push(item);
  return list;
}
const dests = ({ file, catalog }: Victim): PdfDictionary =>
  file.dictionary(catalog.get('Dests')) ?? file.dictionary(file.dictionary(catalog.get('Names'))?.get('Dests')) ?? new Map();
/** Leads a destination to another page. */
function lead(victim: Victim, anchor: string, change: (list: PdfValue[]) => PdfValue[]): void {
  const list = victim.file.array(dests(victim).get(anchor));
  if (list === undefined) throw new Error(`The sample has no destination ${anchor}.`);
  dests(victim).set(anchor, change([...list]));
}
const below = ({ file }: Victim, element: Element | undefined): PdfDictionary[] => {
  if (element === undefined) return [];
  const visit = (node: PdfDictionary): PdfDictionary[] =>
    kidsOf(file, node).flatMap((kid) => {
      const child = file.dictionary(kid);
      return child?.has('S') ? [child, ...visit(child)] : [];
    });
  return visit(element.dictionary);
};
/** The last element below one that holds content: the page number of a line of the contents. */
const lastLeaf = (victim: Victim, element: Element | undefined): PdfDictionary => {
  const { file } = victim;
  const leaves = below(victim, element).filter((node) => kidsOf(file, node).some((kid) => typeof kid === 'number'));
  return leaves.at(-1) ?? new Map();
};
/** Puts an element behind the one that follows it. */
function putBack({ file, elements }: Victim, element: Element | undefined): void {
  for (const role of ['Sect', 'Part', 'Art', 'NonStruct', 'Div', 'Note'])
    for (const parent of elements(role)) {
      const kids = kidsOf(file, parent.dictionary);
      const at = kids.findIndex((kid) => isSameRef(kid, element?.ref));
      const [one, two] = [kids[at] ?? null, kids[at + 1] ?? null];
      if (at >= 0) parent.dictionary.set('K', kids.toSpliced(at, 2, two, one));
    }
}

/** What this book wants of its PDF. */
export const bookMutants = [
  mutant(
    'a wrong page in the contents',
    'pdf/wrong-page-number',
    (victim) => lastLeaf(victim, victim.elements('TOCI')[0]).set('ActualText', text('77')),
    /says page “77”/,
  ),
  mutant(
    'a wrong page in a list',
    'pdf/wrong-page-number',
    (victim) => lastLeaf(victim, victim.elements('TOCI').at(-1)).set('ActualText', text('xi')),
    /says page “xi”/,
  ),
  mutant(
    'a contents line without page',
    'pdf/other-text',
    (victim) => lastLeaf(victim, victim.elements('TOCI')[0]).set('ActualText', text('')),
    /is wanted/,
  ),
  mutant(
    'a wrong page in the index',
    'pdf/wrong-page-number',
    (victim) => {
      const link = victim.elements('Link').at(-1);
      link?.dictionary.set('ActualText', text('77'));
    },
    /77/,
  ),
  mutant(
    'a label of another kind',
    'pdf/broken',
    ({ catalog }) => catalog.set('PageLabels', dictionary({ Nums: [0, dictionary({ S: name('D') })] })),
    /the label of page/,
  ),
  mutant('no labels', 'pdf/broken', ({ catalog }) => catalog.delete('PageLabels'), /the label of page 1 is “”/),
  mutant('no bookmarks', 'pdf/unreachable', ({ catalog }) => catalog.delete('Outlines'), /the bookmarks lack/),
  mutant(
    'a bookmark with another title',
    'pdf/unreachable',
    (victim) => bookmarks(victim)[1]?.set('Title', text('Afterword')),
    /the bookmarks lack “Foreword”/,
  ),
  mutant(
    'a bookmark to another page',
    'pdf/unreachable',
    (victim) => bookmarks(victim)[1]?.set('Dest', bookmarks(victim)[2]?.get('Dest') ?? null),
    /leads to page/,
  ),
  mutant('a bookmark to nowhere', 'pdf/unreachable', (victim) => bookmarks(victim)[1]?.set('Dest', name('nowhere')), /leads nowhere/),
  mutant(
    'bookmarks out of order',
    'pdf/unreachable',
    (victim) => {
      const [, one, two] = bookmarks(victim);
      const [title, dest] = [one?.get('Title') ?? null, one?.get('Dest') ?? null];
      one?.set('Title', two?.get('Title') ?? null).set('Dest', two?.get('Dest') ?? null);
      two?.set('Title', title).set('Dest', dest);
    },
    /out of its order/,
  ),
  mutant(
    'a term that is no destination',
    'pdf/broken, pdf/unreachable',
    (victim) => dests(victim).delete('term-ret-001'),
    /“term-ret-001” is no destination/,
  ),
  mutant(
    'a paragraph that is no destination',
    'pdf/unreachable',
    (victim) => {
      const id = [...dests(victim).keys()].find((key) => /^u-[0-9a-f]+$/.test(key));
      dests(victim).delete(id ?? '');
    },
    /the block “u-.*” is no destination/,
  ),
  mutant(
    'a destination on another page',
    'pdf/unreachable',
    (victim) => {
      const id = [...dests(victim).keys()].find((key) => /^u-[0-9a-f]+$/.test(key)) ?? '';
      const [first] = victim.file.pages();
      lead(victim, id, ([page, ...rest]) => [
        first === undefined || victim.file.dictionary(page) === first.dictionary ? (victim.file.pages()[3]?.ref ?? null) : first.ref,
        ...rest,
      ]);
    },
    /the block begins on page/,
  ),
  mutant(
    'a note that is none',
    'pdf/other-text, pdf/wrong-note',
    ({ elements }) => elements('Note').at(-1)?.dictionary.set('S', name('Div')),
    /is not in the PDF/,
  ),
  mutant(
    'a note of other words',
    'pdf/wrong-note',
    ({ elements }) => elements('Note').at(-1)?.dictionary.set('ActualText', text('Other words.')),
    /Otherwords/,
  ),
  mutant(
    'a note too many',
    'pdf/wrong-note',
    ({ root, elements, insert }) => {
      const note = elements('Note').at(-1);
      const parent = elements('Note')[0];
      if (note === undefined || parent === undefined) return;
      const made = insert(parent, 99, { S: name('Note'), ID: text('one-more') });
      root.set('IDTree', dictionary({ Kids: [root.get('IDTree') ?? null, dictionary({ Names: [text('one-more'), made.ref] })] }));
    },
    /one more/,
  ),
  mutant('a heading behind its text', 'pdf/other-text', (victim) => putBack(victim, victim.elements('H2')[0]), /is there/),
  mutant(
    'paragraphs of a note in another order',
    'pdf/wrong-note',
    (victim) =>
      putBack(
        victim,
        victim.elements('P').find(({ dictionary: each }) => isSameRef(each.get('P'), victim.elements('Note').at(-1)?.ref)),
      ),
    /differs/,
  ),
  mutant(
    'words that are not the book’s',
    'pdf/other-text',
    ({ elements }) => elements('P').at(-1)?.dictionary.set('ActualText', text('More words.')),
    /Morewords/,
  ),
  mutant(
    'a title more',
    'pdf/broken',
    ({ elements, insert }) => {
      const document = elements('Document')[0];
      if (document) insert(document, 99, { S: name('H1') });
    },
    /opens no section/,
  ),
  mutant('an undefined word', 'pdf/broken, pdf/other-text', ({ elements, say }) => say(elements('H2')[0], 'undefined'), /says “undefined”/),
  mutant('a soft hyphen within a line', 'pdf/broken', ({ elements, say }) => say(elements('H2')[0], '1\\255.1'), /soft hyphen/),
];
