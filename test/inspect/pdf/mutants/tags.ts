import type { PdfDictionary, PdfFile, PdfValue } from '../../../../scripts/pdf-file/index.ts';
import { dictionary, type Element, kidsOf, name, text, type Victim } from '../spoil-pdf.ts';
import { mutant } from './mutant.ts';

const role = (element: Element | undefined, type: string): void => void element?.dictionary.set('S', name(type));
/** Sets entries of the attributes of a table cell, or deletes them. */
function attribute(file: PdfFile, cell: Element | undefined, key: string, value: PdfValue | undefined): void {
  const own = cell?.dictionary.get('A');
  const list = (file.array(own) ?? [own ?? null]).flatMap((each): PdfDictionary[] => [new Map(file.dictionary(each) ?? [])]);
  for (const each of list) each.delete(key);
  cell?.dictionary.set('A', [...list, ...(value === undefined ? [] : [dictionary({ O: name('Table'), [key]: value })])]);
}
const cells = ({ elements }: Victim): Element[] => [...elements('TH'), ...elements('TD')];
const document = ({ elements }: Victim): Element => elements('Document')[0] ?? { ref: missing(), dictionary: new Map() };
const empty = (victim: Victim, at: number, type: string, entries: Readonly<Record<string, PdfValue>> = {}): Element =>
  victim.insert(document(victim), at, { S: name(type), ...entries });
function missing(): never {
  throw new Error('The sample has no such element.');
}
const last = 99;

/** Structure elements: nesting, headings, tables, alternatives, ids. */
export const tagMutants = [
  mutant('rows outside of a table', '09-004', (victim) => role(victim.elements('Table')[0], 'Div')),
  mutant('two captions of a table', '09-004', ({ elements, insert }) =>
    insert(elements('Table')[0] ?? missing(), 1, { S: name('Caption') }),
  ),
  mutant('rows beside a head', '09-004', ({ elements, insert }) => insert(elements('Table')[0] ?? missing(), 1, { S: name('THead') })),
  mutant('a paragraph in a row', '09-004', ({ elements, insert }) => insert(elements('TR')[1] ?? missing(), 0, { S: name('P') })),
  mutant('a body of a table in a section', '09-004', (victim) => empty(victim, last, 'TBody')),
  mutant('a list without items', '09-005', ({ elements, insert }) => insert(elements('L')[0] ?? missing(), 0, { S: name('P') })),
  mutant('an item without body', '09-005', ({ elements }) => role(elements('LBody').at(-1), 'Div')),
  mutant('an item outside of a list', '09-005', (victim) => empty(victim, last, 'LI')),
  mutant('a caption that is last in its list', '09-005', ({ elements, insert }) =>
    insert(elements('L')[0] ?? missing(), last, { S: name('Caption') }),
  ),
  mutant('contents with a paragraph', '09-006', ({ elements, insert }) => insert(elements('TOC')[0] ?? missing(), 0, { S: name('P') })),
  mutant('an entry outside of contents', '09-006', (victim) => empty(victim, last, 'TOCI')),
  mutant('an entry with a list', '09-006', ({ elements, insert }) => insert(elements('TOCI')[0] ?? missing(), last, { S: name('Div') })),
  mutant('Ruby', '09-007', (victim) => empty(victim, last, 'Ruby')),
  mutant('Warichu', '09-008', (victim) => empty(victim, last, 'Warichu')),
  mutant('a picture without words', '13-004', ({ elements }) => elements('Figure')[0]?.dictionary.delete('Alt'), /at Document.*Figure/),
  mutant('a picture with blank words', '13-004', ({ elements }) => elements('Figure')[0]?.dictionary.set('Alt', text(' '))),
  mutant('a first heading of the second level', '14-002', (victim) => empty(victim, 0, 'H2')),
  mutant('a skipped level', '14-003', ({ elements, insert }) => insert(elements('H1')[2] ?? missing(), last, { S: name('H4') })),
  mutant('H beside H1', '14-007', (victim) => empty(victim, last, 'H')),
  mutant('two H in a node', '14-006, 14-007', (victim) => {
    const division = empty(victim, last, 'Div');
    victim.insert(division, 0, { S: name('H') });
    victim.insert(division, 0, { S: name('H') });
  }),
  mutant('a header without scope', '15-003', (victim) => {
    for (const cell of cells(victim)) attribute(victim.file, cell, 'Headers', undefined);
    attribute(victim.file, victim.elements('TH')[1], 'Scope', undefined);
  }),
  mutant('a header that is not there', '15-005', ({ file, elements }) => attribute(file, elements('TD')[0], 'Headers', [text('nowhere')])),
  mutant('a cell that is too wide', '15-005', ({ file, elements }) => attribute(file, elements('TD')[0], 'ColSpan', 2)),
  mutant('a cell that is too high', '15-005', ({ file, elements }) => attribute(file, elements('TD').at(-1), 'RowSpan', 3)),
  mutant('a formula without words', '17-002', (victim) => empty(victim, last, 'Formula')),
  mutant('a note without ID', '19-003', ({ elements }) => elements('Note')[0]?.dictionary.delete('ID')),
  mutant('two notes of one ID', '19-004', ({ elements }) => {
    const [one, two] = elements('Note');
    if (one && two) two.dictionary.set('ID', one.dictionary.get('ID') ?? null);
  }),
  mutant('a note with the ID of a cell', '19-004', ({ elements }) =>
    elements('Note')[0]?.dictionary.set(
      'ID',
      elements('TH')
        .find((cell) => cell.dictionary.has('ID'))
        ?.dictionary.get('ID') ?? null,
    ),
  ),
  mutant(
    'an ID that the tree of ids has not',
    'pdf/broken',
    ({ elements }) => elements('P')[0]?.dictionary.set('ID', text('alone')),
    /tree of ids does not lead/,
  ),
  mutant(
    'two cells of one ID',
    'pdf/broken',
    (victim) => {
      const [one, two] = [empty(victim, last, 'P', { ID: text('twice') }), empty(victim, last, 'P', { ID: text('twice') })];
      victim.root.set('IDTree', dictionary({ Kids: [victim.root.get('IDTree') ?? null, dictionary({ Names: [text('twice'), one.ref] })] }));
      two.dictionary.set('Title', text('the other'));
    },
    /given to two tags/,
  ),
];

/** Kids of the document's element, for mutants of order. */
export const documentKids = (victim: Victim): PdfValue[] => kidsOf(victim.file, document(victim).dictionary);
