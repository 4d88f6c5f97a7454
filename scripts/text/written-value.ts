/** A text as it is meant, with the offset in its file of each of its UTF-16 units, and one more for its end. */
export interface WrittenValue {
  readonly value: string;
  readonly offsets: readonly number[];
}

/** Gathers a value unit by unit. */
export function writeValue(): { readonly put: (words: string, offset: number) => void; readonly end: (offset: number) => WrittenValue } {
  let value = '';
  const offsets: number[] = [];
  return {
    put(words, offset) {
      for (let at = 0; at < words.length; at += 1) offsets.push(offset);
      value += words;
    },
    end: (offset) => ({ value, offsets: [...offsets, offset] }),
  };
}

/** A stretch of a text without any notation. */
export function plainValue(value: string, from: number): WrittenValue {
  return { value, offsets: Array.from({ length: value.length + 1 }, (_, at) => from + at) };
}
