import { marksMutants } from './marks-mutants.ts';
import type { Mutant } from './mutant.ts';
import { packageMutants } from './package-mutants.ts';
import { pagesMutants } from './pages-mutants.ts';
import { readingMutants } from './reading-mutants.ts';
import { structureMutants } from './structure-mutants.ts';
import { stylesMutants } from './styles-mutants.ts';

/** All broken documents, by area. */
export const mutantAreas: readonly (readonly [area: string, mutants: readonly Mutant[]])[] = [
  ['package and properties', packageMutants],
  ['ids and fields', marksMutants],
  ['styles and tables', stylesMutants],
  ['pictures and structure', structureMutants],
  ['reading', readingMutants],
  ['pages and text', pagesMutants],
];
export const docxMutants: readonly Mutant[] = mutantAreas.flatMap(([, mutants]) => mutants);
