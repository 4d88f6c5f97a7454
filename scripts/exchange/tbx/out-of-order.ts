/** The fewest items that must be taken out for the rest to be in order by their keys: what stands outside a longest rising row. */
export function outOfOrder<T>(items: readonly T[], keyOf: (item: T) => number): readonly T[] {
  const keys = items.map(keyOf);
  if (keys.every((key, index) => index === 0 || (keys[index - 1] ?? 0) <= key)) return [];
  // Patience: ends[n] is the index of the smallest end of a rising row of n + 1 items.
  const ends: number[] = [];
  const before = keys.map((key, index) => {
    let [length, high] = [0, ends.length];
    while (length < high) {
      const middle = (length + high) >> 1;
      if ((keys[ends[middle] ?? 0] ?? 0) <= key) length = middle + 1;
      else high = middle;
    }
    ends[length] = index;
    return length === 0 ? -1 : (ends[length - 1] ?? -1);
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index !== -1; index = before[index] ?? -1) kept.add(index);
  return items.filter((_, index) => !kept.has(index));
}
