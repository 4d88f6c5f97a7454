import type { Element } from 'xast';
import { DocxFile } from '../../docx-file/index.ts';
import type { Edition } from '../../model/book.ts';
import type { TextFile } from '../../model/manuscript.ts';
import { manifestHash, manifestText, packText, type ReviewBlock, type ReviewManifest } from '../manifest.ts';
import { readSourceText, type SourceText } from '../markdown/source-leaves.ts';
import { readParagraphs } from '../word/read-paragraphs.ts';
import { textOfParagraph, viewOf, type WordParagraph } from '../word/view.ts';
import { type BookLeaf, bookLeaves, bookmarkOf } from './book-leaves.ts';
import { markDocument, reviewProperties } from './mark-document.ts';
import { type PairedLeaf, pairParagraphs } from './pair-paragraphs.ts';
import { withoutDeadLinks } from './without-dead-links.ts';

export interface ExportInput {
  /** What the document was written from. */
  readonly edition: Edition<'docx'>;
  /** The document of the edition. */
  readonly docx: Uint8Array;
  readonly texts: ReadonlyMap<string, TextFile>;
  /** Path of the only chapter. */
  readonly chapter?: string;
  readonly commit?: { readonly id: string; readonly isClean: boolean };
  readonly isProtected: boolean;
}
export interface ExportedReview {
  readonly docx: Uint8Array;
  /** JSON of the manifest, as it is embedded too. */
  readonly manifest: string;
  readonly hash: string;
  readonly blocks: number;
  /** Blocks of the book whose paragraph was not found: what is changed in them cannot come back. */
  readonly lost: readonly BookLeaf[];
}

/** Makes the copy for reviewers of a finished document: bookmarks, tracking, and the manifest by which its changes find back. */
export function exportReview({ edition, docx, texts, chapter, commit, isProtected }: ExportInput): ExportedReview {
  const file = DocxFile.open(docx);
  const { paragraphs: raws, trees } = readParagraphs(file);
  if (chapter !== undefined) withoutDeadLinks(trees);
  const paragraphs = viewOf(raws, 'before');
  const leaves = bookLeaves(edition);
  const sources = new Map<string, SourceText>();
  for (const path of new Set(leaves.map(({ place }) => place.file))) {
    const text = texts.get(path);
    if (text) sources.set(path, readSourceText(path, text.text, text.tree));
  }
  const { pairs, lost } = pairParagraphs(leaves, paragraphs, sources);
  const manifest: ReviewManifest = {
    format: 'handbook-review',
    version: 1,
    book: edition.info.slug,
    language: edition.info.language,
    edition: edition.info.edition,
    ...(chapter === undefined ? {} : { chapter }),
    ...(commit === undefined ? {} : { commit: commit.id, ...(commit.isClean ? {} : { uncommitted: true as const }) }),
    blocks: blocksOf(paragraphs, pairs, leaves),
    sources: Object.fromEntries([...sources].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, { text }]) => [path, text])),
  };
  const text = manifestText(manifest);
  const hash = manifestHash(text);
  const properties = {
    [reviewProperties.hash]: hash,
    [reviewProperties.book]: `${manifest.book} ${manifest.language} ${manifest.edition}`,
    ...(commit === undefined ? {} : { [reviewProperties.commit]: commit.id }),
  };
  const bookmarks = new Map(pairs.map(({ leaf, paragraph }) => [paragraph.raws[0]?.element as Element, bookmarkOf(leaf)] as const));
  markDocument(file, { bookmarks, trees, properties, manifest: packText(text), isProtected });
  return { docx: file.pack(), manifest: text, hash, blocks: pairs.length, lost };
}

function blocksOf(paragraphs: readonly WordParagraph[], pairs: readonly PairedLeaf[], leaves: readonly BookLeaf[]): ReviewBlock[] {
  const paired = new Map(pairs.map((pair) => [pair.paragraph, pair]));
  const notes = notesByNumber(pairs, leaves);
  return paragraphs.flatMap((paragraph): ReviewBlock[] => {
    const text = textOfParagraph(paragraph);
    const pair = paired.get(paragraph);
    if (!pair) return text === '' ? [] : [{ text, ...(isVolatile(paragraph) ? { volatile: true as const } : {}) }];
    const { leaf, source, places } = pair;
    const printed =
      source.atoms?.flatMap(({ kind }, at) => (kind === 'char' ? [] : [[...(places[at] ?? [0, 0])] as [number, number]])) ?? [];
    const calls = paragraph.characters.flatMap(({ note }) => (note === undefined ? [] : [notes.get(note) ?? '']));
    const marks = marksIn(paragraph);
    return [
      {
        name: bookmarkOf(leaf),
        id: leaf.id,
        file: leaf.place.file,
        at: [source.start, source.end],
        owner: source.owner,
        part: leaf.part,
        ...(paragraph.style === '' ? {} : { style: paragraph.style }),
        text,
        ...(marks.length === 0 ? {} : { marks }),
        words: [places[0]?.[0] ?? text.length, places.at(-1)?.[1] ?? text.length],
        ...(printed.length === 0 ? {} : { printed }),
        ...(leaf.note === undefined ? {} : { note: leaf.note }),
        ...(calls.length === 0 ? {} : { calls }),
        ...(leaf.cell === undefined ? {} : { cell: { ...leaf.cell } }),
      },
    ];
  });
}

/** Anchors of notes by the numbers that the document gives them. */
function notesByNumber(pairs: readonly PairedLeaf[], leaves: readonly BookLeaf[]): Map<string, string> {
  const known = new Map(pairs.flatMap(({ leaf, paragraph }) => (leaf.note === undefined ? [] : [[paragraph.part, leaf.note] as const])));
  for (const { note } of leaves) if (note !== undefined && ![...known.values()].includes(note)) known.set(`lost ${note}`, note);
  return known;
}

function isVolatile({ style, characters }: WordParagraph): boolean {
  return (
    /^(?:TOC|Index|TableofFigures|TableOfFigures)\d*$/.test(style) ||
    (characters.length > 0 && characters.every(({ field }) => field !== undefined))
  );
}

/** Stretches that have marks, in UTF-16 units. */
function marksIn({ characters }: WordParagraph): [number, number, number][] {
  const stretches: [number, number, number][] = [];
  let at = 0;
  for (const { text, marks: bits } of characters) {
    const last = stretches.at(-1);
    if (last && last[1] === at && last[2] === bits) last[1] = at + text.length;
    else if (bits !== 0) stretches.push([at, at + text.length, bits]);
    at += text.length;
  }
  return stretches;
}
