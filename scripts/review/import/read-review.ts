import type { DocxFile } from '../../docx-file/index.ts';
import type { ReviewManifest } from '../manifest.ts';
import type { SourceText } from '../markdown/source-leaves.ts';
import type { Patch } from '../patch/splice.ts';
import { type Parse, soundPatches } from '../patch/verify-patches.ts';
import type { Accepts } from '../word/view.ts';
import { type ReviewComment, readComments } from './comments.ts';
import { elsewhereEdits, styleEdits } from './elsewhere.ts';
import { type ImportContext, NoteNames } from './import-context.ts';
import { type KnownBlock, knownBlocks, readTexts } from './known-blocks.ts';
import { Places } from './placing.ts';
import { readReturned } from './returned-document.ts';
import { type ReviewEdit, reasons } from './review-edit.ts';
import { movedBlocks, movedEdits, newEdits, removedEdits } from './structure-edits.ts';
import { tableEdits } from './table-edits.ts';
import { wordsEdit } from './words-edits.ts';

export interface ReadInput {
  readonly file: DocxFile;
  readonly manifest: ReviewManifest;
  /** The Markdown of now, by path. */
  readonly texts: ReadonlyMap<string, { readonly text: string; readonly tree: ReturnType<Parse> }>;
  readonly parse: Parse;
  /** Whose changes are wanted; those of everybody where absent. */
  readonly author?: string;
}
/** What a document brings back. Nothing is written yet. */
export interface ReadReview {
  /** In the order of the document. Those with a patch can be made together. */
  readonly edits: readonly ReviewEdit[];
  readonly comments: readonly ReviewComment[];
  readonly texts: ReadonlyMap<string, SourceText>;
  readonly isBare: boolean;
  /** Share of the exported blocks that were found. */
  readonly found: number;
}

/** Reads every edit and comment of a document that came back, and makes a patch of each edit that has a safe place in the Markdown of now. */
export function readReview({ file, manifest, texts: nowTexts, parse, author }: ReadInput): ReadReview {
  const accepts: Accepts = (name) => author === undefined || name === author;
  const texts = readTexts(manifest, nowTexts, parse);
  const known = knownBlocks(manifest, texts);
  const document = readReturned(file, known, accepts);
  const context: ImportContext = { known, texts, document, parse, notes: new NoteNames(known, texts) };
  const edits = [...gatherEdits(context), ...styleEdits(context), ...elsewhereEdits(file, context)];
  const wanted = edits.filter(({ history }) => author === undefined || history.authors.length === 0 || history.authors.includes(author));
  const owned = author === undefined ? wanted : wanted.map(withoutStrangers);
  return {
    edits: withSoundPatches(once(owned), texts.now, parse),
    comments: readComments(file, context, accepts),
    texts: texts.now,
    isBare: document.isBare,
    found: document.found,
  };
}

/** Where only one person's edits are wanted, those that nobody tracked are nobody's. */
function withoutStrangers(edit: ReviewEdit): ReviewEdit {
  const { patch, ...rest } = edit;
  return edit.history.tracking === 'tracked' || !patch ? edit : { ...rest, reason: reasons.untracked };
}

function gatherEdits(context: ImportContext): ReviewEdit[] {
  const { document } = context;
  const edits: ReviewEdit[] = [];
  const gone: KnownBlock[] = [];
  const moved = movedBlocks(document.flow);
  const places = new Places(context, (known) => !moved.has(known));
  const pairs = [...document.flow, ...document.tables.flatMap((table) => table.pairs), ...[...document.notes.values()].flat()];
  for (const pair of pairs) {
    if (pair.paragraphs.length === 0) gone.push(...pair.blocks);
    else if (pair.blocks.length > 0 && !pair.blocks.some((known) => moved.has(known))) {
      const edit = wordsEdit(pair, context);
      if (edit && 'emptied' in edit) gone.push(edit.emptied.block);
      else if (edit) edits.push(edit);
    }
  }
  for (const table of document.tables) {
    const found = tableEdits(table, context);
    edits.push(...found.edits);
    gone.push(...found.gone);
  }
  return [
    ...edits,
    ...newEdits(pairs, places, context),
    ...movedEdits(document.flow, moved, places, context),
    ...removedEdits(gone, context),
  ];
}

/** A text that stands twice in the book and was changed twice in the same way is changed once. */
function once(edits: readonly ReviewEdit[]): ReviewEdit[] {
  const seen = new Set<string>();
  return edits.filter(({ patch, block, kind }) => {
    if (!patch || kind === 'new' || kind === 'new-row') return true;
    const key = JSON.stringify([patch.file, patch.splices]);
    if (seen.has(key) && block !== undefined) return false;
    seen.add(key);
    return true;
  });
}

/** Patches that cannot be made together with the others, or would not read as meant, become a reason. */
export function withSoundPatches(edits: readonly ReviewEdit[], texts: ReadonlyMap<string, SourceText>, parse: Parse): ReviewEdit[] {
  const byFile = new Map<string, Patch[]>();
  edits.forEach(({ patch }, edit) => {
    if (patch) byFile.set(patch.file, [...(byFile.get(patch.file) ?? []), { ...patch, edit }]);
  });
  const broken = new Set<number>();
  for (const [file, patches] of byFile) {
    const text = texts.get(file);
    const { unsound } = text ? soundPatches(text, patches, parse) : { unsound: patches };
    for (const { edit } of unsound) broken.add(edit);
  }
  return edits.map((edit, at) => (broken.has(at) ? withReason(edit, reasons.broken) : edit));
}

/** An edit that is not made after all. */
export function withReason({ patch: _none, ...edit }: ReviewEdit, reason: string): ReviewEdit {
  return { ...edit, reason };
}
