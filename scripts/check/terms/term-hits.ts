import type { Place } from '../../model/place.ts';
import { manuscriptTerms } from '../../terms/manuscript-terms.ts';
import { matchTerms, type TermHit } from '../../terms/match-terms.ts';
import type { TermIndex } from '../../terms/term-index.ts';
import { quotedStretches } from '../../text/quoted-stretches.ts';
import type { Prose } from '../prose.ts';
import type { RuleInput } from '../rule.ts';

/** An occurrence of a term in the prose of a book. */
export interface ProseHit extends TermHit {
  readonly prose: Prose;
  /** The words as they stand. */
  readonly found: string;
  readonly place: Place;
  /** No marks of emphasis or escapes stand inside, so that words may be put in its stead. */
  readonly mendable: boolean;
  /** In a quotation, or between quotation marks: nobody's to mend. */
  readonly quoted: boolean;
}

const found = new WeakMap<RuleInput, readonly ProseHit[]>();

/** All terms in the book, found once for all rules. */
export function termHits(input: RuleInput): readonly ProseHit[] {
  const known = found.get(input);
  if (known) return known;
  const hits = proseHits(input.prose, termIndex(input, input.book.info.language));
  found.set(input, hits);
  return hits;
}

/** The termbase of the manuscript as an index of one language, built once. */
export const termIndex = ({ manuscript }: Pick<RuleInput, 'manuscript'>, language: string): TermIndex =>
  manuscriptTerms(manuscript, language);

/** The terms in blocks of prose. */
export function proseHits(blocks: readonly Prose[], index: TermIndex): ProseHit[] {
  return blocks.flatMap((prose) => {
    const hits = matchTerms(prose.text, index);
    const quoted = hits.length === 0 || prose.quotation ? [] : quotedStretches(prose.text);
    return hits.map((hit) => {
      const place = prose.placeOf(hit.start, hit.end);
      return {
        ...hit,
        prose,
        found: prose.text.slice(hit.start, hit.end),
        place,
        mendable: place.end.offset - place.start.offset === hit.end - hit.start,
        quoted: prose.quotation || quoted.some(([from, to]) => from <= hit.start && hit.end <= to),
      };
    });
  });
}
