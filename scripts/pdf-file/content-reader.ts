import { PdfFileError } from './pdf-file-error.ts';
import { kindOfByte, ValueReader } from './value-reader.ts';
import { type PdfDictionary, PdfName, type PdfValue } from './values.ts';

/** One operation of a content stream (ISO 32000-1, 7.8.2); `start` of its first operand and `end` behind it are bytes of the stream. */
export interface Operation {
  /** `Tj`, `BDC`, `re`; `BI` for a whole inline image. */
  readonly operator: string;
  readonly operands: readonly PdfValue[];
  readonly start: number;
  readonly end: number;
}

const mostOperands = 64;

/**
 * Goes through a content stream operation by operation. Operands are passed over and read only when they are asked for: most operations are only looked at
 * by their name.
 */
export class ContentReader {
  readonly bytes: Uint8Array;
  /** Name, first byte and end of the operation that `next` found. */
  operator = '';
  start = 0;
  end = 0;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.#at = at;
  }

  /** Goes to the next operation; false at the end. Operands without an operator at the end are no operation. */
  next(): boolean {
    const { bytes } = this;
    let at = this.#at;
    let operands = 0;
    let start = -1;
    for (;;) {
      while (kindOfByte[bytes[at] ?? 0] === 1 && at < bytes.length) at += 1;
      if (at >= bytes.length) {
        this.#at = at;
        return false;
      }
      const code = bytes[at] ?? 0;
      if (code === 37) {
        while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
        continue;
      }
      if (start < 0) start = at;
      const from = at;
      // Numbers and short strings are most of a stream: they are passed here.
      if ((code >= 48 && code <= 57) || code === 45 || code === 46 || code === 43) {
        while (kindOfByte[bytes[at] ?? 32] === 0) at += 1;
      } else if (kindOfByte[code] !== 0) {
        if (code === 60 && bytes[at + 1] !== 60) {
          while (at < bytes.length && bytes[at] !== 62) at += 1;
          if (at >= bytes.length) throw new PdfFileError('syntax', 'A hexadecimal string does not end', from);
          at += 1;
        } else at = this.#pastValue(at);
      } else {
        at = this.#pastWord(at);
        const word = wordAt(bytes, from, at);
        if (word !== 'true' && word !== 'false' && word !== 'null') {
          this.operator = word;
          this.start = start;
          this.end = word === 'BI' ? this.#pastImage(at) : at;
          this.#at = this.end;
          return true;
        }
      }
      operands += 1;
      if (operands > mostOperands) throw new PdfFileError('syntax', 'A content stream has operands without an operator', at);
    }
  }

  /** The operands of the operation. */
  operands(): PdfValue[] {
    const end = this.end - this.operator.length;
    if (this.operator === 'BI') return [imageDictionary(this.bytes, this.start)];
    const reader = new ValueReader(this.bytes.subarray(0, end), this.start, false);
    const values: PdfValue[] = [];
    for (reader.skipSpace(); reader.at < end; reader.skipSpace()) values.push(reader.value());
    return values;
  }

  #pastWord(from: number): number {
    let at = from;
    while (at < this.bytes.length && kindOfByte[this.bytes[at] ?? 0] === 0) at += 1;
    return at;
  }

  #pastValue(from: number): number {
    const { bytes } = this;
    const code = bytes[from] ?? 0;
    if (code === 47) return this.#pastWord(from + 1);
    const end = code === 91 ? this.#pastList(from) : 0;
    if (end > 0) return end;
    const reader = new ValueReader(bytes, from, false);
    reader.value();
    return reader.at;
  }

  /** Behind a flat array of numbers and hexadecimal strings, which most text is shown by; 0 where it is another one. */
  #pastList(from: number): number {
    const { bytes } = this;
    for (let at = from + 1; at < bytes.length; at += 1) {
      const code = bytes[at] ?? 0;
      if (code === 93) return at + 1;
      if (code === 60) {
        if (bytes[at + 1] === 60) return 0;
        while (at < bytes.length && bytes[at] !== 62) at += 1;
      } else if (kindOfByte[code] === 2) return 0;
    }
    return 0;
  }

  /** Behind the `EI` that ends the data of an inline image (ISO 32000-1, 8.9.7). */
  #pastImage(from: number): number {
    const { bytes } = this;
    const isSpace = (code: number | undefined): boolean => code === undefined || kindOfByte[code] === 1;
    for (let at = from; at + 1 < bytes.length; at += 1)
      if (bytes[at] === 69 && bytes[at + 1] === 73 && isSpace(bytes[at - 1]) && isSpace(bytes[at + 2]) && looksLikeContent(bytes, at + 2))
        return at + 2;
    throw new PdfFileError('syntax', 'An inline image does not end', from);
  }
}

/** Every operation of a content stream, with its operands. */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const reader = new ContentReader(bytes);
  while (reader.next()) yield { operator: reader.operator, operands: reader.operands(), start: reader.start, end: reader.end };
}

/** Words of up to three letters, which all operators are, by their bytes. */
const words = new Map<number, string>();

function wordAt(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 3) return latin1(bytes, start, end);
  let key = 0;
  for (let at = start; at < end; at += 1) key = key * 256 + (bytes[at] ?? 0);
  let word = words.get(key);
  if (word === undefined) {
    word = latin1(bytes, start, end);
    if (words.size < 1000) words.set(key, word);
  }
  return word;
}
function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** Whether a few bytes could be operators: those of an image's data are seldom all printable. */
function looksLikeContent(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < Math.min(bytes.length, from + 12); at += 1) {
    const code = bytes[at] ?? 0;
    if (code > 126 || (code < 32 && kindOfByte[code] !== 1)) return false;
  }
  return true;
}

function imageDictionary(bytes: Uint8Array, start: number): PdfDictionary {
  const reader = new ValueReader(bytes, start, false);
  reader.keyword();
  const dictionary: PdfDictionary = new Map();
  for (reader.skipSpace(); reader.bytes[reader.at] === 47; reader.skipSpace()) {
    const key = reader.value();
    if (key instanceof PdfName) dictionary.set(key.name, reader.value());
  }
  return dictionary;
}
