import { PdfStream } from '../../../../scripts/pdf-file/index.ts';
import { dictionary, name, stream, text, type Victim } from '../spoil-pdf.ts';
import { mutant } from './mutant.ts';

const xmp = ({ file, catalog }: Victim, change: (packet: string) => string): void => {
  const before = file.stream(catalog.get('Metadata'));
  const packet = before === undefined ? '' : Buffer.from(file.decode(before)).toString('utf8');
  catalog.set('Metadata', file.add(new PdfStream(new Map(), Buffer.from(change(packet)))));
};

/** PDF/A-2a. */
export const archiveMutants = [
  mutant('no output intent', 'A 6.2.3', ({ catalog }) => catalog.delete('OutputIntents')),
  mutant('an output intent for printers', 'A 6.2.3', ({ catalog }) => catalog.set('OutputIntents', [dictionary({ S: name('GTS_PDFX') })])),
  mutant('an output intent without profile', 'A 6.2.3', ({ catalog }) =>
    catalog.set('OutputIntents', [dictionary({ S: name('GTS_PDFA1') })]),
  ),
  mutant('a profile for four colours', 'A 6.2.3', ({ file, catalog }) => {
    const profile = stream(`${' '.repeat(36)}acsp`, { N: 4 });
    catalog.set('OutputIntents', [dictionary({ S: name('GTS_PDFA1'), DestOutputProfile: file.add(profile) })]);
  }),
  mutant('no PDF/A identifier', 'A 6.6.4', (victim) => xmp(victim, (packet) => packet.replace(/<pdfaid:\w+>.*?<\/pdfaid:\w+>/g, ''))),
  mutant('another level', 'A 6.6.4', (victim) => xmp(victim, (packet) => packet.replace('>A</pdfaid', '>B</pdfaid'))),
  mutant('a schema without description', 'A 6.6.2.3', (victim) =>
    xmp(victim, (packet) => packet.replace(/<pdfaSchema:prefix>pdfuaid</, '<pdfaSchema:prefix>other<')),
  ),
  mutant('an embedded file', 'A 6.8', ({ catalog }) => catalog.set('AF', [dictionary({ F: text('a'), UF: text('a') })])),
  mutant('requirements', 'A 6.11', ({ catalog }) => catalog.set('Requirements', [])),
  mutant('alternate presentations', 'A 6.10', ({ file, catalog }) =>
    catalog.set('Names', new Map([...(file.dictionary(catalog.get('Names')) ?? []), ['AlternatePresentations', dictionary({})]])),
  ),
  mutant('steps of a presentation', 'A 6.10', ({ page }) => page(2).set('PresSteps', dictionary({}))),
  mutant('an action at the opening', 'A 6.5.1', ({ catalog }) => catalog.set('OpenAction', dictionary({ S: name('ResetForm') }))),
  mutant('actions of the document', '29-001, A 6.5.2', ({ catalog }) => catalog.set('AA', dictionary({}))),
  mutant('actions of a page', '29-001, A 6.5.2', ({ page }) => page(2).set('AA', dictionary({}))),
  mutant('media', '28-014, 28-015, A 6.3.1', ({ annotate }) => annotate(3, { Subtype: name('Screen'), Contents: text('A film') }, 'Annot')),
  mutant('an annotation that is not printed', 'A 6.3.2', ({ annotate }) =>
    annotate(3, { Subtype: name('Text'), Contents: text('Look'), F: 0 }, 'Annot'),
  ),
  mutant('an annotation that is hidden', 'A 6.3.2', ({ annotate }) => annotate(3, { Subtype: name('Text'), F: 6 })),
  mutant('a picture that is interpolated', 'A 6.2.8', ({ file, resource, append }) => {
    resource(3, 'XObject', 'XI', file.add(stream('a', { Subtype: name('Image'), Width: 1, Height: 1, Interpolate: true })));
    append(3, '/Artifact BMC /XI Do EMC');
  }),
  mutant('a picture with alternates', 'A 6.2.8', ({ file, resource, append }) => {
    resource(3, 'XObject', 'XI', file.add(stream('a', { Subtype: name('Image'), Width: 1, Height: 1, Alternates: [] })));
    append(3, '/Artifact BMC /XI Do EMC');
  }),
  mutant('a form XObject with PostScript', 'A 6.2.9', ({ file, resource, append }) => {
    resource(3, 'XObject', 'XP', file.add(stream('', { Subtype: name('Form'), PS: true })));
    append(3, '/Artifact BMC /XP Do EMC');
  }),
  mutant('a transfer function', 'A 6.2.5', ({ resource }) => resource(3, 'ExtGState', 'GX', dictionary({ TR: name('Identity') }))),
];
