import { type ObjectPlace, readCrossReferences, readObject } from './cross-references.ts';
import { decodeStream } from './filters.ts';
import { PdfFileError } from './pdf-file-error.ts';
import { textOf } from './text-strings.ts';
import { ValueReader } from './value-reader.ts';
import { type PdfArray, type PdfDictionary, PdfName, PdfRef, PdfStream, PdfString, type PdfValue, pdfDictionary } from './values.ts';

/** A page with what it inherits from the nodes above it (ISO 32000-1, 7.7.3.4). */
export interface PdfPage {
  readonly ref: PdfRef;
  readonly dictionary: PdfDictionary;
}

type Maybe = PdfValue | undefined;
const longestChain = 32;
const deepestTree = 64;

/**
 * The objects of a file. An object is read when it is first asked for; values are plain and may be changed in place. Everything else about a PDF is the
 * business of those who use this.
 */
export class PdfFile {
  /** The newest trailer without what belongs to its cross-references. */
  readonly trailer: PdfDictionary;
  readonly #bytes: Uint8Array;
  readonly #places: Map<number, ObjectPlace>;
  readonly #values = new Map<number, PdfValue>();
  readonly #reading = new Set<number>();
  readonly #containers = new Map<number, { readonly reader: ValueReader; readonly offsets: ReadonlyMap<number, number> }>();
  #next: number;

  /** A file without objects, or that of `bytes`. Throws `PdfFileError` where its cross-references cannot be read. */
  constructor(bytes?: Uint8Array) {
    this.#bytes = bytes ?? new Uint8Array();
    if (bytes === undefined) {
      this.#places = new Map();
      this.trailer = new Map();
    } else {
      if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) throw new PdfFileError('noPdf', 'The file is no PDF');
      const { places, trailer } = readCrossReferences(bytes);
      this.#places = places;
      this.trailer = new Map(['Root', 'Info', 'ID'].flatMap((key) => (trailer.has(key) ? [[key, trailer.get(key) ?? null] as const] : [])));
    }
    let most = 0;
    for (const number of this.#places.keys()) most = Math.max(most, number);
    this.#next = most + 1;
  }

  /** The document catalogue. */
  get catalog(): PdfDictionary {
    const catalog = this.dictionary(this.trailer.get('Root'));
    if (catalog === undefined) throw new PdfFileError('crossReferences', 'The file has no catalogue');
    return catalog;
  }

  /** The value itself, or that of the object it refers to; null for what is missing. */
  resolve(value: Maybe): PdfValue {
    let found = value ?? null;
    for (let count = 0; found instanceof PdfRef; count += 1) {
      if (count > longestChain) throw new PdfFileError('cycle', 'References lead in a circle');
      found = this.#object(found.number);
    }
    return found;
  }

  dictionary(value: Maybe): PdfDictionary | undefined {
    const found = this.resolve(value);
    return found instanceof Map ? found : undefined;
  }
  array(value: Maybe): PdfArray | undefined {
    const found = this.resolve(value);
    return Array.isArray(found) ? found : undefined;
  }
  stream(value: Maybe): PdfStream | undefined {
    const found = this.resolve(value);
    return found instanceof PdfStream ? found : undefined;
  }
  number(value: Maybe): number | undefined {
    const found = this.resolve(value);
    return typeof found === 'number' ? found : undefined;
  }
  /** A name without its slash. */
  name(value: Maybe): string | undefined {
    const found = this.resolve(value);
    return found instanceof PdfName ? found.name : undefined;
  }
  /** A text string as text. */
  text(value: Maybe): string | undefined {
    const found = this.resolve(value);
    return found instanceof PdfString ? textOf(found) : undefined;
  }
  /** The bytes of a stream without its filters. */
  decode(stream: PdfStream): Uint8Array {
    return decodeStream(stream, (value) => this.resolve(value));
  }

