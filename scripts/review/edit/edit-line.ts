import { type Atom, blockEnd, printedText, type Wrapper } from '../markdown/atom.ts';
import { marksOf, written } from '../word/marks.ts';
import { signs } from '../word/paragraph.ts';
import type { WordCharacter } from '../word/view.ts';
import { type Change, findChanges, type Kept, type NoteKeys } from './find-changes.ts';
import { anyMarks, formatAtoms, type WantedAtom } from './format-atoms.ts';

/** Something about an edit that a person should know. */
export interface EditNote {
  /** `deleted`: a reference went. `printed`: words of the press were changed, which is not taken over. `look`: a look that Markdown has not. `unmarked`: a mark of a term went. */
  readonly kind: 'deleted' | 'printed' | 'look' | 'unmarked';
  readonly text: string;
  /** Markdown of what was deleted, words that the press's were changed to, names of looks. */
  readonly detail: string;
}

export interface EditedLine {
  readonly atoms: readonly Atom[];
  /** Atoms that came from the document: their Markdown is not written yet. */
  readonly fresh: ReadonlySet<Atom>;
  readonly notes: readonly EditNote[];
  readonly isChanged: boolean;
}

export interface EditInput extends NoteKeys {
  readonly atoms: readonly Atom[];
  readonly characters: readonly WordCharacter[];
  /** Markdown of a note's mark by its key; for a new note, of the mark that it is to have. */
  readonly noteMark: (character: WordCharacter) => string | undefined;
  /** True where bold and italic of the document are passed over: a second try, where Markdown has no signs for them there. */
  readonly isPlain?: boolean;
}

/** A line with the changes of the document: what stayed keeps its Markdown and the markup around it. */
export function editLine(input: EditInput): EditedLine {
  const { atoms, characters } = input;
  const { changes, kept, inPrinted } = findChanges(atoms, characters, input);
  const notes: EditNote[] = inPrinted.map(({ from, to, start, end }) => ({
    kind: 'printed',
    text: printedText(atoms.slice(from, to)),
    detail: wordsOf(characters.slice(start, end)),
  }));
  notes.push(...strangeLooks(atoms, characters, kept));
  const isReformatted =
    !input.isPlain &&
    kept.some((each) => look(each, characters) !== ((atoms[each.atom]?.marks ?? 0) & written) && isFormattable(atoms[each.atom]));
  if (changes.length === 0 && !isReformatted) return { atoms, fresh: new Set(), notes, isChanged: false };
  const wanted = gather(input, changes, kept, notes);
  const formatted = formatAtoms(withoutBroken(wanted, atoms, notes));
  return { ...formatted, notes, isChanged: true };
}

const wordsOf = (characters: readonly WordCharacter[]): string => characters.map(({ text }) => text).join('');

/** Bold and italic of what stayed: those of its first letter that is no space. */
function look({ start, end }: Kept, characters: readonly WordCharacter[]): number {
  const own = characters.slice(start, end);
  return ((own.find(({ text }) => text.trim() !== '') ?? own[0])?.marks ?? 0) & written;
}
/** A space looks like nothing; the press's own words look as it wants. */
function isFormattable(atom: Atom | undefined): boolean {
  return atom !== undefined && atom.kind !== 'frame' && atom.kind !== 'note' && atom.text.trim() !== '';
}

/** The new line: kept atoms with the look that they have now, new ones where something was put in. */
function gather(
  { atoms, characters, noteMark, ofCharacter, isPlain }: EditInput,
  changes: readonly Change[],
  kept: readonly Kept[],
  notes: EditNote[],
): WantedAtom[] {
  const keptAt = new Map(kept.map((each) => [each.atom, each]));
  const changeAt = new Map(changes.map((each) => [each.from, each]));
  const wanted: WantedAtom[] = [];
  const gone = goneByText(atoms, changes);
  for (let at = 0; at <= atoms.length; ) {
    const change = changeAt.get(at);
    if (change) {
      changeAt.delete(at);
      const removed = atoms.slice(change.from, change.to);
      const put = putIn(characters.slice(change.start, change.end), gone, { noteMark, ofCharacter });
      wanted.push(...put.map((each): WantedAtom => ({ ...each, removed, ...(isPlain ? { marks: anyMarks } : {}) })));
      wanted.push(...leftBehind(removed, put.length > 0, notes));
      at = change.to;
      if (change.to > change.from) continue;
    }
    const atom = atoms[at];
    const own = keptAt.get(at);
    if (atom) wanted.push({ atom, marks: own && !isPlain && isFormattable(atom) ? look(own, characters) : atom.marks & written });
    at += 1;
  }
  // What was cut here and put in elsewhere is not gone.
  for (const [, left] of gone)
    for (const atom of left) if (atom.kind !== 'hidden') notes.push({ kind: 'deleted', text: atom.text, detail: atom.raw });
  return wanted;
}

/** References that were taken out, by what they print: a sentence that was moved brings them back elsewhere. */
function goneByText(atoms: readonly Atom[], changes: readonly Change[]): Map<string, Atom[]> {
  const gone = new Map<string, Atom[]>();
  for (const { from, to } of changes)
    for (const atom of atoms.slice(from, to))
      if (atom.kind === 'fixed' && atom.raw !== '') gone.set(atom.text, [...(gone.get(atom.text) ?? []), atom]);
  return gone;
}

