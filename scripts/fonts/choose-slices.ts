import type { HostFiles } from '../host/host.ts';
import { type Characters, readCharacters } from './read-characters.ts';
import { isJoinedPicture, type Sign } from './signs.ts';
import { type Family, fallbackSlices, families, fileNameOf, ownSlices, type Slice, sparest } from './slices.ts';
import { readRange, type UnicodeRange, writeRange } from './unicode-range.ts';

/** A slice that a family needs for a text. */
export interface ChosenSlice {
  readonly family: Family;
  readonly slice: Slice;
  /** CSS `unicode-range`: of fallbacks just what they give, so that they take nothing from the book's own faces. */
  readonly unicodeRange: string;
}
export interface Choice {
  readonly slices: readonly ChosenSlice[];
  /** Signs that no slice of one of the families draws. */
  readonly missing: ReadonlySet<Sign>;
}

/** Marks without a script: a slice that has them may use them, whatever its package declares, or they would not join its letters. */
const marks = { from: 0x300, to: 0x36f, css: 'U+0300-036F' };

/** The slices that draw the signs of a text, each sign by the first that has all of it; Latin is always there. Throws HostError `host/unreadable`. */
export async function chooseSlices(files: HostFiles, signs: ReadonlySet<Sign>): Promise<Choice> {
  const slices: ChosenSlice[] = [];
  const missing = new Set<Sign>();
  for (const family of families) {
    let left = [...signs];
    for (const slice of ownSlices(family)) {
      if (left.length === 0 && slice.subset !== 'latin') break;
      const font = await openSlice(files, slice);
      const given = await drawnBy(font, left, true);
      if (given.size === 0 && slice.subset !== 'latin') continue;
      slices.push({ family, slice, unicodeRange: `${font.range.css},${marks.css}` });
      left = left.filter((sign) => !given.has(sign));
    }
    for (const slice of fallbackSlices) {
      if (left.length === 0) break;
      const font = await openSlice(files, slice);
      const given = await drawnBy(font, left, false);
      if (given.size === 0) continue;
      slices.push({ family, slice, unicodeRange: writeRange([...given.values()].flat()) });
      left = left.filter((sign) => !given.has(sign));
    }
    for (const sign of left) missing.add(sign);
  }
  return { slices, missing };
}

interface OpenSlice {
  readonly range: UnicodeRange;
  /** Read from the font at first use. */
  characters(): Promise<Characters>;
}

/** What of the signs a slice draws, with the code points that it takes. */
async function drawnBy({ range, characters }: OpenSlice, signs: readonly Sign[], isOwn: boolean): Promise<Map<Sign, readonly number[]>> {
  const mayHave = (point: number): boolean => !isOwn || range.has(point) || (point >= marks.from && point <= marks.to);
  const candidates = signs.filter((sign) => !isJoinedPicture(sign) && mayHave(sign.codePointAt(0) ?? 0));
  const given = new Map<Sign, readonly number[]>();
  if (candidates.length === 0) return given;
  const all = await characters();
  const has = (point: number): boolean => [point, ...standIns(point)].some((one) => all.has(one)) && mayHave(point);
  for (const sign of candidates) {
    const form = [sign, sign.normalize('NFC'), sign.normalize('NFD')].map(pointsOf).find((points) => points.every(has));
    if (form) given.set(sign, [...form, ...pointsOf(sign)]);
  }
  return given;
}

/** What every shaper takes where a font lacks a character: its own space at another width, a hyphen for the one that does not break. */
function standIns(point: number): readonly number[] {
  if ((point >= 0x2000 && point <= 0x200a) || point === 0xa0 || point === 0x202f || point === 0x205f || point === 0x3000) return [0x20];
  return point === 0x2011 ? [0x2010] : [];
}
function pointsOf(text: string): number[] {
  return [...text].map((character) => character.codePointAt(0) ?? 0);
}

const opened = new WeakMap<HostFiles, Map<string, Promise<OpenSlice>>>();

async function openSlice(files: HostFiles, slice: Slice): Promise<OpenSlice> {
  const known = opened.get(files) ?? new Map<string, Promise<OpenSlice>>();
  opened.set(files, known);
  const key = `${slice.name} ${slice.subset}`;
  const open = known.get(key) ?? readSlice(files, slice);
  known.set(key, open);
  return open;
}

async function readSlice(files: HostFiles, slice: Slice): Promise<OpenSlice> {
  const ranges = JSON.parse(new TextDecoder().decode(await files.readPackageFile(`@fontsource/${slice.name}/unicode.json`))) as Record<
    string,
    string
  >;
  // All faces of a slice have what this one has: a test holds it.
  const path = `@fontsource/${slice.name}/files/${fileNameOf(slice, sparest)}`;
  let characters: Promise<Characters> | undefined;
  return {
    range: readRange(ranges[slice.subset] ?? 'U+0-10FFFF'),
    characters() {
      characters ??= files.readPackageFile(path).then(readCharacters);
      return characters;
    },
  };
}
