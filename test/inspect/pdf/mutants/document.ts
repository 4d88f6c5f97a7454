import { PdfStream } from '../../../../scripts/pdf-file/index.ts';
import { dictionary, name, stream, text, type Victim } from '../spoil-pdf.ts';
import { mutant } from './mutant.ts';

function packet({ file, catalog }: Victim, change: (xmp: string) => string): void {
  const before = file.stream(catalog.get('Metadata'));
  const xmp = before === undefined ? '' : Buffer.from(file.decode(before)).toString('utf8');
  catalog.set('Metadata', file.add(new PdfStream(dictionary({ Type: name('Metadata'), Subtype: name('XML') }), Buffer.from(change(xmp)))));
}
const names = ({ file, catalog }: Victim) => {
  const own = file.dictionary(catalog.get('Names')) ?? new Map();
  catalog.set('Names', own);
  return own;
};
const optional = (victim: Victim, properties: Parameters<typeof dictionary>[0]) =>
  victim.catalog.set('OCProperties', dictionary(properties));

/** What a document says of itself and what it has. */
export const documentMutants = [
  mutant('suspect tags', '01-007', ({ file, catalog }) => file.dictionary(catalog.get('MarkInfo'))?.set('Suspects', true)),
  mutant(
    'unmarked tags',
    'pdf/broken',
    ({ file, catalog }) => file.dictionary(catalog.get('MarkInfo'))?.set('Marked', false),
    /it has no tags/,
  ),
  mutant('no metadata', '06-001', ({ catalog }) => catalog.delete('Metadata')),
  mutant('metadata that are no XML', '06-001', (victim) => packet(victim, () => '<x:xmpmeta>')),
  mutant('no PDF/UA identifier', '06-002', (victim) => packet(victim, (xmp) => xmp.replace(/<pdfuaid:part>1<\/pdfuaid:part>/, ''))),
  mutant('another part of PDF/UA', '06-002', (victim) => packet(victim, (xmp) => xmp.replace(/(<pdfuaid:part>)1/, '$12'))),
  mutant('an identifier in another namespace', '06-002', (victim) =>
    packet(victim, (xmp) => xmp.replaceAll('/pdfua/ns/id/', '/pdfua/ns/')),
  ),
  mutant('no dc:title', '06-003', (victim) => packet(victim, (xmp) => xmp.replace(/<dc:title>[\s\S]*<\/dc:title>/, ''))),
  mutant('another dc:title', '06-004', (victim) => packet(victim, (xmp) => xmp.replaceAll('Going home', 'Staying'))),
  mutant('no DisplayDocTitle', '07-001', ({ catalog }) => catalog.delete('ViewerPreferences')),
  mutant('DisplayDocTitle that is false', '07-002', ({ catalog }) =>
    catalog.set('ViewerPreferences', dictionary({ DisplayDocTitle: false })),
  ),
  mutant(
    'another title',
    'pdf/broken',
    ({ file }) => file.dictionary(file.trailer.get('Info'))?.set('Title', text('Staying')),
    /title is not that/,
  ),
  mutant('pages of another size', 'pdf/broken', ({ page }) => page(3).set('MediaBox', [0, 0, 300, 300]), /page 3 measures/),
  mutant('another language', 'pdf/broken', ({ catalog }) => catalog.set('Lang', text('fr')), /its language is “fr”/),
  mutant('a language that is none', '11-001, 11-002, 11-003, 11-004, 11-005, 11-006, pdf/broken', ({ catalog, elements }) => {
    catalog.set('Lang', text('english_'));
    elements('Document')[0]?.dictionary.delete('Lang');
  }),
  mutant('no language at all', '11-001, 11-002, 11-003, 11-004, 11-005, 11-006, pdf/broken', ({ catalog, elements }) => {
    catalog.delete('Lang');
    elements('Document')[0]?.dictionary.delete('Lang');
  }),
  mutant('no language but that of the tags', '11-003, 11-006, pdf/broken', ({ catalog, elements }) => {
    catalog.delete('Lang');
    elements('Document')[0]?.dictionary.set('Lang', text('en'));
  }),
  mutant('a field without language', '11-001, 11-002, 11-003, 11-004, 11-005, 11-006, pdf/broken', ({ catalog, elements, annotate }) => {
    catalog.delete('Lang');
    elements('Document')[0]?.dictionary.delete('Lang');
    annotate(3, { Subtype: name('Widget'), TU: text('Name') }, 'Form');
  }),
  mutant('a tag in a language that is none', '11-001', ({ elements }) => elements('P')[2]?.dictionary.set('Lang', text('english_uk'))),
  mutant('a mark of the press in a language', '11-001', ({ elements }) => elements('P')[2]?.dictionary.set('Lang', text('en-x-note'))),
  mutant('optional content without a name', '20-002', (victim) => optional(victim, { OCGs: [], D: dictionary({}) })),
  mutant('a configuration without a name', '20-001', (victim) =>
    optional(victim, { OCGs: [], D: dictionary({ Name: text('All') }), Configs: [dictionary({ Name: text('') })] }),
  ),
  mutant('optional content that shows itself', '20-003', (victim) =>
    optional(victim, { OCGs: [], D: dictionary({ Name: text('All'), AS: [] }) }),
  ),
  mutant('an embedded file with one name', '21-001', (victim) =>
    names(victim).set('EmbeddedFiles', dictionary({ Names: [text('a'), dictionary({ Type: name('Filespec'), F: text('a.csv') })] })),
  ),
  mutant('an associated file without a name', '21-001', ({ catalog }) =>
    catalog.set('AF', [dictionary({ Type: name('Filespec'), UF: text('a.csv') })]),
  ),
  mutant('threads', '22-001', ({ catalog }) => catalog.set('Threads', [])),
  mutant('an XFA form', '25-001', ({ catalog }) => catalog.set('AcroForm', dictionary({ Fields: [], XFA: text('') }))),
  mutant('encryption', '26-001, 26-002', ({ file }) => file.trailer.set('Encrypt', dictionary({ Filter: name('Standard'), P: -4 }))),
  mutant('a script', '29-001', (victim) => names(victim).set('JavaScript', dictionary({ Names: [] }))),
  mutant('a script at the opening', '29-001', ({ catalog }) =>
    catalog.set('OpenAction', dictionary({ S: name('JavaScript'), JS: text('app.beep()') })),
  ),
  mutant('actions of the document', '29-001', ({ catalog }) => catalog.set('AA', dictionary({}))),
  mutant('actions of a page', '29-001', ({ page }) => page(2).set('AA', dictionary({}))),
  mutant('a reference XObject', '30-001', ({ file, resource, append }) => {
    resource(3, 'XObject', 'XR', file.add(stream('', { Subtype: name('Form'), BBox: [0, 0, 9, 9], Ref: dictionary({}) })));
    append(3, '/Artifact BMC /XR Do EMC');
  }),
  mutant('a form XObject with tagged content that is drawn twice', '30-002', ({ file, resource, append }) => {
    resource(3, 'XObject', 'XR', file.add(stream('/P <</MCID 0>> BDC EMC', { Subtype: name('Form'), BBox: [0, 0, 9, 9] })));
    append(3, '/XR Do /XR Do');
  }),
];
