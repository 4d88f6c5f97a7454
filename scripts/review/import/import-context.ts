import type { EditInput } from '../edit/edit-line.ts';
import type { Parse } from '../patch/verify-patches.ts';
import { marks } from '../word/marks.ts';
import { signs } from '../word/paragraph.ts';
import type { WordCharacter, WordParagraph } from '../word/view.ts';
import type { KnownBlock, Texts } from './known-blocks.ts';
import type { ReturnedDocument } from './returned-document.ts';
import type { History } from './review-edit.ts';

/** What all readers of edits know. */
export interface ImportContext {
  readonly known: readonly KnownBlock[];
  readonly texts: Texts;
  readonly document: ReturnedDocument;
  readonly parse: Parse;
  readonly notes: NoteNames;
}

/** How notes are marked in the Markdown: those that are there, and names for new ones. */
export class NoteNames {
  readonly #marks = new Map<string, string>();
  readonly #fresh = new Map<string, string>();
  readonly #texts: Texts;
  constructor(known: readonly KnownBlock[], texts: Texts) {
    this.#texts = texts;
    for (const { line, block } of known) {
      const marks = line?.filter(({ kind, text }) => kind === 'note' && text === signs.note) ?? [];
      block.calls?.forEach((anchor, at) => {
        const raw = marks[at]?.raw;
        if (raw !== undefined) this.#marks.set(anchor, raw);
      });
    }
  }
  markOf(anchor: string): string | undefined {
    return this.#marks.get(anchor);
  }
  /** Notes that got a name, by their part of the document. */
  given(): readonly (readonly [part: string, mark: string])[] {
    return [...this.#fresh];
  }
  /** A mark that no text has yet; the same for the same note. */
  newMark(part: string): string {
    const known = this.#fresh.get(part);
    if (known !== undefined) return known;
    const isTaken = (mark: string): boolean =>
      [...this.#fresh.values()].includes(mark) || [...this.#texts.now.values()].some(({ text }) => text.includes(mark));
    let number = 1;
    while (isTaken(`[^note-${number}]`)) number += 1;
    this.#fresh.set(part, `[^note-${number}]`);
    return `[^note-${number}]`;
  }
}

/** How notes are called in blocks as exported, and in characters as they are now. */
export function noteKeys(
  blocks: readonly KnownBlock[],
  { document, notes }: ImportContext,
): Pick<EditInput, 'ofAtom' | 'ofCharacter' | 'noteMark'> {
  const calls = blocks.flatMap(({ block }) => block.calls ?? []);
  return {
    ofAtom: (ordinal) => calls[ordinal] ?? `lost ${ordinal}`,
    ofCharacter: ({ note = '' }) => document.noteAnchors.get(note) ?? `new ${note}`,
    noteMark({ note }) {
      if (note === undefined) return undefined;
      const anchor = document.noteAnchors.get(note);
      return anchor === undefined ? notes.newMark(note) : notes.markOf(anchor);
    },
  };
}

/** Characters of some paragraphs, with a sign where one ends and another begins. */
export function charactersOf(paragraphs: readonly WordParagraph[]): WordCharacter[] {
  return paragraphs.flatMap(({ characters }, at): readonly WordCharacter[] =>
    at === 0 ? characters : [{ text: signs.end, marks: 0 }, ...characters],
  );
}

/** Who changed some blocks, and whether it was tracked; `isSame` tells whether they said with all changes rejected what was exported. */
export function historyOf(
  blocks: readonly KnownBlock[],
  paragraphs: readonly WordParagraph[],
  document: ReturnedDocument,
  isSame: (was: readonly WordParagraph[]) => boolean,
): History {
  const names = new Set(blocks.flatMap(({ block }) => block.name ?? []));
  const gone = document.raws.filter(({ bookmarks }) => bookmarks.some((name) => names.has(name.toLowerCase())));
  const raws = [...new Set([...gone, ...paragraphs.flatMap((paragraph) => paragraph.raws)])];
  const revisions = [
    ...paragraphs.flatMap((paragraph) => paragraph.revisions),
    ...raws.flatMap(({ pieces, mark }) => [
      ...mark,
      ...pieces.flatMap((piece) => [...piece.revisions, ...(piece.formatted ? [piece.formatted.revision] : [])]),
    ]),
  ];
  const was = [...new Set(raws.flatMap((raw) => document.before.get(raw) ?? []))];
  const same = isSame(was);
  return {
    authors: [...new Set(revisions.map(({ author }) => author).filter((author) => author !== ''))],
    date:
      revisions
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '',
    tracking: revisions.length === 0 ? 'untracked' : same ? 'tracked' : 'partly',
  };
}

/** Who put in some paragraphs: tracked where each letter of them is. */
export function newHistory(paragraphs: readonly WordParagraph[], document: ReturnedDocument): History {
  const pieces = paragraphs.flatMap(({ raws }) => raws.flatMap((raw) => raw.pieces)).filter(({ text }) => text.trim() !== '');
  const isTracked = pieces.length > 0 && pieces.every(({ revisions }) => revisions.length > 0);
  return historyOf([], paragraphs, document, () => isTracked);
}

/**
 * Heads of rows and columns are bold by the style of their table, and LibreOffice writes that on their letters when it saves: bold there says nothing, unless the author has
 * written it or somebody's tracking says so.
 */
export function withoutHeadBold(characters: readonly WordCharacter[]): WordCharacter[] {
  return characters.map((each) => (each.revision?.kind === 'formatted' ? each : { ...each, marks: each.marks & ~marks.bold }));
}
