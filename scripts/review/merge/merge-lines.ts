import { commonPairs } from '../align/common-pairs.ts';
import { pathPrint } from '../edit/same-line.ts';
import { type Atom, atomsToMarkdown, printedText, type Wrapper } from '../markdown/atom.ts';

/** The same words, changed by the reviewer and in the Markdown since the export. */
export interface Conflict {
  readonly was: string;
  readonly now: string;
  readonly wanted: string;
}
/** A line, and which of its atoms came from the document. */
export interface Line {
  readonly atoms: readonly Atom[];
  readonly fresh: ReadonlySet<Atom>;
}
export interface MergedLine extends Line {
  readonly conflicts: readonly Conflict[];
}

/**
 * Brings the reviewer's line and the line of now together, by what both were (diff3): words that only one has changed are as that one has them. Words that both have changed
 * stay as they are now, and are a conflict, unless both say the same.
 */
export function mergeLines(was: readonly Atom[], wanted: Line, now: readonly Atom[]): MergedLine {
  const [base, theirs, ours] = [unitsOf(was), unitsOf(wanted.atoms), unitsOf(now)];
  const [inTheirs, inOurs] = [new Map(pairs(base, theirs)), new Map(pairs(base, ours))];
  const wrappers = pairWrappers(base, ours);
  const conflicts: Conflict[] = [];
  const atoms: Atom[] = [];
  const fresh = new Set<Atom>();
  let [from, start, first] = [0, 0, 0];
  const take = (to: number, end: number, last: number): void => {
    const [old, put, current] = [base.slice(from, to), theirs.slice(start, end), ours.slice(first, last)];
    if (printsOf(put) === printsOf(old) || printsOf(put) === printsOf(current)) atoms.push(...current.flat());
    else if (printsOf(current) === printsOf(old)) {
      for (const atom of put.flat()) {
        const own = withWrappers(atom, wrappers);
        if (wanted.fresh.has(atom)) fresh.add(own);
        atoms.push(own);
      }
    } else {
      conflicts.push({ was: wordsOf(old), now: wordsOf(current), wanted: wordsOf(put) });
      atoms.push(...current.flat());
    }
  };
  for (let at = 0; at < base.length; at += 1) {
    const [end, last] = [inTheirs.get(at), inOurs.get(at)];
    if (end === undefined || last === undefined) continue;
    take(at, end, last);
    atoms.push(...(ours[last] ?? []));
    [from, start, first] = [at + 1, end + 1, last + 1];
  }
  take(base.length, theirs.length, ours.length);
  return { atoms, fresh, conflicts };
}

type Units = readonly (readonly Atom[])[];

/** Words, and everything else one by one. */
function unitsOf(atoms: readonly Atom[]): Atom[][] {
  const units: Atom[][] = [];
  const isLetter = ({ kind, text }: Atom): boolean => kind === 'char' && /^[\p{L}\p{N}\p{M}]$/u.test(text);
  for (const atom of atoms) {
    if (atom.kind === 'frame') continue;
    const last = units.at(-1)?.at(-1);
    if (last && isLetter(last) && isLetter(atom)) units.at(-1)?.push(atom);
    else units.push([atom]);
  }
  return units;
}

const printOf = (unit: readonly Atom[]): string =>
  unit.map(({ kind, text, raw, path }) => `${kind}${kind === 'char' ? text : raw}${pathPrint(path)}`).join('\r');
const printsOf = (units: Units): string => units.map(printOf).join('\r');
const pairs = (a: Units, b: Units): [number, number][] => commonPairs(a.map(printOf), b.map(printOf));

function wordsOf(units: Units): string {
  const atoms = units.flat();
  return atoms.every(({ kind }) => kind === 'char') ? printedText(atoms) : atomsToMarkdown(atoms, ' ¶ ');
}

/** Markup of the base and the same markup in the line of now. */
function pairWrappers(base: Units, ours: Units): Map<Wrapper, Wrapper> {
  const wrappers = new Map<Wrapper, Wrapper>();
  for (const [a, b] of pairs(base, ours))
    base[a]?.forEach((atom, index) => {
      atom.path.forEach((wrapper, depth) => {
        const own = ours[b]?.[index]?.path[depth];
        if (own) wrappers.set(wrapper, own);
      });
    });
  return wrappers;
}

function withWrappers(atom: Atom, wrappers: ReadonlyMap<Wrapper, Wrapper>): Atom {
  return atom.path.some((each) => wrappers.has(each)) ? { ...atom, path: atom.path.map((each) => wrappers.get(each) ?? each) } : atom;
}
