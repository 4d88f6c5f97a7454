import { commonPairs } from '../align/common-pairs.ts';
import { tokensOf } from '../align/tokens.ts';
import type { Atom } from '../markdown/atom.ts';
import { signs } from '../word/paragraph.ts';
import type { WordCharacter } from '../word/view.ts';

/** A stretch of atoms and what stands in its place: characters of the document. Both ends are positions in the lists. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}
/** What stayed: a position in the atoms and the characters that it is now. */
export interface Kept {
  readonly atom: number;
  readonly start: number;
  readonly end: number;
}
export interface Changes {
  readonly changes: readonly Change[];
  readonly kept: readonly Kept[];
  /** Changes inside of what the press prints itself: they cannot be taken over. The atoms are kept as they were. */
  readonly inPrinted: readonly Change[];
}

/** Name by which a note of the line, or of the document, is known: the same for the same note. */
export interface NoteKeys {
  readonly ofAtom: (ordinal: number) => string;
  readonly ofCharacter: (character: WordCharacter) => string;
}

interface Letter {
  readonly key: string;
  readonly atom: number;
}

/** What differs between a line as exported and as it is now, word by word and then letter by letter. What the press prints stays, goes, or is told; never halves of it. */
export function findChanges(atoms: readonly Atom[], characters: readonly WordCharacter[], notes: NoteKeys): Changes {
  const old = lettersOf(atoms, notes);
  const now = characters.map((character): string => (character.text === signs.note ? notes.ofCharacter(character) : character.text));
  const said = characters.map(({ text }) => text).join('');
  // What the document does not say whole any more is compared word by word, to tell what was changed in it.
  const whole = atoms.flatMap(({ kind, text }) =>
    kind === 'fixed' || kind === 'frame' ? [text, text.trim()].filter((each) => said.includes(each)).slice(0, 1) : [],
  );
  const pairs = letterPairs(
    old.map(({ key }) => key),
    now,
    whole,
  );
  return settle(atoms, old, characters, pairs);
}

function lettersOf(atoms: readonly Atom[], notes: NoteKeys): Letter[] {
  let ordinal = 0;
  return atoms.flatMap(({ text }, atom) =>
    [...text].map((key): Letter => ({ atom, key: key === signs.note ? notes.ofAtom(ordinal++) : key })),
  );
}

/** Letters that are the same, by words first, so that a change is one of words. */
function letterPairs(old: readonly string[], now: readonly string[], whole: readonly string[]): [number, number][] {
  const [left, right] = [words(old, whole), words(now, whole)];
  const pairs: [number, number][] = [];
  let [a, b] = [0, 0];
  const [startsA, startsB] = [startsOf(left), startsOf(right)];
  const common = commonPairs(
    left.map((word) => word.join('')),
    right.map((word) => word.join('')),
  );
  for (const [wordA, wordB] of [...common, [left.length, right.length] as const]) {
    const [toA, toB] = [startsA[wordA] ?? old.length, startsB[wordB] ?? now.length];
    pairs.push(...trimmed(old, now, a, toA, b, toB));
    const length = wordA < left.length ? (left[wordA] ?? []).length : 0;
    for (let at = 0; at < length; at += 1) pairs.push([toA + at, toB + at]);
    [a, b] = [toA + length, toB + length];
  }
  return pairs;
}

/** Keys in groups, as their text falls into words; a note is a word. */
function words(keys: readonly string[], whole: readonly string[]): string[][] {
  const text = keys.map((key) => (isLetter(key) ? key : signs.note)).join('');
  let at = 0;
  return tokensOf(text, whole).map((token) => {
    const own = keys.slice(at, at + [...token].length);
    at += own.length;
    return own;
  });
}
const isLetter = (key: string): boolean => [...key].length === 1;

function startsOf(groups: readonly (readonly string[])[]): number[] {
  let at = 0;
  return groups.map(({ length }) => {
    at += length;
    return at - length;
  });
}

