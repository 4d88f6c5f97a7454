/** What the checks want to know of an embedded TrueType program (ISO/IEC 14496-22). */
export interface FontProgram {
  readonly glyphs: number;
  /** Advance of a glyph in thousandths of the em. */
  readonly widthOf: (glyph: number) => number;
}

/** Reads `head`, `hhea`, `hmtx` and `maxp` of a TrueType program; undefined where they are not there. */
export function readFontProgram(bytes: Uint8Array): FontProgram | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = new Map<string, number>();
    const count = view.getUint16(4);
    for (let at = 12; at < 12 + count * 16; at += 16)
      tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8));
    const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map((name) => tables.get(name));
    if (head === undefined || hhea === undefined || hmtx === undefined || maxp === undefined) return undefined;
    const unitsPerEm = view.getUint16(head + 18);
    const measured = view.getUint16(hhea + 34);
    return {
      glyphs: view.getUint16(maxp + 4),
      widthOf: (glyph) => (view.getUint16(hmtx + 4 * Math.min(glyph, measured - 1)) * 1000) / unitsPerEm,
    };
  } catch {
    return undefined;
  }
}
