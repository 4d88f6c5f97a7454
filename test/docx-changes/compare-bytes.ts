import { type ComparisonOptions, compareDocx, PackageTrees, proveChanges } from '../../scripts/docx-changes/index.ts';

export interface ComparedBytes {
  readonly before: Uint8Array;
  readonly now: Uint8Array;
  readonly changes: Uint8Array;
}

/** Compares two files. */
export const compareBytes = (
  before: Uint8Array,
  now: Uint8Array,
  options: ComparisonOptions = { author: 'The House', epochSeconds: 1_146_441_600 },
): Uint8Array => compareDocx(PackageTrees.open(before), PackageTrees.open(now), options);

/** What is wrong with the comparison of two files. */
export const faultsOf = ({ before, now, changes }: ComparedBytes): string[] =>
  proveChanges({ before: PackageTrees.open(before), now: PackageTrees.open(now), changes });