/** Marks that print nothing stay where words were replaced, and go with words that went; a range of the index has two ends and keeps both. */
function leftBehind(removed: readonly Atom[], isReplaced: boolean, notes: EditNote[]): WantedAtom[] {
  return removed.flatMap((atom): WantedAtom[] => {
    if (atom.kind !== 'hidden' && !(atom.kind === 'fixed' && atom.text === '')) {
      if (atom.kind === 'note') notes.push({ kind: 'deleted', text: '', detail: atom.raw });
      return [];
    }
    if (isReplaced || /\brange=/.test(atom.raw)) return [{ atom, marks: 0 }];
    notes.push({ kind: 'deleted', text: '', detail: atom.raw });
    return [];
  });
}

/** Characters as atoms; a reference that was cut elsewhere in the line comes back as itself. */
function putIn(
  characters: readonly WordCharacter[],
  gone: Map<string, Atom[]>,
  { noteMark, ofCharacter }: Pick<EditInput, 'noteMark' | 'ofCharacter'>,
): WantedAtom[] {
  const wanted: WantedAtom[] = [];
  for (let at = 0; at < characters.length; ) {
    const rest = wordsOf(characters.slice(at));
    const back = [...gone]
      .filter(([text, left]) => left.length > 0 && text.length > 2 && rest.startsWith(text))
      .sort(([a], [b]) => b.length - a.length)[0];
    const atom = back?.[1].shift();
    const character = characters[at];
    if (!character) break;
    if (atom) wanted.push({ atom: { ...atom, path: [] }, marks: character.marks & written, isNew: true });
    else wanted.push(freshAtom(character, noteMark, ofCharacter));
    at += atom ? [...atom.text].length : 1;
  }
  return wanted;
}

function freshAtom(character: WordCharacter, noteMark: EditInput['noteMark'], ofCharacter: EditInput['ofCharacter']): WantedAtom {
  const { text, url } = character;
  const bits = character.marks & written;
  if (text === signs.end) return { atom: { ...blockEnd }, marks: 0, isNew: true };
  const mark = text === signs.note ? noteMark(character) : undefined;
  if (mark !== undefined)
    return { atom: { kind: 'note', text: ofCharacter(character), raw: mark, path: [], marks: 0 }, marks: 0, isNew: true };
  const letter = text === '\t' ? ' ' : text;
  return {
    atom: { kind: 'char', text: letter, raw: letter, path: [], marks: bits },
    marks: bits,
    isNew: true,
    isFresh: true,
    ...(url ? { url } : {}),
  };
}

/** Looks that Markdown does not have, on words that stayed or came. */
function strangeLooks(atoms: readonly Atom[], characters: readonly WordCharacter[], kept: readonly Kept[]): EditNote[] {
  const before = new Map(
    kept.flatMap(({ atom, start, end }) => Array.from({ length: end - start }, (_, at) => [start + at, atoms[atom]?.marks ?? 0] as const)),
  );
  const found: { text: string; bits: number; end: number }[] = [];
  characters.forEach(({ text, marks: bits, note }, at) => {
    const strange = note === undefined ? bits & ~written & ~(before.get(at) ?? 0) : 0;
    const last = found.at(-1);
    if (strange === 0) return;
    if (last && last.end === at && last.bits === strange) {
      last.text += text;
      last.end = at + 1;
    } else found.push({ text, bits: strange, end: at + 1 });
  });
  return found.filter(({ text }) => text.trim() !== '').map(({ text, bits }) => ({ kind: 'look', text, detail: marksOf(bits).join(', ') }));
}

/** Takes away markup that says something else about other words: a term that is found by its words, words whose mark "to be confirmed" was taken out. */
function withoutBroken(wanted: readonly WantedAtom[], atoms: readonly Atom[], notes: EditNote[]): WantedAtom[] {
  const broken = new Set<Wrapper>();
  for (const wrapper of new Set(atoms.flatMap(({ path }) => path))) {
    const inside = (list: readonly Atom[]): readonly Atom[] => list.filter(({ path }) => path.includes(wrapper));
    const [before, after] = [inside(atoms), inside(wanted.map(({ atom }) => atom))];
    if (after.length === 0) continue;
    const isChanged = before.length !== after.length || hasNewInside(wanted, wrapper);
    const lostMark =
      before.some(({ kind, raw }) => kind === 'fixed' && raw === '') && !after.some(({ kind, raw }) => kind === 'fixed' && raw === '');
    if ((wrapper.isLocked && isChanged) || lostMark) {
      broken.add(wrapper);
      notes.push({ kind: 'unmarked', text: printedText(before), detail: `${wrapper.open}…${wrapper.close}` });
    }
  }
  if (broken.size === 0) return [...wanted];
  const without = (path: readonly Wrapper[]): Wrapper[] => path.filter((each) => !broken.has(each));
  return wanted.map((each) => ({
    ...each,
    atom: { ...each.atom, path: without(each.atom.path) },
    ...(each.removed ? { removed: each.removed.map((atom) => ({ ...atom, path: without(atom.path) })) } : {}),
  }));
}

/** True where something new would stand within the markup: between two atoms of it, or in the place of some. */
function hasNewInside(wanted: readonly WantedAtom[], wrapper: Wrapper): boolean {
  const at = wanted.flatMap(({ atom }, index) => (atom.path.includes(wrapper) ? [index] : []));
  const [first, last] = [at[0] ?? 0, at.at(-1) ?? 0];
  return wanted.slice(first, last).some(({ isNew, atom }) => isNew && !atom.path.includes(wrapper));
}
