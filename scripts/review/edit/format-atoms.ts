import type { Atom, Wrapper } from '../markdown/atom.ts';
import { marks } from '../word/marks.ts';

/** An atom of the new line with the bold and italic that it is to have. */
export interface WantedAtom {
  readonly atom: Atom;
  /** Bits of bold and italic, or `anyMarks`. */
  readonly marks: number;
  /** It came from the document, or from elsewhere in the line: it has no markup around it yet. */
  readonly isNew?: true;
  /** Its Markdown is still to be written. */
  readonly isFresh?: true;
  /** Atoms in whose place it stands. */
  readonly removed?: readonly Atom[];
  /** Address that the words lead to. */
  readonly url?: string;
}

/** It is to look like what it stands in. */
export const anyMarks = -1;

const kinds = [
  ['strong', marks.bold, '**'],
  ['emphasis', marks.italic, '*'],
] as const;

/** Gives new atoms the markup of what they stand in, and all of them the bold and italic that they are to have. */
export function formatAtoms(wanted: readonly WantedAtom[]): { readonly atoms: readonly Atom[]; readonly fresh: ReadonlySet<Atom> } {
  const placed = wanted.map((each, at) => {
    if (!each.isNew || each.atom.kind === 'end') return each;
    const around = surroundings(wanted, at);
    return { ...each, atom: { ...each.atom, ...around }, ...(each.marks === anyMarks ? { marks: around.marks & both } : {}) };
  });
  const atoms = tightened(dress(placed).map(({ atom }) => atom));
  return { atoms, fresh: new Set(atoms.filter((_, at) => wanted[at]?.isFresh)) };
}

/** Markup around what is put in: that of what it takes the place of, else what both sides share, else of the side that looks like it. */
function surroundings(wanted: readonly WantedAtom[], at: number): Pick<Atom, 'path' | 'marks'> {
  const own = wanted[at];
  const left = wanted.slice(0, at).findLast(({ isNew, atom }) => !isNew && atom.text !== '' && atom.kind !== 'frame')?.atom;
  const right = wanted.slice(at).find(({ isNew, atom }) => !isNew && atom.text !== '' && atom.kind !== 'frame')?.atom;
  const removed = own?.removed?.filter(({ text }) => text.trim() !== '') ?? [];
  const replaced = removed.length > 0 ? removed.map(({ path }) => path).reduce(sharedPath) : undefined;
  const shared = left && right ? sharedPath(left.path, right.path) : [];
  // A link or directive ends where it ends: what is put in beside it is not in it.
  const beside = (atom: Atom | undefined): readonly Wrapper[] => (atom?.path ?? []).filter((each) => isLook(each) || shared.includes(each));
  const candidates = [
    ...(replaced ? [{ path: replaced, marks: removed[0]?.marks ?? 0 }] : []),
    ...[left, right].map((atom) => ({ path: beside(atom), marks: atom?.marks ?? 0 })),
  ];
  const bits = own?.marks ?? 0;
  const fitting = candidates.find((each) => bits === anyMarks || (each.marks & both) === bits);
  const found = fitting ?? { path: (replaced ?? shared).filter((each) => !isLook(each)), marks: contextMarks(left ?? right) };
  return { path: found.path, marks: found.marks };
}

const both = marks.bold | marks.italic;
const isLook = ({ kind }: Wrapper): boolean => kind === 'strong' || kind === 'emphasis';
const lookOf = (path: readonly Wrapper[]): number =>
  kinds.reduce((bits, [kind, bit]) => (path.some((each) => each.kind === kind) ? bits | bit : bits), 0);

/** What an atom looks like without markup of its own: words in another language are in italics by themselves. */
function contextMarks(atom: Atom | undefined): number {
  return atom === undefined ? 0 : atom.marks & ~lookOf(atom.path) & both;
}

function sharedPath(a: readonly Wrapper[], b: readonly Wrapper[]): readonly Wrapper[] {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return a.slice(0, at);
}

/** Puts bold and italic around what is to have them and takes them from what is not; neighbours share one mark. */
function dress(wanted: readonly WantedAtom[]): WantedAtom[] {
  const dressed: WantedAtom[] = [];
  for (const each of wanted) {
    const before = dressed.findLast(({ atom }) => atom.kind !== 'char' || atom.text.trim() !== '');
    let path = linked(each, before);
    for (const [kind, bit, sign] of kinds) {
      const is = (each.atom.marks & bit) !== 0;
      const should = (each.marks & bit) !== 0;
      if (is && !should) path = path.filter((wrapper) => wrapper.kind !== kind);
      else if (should && !is) path = [...path, neighbour(kind, path, before) ?? made(kind, sign)];
    }
    dressed.push({ ...each, atom: { ...each.atom, path, marks: each.marks } });
  }
  return bridged(dressed);
}

/** The mark that the atom before has in the same markup: two marks side by side would be one too many. */
function neighbour(kind: Wrapper['kind'], path: readonly Wrapper[], before: WantedAtom | undefined): Wrapper | undefined {
  const candidate = before?.atom.path[path.length];
  return candidate?.kind === kind && path.every((each, at) => before?.atom.path[at] === each) ? candidate : undefined;
}

const made = (kind: Wrapper['kind'], sign: string): Wrapper => ({ kind, open: sign, close: sign, isLocked: false });

/** New words that lead to an address become a link. */
function linked({ atom, url, isNew }: WantedAtom, before: WantedAtom | undefined): readonly Wrapper[] {
  if (!isNew || url === undefined || atom.path.some(({ kind }) => kind === 'link') || !/^(?:https?|mailto):[^\s<>()\\]+$/i.test(url))
    return atom.path;
  const close = `](${url})`;
  const same = before?.isNew ? before.atom.path.find((each) => each.kind === 'link' && each.close === close) : undefined;
  return [...atom.path, same ?? { kind: 'link', open: '[', close, isLocked: false }];
}

/** A space between two words of one new mark belongs to it. */
function bridged(dressed: readonly WantedAtom[]): WantedAtom[] {
  return dressed.map((each, at) => {
    if (each.atom.kind !== 'char' || each.atom.text.trim() !== '') return each;
    const left = dressed.slice(0, at).findLast(({ atom }) => atom.text.trim() !== '')?.atom.path ?? [];
    const right = dressed.slice(at).find(({ atom }) => atom.text.trim() !== '')?.atom.path ?? [];
    const shared = sharedPath(left, right);
    return shared.length > each.atom.path.length && each.atom.path.every((wrapper, depth) => shared[depth] === wrapper)
      ? { ...each, atom: { ...each.atom, path: shared } }
      : each;
  });
}

/** Bold and italic neither begin nor end with a space: Markdown would take the signs for text. */
function tightened(atoms: readonly Atom[]): Atom[] {
  const result = [...atoms];
  const pull = (order: readonly number[]): void => {
    let open: readonly Wrapper[] = [];
    for (const at of order) {
      const atom = result[at];
      if (!atom) continue;
      const cut = atom.path.findIndex((each) => isLook(each) && !open.includes(each));
      if (cut >= 0 && atom.kind === 'char' && /^\s+$/u.test(atom.raw)) result[at] = { ...atom, path: atom.path.slice(0, cut) };
      open = result[at]?.path ?? [];
    }
  };
  pull(result.map((_, at) => at));
  pull(result.map((_, at) => result.length - 1 - at));
  return result;
}
