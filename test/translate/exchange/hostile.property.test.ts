import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { readTranslationFile } from '../../../scripts/translate/exchange/read-translation-file.ts';
import { exchangeBook, exported, formats } from './exchange-book.ts';

const host = await exchangeBook();

/** A cut, a doubled stretch, or strange bytes, at places of the file given in parts of its length. */
const damage = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 60 }),
  by: fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc
      .constantFrom(
        '<',
        '>',
        '"',
        '&',
        ']]>',
        '<!--',
        '<!DOCTYPE x [',
        '&#0;',
        '&lol;',
        '</body>',
        '\u0000',
        '\n',
        '\\',
        'msgid "',
        '#~ ',
        '<x id="1"/>',
        '__proto__',
      )
      .map((text) => new TextEncoder().encode(text)),
  ),
});
type Damage = { readonly from: number; readonly length: number; readonly by: Uint8Array };
function damaged(bytes: Uint8Array, { from, length, by }: Damage): Uint8Array {
  const at = Math.floor(from * bytes.length);
  return Uint8Array.from([...bytes.subarray(0, at), ...by, ...bytes.subarray(at + length)]);
}

describe('a damaged file is read or refused with a reason, and never breaks the press', () => {
  test.each(formats)('%s', async (format) => {
    const bytes = new TextEncoder().encode(await exported(host, format));
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (all) => {
        const heard: Diagnostic[] = [];
        const read = readTranslationFile('in.file', all.reduce(damaged, bytes), { source: 'en', targets: ['fr'] }, (finding) =>
          heard.push(finding),
        );
        expect(read === undefined).toBe(heard.length > 0);
        for (const { code, place, hint } of heard) {
          expect(code).toMatch(/^translation\//);
          expect(place?.start.line).toBeGreaterThan(0);
          expect(hint).toBeTruthy();
        }
      }),
      { numRuns: 150 },
    );
  });
});
