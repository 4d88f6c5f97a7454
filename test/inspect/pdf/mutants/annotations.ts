import type { PdfDictionary } from '../../../../scripts/pdf-file/index.ts';
import { dictionary, kidsOf, name, stream, text, type Victim } from '../spoil-pdf.ts';
import { mutant } from './mutant.ts';

/** The first link of the text, and its annotation. */
function link({ file, elements }: Victim): PdfDictionary {
  for (const { dictionary: element } of elements('Link'))
    for (const kid of kidsOf(file, element)) {
      const object = file.dictionary(kid);
      const found = object?.has('Obj') ? file.dictionary(object.get('Obj')) : undefined;
      if (found?.has('Dest')) return found;
    }
  throw new Error('The sample has no link.');
}

/** Gives the first link an action instead of its destination. */
function act(victim: Victim, action: Parameters<typeof dictionary>[0]): void {
  const found = link(victim);
  found.delete('Dest');
  found.set('A', dictionary(action));
}

/** Links and other annotations. */
export const annotationMutants = [
  mutant('a remark outside of Annot', '28-002', ({ annotate }) => annotate(3, { Subtype: name('Text'), Contents: text('Look') })),
  mutant('a remark without words', '28-004', ({ annotate }) => annotate(3, { Subtype: name('Text') }, 'Annot')),
  mutant('a field without name', '28-005, pdf/broken', ({ annotate }) => annotate(3, { Subtype: name('Widget') }, 'Form')),
  mutant('a field outside of Form', '28-010, pdf/broken', ({ annotate }) =>
    annotate(3, { Subtype: name('Widget'), TU: text('Name') }, 'Div'),
  ),
  mutant('an unknown kind', '28-006', ({ annotate }) => annotate(3, { Subtype: name('Hologram'), Contents: text('Look') }, 'Annot')),
  mutant('a TrapNet', '28-007', ({ annotate }) => annotate(3, { Subtype: name('TrapNet') })),
  mutant('no Tabs', '28-008', ({ page, linkedPage }) => page(linkedPage()).delete('Tabs')),
  mutant('Tabs by rows', '28-009', ({ page, linkedPage }) => page(linkedPage()).set('Tabs', name('R'))),
  mutant('a link in another tag', '28-011', ({ elements }) => elements('Link').at(-1)?.dictionary.set('S', name('Span'))),
  mutant('a link without StructParent', '28-011', (victim) => link(victim).delete('StructParent')),
  mutant('a link that its tag does not hold', '28-011', ({ file, elements }) => {
    const element = elements('Link').at(-1)?.dictionary;
    element?.set(
      'K',
      kidsOf(file, element).filter((kid) => !file.dictionary(kid)?.has('Obj')),
    );
  }),
  mutant('a link without words', '28-012', (victim) => link(victim).delete('Contents')),
  mutant('a link to nowhere', 'pdf/broken', (victim) => link(victim).set('Dest', name('nowhere')), /leads nowhere/),
  mutant('a link without destination', 'pdf/broken', (victim) => link(victim).delete('Dest'), /leads nowhere/),
  mutant(
    'a link to what is no address',
    'pdf/broken',
    (victim) => act(victim, { S: name('URI'), URI: text('undefined') }),
    /is no address/,
  ),
  mutant('a link that depends on the click', '28-013', (victim) =>
    act(victim, { S: name('URI'), URI: text('https://example.org'), IsMap: true }),
  ),
  mutant('a link that starts a programme', '29-001', (victim) => act(victim, { S: name('Launch') })),
  mutant('a link with actions of its own', '29-001', (victim) => link(victim).set('AA', dictionary({}))),
  mutant('media', '28-014, 28-015', ({ annotate }) => annotate(3, { Subtype: name('Screen'), Contents: text('A film') }, 'Annot')),
  mutant('an attached file with one name', '28-016', ({ annotate }) =>
    annotate(3, { Subtype: name('FileAttachment'), Contents: text('Data'), FS: dictionary({ F: text('a.csv') }) }, 'Annot'),
  ),
  mutant('a tagged mark for the printer', '28-017', ({ annotate }) => annotate(3, { Subtype: name('PrinterMark') }, 'Annot')),
  mutant('a mark for the printer that is no artifact', '28-018', ({ file, annotate }) =>
    annotate(3, { Subtype: name('PrinterMark'), AP: dictionary({ N: file.add(stream('0 0 9 9 re f', { Subtype: name('Form') })) }) }),
  ),
];
