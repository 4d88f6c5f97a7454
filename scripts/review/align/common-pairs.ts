/** What two lists have in common, in order, as pairs of positions: a longest common subsequence (Myers 1986, in linear space). */
export function commonPairs(a: readonly string[], b: readonly string[]): [number, number][] {
  const ids = new Map<string, number>();
  const number = (word: string): number => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  };
  const pairs: [number, number][] = [];
  compare({ a: Int32Array.from(a, number), b: Int32Array.from(b, number), pairs }, 0, a.length, 0, b.length);
  return pairs;
}

interface Comparison {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly pairs: [number, number][];
}

function compare(both: Comparison, aFrom: number, aTo: number, bFrom: number, bTo: number): void {
  const { a, b, pairs } = both;
  let [fromA, toA, fromB, toB] = [aFrom, aTo, bFrom, bTo];
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) pairs.push([fromA++, fromB++]);
  let tail = 0;
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) {
    toA -= 1;
    toB -= 1;
    tail += 1;
  }
  if (fromA < toA && fromB < toB) {
    const [x, y] = middle(both, fromA, toA, fromB, toB);
    // A middle at a corner would divide nothing: then the two have nothing in common.
    if (!((x === fromA && y === fromB) || (x === toA && y === toB))) {
      compare(both, fromA, x, fromB, y);
      compare(both, x, toA, y, toB);
    }
  }
  for (let at = 0; at < tail; at += 1) pairs.push([toA + at, toB + at]);
}

/** A point of the shortest way from one corner to the other where the searches from both ends meet. */
function middle({ a, b }: Comparison, aFrom: number, aTo: number, bFrom: number, bTo: number): readonly [number, number] {
  const [n, m] = [aTo - aFrom, bTo - bFrom];
  const most = Math.ceil((n + m) / 2);
  const delta = n - m;
  const size = 2 * most + 2;
  const forward = new Int32Array(size).fill(-1);
  const backward = new Int32Array(size).fill(-1);
  const slot = (k: number): number => ((k % size) + size) % size;
  forward[slot(1)] = 0;
  backward[slot(1)] = 0;
  const step = (ends: Int32Array, k: number, d: number): number => {
    const down = ends[slot(k + 1)] ?? -1;
    const right = ends[slot(k - 1)] ?? -1;
    return k === -d || (k !== d && right < down) ? down : right + 1;
  };
  for (let d = 0; d <= most; d += 1) {
    for (let k = -d; k <= d; k += 2) {
      let x = step(forward, k, d);
      const start = x;
      while (x < n && x - k < m && a[aFrom + x] === b[bFrom + x - k]) x += 1;
      forward[slot(k)] = x;
      const back = delta - k;
      if (delta % 2 !== 0 && back >= -(d - 1) && back <= d - 1 && x + (backward[slot(back)] ?? -1) >= n)
        return [aFrom + start, bFrom + start - k];
    }
    for (let k = -d; k <= d; k += 2) {
      let x = step(backward, k, d);
      while (x < n && x - k < m && a[aTo - 1 - x] === b[bTo - 1 - x + k]) x += 1;
      backward[slot(k)] = x;
      const front = delta - k;
      if (delta % 2 === 0 && front >= -d && front <= d && x + (forward[slot(front)] ?? -1) >= n) return [aTo - x, bTo - x + k];
    }
  }
  return [aFrom, bFrom];
}
