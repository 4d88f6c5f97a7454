import { defineDiagnostic } from './diagnostic.ts';

export const unreadableReview = defineDiagnostic<{ reason: string }>({
  code: 'review/unreadable',
  severity: 'error',
  explanation:
    'The file is no sound Word document, or it is larger than any book, declares entities of its own, or was changed so that it does not fit the manifest in it. Nothing is read from it.',
  notation: 'xml',
  bad: '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
  good: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  message: ({ reason }) => `This document cannot be read: ${reason}.`,
  hint: () => 'Ask for the file again, saved as .docx by a word processor.',
});

export const noReviewCopy = defineDiagnostic<{ reason: string }>({
  code: 'review/not-a-copy',
  severity: 'error',
  explanation:
    'The document is not one that “handbook review export” made, or it has lost all by which it is known and its words are not those of an export of this book.',
  notation: 'console',
  bad: '$ handbook review import letter.docx',
  good: '$ handbook review import handbook-en-review.docx',
  message: ({ reason }) => `This is no review copy of this book: ${reason}.`,
  hint: () => 'Give a file that came from “handbook review export”; where its manifest was lost, name it: --manifest FILE.',
});

export const otherBookReviewed = defineDiagnostic<{ of: string; wanted: string }>({
  code: 'review/other-book',
  severity: 'error',
  explanation: 'The document is a review copy of another book, of another edition, or of a language that this book does not have.',
  notation: 'console',
  bad: '$ handbook review import guide-en-review.docx',
  good: '$ handbook review import handbook-en-review.docx',
  message: ({ of, wanted }) => `This is a review copy of “${of}”, and this book is “${wanted}”.`,
  hint: () => 'Name the manuscript that it was made of: --book DIR, at its edition.',
});

export const noManifest = defineDiagnostic<{ hash: string; folder: string }>({
  code: 'review/no-manifest',
  severity: 'error',
  explanation:
    'The document is a review copy, but the manifest that says where its blocks stand in the Markdown is neither in it nor beside it nor in the output folder. Some programs drop such parts.',
  notation: 'console',
  bad: '$ handbook review import saved-elsewhere.docx',
  good: '$ handbook review import saved-elsewhere.docx --manifest handbook-en-review.json',
  message: ({ hash, folder }) => `The manifest ${hash} of this review copy is neither in it nor beside it nor in “${folder}”.`,
  hint: () => 'Put the .json of the export beside the file, or name it: --manifest FILE.',
});

export const noBookmarks = defineDiagnostic<{ percent: number }>({
  code: 'review/no-bookmarks',
  severity: 'warning',
  explanation:
    'The program that saved the document dropped the hidden bookmarks by which blocks are known. They were found by their words and order alone, which goes wrong where blocks are alike.',
  notation: 'xml',
  bad: '<w:p><w:r><w:t>Going home</w:t></w:r></w:p>',
  good: '<w:p><w:bookmarkStart w:id="7" w:name="_b_3a395cb3"/><w:r><w:t>Going home</w:t></w:r><w:bookmarkEnd w:id="7"/></w:p>',
  message: ({ percent }) => `The bookmarks of this document are lost; ${percent} % of its blocks were found by their words.`,
  hint: () => 'Look at the patch with care before you apply it.',
});

export const untrackedEdits = defineDiagnostic<{ count: number }>({
  code: 'review/untracked',
  severity: 'info',
  explanation:
    'Words were changed without tracking, so that the document does not say by whom. They were found by comparing with what was exported.',
  notation: 'xml',
  bad: '<w:r><w:t>Going back</w:t></w:r>',
  good: '<w:ins w:id="1" w:author="Anna"><w:r><w:t>Going back</w:t></w:r></w:ins>',
  message: ({ count }) => `${count === 1 ? 'One edit was' : `${count} edits were`} made without tracking, at least in part.`,
});

