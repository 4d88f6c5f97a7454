import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flow, FlowPage, NoteLines, Unit } from '../../../scripts/write/pdf/layout/flow.ts';
import { noteGap, type Pages, paginate } from '../../../scripts/write/pdf/layout/paginate.ts';

const pages: Pages = {
  upright: { height: 1000, textTop: 100, textBottom: 900 },
  landscape: { height: 700, textTop: 60, textBottom: 640 },
  pitch: 20,
};
const unit = (top: number, more: Partial<Unit> = {}): Unit => ({
  top,
  bottom: top + 20,
  kind: 'line',
  line: 0,
  lines: 1,
  keepNext: false,
  keepPrevious: false,
  cost: 0,
  notes: [],
  box: -1,
  table: -1,
  floats: false,
  ...more,
});
const flow = (units: readonly Unit[], more: Partial<Flow> = {}): Flow => ({
  units,
  notes: [],
  boxes: [],
  tables: [],
  anchors: [],
  headings: [],
  blocks: [],
  columns: [],
  ...more,
});
const lines = (count: number, more: (at: number) => Partial<Unit> = () => ({})): Unit[] =>
  Array.from({ length: count }, (_, at) => unit(100 + at * 20, more(at)));
const ranges = (result: readonly FlowPage[]): [number, number][] => result.map(({ first, last }) => [first, last]);

describe('pages of plain lines', () => {
  test('are filled, each line once', () => {
    expect(ranges(paginate(flow(lines(100)), pages))).toEqual([
      [0, 39],
      [40, 79],
      [80, 99],
    ]);
  });
  test('end before what belongs together', () => {
    const heading = (at: number): Partial<Unit> => (at === 39 ? { kind: 'heading', keepNext: true } : {});
    expect(ranges(paginate(flow(lines(60, heading)), pages))[0]).toEqual([0, 38]);
    const widow = (at: number): Partial<Unit> => (at === 40 ? { line: 3, lines: 4, keepPrevious: true } : {});
    expect(ranges(paginate(flow(lines(60, widow)), pages))[0]).toEqual([0, 38]);
  });
  test('a unit higher than a page has a page of its own, and nothing is lost', () => {
    const units = [unit(100), unit(120, { bottom: 1500 }), unit(1500)];
    expect(ranges(paginate(flow(units), pages))).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });
});

describe('notes', () => {
  const note = (count: number) => ({ height: count * 15, anchors: [], lines: Array.from({ length: count }, (_, at) => (at + 1) * 15) });
  test('stand on the foot of the page that calls them', () => {
    const [first] = paginate(
      flow(
        lines(100, (at) => (at === 5 ? { notes: [0] } : {})),
        { notes: [note(4)] },
      ),
      pages,
    );
    expect(first?.notes).toEqual([{ note: 0, from: 0, to: 4, top: 840 }]);
    expect(first?.end).toBeLessThanOrEqual(840 - noteGap.above);
  });
  test('are divided where their call is too near the foot, two lines on each side at least', () => {
    const result = paginate(
      flow(
        lines(100, (at) => (at === 34 ? { notes: [0], keepPrevious: true } : {})),
        { notes: [note(30)] },
      ),
      pages,
    );
    const parts = result.flatMap(({ notes }, page) => notes.map(({ from, to }) => ({ page, from, to })));
    expect(parts.map(({ page }) => page)).toEqual([0, 1]);
    expect(parts[0]?.to).toBe(parts[1]?.from);
    expect(parts[0]?.to).toBeGreaterThanOrEqual(2);
    expect(parts[1]?.to).toBe(30);
  });
  test('that are longer than the rest of the book have pages of their own', () => {
    const result = paginate(
      flow(
        lines(3, (at) => (at === 1 ? { notes: [0] } : {})),
        { notes: [note(140)] },
      ),
      pages,
    );
    expect(result.length).toBeGreaterThan(2);
    expect(result.at(-1)?.last).toBeLessThan(result.at(-1)?.first ?? 0);
    expect(result.at(-1)?.notes.at(-1)?.to).toBe(140);
  });
});

test('tables go on below their repeated head; wide ones stand on turned pages', () => {
  const rows = lines(60, () => ({ kind: 'row', table: 0 }));
  const [, second] = paginate(flow(rows, { tables: [{ from: 0, to: 59, headHeight: 40, landscape: false }] }), pages);
  expect(second?.start).toBe('row');
  expect((rows[second?.first ?? 0]?.top ?? 0) - (second?.shift ?? 0)).toBe(100 + 40 + 17);
  const mixed = lines(30, (at) => (at >= 10 && at < 20 ? { kind: 'row', table: 0 } : {}));
  const turned = paginate(flow(mixed, { tables: [{ from: 10, to: 19, headHeight: 0, landscape: true }] }), pages);
  expect(turned.map(({ first, landscape }) => [first, landscape])).toEqual([
    [0, false],
    [10, true],
    [20, false],
  ]);
});

test('columns are filled, and balanced at the end', () => {
  const result = paginate(flow(lines(130), { columns: [{ from: 0, to: 129, count: 2 }] }), pages);
  expect(result.map(({ first, last, columns }) => [first, columns.map((column) => column.first), last])).toEqual([
    [0, [40], 79],
    [80, [105], 129],
  ]);
});

test('whatever the text: every unit and every line of a note is set once, in order, within its page', () => {
  const anyUnit = fc.record({
    height: fc.integer({ min: 10, max: 300 }),
    gap: fc.integer({ min: 0, max: 30 }),
    keepNext: fc.boolean(),
    keepPrevious: fc.boolean(),
    note: fc.option(fc.integer({ min: 1, max: 90 }), { freq: 4 }),
  });
  fc.assert(
    fc.property(fc.array(anyUnit, { minLength: 1, maxLength: 80 }), (list) => {
      let top = 100;
      const notes: NoteLines[] = [];
      const units = list.map(({ height, gap, keepNext, keepPrevious, note }) => {
        const own: number[] = [];
        if (note !== null) {
          own.push(notes.length);
          notes.push({ height: note * 12, anchors: [], lines: Array.from({ length: note }, (_, at) => (at + 1) * 12) });
        }
        const made = unit(top, { bottom: top + height, keepNext, keepPrevious, notes: own });
        top += height + gap;
        return made;
      });
      const result = paginate(flow(units, { notes }), pages);
      expect(result.flatMap(({ first, last }) => Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at))).toEqual(
        units.map((_, at) => at),
      );
      const set = new Map<number, number>();
      result.forEach(({ first, last, end, notes: parts }) => {
        if (last > first) expect(end).toBeLessThanOrEqual(900.5);
        parts.forEach(({ note, from, to, top: place }, at) => {
          expect(from).toBe(set.get(note) ?? 0);
          expect(to).toBeGreaterThan(from);
          set.set(note, to);
          if (at === 0 && last > first) expect(place).toBeGreaterThanOrEqual(end);
        });
      });
      expect([...set].sort(([a], [b]) => a - b)).toEqual(notes.map(({ lines: all }, at) => [at, all.length]));
    }),
    { numRuns: 400 },
  );
});
