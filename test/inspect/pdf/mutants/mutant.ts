import type { Victim } from '../spoil-pdf.ts';

/**
 * One thing that is broken in a sound PDF, and all that the inspector should say of it, each once: a point of the Matterhorn Protocol (`13-004`), a clause of
 * ISO 19005-2 (`A 6.2.3`), or the code of another finding.
 */
export interface Mutant {
  readonly what: string;
  readonly kinds: readonly string[];
  readonly spoil: (victim: Victim) => void;
  /** What one of the messages says. */
  readonly says: RegExp;
}
export const mutant = (what: string, kinds: string, spoil: Mutant['spoil'], says = /./): Mutant => ({
  what,
  kinds: kinds.split(', '),
  spoil,
  says,
});
