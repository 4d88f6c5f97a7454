import { decodeStream } from './filters.ts';
import { PdfFileError } from './pdf-file-error.ts';
import { ValueReader } from './value-reader.ts';
import { type PdfDictionary, PdfRef, PdfStream, type PdfValue } from './values.ts';

/** Where an object is: at a byte of the file, or the `index`th of the object stream `container`. */
export type ObjectPlace = { readonly offset: number } | { readonly container: number; readonly index: number };

export interface CrossReferences {
  readonly places: Map<number, ObjectPlace>;
  readonly trailer: PdfDictionary;
}

/** ISO 32000-1, annex C: most indirect objects of a file. */
const mostObjects = 8_388_607;

/** Reads all cross-reference tables and streams of a file, the newest first (ISO 32000-1, 7.5.4 and 7.5.8). */
export function readCrossReferences(bytes: Uint8Array): CrossReferences {
  const places = new Map<number, ObjectPlace | undefined>();
  let trailer: PdfDictionary | undefined;
  const seen = new Set<number>();
  const waiting = [startOf(bytes)];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at)) throw fault('Cross-references lead in a circle', at);
    seen.add(at);
    const own = readSection(bytes, at, places);
    trailer ??= own;
    // A hybrid file's stream comes before the older sections.
    for (const next of [own.get('XRefStm'), own.get('Prev')]) if (typeof next === 'number') waiting.push(next);
  }
  if (trailer === undefined || !(trailer.get('Root') instanceof PdfRef)) throw fault('The trailer names no catalogue');
  if (trailer.has('Encrypt')) throw new PdfFileError('encrypted', 'The file is encrypted');
  const known = new Map<number, ObjectPlace>();
  for (const [number, place] of places) if (place !== undefined) known.set(number, place);
  return { places: known, trailer };
}

const fault = (message: string, offset?: number): PdfFileError => new PdfFileError('crossReferences', message, offset);

function startOf(bytes: Uint8Array): number {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-2048).toString('latin1');
  const found =
    /startxref\s+(\d{1,15})\s+%%EOF[^%]*$/.exec(tail) ?? /startxref\s+(\d{1,15})/.exec(tail.slice(tail.lastIndexOf('startxref')));
  if (found === null) throw fault('The file does not say where its cross-references are');
  return Number(found[1]);
}

type Places = Map<number, ObjectPlace | undefined>;

function readSection(bytes: Uint8Array, at: number, places: Places): PdfDictionary {
  if (at >= bytes.length) throw fault('Cross-references are beyond the end', at);
  const reader = new ValueReader(bytes, at);
  const word = reader.keyword();
  if (word === 'xref') return readTable(reader, places);
  reader.at = at;
  return readStream(reader, places);
}

function put(places: Places, number: number, place: ObjectPlace | undefined): void {
  if (number > mostObjects) throw new PdfFileError('tooLarge', `Object ${number} is more than a file may have`);
  if (!places.has(number)) places.set(number, place);
}

function readTable(reader: ValueReader, places: Places): PdfDictionary {
  for (;;) {
    const before = reader.at;
    if (reader.keyword() === 'trailer') break;
    reader.at = before;
    const first = reader.count();
    const count = reader.count();
    if (count > reader.bytes.length / 18) throw fault('A table of cross-references is longer than the file', before);
    for (let row = 0; row < count; row += 1) {
      const offset = reader.count();
      reader.count();
      const use = reader.keyword();
      if (use !== 'n' && use !== 'f') throw fault('A row of the cross-references is broken', reader.at);
      put(places, first + row, use === 'n' ? { offset } : undefined);
    }
  }
  const trailer = reader.value();
  if (!(trailer instanceof Map)) throw fault('The trailer is no dictionary', reader.at);
  return trailer;
}

function readStream(reader: ValueReader, places: Places): PdfDictionary {
  const { value } = readObject(reader, () => undefined);
  if (!(value instanceof PdfStream)) throw fault('There are no cross-references where the file says', reader.at);
  const { dictionary } = value;
  const widths = numbersOf(dictionary.get('W'));
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const rowWidth = kindWidth + secondWidth + thirdWidth;
  if (widths.length < 3 || rowWidth === 0 || widths.some((width) => width > 7))
    throw fault('A cross-reference stream has no widths', reader.at);
  const rows = decodeStream(value, (each) => each ?? null);
  const size = dictionary.get('Size');
  const index = dictionary.has('Index') ? numbersOf(dictionary.get('Index')) : [0, typeof size === 'number' ? size : 0];
  let at = 0;
  const field = (width: number, otherwise: number): number => {
    let number = width === 0 ? otherwise : 0;
    for (let end = at + width; at < end; at += 1) number = number * 256 + (rows[at] ?? 0);
    return number;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2)
    for (let row = 0; row < (index[pair + 1] ?? 0) && at + rowWidth <= rows.length; row += 1) {
      const kind = field(kindWidth, 1);
      const second = field(secondWidth, 0);
      const third = field(thirdWidth, 0);
      const place = kind === 1 ? { offset: second } : kind === 2 ? { container: second, index: third } : undefined;
      put(places, (index[pair] ?? 0) + row, place);
    }
  return dictionary;
}

function numbersOf(value: PdfValue | undefined): number[] {
  const list = Array.isArray(value) ? value : [];
  return list.map((each) => (typeof each === 'number' && Number.isInteger(each) && each >= 0 ? each : 0));
}

/** The object at the reader's place, with its number. `lengthOf` resolves a stream's /Length that is a reference. */
export function readObject(
  reader: ValueReader,
  lengthOf: (length: PdfRef) => number | undefined,
): { readonly number: number; readonly value: PdfValue } {
  const number = reader.count();
  reader.count();
  if (reader.keyword() !== 'obj') throw new PdfFileError('syntax', `Object ${number} does not begin where it should`, reader.at);
  const value = reader.value();
  const before = reader.at;
  if (!(value instanceof Map) || reader.keyword() !== 'stream') {
    reader.at = before;
    return { number, value };
  }
  const { bytes } = reader;
  if (bytes[reader.at] === 13) reader.at += 1;
  if (bytes[reader.at] === 10) reader.at += 1;
  const start = reader.at;
  const length = value.get('Length');
  const wanted = length instanceof PdfRef ? lengthOf(length) : length;
  if (typeof wanted === 'number' && wanted >= 0 && start + wanted <= bytes.length) {
    reader.at = start + wanted;
    if (reader.keyword() === 'endstream') return { number, value: new PdfStream(value, bytes.subarray(start, start + wanted)) };
  }
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('endstream', start, 'latin1');
  if (end < 0) throw new PdfFileError('streamLength', `The stream of object ${number} does not end`, start);
  const trimmed = bytes[end - 1] === 10 ? (bytes[end - 2] === 13 ? end - 2 : end - 1) : end;
  return { number, value: new PdfStream(value, bytes.subarray(start, Math.max(start, trimmed))) };
}
