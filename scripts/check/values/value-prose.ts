import type { Place } from '../../model/place.ts';
import type { WrittenValue } from '../../text/written-value.ts';
import { lineStarts, pointAt } from '../lines.ts';
import type { Prose } from '../prose.ts';

/** A file that values are read from. */
export interface ValueFile {
  readonly file: string;
  readonly source: string;
}

/** A maker of prose from the values of one file. */
export function valueProse({ file, source }: ValueFile): (written: WrittenValue) => Prose {
  let lines: readonly number[] | undefined;
  return ({ value, offsets }) => {
    const end = offsets.at(-1) ?? 0;
    const placeBetween = (from: number, to: number): Place => {
      lines ??= lineStarts(source);
      return { file, start: pointAt(lines, from), end: pointAt(lines, to) };
    };
    const offsetAt = (index: number): number => offsets[index] ?? end;
    return {
      file,
      kind: 'value',
      text: value,
      quotation: false,
      source,
      place: placeBetween(offsetAt(0), end),
      placeOf: (from, to) => placeBetween(offsetAt(from), to > from ? offsetAt(to - 1) + 1 : offsetAt(from)),
    };
  };
}

/** True where a mend of a value can leave no fault in its notation (CSV, YAML, DOT, attributes in braces): it puts and takes no sign of one. */
export function isSafeInNotation(source: string, { start, end }: Place, text: string): boolean {
  const taken = source.slice(start.offset, end.offset);
  const puts = [...text].some((sign) => /["'{}|\\:#\n\r,]/.test(sign) && !taken.includes(sign));
  return !puts && !/["\\\n\r{}|]/.test(taken) && !source.slice(start.offset - 1, end.offset + 1).includes("''");
}
