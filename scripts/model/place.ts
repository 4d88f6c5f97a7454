/** A point in a file: line and column from 1, offset in UTF-16 units from 0. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of a source file; `file` is relative to the manuscript with forward slashes; `end` is exclusive. */
export interface Place {
  readonly file: string;
  readonly start: Point;
  readonly end: Point;
}

const origin: Point = { line: 1, column: 1, offset: 0 };

/** The place that stands for a whole file: its first character. */
export function startOf(file: string): Place {
  return { file, start: origin, end: origin };
}
