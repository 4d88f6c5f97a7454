import { isSameRef } from '../../../../scripts/pdf-file/index.ts';
import { dictionary, kidsOf, name } from '../spoil-pdf.ts';
import { mutant } from './mutant.ts';

const first = /(<<\s*\/MCID \d+\s*>>\s*BDC)/;
/** Content, marks and the parent tree. */
export const contentMutants = [
  mutant(
    'an artifact inside tagged content',
    '01-003',
    ({ rewrite }) => rewrite(2, (content) => content.replace(first, '$1\n/Artifact BMC EMC')),
    /on page 2/,
  ),
  mutant('tagged content inside an artifact', '01-004', ({ rewrite }) =>
    rewrite(2, (content) => content.replace(/(\/\w+ <<\s*\/MCID \d+\s*>>\s*BDC[\s\S]*?EMC)/, '/Artifact BMC\n$1\nEMC')),
  ),
  mutant('a drawing without mark', '01-005', ({ append }) => append(2, 'q 1 0 0 1 0 0 cm 0 0 9 9 re f Q')),
  mutant('an inline image without mark', '01-005', ({ append }) => append(2, 'BI /W 1 /H 1 /BPC 8 /CS /G ID a EI')),
  mutant('a drawing in a mark without MCID', '01-005', ({ append }) => append(2, '/Span BMC 0 0 9 9 re S EMC')),
  mutant('a mark that does not end', '01-005', ({ append }) => append(2, '/Artifact BMC')),
  mutant('a mark that has not begun', '01-005', ({ append }) => append(2, 'EMC')),
  mutant('tagged content inside tagged content', '01-005', ({ append }) => append(2, '/P <</MCID 900>> BDC /P <</MCID 901>> BDC EMC EMC')),
  mutant('an MCID that is there twice', '01-005', ({ append }) => append(2, '/P <</MCID 900>> BDC EMC /P <</MCID 900>> BDC EMC')),
  mutant(
    'tagged content that no tag has',
    '01-005',
    ({ append }) => append(2, '/P <</MCID 900>> BDC 0 0 9 9 re f EMC'),
    /belongs to no tag/,
  ),
  mutant(
    'a tag with content that is not there',
    '01-005',
    ({ file, elements }) => {
      const element = elements('P').at(-1)?.dictionary;
      element?.set('K', [...kidsOf(file, element), 999]);
    },
    /is not on the page/,
  ),
  mutant('a page that the parent tree does not know', '01-005', ({ page }) => page(2).delete('StructParents'), /parent tree does not know/),
  mutant(
    'a parent tree that names another tag',
    '01-005',
    ({ parents }) => {
      const list = parents(2);
      const last = list.length - 1;
      list[last] = list.find((ref) => ref !== null && !isSameRef(ref, list[last])) ?? null;
    },
    /the parent tree names/,
  ),
  mutant(
    'a tag whose parent is another',
    'pdf/broken',
    ({ elements }) => {
      const [one, two] = elements('H2');
      if (one && two) one.dictionary.set('P', two.ref);
    },
    /names as its parent/,
  ),
  mutant(
    'a tag that stands in the tree twice',
    'pdf/broken',
    ({ file, elements }) => {
      const document = elements('Document')[0]?.dictionary;
      const twice = elements('H2')[0]?.ref;
      if (document && twice) document.set('K', [...kidsOf(file, document), twice]);
    },
    /names as its parent/,
  ),
  mutant(
    'a type that the role map does not know',
    '02-001',
    ({ elements }) => elements('P')[3]?.dictionary.set('S', name('Absatz')),
    /at Document.*Absatz/,
  ),
  mutant('a circle in the role map', '02-003', ({ root }) =>
    root.set('RoleMap', dictionary({ Em: name('Span'), Strong: name('Span'), Aside: name('Sect'), A: name('B'), B: name('A') })),
  ),
  mutant('a standard type in the role map', '02-004', ({ file, root }) => {
    const roles = file.dictionary(root.get('RoleMap')) ?? new Map();
    root.set('RoleMap', new Map([...roles, ['P', name('Div')]]));
  }),
];