/** Letters that a changed word has in common with the one before at its beginning and its end. */
function trimmed(old: readonly string[], now: readonly string[], a: number, toA: number, b: number, toB: number): [number, number][] {
  const head: [number, number][] = [];
  const tail: [number, number][] = [];
  if (a === toA || b === toB) return [];
  let [fromA, fromB, endA, endB] = [a, b, toA, toB];
  while (fromA < endA && fromB < endB && old[fromA] === now[fromB]) head.push([fromA++, fromB++]);
  while (fromA < endA && fromB < endB && old[endA - 1] === now[endB - 1]) {
    endA -= 1;
    endB -= 1;
    tail.unshift([endA, endB]);
  }
  return [...head, ...tail];
}

interface Place {
  /** Characters that an atom may have become: from the end of what stayed before it to the beginning of what stayed after it. */
  readonly from: number;
  readonly to: number;
  readonly matched: readonly number[];
  readonly length: number;
}

/** Letters become atoms: one of several letters stays where all of them did, or where Word has counted it anew. */
function settle(
  atoms: readonly Atom[],
  old: readonly Letter[],
  characters: readonly WordCharacter[],
  pairs: readonly (readonly [number, number])[],
): Changes {
  const kept: Kept[] = [];
  const inPrinted: Change[] = [];
  for (const [atom, place] of placesOf(atoms, old, characters.length, pairs)) {
    const { from, to, matched, length } = place;
    const [first, last] = [matched[0] ?? from, matched.at(-1) ?? from - 1];
    const isWhole = matched.length === length && last - first === length - 1;
    const isCounted = !isWhole && to > from && isRefreshed(place, characters);
    if (isWhole) kept.push({ atom, start: first, end: last + 1 });
    else if (isCounted) kept.push({ atom, start: from, end: to });
    else if (atoms[atom]?.kind === 'frame' || matched.length * 2 >= length) {
      inPrinted.push({ from: atom, to: atom + 1, start: first, end: last + 1 });
      kept.push({ atom, start: first, end: last + 1 });
    }
  }
  return { kept, inPrinted, changes: between(atoms, kept, characters.length) };
}

function placesOf(
  atoms: readonly Atom[],
  old: readonly Letter[],
  end: number,
  pairs: readonly (readonly [number, number])[],
): [number, Place][] {
  const partner = new Map(pairs);
  const places: [number, Place][] = [];
  let letter = 0;
  let before = 0;
  const matchedAfter = nextPartners(old.length, partner, end);
  for (const [atom, { text }] of atoms.entries()) {
    const length = [...text].length;
    const matched = Array.from({ length }, (_, at) => partner.get(letter + at)).filter((at) => at !== undefined);
    letter += length;
    if (length === 0) continue;
    places.push([atom, { from: before, to: matchedAfter[letter] ?? end, matched, length }]);
    before = (matched.at(-1) ?? before - 1) + 1;
  }
  return places;
}

/** For each letter the first character that it or a later one became. */
function nextPartners(length: number, partner: ReadonlyMap<number, number>, end: number): number[] {
  const next = Array.from({ length: length + 1 }, () => end);
  for (let at = length - 1; at >= 0; at -= 1) next[at] = partner.get(at) ?? next[at + 1] ?? end;
  return next;
}

/** True where only the results of fields differ: Word has counted pages and numbers anew. */
function isRefreshed({ from, to, matched }: Place, characters: readonly WordCharacter[]): boolean {
  const same = new Set(matched);
  return characters.slice(from, to).every(({ field }, at) => field !== undefined || same.has(from + at));
}

/** What is not kept, with the characters between. What prints nothing stays at the edge of a change. */
function between(atoms: readonly Atom[], kept: readonly Kept[], end: number): Change[] {
  const changes: Change[] = [];
  let [atom, character] = [0, 0];
  for (const next of [...kept, { atom: atoms.length, start: end, end }]) {
    let [from, to] = [atom, next.atom];
    while (from < to && atoms[from]?.text === '') from += 1;
    while (to > from && atoms[to - 1]?.text === '') to -= 1;
    if (from < to || next.start > character) changes.push({ from, to, start: character, end: next.start });
    atom = next.atom + 1;
    character = next.end;
  }
  return changes;
}
