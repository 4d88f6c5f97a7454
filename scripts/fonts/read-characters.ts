import { brotliDecompressSync } from 'node:zlib';

/** Characters of a font, as code points. */
export type Characters = ReadonlySet<number>;

/**
 * The characters that a WOFF 2.0 font has a glyph for, by its cmap (formats 4 and 12).
 * Only the directory is read and the one stream unpacked: cmap is never transformed, so that no decoder of glyphs is needed.
 */
export function readCharacters(woff2: Uint8Array): Characters {
  const file = new DataView(woff2.buffer, woff2.byteOffset, woff2.byteLength);
  if (file.getUint32(0) !== signature) throw new Error('This is no WOFF 2.0 font.');
  const { start, length, dataAt } = findCmap(woff2, file.getUint16(12));
  const tables = brotliDecompressSync(woff2.subarray(dataAt, dataAt + file.getUint32(20)));
  return readCmap(new DataView(tables.buffer, tables.byteOffset + start, length));
}

const signature = 0x774f4632;
const headerLength = 48;
/** Places of known tags in the directory of WOFF 2.0, section 5.2. */
const known = { cmap: 0, glyf: 10, loca: 11, written: 63 };

function findCmap(woff2: Uint8Array, tables: number): { readonly start: number; readonly length: number; readonly dataAt: number } {
  let at = headerLength;
  let offset = 0;
  let found: { start: number; length: number } | undefined;
  const number = (): number => {
    for (let value = 0; ; ) {
      const byte = woff2[at++] ?? 0;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  for (let count = 0; count < tables; count += 1) {
    const flags = woff2[at++] ?? 0;
    const tag = flags & 63;
    if (tag === known.written) at += 4;
    const version = flags >> 6;
    const isTransformed = tag === known.glyf || tag === known.loca ? version !== 3 : version !== 0;
    const original = number();
    const length = isTransformed ? number() : original;
    if (tag === known.cmap) found = { start: offset, length };
    offset += length;
  }
  if (!found) throw new Error('The font has no cmap.');
  return { ...found, dataAt: at };
}

function readCmap(cmap: DataView): Characters {
  const characters = new Set<number>();
  for (let table = 0; table < cmap.getUint16(2); table += 1) {
    const at = cmap.getUint32(4 + 8 * table + 4);
    const format = cmap.getUint16(at);
    if (format === 4) readSegments(cmap, at, characters);
    if (format === 12) readGroups(cmap, at, characters);
  }
  return characters;
}

function readSegments(cmap: DataView, at: number, characters: Set<number>): void {
  const size = cmap.getUint16(at + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const [end, start, delta] = [14, 16 + size, 16 + 2 * size].map((field) => cmap.getUint16(at + field + segment)) as [
      number,
      number,
      number,
    ];
    const rangeAt = at + 16 + 3 * size + segment;
    const range = cmap.getUint16(rangeAt);
    for (let point = start; point <= end && point < 0xffff; point += 1) {
      const listed = range === 0 ? point : cmap.getUint16(rangeAt + range + 2 * (point - start));
      if (range === 0 ? (point + delta) % 0x10000 !== 0 : listed !== 0) characters.add(point);
    }
  }
}

function readGroups(cmap: DataView, at: number, characters: Set<number>): void {
  for (let group = 0; group < cmap.getUint32(at + 12); group += 1) {
    const end = cmap.getUint32(at + 20 + 12 * group);
    for (let point = cmap.getUint32(at + 16 + 12 * group); point <= end; point += 1) characters.add(point);
  }
}