  /** Puts a value in an object's place. */
  set({ number }: PdfRef, value: PdfValue): void {
    this.#values.set(number, value);
    this.#next = Math.max(this.#next, number + 1);
  }
  /** A new object. */
  add(value: PdfValue): PdfRef {
    const ref = new PdfRef(this.#next, 0);
    this.set(ref, value);
    return ref;
  }
  delete({ number }: PdfRef): void {
    this.#values.delete(number);
    this.#places.delete(number);
  }

  /** Numbers of all objects, ascending. */
  numbers(): number[] {
    return [...new Set([...this.#places.keys(), ...this.#values.keys()])].filter((number) => number > 0).sort((a, b) => a - b);
  }

  /** Takes objects out that the trailer does not lead to. */
  deleteUnreachable(): void {
    const reached = new Set<number>();
    const waiting: PdfValue[] = [this.trailer];
    for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
      if (value instanceof PdfRef) {
        if (reached.has(value.number)) continue;
        reached.add(value.number);
        waiting.push(this.#object(value.number));
      } else if (Array.isArray(value)) for (const each of value) pushIfHolding(waiting, each);
      else if (value instanceof Map) for (const each of value.values()) pushIfHolding(waiting, each);
      else if (value instanceof PdfStream) waiting.push(value.dictionary);
    }
    for (const number of this.numbers()) if (!reached.has(number)) this.delete(new PdfRef(number, 0));
  }

  /** The pages in order. */
  pages(): PdfPage[] {
    const pages: PdfPage[] = [];
    const seen = new Set<number>();
    const visit = (ref: Maybe, inherited: PdfDictionary, depth: number): void => {
      const node = this.dictionary(ref);
      if (!(ref instanceof PdfRef) || node === undefined) throw new PdfFileError('pageTree', 'A page is missing');
      if (seen.has(ref.number) || depth > deepestTree) throw new PdfFileError('pageTree', 'The tree of pages leads in a circle');
      seen.add(ref.number);
      const kids = this.array(node.get('Kids'));
      const below = new Map([...inherited, ...[...node].filter(([key]) => inheritable.has(key))]);
      if (kids !== undefined && this.name(node.get('Type')) !== 'Page') for (const kid of kids) visit(kid, below, depth + 1);
      else {
        for (const [key, value] of inherited) if (!node.has(key)) node.set(key, value);
        pages.push({ ref, dictionary: node });
      }
    };
    visit(this.catalog.get('Pages'), pdfDictionary({}), 0);
    return pages;
  }

  #object(number: number): PdfValue {
    const known = this.#values.get(number);
    if (known !== undefined) return known;
    const place = this.#places.get(number);
    if (place === undefined) return null;
    if (this.#reading.has(number)) throw new PdfFileError('cycle', `Object ${number} needs itself to be read`);
    this.#reading.add(number);
    const value = 'offset' in place ? this.#at(number, place.offset) : this.#within(number, place.container);
    this.#reading.delete(number);
    this.#values.set(number, value);
    return value;
  }

  #at(number: number, offset: number): PdfValue {
    if (offset >= this.#bytes.length) throw new PdfFileError('crossReferences', `Object ${number} is beyond the end`, offset);
    const object = readObject(new ValueReader(this.#bytes, offset), (length) => this.number(length));
    if (object.number !== number) throw new PdfFileError('crossReferences', `Object ${number} is not where it should be`, offset);
    return object.value;
  }

  /** An object of an object stream (ISO 32000-1, 7.5.7). */
  #within(number: number, container: number): PdfValue {
    const { reader, offsets } = this.#containers.get(container) ?? this.#open(container);
    const offset = offsets.get(number);
    if (offset === undefined) throw new PdfFileError('crossReferences', `Object ${number} is not in object stream ${container}`);
    reader.at = offset;
    return reader.value();
  }
  #open(container: number): { readonly reader: ValueReader; readonly offsets: ReadonlyMap<number, number> } {
    const stream = this.stream(new PdfRef(container, 0));
    if (stream === undefined) throw new PdfFileError('crossReferences', `Object stream ${container} is missing`);
    const reader = new ValueReader(this.decode(stream));
    const first = this.number(stream.dictionary.get('First')) ?? 0;
    const count = Math.min(this.number(stream.dictionary.get('N')) ?? 0, reader.bytes.length);
    const offsets = new Map<number, number>();
    for (let at = 0; at < count; at += 1) offsets.set(reader.count(), reader.count() + first);
    const opened = { reader, offsets };
    this.#containers.set(container, opened);
    return opened;
  }
}

const inheritable: ReadonlySet<string> = new Set(['Resources', 'MediaBox', 'CropBox', 'Rotate']);

function pushIfHolding(waiting: PdfValue[], value: PdfValue): void {
  if (typeof value === 'object' && value !== null && !(value instanceof PdfName) && !(value instanceof PdfString)) waiting.push(value);
}
