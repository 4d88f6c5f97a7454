import type { Root } from 'mdast';
import type { TextFile } from '../model/manuscript.ts';
import { escapeText } from './escape-text.ts';
import type { Part, Unit } from './unit.ts';
import { unitText } from './unit-hash.ts';

/** A new text for a unit. The source of a text part is not looked at; that of a mark is what is written. */
export interface NewText {
  readonly unit: Unit;
  readonly parts: readonly Part[];
}
export interface WrittenUnits {
  /** The file with the new texts; every byte outside them is as it was. */
  readonly text: string;
  readonly written: readonly NewText[];
  /** Texts that Markdown would read as something else; they were left as they were. */
  readonly refused: readonly NewText[];
}
/** How a file is read again. */
export interface Rereading {
  readonly parse: (text: string) => Root;
  readonly gather: (file: TextFile) => readonly Unit[];
}
type Prepared = NewText & { readonly source: string };

/**
 * Puts new texts at the places of their units. What was written is read again, and a text that would not come out as it went in is refused. Texts of marks (entries of the index)
 * are written after those of the lines that they stand in.
 */
export function writeUnits(file: TextFile, texts: readonly NewText[], rereading: Rereading): WrittenUnits {
  const changed = texts.filter(({ unit, parts }) => unitText(unit.parts) !== unitText(parts) || marksOf(unit.parts) !== marksOf(parts));
  const inner = changed.filter(({ unit }) => changed.some((other) => isInside(unit, other.unit)));
  const first = writeApart(
    file,
    changed.filter((each) => !inner.includes(each)),
    rereading,
  );
  if (inner.length === 0) return first;
  const now = { ...file, text: first.text, tree: rereading.parse(first.text) };
  const units = new Map(rereading.gather(now).map((unit) => [unit.id, unit]));
  const found = inner.flatMap(({ unit, parts }): NewText[] => {
    const again = units.get(unit.id);
    return again ? [{ unit: again, parts }] : [];
  });
  const second = writeApart(now, found, rereading);
  const lost = inner.filter(({ unit }) => !units.has(unit.id));
  return {
    text: second.text,
    written: [...first.written, ...second.written],
    refused: [...first.refused, ...second.refused, ...lost],
  };
}

const isInside = (inner: Unit, outer: Unit): boolean =>
  inner !== outer && outer.place.start.offset <= inner.place.start.offset && inner.place.end.offset <= outer.place.end.offset;
const marksOf = (parts: readonly Part[]): string => parts.map((part) => (part.kind === 'text' ? '' : part.source)).join('\n');

/** Texts of units none of which stands in another. */
function writeApart(file: TextFile, texts: readonly NewText[], rereading: Rereading): WrittenUnits {
  let accepted = texts
    .map((each): Prepared => ({ ...each, source: sourceOf(each, file.text) }))
    .sort((a, b) => a.unit.place.start.offset - b.unit.place.start.offset);
  const refused: NewText[] = [];
  for (;;) {
    const { text, starts } = splice(file.text, accepted);
    const wrong = wrongOnes(accepted, starts, rereading.gather({ ...file, text, tree: rereading.parse(text) }));
    const out = wrong.length > 0 || isWhole(file, text, rereading) ? wrong : accepted;
    if (out.length === 0) return { text, written: accepted, refused };
    refused.push(...out);
    accepted = accepted.filter((each) => !out.includes(each));
  }
}

/** The file with the texts in it, and where each of them begins there. */
function splice(text: string, texts: readonly Prepared[]): { readonly text: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let result = '';
  let at = 0;
  for (const { unit, source } of texts) {
    result += text.slice(at, unit.place.start.offset);
    starts.push(result.length);
    result += source;
    at = unit.place.end.offset;
  }
  return { text: result + text.slice(at), starts };
}

/** Texts that are not there again as one unit with the same words and marks. */
function wrongOnes(texts: readonly Prepared[], starts: readonly number[], after: readonly Unit[]): Prepared[] {
  const byStart = new Map(after.map((unit) => [`${unit.kind} ${unit.place.start.offset}`, unit]));
  return texts.filter(({ unit, parts }, at) => {
    const start = starts[at] ?? 0;
    // Texts of YAML and DOT may have got quotes.
    const found = byStart.get(`${unit.kind} ${start}`) ?? byStart.get(`${unit.kind} ${start + 1}`);
    return found === undefined || fold(unitText(found.parts)) !== fold(unitText(parts));
  });
}
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether all units of before are there: no text has swallowed what follows it. */
function isWhole(file: TextFile, text: string, { parse, gather }: Rereading): boolean {
  const kinds = (units: readonly Unit[]): string =>
    units
      .map(({ kind }) => kind)
      .filter((kind) => !kind.startsWith('index-'))
      .join(' ');
  return kinds(gather(file)) === kinds(gather({ ...file, text, tree: parse(text) }));
}

/** The unit as it is written; a text that stands in it already keeps its way of being written. */
function sourceOf({ unit, parts }: NewText, text: string): string {
  const known = new Map(unit.parts.flatMap((part) => (part.kind === 'text' ? [[part.value, part.source] as const] : [])));
  // As much as tells quotes, and the beginning of the line.
  let before = text.slice(Math.max(0, unit.place.start.offset - 200), unit.place.start.offset);
  let written = '';
  for (const part of parts) {
    const source = part.kind === 'text' ? (known.get(part.value) ?? escapeText(part.value, unit.form, before)) : part.source;
    written += source;
    before += source;
  }
  return written;
}
