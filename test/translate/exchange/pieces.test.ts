import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsLanguage } from '../../../scripts/translate/exchange/fits-language.ts';
import { joined, type Piece, parsePieceText, pieceText } from '../../../scripts/translate/exchange/pieces.ts';
import { parseTags, printTags } from '../../../scripts/translate/exchange/po-tags.ts';
import { pseudoText } from '../../../scripts/translate/pseudo-text.ts';

const words = fc
  .array(fc.constantFrom('a', ' ', 'é', '<', '>', '/', '1', '23', '&', 'lt;', 'amp;', '&lt;', '{', '}', '\n', '"', '\\'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((signs) => signs.join(''));
const piece: fc.Arbitrary<Piece> = fc.oneof(
  words,
  fc.record({ kind: fc.constantFrom('open' as const, 'close' as const, 'single' as const), number: fc.integer({ min: 1, max: 30 }) }),
);
const pieces = fc.array(piece, { maxLength: 8 }).map(joined);

describe('pieces come back as they were', () => {
  test('through the text of a lock', () =>
    fc.assert(
      fc.property(pieces, (all) => void expect(parsePieceText(pieceText(all))).toEqual(all)),
      { numRuns: 2000 },
    ));
  test('through the tags of PO', () =>
    fc.assert(
      fc.property(pieces, (all) => void expect(parseTags(printTags(all))).toEqual(all)),
      { numRuns: 2000 },
    ));
});

describe('the pseudo-language', () => {
  test.each([
    ['return', '[ŕéţûŕñ one]'],
    ['Page {page} of {1}two{/1}', '[Þáĝé {page} öƒ {1}ţŵö{/1} one]'],
    ['<2/> go', '[<2/> ĝö one]'],
    ['2004 %', '2004 %'],
  ])('of “%s”', (text, pseudo) => expect(pseudoText(text)).toBe(pseudo));

  test('is a third longer', () => {
    const text = 'Assisted voluntary return in the European Union of twenty-five';
    expect(pseudoText(text).length / text.length).toBeGreaterThan(1.33);
    expect(pseudoText(text).length / text.length).toBeLessThan(1.5);
  });
});

test.each([
  ['fr', 'fr', true],
  ['fr-FR', 'fr', true],
  ['FR_be', 'fr', true],
  ['fr_FR.UTF-8', 'fr', true],
  ['nl', 'nl-BE', true],
  ['nl-NL', 'nl-BE', false],
  ['frp', 'fr', false],
  ['', 'fr', false],
])('a file in “%s” is one for %s: %s', (found, wanted, fits) => expect(fitsLanguage(found, wanted)).toBe(fits));
