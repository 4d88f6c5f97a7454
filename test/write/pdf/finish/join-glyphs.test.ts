import { describe, expect, test } from 'vitest';
import { joinGlyphs } from '../../../../scripts/write/pdf/finish/join-glyphs.ts';

/** Every glyph is half an em wide. */
const widths = { byGlyph: new Map<number, number>(), otherwise: 500 };
const joined = (...lines: readonly string[]): string =>
  Buffer.from(joinGlyphs(Buffer.from(lines.join('\n'), 'latin1'), () => widths)).toString('latin1');

/** Where each glyph is shown, by the rules of ISO 32000-1, 9.4. */
function placesIn(content: string): Record<string, number> {
  const places: Record<string, number> = {};
  let [line, pen] = [0, 0];
  for (const [, x, array, glyphs] of content.matchAll(/([\d.-]+) 0 Td|\[([^\]]*)\]TJ|<([0-9a-f]+)> ?Tj/g)) {
    if (x !== undefined) {
      line += Number(x);
      pen = line;
      continue;
    }
    for (const [, shown, shift] of (array ?? `<${glyphs}>`).matchAll(/<([0-9a-f]+)>|(-?\d+)/g)) {
      if (shift !== undefined) pen -= (Number(shift) / 1000) * 20;
      for (const glyph of shown?.match(/.{4}/g) ?? []) {
        places[glyph] = Math.round(pen * 100) / 100;
        pen += 10;
      }
    }
  }
  return places;
}

describe('glyphs in runs', () => {
  test('have their kerning', () => {
    const content = ['BT', '/F1 20 Tf', '<0001> Tj', '9.8 0 Td <0002> Tj', '10 0 Td <0003> Tj', 'ET'];
    expect(joined(...content)).toBe('BT\n/F1 20 Tf\n[<0001>10<00020003>]TJ\nET');
  });
  test.each([
    ['after a sign with words of its own', ['<0001> Tj', '/Span <<>> BDC', '10 0 Td <0002> Tj', 'EMC', '<0003> Tj', '20 0 Td <0004> Tj']],
    ['after a run', ['<0001> Tj', '10 0 Td <0002> Tj', '/Span <<>> BDC', '<0003> Tj', 'EMC', '20 0 Td <0004> Tj', '9 0 Td <0005> Tj']],
    ['after a move at the end of a run', ['<0001> Tj', '10 0 Td <0002> Tj', '12 0 Td', 'EMC', '<0003> Tj', '11 0 Td <0004> Tj']],
    ['behind each other without a move', ['<0001> Tj', '<0002> Tj', '20 0 Td <0003> Tj']],
    [
      'before others that stay as they are',
      ['<0001> Tj', '10 0 Td <0002> Tj', '/Span <<>> BDC', '[<0003>-5<0004>]TJ', 'EMC', '40 0 Td <0005> Tj'],
    ],
  ])('stay where they are %s', (_, lines) => {
    const content = ['BT', '/F1 20 Tf', ...lines, 'ET'].join('\n');
    expect(placesIn(joined(content))).toEqual(placesIn(content));
  });
});
