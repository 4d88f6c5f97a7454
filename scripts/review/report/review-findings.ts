import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import {
  editNotApplied,
  lookNotTaken,
  markTakenOff,
  noBookmarks,
  pressWordsEdited,
  referenceDeleted,
  reviewConflict,
  untrackedEdits,
} from '../../diagnostics/review.ts';
import type { Place } from '../../model/place.ts';
import type { ReadReview } from '../import/read-review.ts';
import type { EditKind, ReviewEdit } from '../import/review-edit.ts';

const names: Readonly<Record<EditKind, string>> = {
  words: 'A change of words',
  split: 'A split of a block',
  joined: 'A joining of blocks',
  new: 'A new paragraph',
  removed: 'A deletion',
  moved: 'A move',
  'new-row': 'A new row',
  'removed-row': 'A deletion of a row',
  'new-note': 'A new note',
  style: 'A change of style',
  'made-by-press': 'A change of text of the press',
  elsewhere: 'A change outside of the text',
};

/** What a person should know of a review: edits that could not be taken over, conflicts, references that went. */
export function reviewFindings({ edits, texts, isBare, found }: Pick<ReadReview, 'edits' | 'texts' | 'isBare' | 'found'>): Diagnostic[] {
  const untracked = edits.filter(({ history, isThere }) => history.tracking !== 'tracked' && !isThere).length;
  const textOf = (file: string): string => texts.get(file)?.text ?? '';
  return [
    ...(isBare ? [noBookmarks({ percent: Math.round(found * 100) })] : []),
    ...(untracked > 0 ? [untrackedEdits({ count: untracked })] : []),
    ...edits.flatMap((edit) => findingsOf(edit, edit.place && placeAt(edit.place.file, textOf(edit.place.file), edit.place.offset))),
  ];
}

function findingsOf(edit: ReviewEdit, place: Place | undefined): Diagnostic[] {
  const { kind, history, was, now, notes, conflicts, reason, isThere } = edit;
  const authors = history.authors.join(', ');
  if (isThere) return [];
  return [
    ...(reason === undefined || conflicts.length > 0 ? [] : [editNotApplied({ what: names[kind], was, now, reason, authors }, place)]),
    ...conflicts.map((conflict) => reviewConflict({ ...conflict, authors }, place)),
    ...notes.map((note): Diagnostic => {
      if (note.kind === 'deleted') return referenceDeleted({ raw: note.detail, authors }, place);
      if (note.kind === 'printed') return pressWordsEdited({ was: note.text, now: note.detail, authors }, place);
      if (note.kind === 'look') return lookNotTaken({ text: note.text, look: note.detail }, place);
      return markTakenOff({ text: note.text, mark: note.detail }, place);
    }),
  ];
}

/** A point of a file as a place of no length. */
export function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const point = { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset };
  return { file, start: point, end: point };
}
