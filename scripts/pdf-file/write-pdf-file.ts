import { createHash } from 'node:crypto';
import { flateStream } from './filters.ts';
import type { PdfFile } from './pdf-file.ts';
import { printValue } from './print-value.ts';
import { type PdfDictionary, PdfRef, PdfStream, PdfString, type PdfValue, pdfDictionary, pdfName } from './values.ts';

export interface PdfWriting {
  /** `streams` (PDF 1.5, small) or `table`, which every reader since PDF 1.0 knows. */
  readonly crossReferences: 'streams' | 'table';
  /** What the file is known by over its versions; the first half of /ID is made of it, the second of all bytes (ISO 32000-1, 14.4). */
  readonly identifier: string;
}

/** Objects in one object stream. */
const inOneStream = 200;

type Row = readonly [kind: 0 | 1 | 2, second: number, third: number];

/** The file's objects by number as bytes: the same objects give the same bytes. */
export async function writePdfFile(file: PdfFile, { crossReferences, identifier }: PdfWriting): Promise<Uint8Array> {
  const out = new Output();
  // The comment's bytes above 127 say that the file is binary (ISO 32000-1, 7.5.2).
  out.put('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  const packed: [number, PdfValue][] = [];
  const numbers = file.numbers();
  for (const number of numbers) {
    const value = file.resolve(new PdfRef(number, 0));
    if (value instanceof PdfStream) out.putStream(number, value);
    else if (crossReferences === 'table') out.putObject(number, printValue(value));
    else packed.push([number, value]);
  }
  const size = (numbers.at(-1) ?? 0) + 1;
  const trailer: PdfDictionary = new Map(file.trailer);
  if (crossReferences === 'table') {
    trailer.set('Size', size);
    trailer.set('ID', idOf(identifier, out));
    return out.endWithTable(size, trailer);
  }
  const groups = Array.from({ length: Math.ceil(packed.length / inOneStream) }, (_, at) =>
    packed.slice(at * inOneStream, (at + 1) * inOneStream),
  );
  const streams = await Promise.all(groups.map(objectStream));
  streams.forEach((stream, at) => {
    const container = size + at;
    out.putStream(container, stream);
    groups[at]?.forEach(([number], index) => {
      out.rows.set(number, [2, container, index]);
    });
  });
  trailer.set('ID', idOf(identifier, out));
  return out.endWithStream(size + streams.length, trailer);
}

function objectStream(objects: readonly (readonly [number, PdfValue])[]): Promise<PdfStream> {
  let heads = '';
  let bodies = '';
  for (const [number, value] of objects) {
    heads += `${number} ${bodies.length} `;
    bodies += `${printValue(value)}\n`;
  }
  const dictionary = pdfDictionary({ Type: pdfName('ObjStm'), N: objects.length, First: heads.length });
  return flateStream(Buffer.from(heads + bodies, 'latin1'), dictionary);
}

function idOf(identifier: string, { parts }: Output): PdfValue {
  const whole = createHash('md5').update(identifier);
  const first = whole.copy().digest().toString('latin1');
  for (const part of parts) whole.update(part);
  return [new PdfString(first), new PdfString(whole.digest().toString('latin1'))];
}

/** Bytes in the making, and where each object begins. */
class Output {
  readonly parts: Uint8Array[] = [];
  readonly rows = new Map<number, Row>();
  #length = 0;

  put(text: string): void {
    this.putBytes(Buffer.from(text, 'latin1'));
  }
  putBytes(bytes: Uint8Array): void {
    this.parts.push(bytes);
    this.#length += bytes.length;
  }
  putObject(number: number, body: string): void {
    this.rows.set(number, [1, this.#length, 0]);
    this.put(`${number} 0 obj\n${body}\nendobj\n`);
  }
  putStream(number: number, { dictionary, raw }: PdfStream): void {
    const own = new Map(dictionary).set('Length', raw.length);
    this.rows.set(number, [1, this.#length, 0]);
    this.put(`${number} 0 obj\n${printValue(own)}\nstream\n`);
    this.putBytes(raw);
    this.put('\nendstream\nendobj\n');
  }

  endWithTable(size: number, trailer: PdfDictionary): Uint8Array {
    const start = this.#length;
    const rows = Array.from({ length: size }, (_, number) => {
      const [kind, offset] = this.rows.get(number) ?? [0, 0];
      return kind === 0 ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
    this.put(`xref\n0 ${size}\n${rows.join('')}trailer\n${printValue(trailer)}\nstartxref\n${start}\n%%EOF\n`);
    return this.whole();
  }

  /** A cross-reference stream as the last object (ISO 32000-1, 7.5.8), each row as its difference from the one above. */
  async endWithStream(number: number, trailer: PdfDictionary): Promise<Uint8Array> {
    const start = this.#length;
    this.rows.set(number, [1, start, 0]);
    const widths = [1, start > 0xffffff ? 4 : 3, 2] as const;
    const width = 1 + widths[1] + 2;
    const rows = new Uint8Array((number + 1) * (width + 1));
    let before = new Uint8Array(width);
    for (let object = 0; object <= number; object += 1) {
      const [kind, second, third] = this.rows.get(object) ?? [0, 0, 65_535];
      const row = new Uint8Array(width);
      row[0] = kind;
      for (let at = 0; at < widths[1]; at += 1) row[1 + at] = Math.floor(second / 256 ** (widths[1] - 1 - at)) & 0xff;
      row[width - 2] = third >> 8;
      row[width - 1] = third & 0xff;
      const from = object * (width + 1);
      rows[from] = 2;
      for (let at = 0; at < width; at += 1) rows[from + 1 + at] = (row[at] ?? 0) - (before[at] ?? 0);
      before = row;
    }
    const parameters = pdfDictionary({ Predictor: 12, Columns: width });
    const { dictionary, raw } = await flateStream(rows, trailer);
    dictionary
      .set('Type', pdfName('XRef'))
      .set('Size', number + 1)
      .set('W', [...widths])
      .set('DecodeParms', parameters);
    this.putStream(number, new PdfStream(dictionary, raw));
    this.put(`startxref\n${start}\n%%EOF\n`);
    return this.whole();
  }
  whole(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.parts, this.#length));
  }
}
