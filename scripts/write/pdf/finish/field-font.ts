import { inflateSync } from 'node:zlib';
import { flateStream, type PdfFile, type PdfRef, pdfDictionary, pdfName } from '../../../pdf-file/index.ts';

/** Tables that a simple TrueType font of a PDF needs (ISO 32000-1, 9.9). */
const needed: ReadonlySet<string> = new Set(['cmap', 'cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']);

interface Table {
  readonly tag: string;
  readonly bytes: Buffer;
}

/** Embeds a whole face, given as WOFF 1, for what readers will type: with the signs of Windows-1252. */
export async function addFieldFont(file: PdfFile, woff: Uint8Array): Promise<PdfRef> {
  const tables = tablesOf(Buffer.from(woff));
  const table = (tag: string): Buffer => tables.find((each) => each.tag === tag)?.bytes ?? Buffer.alloc(64);
  const [head, hhea] = [table('head'), table('hhea')];
  const scale = 1000 / (head.readUInt16BE(18) || 1000);
  const scaled = (value: number): number => Math.round(value * scale);
  const glyphOf = readCharacterMap(table('cmap'));
  const metrics = table('hmtx');
  const long = hhea.readUInt16BE(34);
  const widthOf = (glyph: number): number => (glyph === 0 ? 0 : scaled(metrics.readUInt16BE(Math.min(glyph, long - 1) * 4)));
  const decoder = new TextDecoder('windows-1252');
  const widths = Array.from({ length: 224 }, (_, at) => widthOf(glyphOf(decoder.decode(Uint8Array.of(at + 32)).codePointAt(0) ?? 0)));
  const program = trueType(tables);
  const name = pdfName('SourceSans3-Regular');
  const [ascent, descent] = [scaled(hhea.readInt16BE(4)), scaled(hhea.readInt16BE(6))];
  const descriptor = pdfDictionary({
    Type: pdfName('FontDescriptor'),
    FontName: name,
    // Not symbolic: its signs are those of Latin letters.
    Flags: 32,
    FontBBox: [36, 38, 40, 42].map((at) => scaled(head.readInt16BE(at))),
    ItalicAngle: 0,
    Ascent: ascent,
    Descent: descent,
    CapHeight: 660,
    StemV: 80,
    FontFile2: file.add(await flateStream(program, pdfDictionary({ Length1: program.length }))),
  });
  return file.add(
    pdfDictionary({
      Type: pdfName('Font'),
      Subtype: pdfName('TrueType'),
      BaseFont: name,
      Encoding: pdfName('WinAnsiEncoding'),
      FirstChar: 32,
      LastChar: 255,
      Widths: widths,
      FontDescriptor: file.add(descriptor),
    }),
  );
}

/** Tables of a WOFF 1 file (W3C WOFF, 5). */
function tablesOf(woff: Buffer): Table[] {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('The face of the fields is no WOFF file.');
  return Array.from({ length: woff.readUInt16BE(12) }, (_, at) => {
    const entry = 44 + at * 20;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field));
    const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    return { tag: woff.toString('latin1', entry, entry + 4), bytes: packed === length ? bytes : inflateSync(bytes) };
  }).filter(({ tag }) => needed.has(tag));
}

/** A TrueType file of tables in order of their tags (OpenType, “Organization of an OpenType font”). */
function trueType(tables: readonly Table[]): Uint8Array {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const directory = Buffer.alloc(12 + sorted.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  for (const [at, value] of [sorted.length, power * 16, Math.log2(power), (sorted.length - power) * 16].entries())
    directory.writeUInt16BE(value, 4 + at * 2);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (const [at, { tag, bytes }] of sorted.entries()) {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    const entry = 12 + at * 16;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(sumOf(padded), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(bytes.length, entry + 12);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}
function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

/** The glyph of each character by a `cmap` of format 4 for Unicode; 0 where there is none. */
function readCharacterMap(cmap: Buffer): (character: number) => number {
  for (let at = 0; at < cmap.readUInt16BE(2); at += 1) {
    const offset = cmap.readUInt32BE(4 + at * 8 + 4);
    const isUnicode = cmap.readUInt16BE(4 + at * 8) === 3 && cmap.readUInt16BE(4 + at * 8 + 2) === 1;
    if (isUnicode && cmap.readUInt16BE(offset) === 4) return (character) => glyphIn(cmap.subarray(offset), character);
  }
  return () => 0;
}
function glyphIn(format4: Buffer, character: number): number {
  const doubled = format4.readUInt16BE(6);
  for (let at = 0; at < doubled; at += 2) {
    if (format4.readUInt16BE(14 + at) < character) continue;
    const first = format4.readUInt16BE(16 + doubled + at);
    if (first > character) return 0;
    const delta = format4.readUInt16BE(16 + doubled * 2 + at);
    const rangeAt = 16 + doubled * 3 + at;
    const range = format4.readUInt16BE(rangeAt);
    if (range === 0) return (character + delta) & 0xffff;
    const glyph = format4.readUInt16BE(rangeAt + range + (character - first) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
