import { type PdfDictionary, PdfStream, type PdfValue } from '../../../../scripts/pdf-file/index.ts';
import { dictionary, name, stream, text, type Victim } from '../spoil-pdf.ts';
import { mutant } from './mutant.ts';

interface Copy {
  readonly font: PdfDictionary;
  readonly descendant: PdfDictionary;
  readonly descriptor: PdfDictionary;
}
const sign = 2;
const shown = '<0002>';

/** Shows a sign in an artifact with a changed copy of a font of the book, so that its text stays as it is. */
function withFont(victim: Victim, change: (copy: Copy) => void, string = shown): void {
  const { file, page, resource, append } = victim;
  const fonts = file.dictionary(file.dictionary(page(3).get('Resources'))?.get('Font')) ?? new Map<string, PdfValue>();
  const font: PdfDictionary = new Map(file.dictionary([...fonts.values()][0]) ?? []);
  const descendant: PdfDictionary = new Map(file.dictionary(file.array(font.get('DescendantFonts'))?.[0]) ?? []);
  const descriptor: PdfDictionary = new Map(file.dictionary(descendant.get('FontDescriptor')) ?? []);
  descendant.set('FontDescriptor', descriptor);
  font.set('DescendantFonts', [descendant]);
  font.set('ToUnicode', file.add(cmap(`<0002> <0041>`)));
  change({ font, descendant, descriptor });
  resource(3, 'Font', 'FX', file.add(font));
  append(3, `/Artifact BMC BT /FX 9 Tf ${string} Tj ET EMC`);
}
const cmap = (pairs: string): PdfStream => stream(`1 beginbfchar\n${pairs}\nendbfchar`);

function withSimple(victim: Victim, subtype: string): void {
  victim.resource(
    3,
    'Font',
    'FX',
    victim.file.add(dictionary({ Type: name('Font'), Subtype: name(subtype), BaseFont: name('Helvetica') })),
  );
  victim.append(3, '/Artifact BMC BT /FX 9 Tf (a\\(b\\051) Tj ET EMC');
}

/** Fonts. */
export const fontMutants = [
  mutant('a code without Unicode', '10-001', (victim) =>
    withFont(victim, ({ font }) => font.set('ToUnicode', victim.file.add(cmap('<0007> <0041>')))),
  ),
  mutant('a code whose Unicode is nothing', '10-001', (victim) =>
    withFont(victim, ({ font }) => font.set('ToUnicode', victim.file.add(cmap('<0002> <>')))),
  ),
  mutant('another encoding', '31-001, 31-002, 31-003, 31-006, 31-007, 31-008', (victim) =>
    withFont(victim, ({ font }) => font.set('Encoding', name('UniGB-UCS2-H'))),
  ),
  mutant('CIDToGIDMap that is neither', '31-004', (victim) =>
    withFont(victim, ({ descendant }) => descendant.set('CIDToGIDMap', name('Other'))),
  ),
  mutant('no CIDToGIDMap', '31-005', (victim) => withFont(victim, ({ descendant }) => descendant.delete('CIDToGIDMap'))),
  mutant('a font that is not embedded', '31-009', (victim) => withFont(victim, ({ descriptor }) => descriptor.delete('FontFile2'))),
  mutant('text without a font', '31-009', ({ append }) => append(3, '/Artifact BMC BT /FX 9 Tf (a) Tj ET EMC')),
  mutant('a glyph that is not there', '31-011', (victim) =>
    withFont(victim, ({ descendant }) => {
      const map = new Uint8Array((sign + 1) * 2).fill(255);
      descendant.set('CIDToGIDMap', victim.file.add(new PdfStream(new Map(), map)));
    }),
  ),
  mutant('a program that is none', '31-011', (victim) =>
    withFont(victim, ({ descriptor }) => descriptor.set('FontFile2', victim.file.add(stream('no font')))),
  ),
  mutant('a font of another outline', '31-011', (victim) =>
    withFont(victim, ({ descendant }) => descendant.set('Subtype', name('CIDFontType0'))),
  ),
  mutant('a Type 1 font', '31-009, 31-012, 31-013, 31-027', (victim) => withSimple(victim, 'Type1')),
  mutant('a CIDSet', '31-014, 31-015', (victim) =>
    withFont(victim, ({ descriptor }) => descriptor.set('CIDSet', victim.file.add(stream('')))),
  ),
  mutant('a wrong width', '31-016', (victim) => withFont(victim, ({ descendant }) => descendant.set('W', [sign, [17]]))),
  mutant('a wrong usual width', '31-016', (victim) =>
    withFont(victim, ({ descendant }) => {
      descendant.set('W', [900, 910, 17]);
      descendant.set('DW', 17);
    }),
  ),
  mutant(
    'a simple TrueType font',
    '31-009, 31-017, 31-018, 31-019, 31-020, 31-021, 31-022, 31-023, 31-024, 31-025, 31-026, 31-027',
    (victim) => withSimple(victim, 'TrueType'),
  ),
  mutant('a font that was made up', '31-027, pdf/broken', (victim) => withSimple(victim, 'Type3')),
  mutant('no ToUnicode', '31-027', (victim) => withFont(victim, ({ font }) => font.delete('ToUnicode'))),
  mutant('Unicode 0', '31-028', (victim) => withFont(victim, ({ font }) => font.set('ToUnicode', victim.file.add(cmap('<0002> <0000>'))))),
  mutant('Unicode FEFF', '31-029', (victim) =>
    withFont(victim, ({ font }) => font.set('ToUnicode', victim.file.add(cmap('<0002> <FEFF>')))),
  ),
  mutant('Unicode FFFE', '31-029', (victim) =>
    withFont(victim, ({ font }) => font.set('ToUnicode', victim.file.add(cmap('<0002> <0041FFFE>')))),
  ),
  mutant('.notdef', '31-030', (victim) =>
    withFont(victim, ({ font }) => font.set('ToUnicode', victim.file.add(cmap('<0000> <0041>'))), '<0000>'),
  ),
  mutant('a formula without Unicode', '10-001, 17-003', (victim) => {
    withFont(victim, ({ font }) => font.set('ToUnicode', victim.file.add(cmap('<0007> <0041>'))));
    const picture = victim.elements('Figure')[0];
    if (picture === undefined) return;
    const formula = victim.insert(picture, 99, { S: name('Formula'), Alt: text('a and b') });
    victim.tag(3, formula, `BT /FX 9 Tf ${shown} Tj ET`);
  }),
];
