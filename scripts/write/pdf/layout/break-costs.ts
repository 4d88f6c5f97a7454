import type { Flow } from './flow.ts';

/** Dearer than any white space: such a break is taken only where there is no other. */
export const never = 100_000;

/** What a page end before a unit costs, in squared lines of white space: 0 is as good as any. */
export function breakBefore({ units }: Flow, next: number): number {
  const before = units[next - 1];
  const after = units[next];
  if (before === undefined || after === undefined) return 0;
  if (before.keepNext || after.keepPrevious) return never;
  if (after.kind === 'heading') return 0;
  return after.cost;
}
