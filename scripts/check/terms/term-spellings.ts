import { termCase, termSpelling } from '../../diagnostics/terminology.ts';
import type { Rule } from '../rule.ts';
import { termHits } from './term-hits.ts';

/** Terms with another hyphen, space, apostrophe or spelling, or without the capitals that the termbase gives them. */
export const termSpellings: Rule = (input) => {
  for (const { status, quoted, respelt, found, concept, place, caseDiffers, term, mendable } of termHits(input)) {
    if (status === 'deprecated' || quoted) continue;
    if (respelt !== undefined && !sameButMarks(respelt, found)) {
      const expected = /^\p{Lu}/u.test(found) ? respelt.charAt(0).toUpperCase() + respelt.slice(1) : respelt;
      if (expected !== found)
        input.report(termSpelling({ found, expected, concept }, place, mendable ? { fix: { place, text: expected } } : {}));
    } else if (caseDiffers && /\p{Lu}/u.test(term))
      input.report(termCase({ found, expected: term, concept }, place, mendable ? { fix: { place, text: term } } : {}));
  }
};

/** Straight and curved apostrophes, and kinds of spaces and hyphens, are matters of typography. */
function sameButMarks(one: string, other: string): boolean {
  const plain = (text: string): string =>
    text
      .replace(/['’]/g, '’')
      .replace(/[\s\u00A0\u202F]+/g, ' ')
      .replace(/[‐‑]/g, '-');
  return plain(one).toLowerCase() === plain(other).toLowerCase();
}
