import { PdfFileError } from './pdf-file-error.ts';
import { nameFromBytes } from './text-strings.ts';
import { type PdfArray, type PdfDictionary, PdfName, PdfRef, PdfString, type PdfValue, pdfName } from './values.ts';

/** Kinds of bytes (ISO 32000-1, 7.2.2): 0 regular, 1 white space, 2 delimiter. */
export const kindOfByte: Uint8Array = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) kindOfByte[code] = 1;
for (const sign of '()<>[]{}/%') kindOfByte[sign.charCodeAt(0)] = 2;

const deepest = 100;
const escapes: Readonly<Record<number, string>> = { 110: '\n', 114: '\r', 116: '\t', 98: '\b', 102: '\f' };

/** Reads values one after the other from bytes. It throws `PdfFileError` at what is none, and never reads a byte twice without end. */
export class ValueReader {
  readonly bytes: Uint8Array;
  /** Where the next value or keyword begins, after white space. */
  at: number;
  /** Whether `1 0 R` is a reference: in files, not in content streams. */
  readonly #references: boolean;

  constructor(bytes: Uint8Array, at = 0, references = true) {
    this.bytes = bytes;
    this.at = at;
    this.#references = references;
  }

  /** Passes white space and comments. */
  skipSpace(): void {
    const { bytes } = this;
    for (; this.at < bytes.length; this.at += 1) {
      const code = bytes[this.at] ?? 0;
      if (code === 37) while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at += 1;
      else if (kindOfByte[code] !== 1) return;
    }
  }

  /** The keyword here, passed; '' where none is. */
  keyword(): string {
    this.skipSpace();
    const start = this.at;
    while (this.at < this.bytes.length && kindOfByte[this.bytes[this.at] ?? 0] === 0) this.at += 1;
    return this.latin1(start, this.at);
  }

  /** A whole number that is no sign of a fraction or negative, passed. */
  count(): number {
    const word = this.keyword();
    if (!/^\d{1,15}$/.test(word)) throw this.#fault(`“${word}” is no whole number`);
    return Number(word);
  }

  /** The next value. */
  value(depth = 0): PdfValue {
    if (depth > deepest) throw new PdfFileError('tooDeep', 'Values stand in one another too deep', this.at);
    this.skipSpace();
    const code = this.bytes[this.at] ?? -1;
    switch (code) {
      case 47:
        return pdfName(this.#name());
      case 40:
        return this.#literal();
      case 91:
        return this.#array(depth);
      case 60:
        return this.bytes[this.at + 1] === 60 ? this.#dictionary(depth) : this.#hex();
      default:
        return this.#word();
    }
  }

  latin1(start: number, end: number): string {
    let text = '';
    if (end - start > 64) return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, end - start).toString('latin1');
    for (let at = start; at < end; at += 1) text += String.fromCharCode(this.bytes[at] ?? 0);
    return text;
  }

