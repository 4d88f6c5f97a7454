import type { PdfFile } from './pdf-file.ts';
import { type PdfDictionary, PdfRef, PdfStream, type PdfValue } from './values.ts';

export interface Copying {
  /** Objects of `into` that stand in the stead of objects of `from`, by the numbers of these: pages, mostly. */
  readonly known?: ReadonlyMap<number, PdfRef>;
  /** Keys of dictionaries that are left out. */
  readonly without?: ReadonlySet<string>;
}

/** Copies values of one file into another, with all objects that they refer to, each of them once. */
export function createCopier(from: PdfFile, into: PdfFile, { known, without }: Copying = {}): (value: PdfValue) => PdfValue {
  const made = new Map(known);
  const waiting: { readonly old: PdfRef; readonly made: PdfRef }[] = [];
  const copied = (value: PdfValue): PdfValue => {
    if (value instanceof PdfRef) {
      const before = made.get(value.number);
      if (before !== undefined) return before;
      const ref = into.add(null);
      made.set(value.number, ref);
      waiting.push({ old: value, made: ref });
      return ref;
    }
    if (Array.isArray(value)) return value.map(copied);
    if (value instanceof Map) return copiedDictionary(value);
    return value instanceof PdfStream ? new PdfStream(copiedDictionary(value.dictionary), value.raw) : value;
  };
  const copiedDictionary = (dictionary: PdfDictionary): PdfDictionary =>
    new Map([...dictionary].filter(([key]) => without?.has(key) !== true).map(([key, value]) => [key, copied(value)]));
  return (value) => {
    const copy = copied(value);
    // Objects wait in a list: chains of bookmarks are longer than a stack is deep.
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) into.set(next.made, copied(from.resolve(next.old)));
    return copy;
  };
}
