import type { Mark, Part } from '../unit.ts';

/** Marks by where they begin. */
const openings = (parts: readonly Part[]): Mark[] => parts.filter((part): part is Mark => part.kind !== 'text' && part.kind !== 'close');

/**
 * Which mark of a translation is which of its source: by kind and key, then by kind, in order; numbers of the translation to those of the source. Those that the source has
 * not get numbers after its last.
 */
export function alignMarks(source: readonly Part[], target: readonly Part[]): Map<number, number> {
  const [theirs, ours] = [openings(source), openings(target)];
  const numbers = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (fits: (a: Mark, b: Mark) => boolean): void => {
    for (const mark of ours) {
      if (numbers.has(mark.number)) continue;
      const found = theirs.find(
        (other) => !taken.has(other.number) && mark.kind === other.kind && mark.type === other.type && fits(mark, other),
      );
      if (!found) continue;
      numbers.set(mark.number, found.number);
      taken.add(found.number);
    }
  };
  pair((mark, other) => mark.key === other.key);
  pair(() => true);
  let next = theirs.reduce((most, { number }) => Math.max(most, number), 0);
  for (const { number } of ours) {
    if (numbers.has(number)) continue;
    next += 1;
    numbers.set(number, next);
  }
  return numbers;
}
