import type { PdfDictionary, PdfFile } from '../../pdf-file/index.ts';
import type { Findings } from './findings.ts';
import { type FontProgram, readFontProgram } from './font-program.ts';
import type { OpenedPdf } from './open-pdf.ts';
import type { OpenedFont } from './read-fonts.ts';

/**
 * Fonts that show text are embedded, have the glyphs and widths they say, and Unicode for each code (10-001, 31-001 to 31-030). Of a file without tags, whose fonts
 * the program that converted it wrote anew, only the glyphs are asked for.
 */
export function checkFonts({ file, fonts }: OpenedPdf, tagged: boolean, findings: Findings): void {
  for (const font of fonts) {
    if (font.used.size === 0) continue;
    if (tagged) checkUnicode(font, findings);
    if (file.name(font.dictionary.get('Subtype')) === 'Type0') checkComposite(file, font, tagged, findings);
    else {
      checkEmbedded(file, font, findings);
      if (tagged) refuseSimple(file, font, findings);
    }
  }
}

/** Text for each code that is used (10-001, 31-027 to 31-029). */
function checkUnicode({ name, unicode, used }: OpenedFont, findings: Findings): void {
  if (unicode === undefined) {
    findings.point('31-027', `the font ${name} has no ToUnicode`);
    return;
  }
  for (const unit of unicode.forbidden)
    findings.point(
      unit === 0 ? '31-028' : '31-029',
      `ToUnicode of the font ${name} says U+${unit.toString(16).toUpperCase().padStart(4, '0')}`,
    );
  for (const [code, page] of used)
    if ((unicode.texts.get(code) ?? '') === '') findings.point('10-001', `the code ${code} of the font ${name} has no Unicode`, { page });
}

/** Kinds of fonts that the press never writes, with the points that would have to be checked. */
const simple: Readonly<Record<string, readonly string[]>> = {
  Type1: ['31-012', '31-013'],
  MMType1: ['31-012', '31-013'],
  TrueType: ['31-017', '31-018', '31-019', '31-020', '31-021', '31-022', '31-023', '31-024', '31-025', '31-026'],
};
function refuseSimple(file: PdfFile, { dictionary, name }: OpenedFont, findings: Findings): void {
  const kind = file.name(dictionary.get('Subtype')) ?? '';
  for (const point of simple[kind] ?? []) findings.point(point, `the font ${name} is of the kind ${kind}, which is not checked`);
  if (simple[kind] === undefined) findings.broken(`the font ${name} is of the kind ${kind}: a face that was made up`);
}

function checkEmbedded(file: PdfFile, { dictionary, name }: OpenedFont, findings: Findings): void {
  if (file.name(dictionary.get('Subtype')) !== 'Type3' && programOf(file, dictionary) === undefined)
    findings.point('31-009', `the font ${name} is not embedded`);
}

const identities: ReadonlySet<string> = new Set(['Identity-H', 'Identity-V']);

function checkComposite(file: PdfFile, font: OpenedFont, tagged: boolean, findings: Findings): void {
  const { dictionary, name } = font;
  if (!identities.has(file.name(dictionary.get('Encoding')) ?? ''))
    for (const point of ['31-001', '31-002', '31-003', '31-006', '31-007', '31-008'])
      findings.point(point, `the font ${name} has another encoding than Identity, which is not checked`);
  const descendant = file.dictionary(file.array(dictionary.get('DescendantFonts'))?.[0]);
  if (descendant === undefined) {
    findings.point('31-009', `the font ${name} has no descendant`);
    return;
  }
  if (tagged && file.name(descendant.get('Subtype')) !== 'CIDFontType2')
    findings.point('31-011', `the font ${name} is no TrueType: its glyphs are not checked`);
  const glyphOf = glyphsOf(file, descendant, name, findings);
  const bytes = programOf(file, descendant);
  if (bytes === undefined) {
    findings.point('31-009', `the font ${name} is not embedded`);
    return;
  }
  if (tagged && file.dictionary(descendant.get('FontDescriptor'))?.has('CIDSet'))
    for (const point of ['31-014', '31-015']) findings.point(point, `the font ${name} has a CIDSet, which is not checked`);
  const program = readFontProgram(bytes);
  if (program === undefined && !tagged) return;
  if (program === undefined) findings.point('31-011', `the program of the font ${name} cannot be read`);
  else checkGlyphs(font, program, glyphOf, widthsOf(file, descendant), findings);
}

function programOf(file: PdfFile, font: PdfDictionary): Uint8Array | undefined {
  const descriptor = file.dictionary(font.get('FontDescriptor'));
  const stream = ['FontFile2', 'FontFile3', 'FontFile'].map((key) => file.stream(descriptor?.get(key))).find((each) => each !== undefined);
  return stream === undefined ? undefined : file.decode(stream);
}

/** Glyph of a CID (ISO 32000-1, 9.7.4.2). */
function glyphsOf(file: PdfFile, descendant: PdfDictionary, name: string, findings: Findings): (cid: number) => number {
  const value = descendant.get('CIDToGIDMap');
  if (value === undefined) findings.point('31-005', `the font ${name} has no CIDToGIDMap`);
  const stream = file.stream(value);
  if (stream === undefined) {
    if (value !== undefined && file.name(value) !== 'Identity')
      findings.point('31-004', `CIDToGIDMap of the font ${name} is neither a stream nor Identity`);
    return (cid) => cid;
  }
  const map = file.decode(stream);
  return (cid) => (map[cid * 2] ?? 0) * 256 + (map[cid * 2 + 1] ?? 0);
}

/** Widths by CID (ISO 32000-1, 9.7.4.3). */
function widthsOf(file: PdfFile, descendant: PdfDictionary): (cid: number) => number {
  const widths = new Map<number, number>();
  const list = file.array(descendant.get('W')) ?? [];
  for (let at = 0; at < list.length; ) {
    const first = file.number(list[at]) ?? 0;
    const each = file.array(list[at + 1]);
    if (each !== undefined) {
      for (const [index, width] of each.entries()) widths.set(first + index, file.number(width) ?? 0);
      at += 2;
    } else {
      const last = Math.min(file.number(list[at + 1]) ?? 0, first + 65_535);
      for (let cid = first; cid <= last; cid += 1) widths.set(cid, file.number(list[at + 2]) ?? 0);
      at += 3;
    }
  }
  const usual = file.number(descendant.get('DW')) ?? 1000;
  return (cid) => widths.get(cid) ?? usual;
}

function checkGlyphs(
  { name, used }: OpenedFont,
  { glyphs, widthOf }: FontProgram,
  glyphOf: (cid: number) => number,
  widthIn: (cid: number) => number,
  findings: Findings,
): void {
  for (const [cid, page] of used) {
    const glyph = glyphOf(cid);
    if (glyph === 0) findings.point('31-030', `text shows .notdef of the font ${name}`, { page });
    else if (glyph >= glyphs) findings.point('31-011', `the font ${name} has no glyph ${glyph}`, { page });
    else if (Math.abs(widthOf(glyph) - widthIn(cid)) > 1)
      findings.point(
        '31-016',
        `the width ${widthIn(cid)} of the glyph ${glyph} of the font ${name} is ${widthOf(glyph).toFixed(0)} in its program`,
        { page },
      );
  }
}
