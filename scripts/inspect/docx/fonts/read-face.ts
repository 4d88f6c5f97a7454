/** What the tables of a face say (OpenType 1.9). */
export interface Face {
  /** Family names, usual and typographic. */
  readonly families: readonly string[];
  /** Bits of OS/2 fsType. */
  readonly rights: number;
  /** Whether it draws a character. */
  readonly draws: (codePoint: number) => boolean;
}

const signatures: ReadonlySet<number> = new Set([0x00010000, 0x4f54544f, 0x74727565]);

/** Reads a TrueType or OpenType face; undefined where the bytes are none. */
export function readFace(bytes: Uint8Array): Face | undefined {
  try {
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!signatures.has(data.getUint32(0))) return undefined;
    const tables = new Map<string, number>();
    for (let at = 0; at < data.getUint16(4); at += 1) {
      const entry = 12 + at * 16;
      tables.set(String.fromCharCode(...bytes.subarray(entry, entry + 4)), data.getUint32(entry + 8));
    }
    const os2 = tables.get('OS/2');
    return {
      families: familiesIn(data, tables.get('name')),
      rights: os2 === undefined ? 0 : data.getUint16(os2 + 8),
      draws: charactersIn(data, tables.get('cmap')),
    };
  } catch {
    // A table that reaches beyond the end.
    return undefined;
  }
}

function familiesIn(data: DataView, table: number | undefined): string[] {
  if (table === undefined) return [];
  const strings = table + data.getUint16(table + 4);
  const names = new Set<string>();
  for (let at = 0; at < data.getUint16(table + 2); at += 1) {
    const record = table + 6 + at * 12;
    if (![1, 4, 16].includes(data.getUint16(record + 6)) || data.getUint16(record) !== 3) continue;
    const start = strings + data.getUint16(record + 10);
    const units = Array.from({ length: data.getUint16(record + 8) / 2 }, (_, index) => data.getUint16(start + index * 2));
    names.add(String.fromCharCode(...units));
  }
  return [...names];
}

/** Formats 4 and 12, which nearly every face has. */
function charactersIn(data: DataView, table: number | undefined): (codePoint: number) => boolean {
  if (table === undefined) return () => true;
  const subtables = Array.from({ length: data.getUint16(table + 2) }, (_, at) => table + data.getUint32(table + 8 + at * 8));
  const ranges: (readonly [from: number, to: number])[] = [];
  for (const start of subtables) {
    const format = data.getUint16(start);
    if (format === 12)
      for (let at = 0; at < data.getUint32(start + 12); at += 1) {
        const group = start + 16 + at * 12;
        ranges.push([data.getUint32(group), data.getUint32(group + 4)]);
      }
    if (format !== 4) continue;
    const double = data.getUint16(start + 6);
    for (let at = 0; at < double; at += 2) ranges.push([data.getUint16(start + 16 + double + at), data.getUint16(start + 14 + at)]);
  }
  return ranges.length === 0 ? () => true : (codePoint) => ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
}
