import type { Place, Point } from '../../model/place.ts';
import { sourceOffsets } from '../../text/source-offsets.ts';
import type { MarkType, Part, Unit } from '../unit.ts';

/** A mark of a unit with what it holds, opening and closing as one. */
export interface MarkAt {
  readonly type: MarkType;
  readonly key: string;
  /** What it holds, from its first to its last unit of `UnitText.text`. */
  readonly start: number;
  readonly end: number;
  /** As it is written: the whole of a single mark, else how it begins and how it ends. */
  readonly written: string;
  /** The stretch of the unit's source. */
  readonly from: number;
  readonly to: number;
}

/** The words of a unit as one text, with the way back to the file. */
export interface UnitText {
  readonly unit: Unit;
  /** Words as read: emphasis is not seen, a break is a line end, what no translator writes (citations, facts, code, numbers of references) is U+FFFC, an entry of the index nothing. */
  readonly text: string;
  readonly marks: readonly MarkAt[];
  /** The place in the file of a stretch of `text`. */
  placeOf(start: number, end: number): Place;
  placeOfMark(mark: MarkAt): Place;
}

const opaque = '\uFFFC';
const unseen: ReadonlySet<MarkType> = new Set(['index', 'note']);

interface Growing {
  text: string;
  readonly offsets: number[];
  readonly marks: MarkAt[];
  readonly open: Map<number, { readonly start: number; readonly from: number; readonly written: string }>;
}

/** Reads the parts of a unit. */
export function toUnitText(unit: Unit): UnitText {
  const state: Growing = { text: '', offsets: [], marks: [], open: new Map() };
  let at = 0;
  for (const part of unit.parts) {
    addPart(part, at, state);
    at += part.source.length;
  }
  const source = unit.parts.map((part) => part.source).join('');
  const { offsets } = state;
  const placeFrom = (from: number, to: number): Place => ({
    file: unit.place.file,
    start: pointIn(source, from, unit.place.start),
    end: pointIn(source, Math.max(from, to), unit.place.start),
  });
  return {
    unit,
    text: state.text,
    marks: state.marks.sort((a, b) => a.from - b.from),
    placeOf: (start, end) => placeFrom(offsets[start] ?? at, end > start ? (offsets[end - 1] ?? at) + 1 : (offsets[start] ?? at)),
    placeOfMark: ({ from, to }) => placeFrom(from, to),
  };
}

function addPart(part: Part, at: number, state: Growing): void {
  const put = (words: string, offsetAt: (index: number) => number): void => {
    for (let index = 0; index < words.length; index += 1) state.offsets.push(offsetAt(index));
    state.text += words;
  };
  if (part.kind === 'text') {
    const map = part.value === part.source ? undefined : sourceOffsets(part.value, part.source);
    put(part.value, (index) => at + (map ? (map[index] ?? 0) : index));
    return;
  }
  const { type, key, number, source } = part;
  if (part.kind === 'open') state.open.set(number, { start: state.text.length, from: at, written: source });
  else if (part.kind === 'single') {
    const start = state.text.length;
    if (!unseen.has(type)) put(type === 'break' ? '\n' : opaque, () => at);
    state.marks.push({ type, key, start, end: state.text.length, written: source, from: at, to: at + source.length });
  } else {
    const opened = state.open.get(number);
    if (!opened) return;
    const written = `${opened.written}…${source}`;
    state.marks.push({ type, key, start: opened.start, end: state.text.length, written, from: opened.from, to: at + source.length });
  }
}

function pointIn(source: string, offset: number, start: Point): Point {
  const before = source.slice(0, offset);
  const lines = before.split('\n').length - 1;
  const column = lines === 0 ? start.column + before.length : before.length - before.lastIndexOf('\n');
  return { line: start.line + lines, column, offset: start.offset + offset };
}

/** Stretches of words in another language (`:lang[…]`). */
export const foreignStretches = ({ marks }: UnitText): (readonly [number, number])[] =>
  marks.flatMap(({ type, start, end }) => (type === 'language' ? [[start, end] as const] : []));
