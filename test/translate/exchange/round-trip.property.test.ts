import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MemoryHost } from '../../../scripts/host/index.ts';
import type { ExchangeUnit } from '../../../scripts/translate/exchange/exchange-file.ts';
import { joined, type Piece, pieceText } from '../../../scripts/translate/exchange/pieces.ts';
import type { Unit } from '../../../scripts/translate/unit.ts';
import { edit } from '../book-host.ts';
import { exchangeBook, exported, formats, imported, pseudoPieces, stateOf, textsOf, translated, unitsOf } from './exchange-book.ts';

/** A text between the texts of units, and the marks of each unit: what an import may not touch. */
async function frameOf(host: MemoryHost): Promise<unknown> {
  const units = [...(await unitsOf(host)).values()].flatMap(({ target }) => (target ? [target] : []));
  const isInside = (unit: Unit): boolean =>
    units.some(
      (other) =>
        other !== unit &&
        other.place.file === unit.place.file &&
        other.place.start.offset <= unit.place.start.offset &&
        unit.place.end.offset <= other.place.end.offset,
    );
  const outer = units.filter((unit) => !isInside(unit));
  const texts = new Map<string, string>();
  for (const [path, text] of stateOf(host)) {
    const own = outer.filter(({ place }) => `/m/${place.file}` === path).sort((a, b) => b.place.start.offset - a.place.start.offset);
    if (own.length > 0)
      texts.set(
        path,
        own.reduce((left, { place }) => left.slice(0, place.start.offset) + left.slice(place.end.offset), text),
      );
  }
  // An entry of the index is a mark with words in it, which may change.
  const marks = outer.map(({ id, parts }) => [
    id,
    parts.flatMap((part) => (part.kind === 'text' ? [] : [part.source.replace(/"[^"]*"/g, '""')])).sort(),
  ]);
  return { texts, marks };
}

/** Stretches that may change places: words, marks, pairs with what they hold. */
function stretches(pieces: readonly Piece[]): Piece[][] {
  const all: Piece[][] = [];
  let depth = 0;
  for (const piece of pieces) {
    if (depth > 0) all.at(-1)?.push(piece);
    else all.push([piece]);
    if (typeof piece !== 'string') depth += piece.kind === 'open' ? 1 : piece.kind === 'close' ? -1 : 0;
  }
  return all;
}

describe.each(formats)('%s', (format) => {
  test('comes back untouched without a change of a byte', async () => {
    for (const copied of [false, true]) {
      const host = await exchangeBook({ copied });
      edit(host, 'en/01-steps.md', 'First comes the question, then', 'First comes the long question, then');
      const before = stateOf(host);
      const { code, taken, files, codes } = await imported(host, await exported(host, format));
      expect({ code, taken, files, codes }).toEqual({ code: 0, taken: [], files: [], codes: [] });
      expect(stateOf(host)).toEqual(before);
    }
  });

  test.each([{ copied: true }, { copied: false }])(
    'comes back translated: exactly these texts, all else as it was ($copied)',
    async ({ copied }) => {
      const host = await exchangeBook({ copied });
      const frame = await frameOf(host);
      const sent = new Map<string, string>();
      const file = await exported(host, format, (unit, name) => {
        const target = pseudoPieces(unit.target ?? unit.source);
        sent.set(`${name}#${unit.id}`, pieceText(target));
        return translated(unit, target);
      });
      const result = await imported(host, file);
      expect(result.left).toEqual([]);
      expect(result.code).toBe(0);
      expect(result.taken).toHaveLength([...sent.values()].filter((text) => /\p{L}/u.test(text.replace(/\{[^}]*\}/g, ''))).length);
      // Units without words are not sent.
      const now = await textsOf(host);
      expect(new Map([...now].filter(([id, text]) => sent.has(id) || /\p{L}/u.test(text.replace(/\{[^}]*\}/g, ''))))).toEqual(sent);
      expect(await frameOf(host)).toEqual(frame);
      for (const { state, isStale, isTouched } of (await unitsOf(host)).values())
        expect({ state, isStale, isTouched }).toEqual({ state: 'translated', isStale: false, isTouched: false });
      const after = stateOf(host);
      expect((await imported(host, file)).taken).toEqual([]);
      expect(stateOf(host)).toEqual(after);
    },
  );
});

test.each(['xliff', 'po'] as const)(
  '%s comes back with marks in other places: what goes in is what was sent, what does not is told',
  async (format) => {
    const host = await exchangeBook({ copied: true });
    const frame = await frameOf(host);
    const before = stateOf(host);
    const units = new Map<string, ExchangeUnit>();
    await exported(host, format, (unit, name) => {
      units.set(`${name}#${unit.id}`, unit);
      return unit;
    });
    const orders = fc.infiniteStream(fc.nat({ max: 1_000_000 }));
    await fc.assert(
      fc.asyncProperty(orders, async (numbers) => {
        const sent = new Map<string, string>();
        const file = await exported(host, format, (unit, name) => {
          const all = stretches(pseudoPieces(unit.source)).map((stretch) => ({ stretch, key: numbers.next().value ?? 0 }));
          const moved = all.sort((a, b) => a.key - b.key).flatMap(({ stretch }, at) => (at === 0 ? stretch : [' ', ...stretch]));
          const target = joined(moved.map((piece) => (typeof piece === 'string' ? piece.replace(/\s+/g, ' ') : piece)));
          sent.set(`${name}#${unit.id}`, pieceText(target));
          return translated(unit, target);
        });
        const { left, codes } = await imported(host, file);
        const now = await textsOf(host);
        expect([...new Set(codes)].filter((code) => code !== 'translation/misread-text')).toEqual([]);
        const refused = new Set(left.map(({ unit }) => unit));
        expect(refused.size).toBeLessThan(units.size / 10);
        for (const [id, text] of sent)
          if (!refused.has(id)) expect(asWritten(now.get(id) ?? '', units.get(id))).toBe(asWritten(text, units.get(id)));
        expect(await frameOf(host)).toEqual(frame);
        for (const [path, text] of before) host.tree.set(path, new TextEncoder().encode(text));
      }),
      { numRuns: 4 },
    );
  },
);

/** Marks by what they are: two calls of one acronym are the same in either order, and entries of the index keep their order wherever they stand. */
function asWritten(text: string, unit: ExchangeUnit | undefined): string {
  const nameOf = (number: string): string => {
    const mark = unit?.marks.get(Number(number));
    return mark?.type === 'index' ? 'index' : (mark?.open ?? number);
  };
  return text
    .replace(/\{(\/?)(\d+)(\/?)\}/g, (_, end: string, number: string, alone: string) => `{${end}${nameOf(number)}${alone}}`)
    .replace(/\s+/g, ' ')
    .trim();
}
