/** A transformation of coordinates as `cm` has it (ISO 32000-1, 8.3.4). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
/** Left, bottom, right, top. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** A matrix with six numbers put before it. */
export function movedBy([a, b, c, d, e, f]: Matrix, [a1 = 1, b1 = 0, c1 = 0, d1 = 1, e1 = 0, f1 = 0]: readonly number[]): Matrix {
  return [a1 * a + b1 * c, a1 * b + b1 * d, c1 * a + d1 * c, c1 * b + d1 * d, e1 * a + f1 * c + e, e1 * b + f1 * d + f];
}

/** Where a point of the inner coordinates is in the outer ones. */
export function pointAt([a, b, c, d, e, f]: Matrix, [x, y]: readonly [number, number]): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The box around a box and points. */
export function boxAround(box: Box | undefined, points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  if (box !== undefined) {
    xs.push(box[0], box[2]);
    ys.push(box[1], box[3]);
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Points of a length. */
export const points = (millimetres: number): number => (millimetres / 25.4) * 72;