export const reviewConflict = defineDiagnostic<{ was: string; now: string; wanted: string; authors: string }>({
  code: 'review/conflict',
  severity: 'error',
  explanation:
    'The reviewer changed words that were changed in the Markdown too since the export. The Markdown stays as it is; a person has to choose.',
  notation: 'text',
  bad: 'exported: “may return”   now: “can return”   reviewer: “must return”',
  good: 'exported: “may return”   now: “may return”   reviewer: “must return”',
  message: ({ was, now, wanted, authors }) =>
    `Both sides changed “${was}”: the Markdown says “${now}”, ${authors || 'the reviewer'} wants “${wanted}”.`,
  hint: () => 'Write what is meant into the Markdown.',
});

export const editNotApplied = defineDiagnostic<{ what: string; was: string; now: string; reason: string; authors: string }>({
  code: 'review/not-applied',
  severity: 'error',
  explanation: 'An edit has no safe place in the Markdown, so it was not taken over. It is told with its words, so that a person can.',
  notation: 'text',
  bad: 'a new table between two paragraphs',
  good: 'a new paragraph between two paragraphs',
  message: ({ what, was, now, reason, authors }) =>
    `${what}${authors === '' ? '' : ` by ${authors}`} is not taken over: ${reason}.${was === '' ? '' : ` It was “${was}”.`}${now === '' ? '' : ` It is to be “${now}”.`}`,
  hint: () => 'Make the change in the Markdown where it is wanted.',
});

export const referenceDeleted = defineDiagnostic<{ raw: string; authors: string }>({
  code: 'review/reference-deleted',
  severity: 'warning',
  explanation:
    'With the words of a reviewer went a citation, a fact, a cross-reference, a note or an entry of the index. That may not have been meant.',
  bad: 'See the report.',
  good: 'See the report [@black-2004].',
  message: ({ raw, authors }) => `${authors || 'The reviewer'} deleted “${raw}”.`,
  hint: () => 'Put it back where it still belongs.',
});

export const pressWordsEdited = defineDiagnostic<{ was: string; now: string; authors: string }>({
  code: 'review/press-words',
  severity: 'warning',
  explanation:
    'A reviewer changed words within a line that the press prints itself: a citation, the name of a fact, a number. The rest of the edits of that line is taken over.',
  notation: 'text',
  bad: '(Black 2005)',
  good: '(Black 2004)',
  message: ({ was, now, authors }) => `${authors || 'The reviewer'} changed “${was}” into “${now}”, which the press prints itself.`,
  hint: () => 'Change what it is made from: the source, the fact, the acronym.',
});

export const lookNotTaken = defineDiagnostic<{ text: string; look: string }>({
  code: 'review/look',
  severity: 'info',
  explanation: 'A reviewer underlined, struck out or highlighted words. Markdown has no such look; it may have been meant as a remark.',
  notation: 'xml',
  bad: '<w:r><w:rPr><w:strike/></w:rPr><w:t>quite</w:t></w:r>',
  good: '<w:r><w:t>quite</w:t></w:r>',
  message: ({ text, look }) => `“${text}” has a look that is not taken over: ${look}.`,
});

export const markTakenOff = defineDiagnostic<{ text: string; mark: string }>({
  code: 'review/mark-off',
  severity: 'info',
  explanation:
    'Words were marked as a term, or as not confirmed. With other words, or without the printed mark, the mark would be wrong, so it was taken off.',
  bad: ':term[voluntary going back]',
  good: 'voluntary going back',
  message: ({ text, mark }) => `The mark ${mark} of “${text}” was taken off.`,
  hint: () => 'Mark the words again where they are still meant so.',
});

export const blockNotMarked = defineDiagnostic<{ id: string }>({
  code: 'review/not-marked',
  severity: 'warning',
  explanation:
    'A block of the book was not found in its Word document, so that edits of it could not come back. This is mostly a fault of the press.',
  notation: 'xml',
  bad: '<w:p><w:r><w:t>Other words</w:t></w:r></w:p>',
  good: '<w:p w14:paraId="3A395CB3"><w:r><w:t>Going home</w:t></w:r></w:p>',
  message: ({ id }) => `The block ${id} was not found in the document: edits of it cannot come back.`,
  hint: () => 'Please report it with the manuscript that shows it.',
});
