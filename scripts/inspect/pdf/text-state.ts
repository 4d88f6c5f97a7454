import type { PdfArray } from '../../pdf-file/index.ts';
import type { OpenedFont } from './read-fonts.ts';

/** Font and place of the text to come (ISO 32000-1, 9.4), as far as it tells one line from another. */
export interface TextState {
  font: OpenedFont | undefined;
  /** Follows an operator that moves; false where it is none of those. */
  readonly follow: (operator: string, bytes: Uint8Array, start: number, end: number) => boolean;
  /** Height of the baseline in points. */
  readonly y: () => number;
  /** The state inside a form XObject that is drawn now. */
  readonly inForm: (matrix: PdfArray | undefined) => TextState;
}

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];
const unmoved = (): Matrix => [1, 0, 0, 1, 0, 0];

/** A matrix put before another. */
function times([a, b, c, d, e, f]: Readonly<Matrix>, [A, B, C, D, E, F]: Readonly<Matrix>): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** A text state at the beginning of a stream. */
export function createTextState(start: Matrix = unmoved(), startFont?: OpenedFont): TextState {
  let page = start;
  /** The line's matrix, number by number: it changes at every sign, and a list each time would be too many. */
  let [a, b, c, d, e, f] = unmoved();
  let leading = 0;
  const kept: { readonly page: Matrix; readonly font: OpenedFont | undefined }[] = [];
  const move = (x: number, y: number): void => {
    e += x * a + y * c;
    f += x * b + y * d;
  };
  const restore = (): void => {
    const before = kept.pop();
    if (before === undefined) return;
    page = before.page;
    state.font = before.font;
  };
  const state: TextState = {
    font: startFont,
    y: () => e * page[1] + f * page[3] + page[5],
    inForm: (matrix) => createTextState(matrix?.length === 6 ? times(matrix.map(Number) as Matrix, page) : page, state.font),
    follow: (operator, bytes, from, to) => {
      switch (operator) {
        case 'Td':
          numbersIn(bytes, from, to);
          move(read[0] ?? 0, read[1] ?? 0);
          return true;
        case 'Tm':
          numbersIn(bytes, from, to);
          [a, b, c, d, e, f] = matrixRead();
          return true;
        case 'BT':
          [a, b, c, d, e, f] = unmoved();
          return true;
        case 'q':
          kept.push({ page, font: state.font });
          return true;
        case 'Q':
          restore();
          return true;
        case 'cm':
          numbersIn(bytes, from, to);
          page = times(matrixRead(), page);
          return true;
        case 'TD':
          numbersIn(bytes, from, to);
          leading = -(read[1] ?? 0);
          move(read[0] ?? 0, read[1] ?? 0);
          return true;
        case 'TL':
          numbersIn(bytes, from, to);
          leading = read[0] ?? 0;
          return true;
        case 'T*':
          move(0, -leading);
          return true;
        case "'":
        case '"':
          move(0, -leading);
          return false;
        default:
          return false;
      }
    },
  };
  return state;
}

const matrixRead = (): Matrix => [read[0] ?? 0, read[1] ?? 0, read[2] ?? 0, read[3] ?? 0, read[4] ?? 0, read[5] ?? 0];
const read = new Float64Array(8);

/** The numbers of an operation, into `read`. */
function numbersIn(bytes: Uint8Array, start: number, end: number): void {
  let count = 0;
  let at = start;
  read[0] = 0;
  read[1] = 0;
  while (at < end && count < 8) {
    let byte = bytes[at] ?? 0;
    const negative = byte === 45;
    if (negative) {
      at += 1;
      byte = bytes[at] ?? 0;
    }
    if ((byte < 48 || byte > 57) && byte !== 46) {
      at += 1;
      continue;
    }
    let value = 0;
    let scale = 0;
    for (; at < end; at += 1) {
      byte = bytes[at] ?? 0;
      if (byte === 46) scale = 1;
      else if (byte >= 48 && byte <= 57) {
        value = value * 10 + byte - 48;
        scale *= 10;
      } else break;
    }
    if (scale > 1) value /= scale;
    read[count] = negative ? -value : value;
    count += 1;
  }
}
