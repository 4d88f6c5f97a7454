/** A value of ISO 32000-1, 7.3: a number, name, string, reference, array, dictionary or stream. Real and integer numbers are one. */
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfRef | PdfArray | PdfDictionary | PdfStream;
export type PdfArray = PdfValue[];
/** Keys are names without their slash, in the order of the file. */
export type PdfDictionary = Map<string, PdfValue>;

/** A name without its slash. Bytes that are no UTF-8 are kept as U+DC80 to U+DCFF. */
export class PdfName {
  readonly name: string;
  constructor(value: string) {
    this.name = value;
  }
}

/** A string of bytes, one UTF-16 unit each (0 to 255). `textOf` and `textString` translate text strings. */
export class PdfString {
  readonly bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

/** A reference to an indirect object. */
export class PdfRef {
  readonly number: number;
  readonly generation: number;
  constructor(objectNumber: number, generation: number) {
    this.number = objectNumber;
    this.generation = generation;
  }
}

/** A stream: its dictionary, and its bytes as they are in the file, encoded by the dictionary's filters. */
export class PdfStream {
  readonly dictionary: PdfDictionary;
  readonly raw: Uint8Array;
  constructor(dictionary: PdfDictionary, raw: Uint8Array) {
    this.dictionary = dictionary;
    this.raw = raw;
  }
}

const mostKept = 20_000;
const names = new Map<string, PdfName>();

/** The name; the same object for the same name, as long as there are not very many. */
export function pdfName(value: string): PdfName {
  const known = names.get(value);
  if (known !== undefined) return known;
  const made = new PdfName(value);
  if (names.size < mostKept) names.set(value, made);
  return made;
}

/** A dictionary of the entries that are defined. */
export function pdfDictionary(entries: Readonly<Record<string, PdfValue | undefined>>): PdfDictionary {
  return new Map(Object.entries(entries).filter((entry): entry is [string, PdfValue] => entry[1] !== undefined));
}

/** Whether two values are references to one object. */
export function isSameRef(one: PdfValue | undefined, other: PdfValue | undefined): boolean {
  return one instanceof PdfRef && other instanceof PdfRef && one.number === other.number && one.generation === other.generation;
}
