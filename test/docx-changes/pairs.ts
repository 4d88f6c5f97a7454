import type { Pair } from './pair.ts';
import { structurePairs } from './structure-pairs.ts';
import { textPairs } from './text-pairs.ts';

/** A pair for each kind of change. */
export const pairs: readonly Pair[] = [...textPairs, ...structurePairs];