  #fault(message: string): PdfFileError {
    return new PdfFileError('syntax', message, this.at);
  }

  #word(): PdfValue {
    const start = this.at;
    const number = this.#number();
    if (number !== undefined) return this.#references && Number.isInteger(number) && number >= 0 ? this.#reference(number) : number;
    this.at = start;
    const word = this.keyword();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    this.at = start;
    throw this.#fault(word === '' ? 'A value is missing' : `“${word.slice(0, 40)}” is no value`);
  }

  /** The number here, passed; undefined where none is. */
  #number(): number | undefined {
    const { bytes } = this;
    let at = this.at;
    let code = bytes[at] ?? -1;
    const negative = code === 45;
    if (negative || code === 43) {
      at += 1;
      code = bytes[at] ?? -1;
    }
    const start = at;
    let value = 0;
    for (; code >= 48 && code <= 57; code = bytes[at] ?? -1) {
      value = value * 10 + code - 48;
      at += 1;
    }
    let digits = at - start;
    if (code === 46) {
      at += 1;
      const point = at;
      while (((bytes[at] ?? 0) ^ 48) < 10) at += 1;
      digits += at - point;
      value = Number(this.latin1(start, at));
    } else if (digits > 15) value = Number(this.latin1(start, at));
    if (digits === 0 || (at < bytes.length && kindOfByte[bytes[at] ?? 0] === 0)) return undefined;
    this.at = at;
    return negative && value !== 0 ? -value : value;
  }

  /** A reference that begins with this number, or the number. */
  #reference(number: number): PdfValue {
    const after = this.at;
    this.skipSpace();
    const generation = this.at > after ? this.#number() : undefined;
    if (generation !== undefined && Number.isInteger(generation) && generation >= 0) {
      this.skipSpace();
      const next = this.bytes[this.at + 1];
      if (this.bytes[this.at] === 82 && (next === undefined || kindOfByte[next] !== 0)) {
        this.at += 1;
        return new PdfRef(number, generation);
      }
    }
    this.at = after;
    return number;
  }

  #name(): string {
    this.at += 1;
    const start = this.at;
    let odd = false;
    for (; this.at < this.bytes.length; this.at += 1) {
      const code = this.bytes[this.at] ?? 0;
      if (kindOfByte[code] !== 0) break;
      if (code === 35 || code > 126) odd = true;
    }
    const name = this.latin1(start, this.at);
    if (!odd) return name;
    return nameFromBytes(name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
  }

  #literal(): PdfString {
    const { bytes } = this;
    const start = this.at;
    let text = '';
    let open = 0;
    for (; this.at < bytes.length; this.at += 1) {
      const code = bytes[this.at] ?? 0;
      if (code === 40) {
        open += 1;
        if (open === 1) continue;
      } else if (code === 41) {
        open -= 1;
        if (open === 0) {
          this.at += 1;
          return new PdfString(text);
        }
      } else if (code === 92) {
        text += this.#escape();
        continue;
      } else if (code === 13) {
        if (bytes[this.at + 1] === 10) this.at += 1;
        text += '\n';
        continue;
      }
      text += String.fromCharCode(code);
    }
    this.at = start;
    throw this.#fault('A string does not end');
  }

  /** What stands behind a backslash; leaves `at` on its last byte. */
  #escape(): string {
    const { bytes } = this;
    this.at += 1;
    const code = bytes[this.at] ?? 0;
    if (code === 13 || code === 10) {
      if (code === 13 && bytes[this.at + 1] === 10) this.at += 1;
      return '';
    }
    if (code < 48 || code > 55) return escapes[code] ?? String.fromCharCode(code);
    let value = code - 48;
    for (let more = 0; more < 2; more += 1) {
      const digit = bytes[this.at + 1] ?? 0;
      if (digit < 48 || digit > 55) break;
      value = value * 8 + digit - 48;
      this.at += 1;
    }
    return String.fromCharCode(value & 0xff);
  }

  #hex(): PdfString {
    const { bytes } = this;
    let text = '';
    let high = -1;
    let at = this.at + 1;
    for (; bytes[at] !== 62; at += 1) {
      if (at >= bytes.length) throw this.#fault('A hexadecimal string does not end');
      const digit = digitOf(bytes[at] ?? 0);
      if (digit >= 0) {
        if (high >= 0) text += String.fromCharCode(high * 16 + digit);
        high = high >= 0 ? -1 : digit;
      } else if (kindOfByte[bytes[at] ?? 0] !== 1) throw this.#fault('A hexadecimal string has other signs in it');
    }
    if (high >= 0) text += String.fromCharCode(high * 16);
    this.at = at + 1;
    return new PdfString(text);
  }

  #array(depth: number): PdfArray {
    this.at += 1;
    const list: PdfArray = [];
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === 93) {
        this.at += 1;
        return list;
      }
      list.push(this.value(depth + 1));
    }
  }

  #dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const dictionary: PdfDictionary = new Map();
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === 62 && this.bytes[this.at + 1] === 62) {
        this.at += 2;
        return dictionary;
      }
      const key = this.value(depth + 1);
      if (!(key instanceof PdfName)) throw this.#fault('A key of a dictionary is no name');
      dictionary.set(key.name, this.value(depth + 1));
    }
  }
}

/** What a hexadecimal digit stands for; -1 for other bytes. */
function digitOf(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
