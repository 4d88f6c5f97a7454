/** Positions of a longest strictly rising row of numbers, in order: O(n log n) by patience sorting. */
export function longestRow(numbers: readonly number[]): number[] {
  /** At each length, the position of the smallest number that ends a row of it. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, value] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : (ends[low - 1] ?? -1));
    ends[low] = at;
  }
  const row: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) row.push(at);
  return row.reverse();
}
