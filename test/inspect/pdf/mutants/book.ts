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
/** The first destination of a block by its permanent id. */
const block = ({ anchors }: Victim): string => anchors().find((key) => /^u-[0-9a-f]+$/.test(key)) ?? '';

/** Puts an element behind the one that follows it. */
function putBack({ file, elements }: Victim, element: Element | undefined): void {
  for (const role of ['Document', 'Sect', 'Part', 'Art', 'NonStruct', 'Div', 'Note'])
    for (const parent of elements(role)) {
      const kids = kidsOf(file, parent.dictionary);
      const at = kids.findIndex((kid) => isSameRef(kid, element?.ref));
      const [one, two] = [kids[at] ?? null, kids[at + 1] ?? null];
      if (at >= 0) parent.dictionary.set('K', kids.toSpliced(at, 2, two, one));
    }
}

/** Widgets of fields of a kind that are whole in one dictionary, in the order of pages. */
function widgets({ file }: Victim, kind: string): PdfDictionary[] {
  return file.pages().flatMap(({ dictionary: page }) =>
    (file.array(page.get('Annots')) ?? []).flatMap((value) => {
      const each = file.dictionary(value);
      return each !== undefined && file.name(each.get('FT')) === kind && each.has('T') ? [each] : [];
    }),
  );
}

/** What this book wants of its PDF. */
export const bookMutants = [
  mutant(
    'a wrong page in the contents',
    'pdf/wrong-page-number',
    ({ elements, say }) => say(elements('TOCI')[0], '77', 'last'),
    /says page “77”/,
  ),
  mutant(
    'a wrong page in a list',
    'pdf/wrong-page-number',
    ({ elements, say }) => say(elements('TOCI').at(-1), 'xi', 'last'),
    /says page “xi”/,
  ),
  mutant('a contents line without page', 'pdf/other-text', ({ elements, say }) => say(elements('TOCI')[0], '', 'last'), /is wanted/),
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
    ({ lead }) => lead('term-ret-001', () => undefined),
    /“term-ret-001” is no destination/,
  ),
  mutant(
    'a paragraph that is no destination',
    'pdf/unreachable',
    (victim) => victim.lead(block(victim), () => undefined),
    /the block “u-.*” is no destination/,
  ),
  mutant(
    'a destination on another page',
    'pdf/unreachable',
    (victim) => {
      const [first, second] = victim.file.pages();
      const other = (page: PdfValue | undefined) => (isSameRef(page, first?.ref) ? second : first)?.ref ?? null;
      victim.lead(block(victim), ([page, ...rest]) => [other(page), ...rest]);
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
  mutant(
    'a field that is none of the book’s',
    'pdf/broken',
    (victim) => widgets(victim, 'Tx')[0]?.set('T', text('other')),
    /cannot be filled in/,
  ),
  mutant('a field of another kind', 'pdf/broken', (victim) => widgets(victim, 'Tx')[0]?.set('FT', name('Ch')), /is of the kind Ch/),
  mutant(
    'two places for one field',
    'pdf/broken',
    (victim) => {
      const [one, two] = widgets(victim, 'Tx');
      two?.set('T', one?.get('T') ?? null);
    },
    /has 2 places to fill in, and not 1/,
  ),
  mutant(
    'fields that have changed places',
    'pdf/broken',
    (victim) => {
      const all = widgets(victim, 'Btn');
      const last = widgets(victim, 'Tx').at(-1);
      const first = all[0];
      const name = first?.get('T') ?? null;
      first?.set('T', last?.get('T') ?? null).set('FT', last?.get('FT') ?? null);
      last?.set('T', name).set('FT', all[1]?.get('FT') ?? null);
    },
    /stands on page \d+, and its name on page \d+/,
  ),
  mutant('a soft hyphen within a line', 'pdf/broken', ({ elements, say }) => say(elements('H2')[0], '1\\255.1'), /soft hyphen/),
];
