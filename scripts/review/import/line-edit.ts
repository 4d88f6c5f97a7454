import type { RootContent } from 'mdast';
import { type EditedLine, type EditNote, editLine } from '../edit/edit-line.ts';
import { findChanges } from '../edit/find-changes.ts';
import { isSameLine } from '../edit/same-line.ts';
import { writeSoundly } from '../edit/write-soundly.ts';
import { type Atom, blockEnd, blocksOfLine, printedText } from '../markdown/atom.ts';
import type { SourceLeaf, SourceText } from '../markdown/source-leaves.ts';
import { type Conflict, mergeLines } from '../merge/merge-lines.ts';
import { endOfNode, lineEnd, notesIn, removal } from '../patch/block-lines.ts';
import type { MeantLine, Splice } from '../patch/splice.ts';
import { marks } from '../word/marks.ts';
import type { WordCharacter, WordParagraph } from '../word/view.ts';
import { charactersOf, historyOf, type ImportContext, newHistory, noteKeys, withoutHeadBold } from './import-context.ts';
import type { KnownBlock } from './known-blocks.ts';
import type { Pair } from './returned-document.ts';
import { type History, reasons } from './review-edit.ts';

/** What the paragraphs of some blocks say now, as Markdown for the text of now. */
export interface LineEdit {
  readonly history: History;
  readonly was: string;
  readonly now: string;
  readonly notes: readonly EditNote[];
  readonly conflicts: readonly Conflict[];
  /** The blocks that it is to be, each as Markdown and as what it must read. */
  readonly texts: readonly string[];
  readonly lines: readonly (readonly Atom[])[];
  /** New notes and notes that nobody calls any more. */
  readonly besides: readonly Splice[];
  readonly besidesLines: readonly MeantLine[];
  readonly reason?: string;
  readonly isThere?: true;
  /** True where the words of the document are those that were exported. */
  readonly isSame: boolean;
}

const nothingDone: LineEdit = {
  history: { authors: [], date: '', tracking: 'untracked' },
  was: '',
  now: '',
  notes: [],
  conflicts: [],
  texts: [],
  lines: [],
  besides: [],
  besidesLines: [],
  isSame: true,
};
const untouched = (atoms: readonly Atom[]): EditedLine => ({ atoms, fresh: new Set(), notes: [], isChanged: false });

/** The quick way to tell most blocks of most documents; lines with notes are looked at more closely. */
function isUntouched(atoms: readonly Atom[], characters: readonly WordCharacter[]): boolean {
  let at = 0;
  for (const { text, marks: bits, kind } of atoms) {
    if (kind === 'note') return false;
    for (const letter of text) {
      const own = characters[at++];
      if (own?.text !== letter || (letter.trim() !== '' && kind !== 'frame' && own.marks !== bits)) return false;
    }
  }
  return at === characters.length;
}

/**
 * Reads an edit of blocks that have words in the Markdown; all of them become one line, which falls into blocks again where the document has an end of a paragraph. Where
 * Markdown has no signs for bold and italic as they are, the words come without, and that is told.
 */
export function readLineEdit(pair: Pair, context: ImportContext): LineEdit {
  const edit = attempt(pair, context, false);
  if (edit.reason !== reasons.unreadable) return edit;
  const plain = attempt(pair, context, true);
  if (plain.isSame || plain.reason !== undefined) return edit;
  return {
    ...plain,
    notes: [...plain.notes, { kind: 'look', text: plain.now, detail: 'bold or italic, where Markdown has no signs for it' }],
  };
}

function attempt({ blocks, paragraphs }: Pair, context: ImportContext, isPlain: boolean): LineEdit {
  const atoms = blocks.flatMap(({ line = [] }, at): readonly Atom[] =>
    at === 0 ? line : [blockEnd, ...line.filter(({ kind }) => kind !== 'frame')],
  );
  const all = charactersOf(paragraphs.map((paragraph, at) => (at === 0 ? paragraph : withoutSign(paragraph, blocks[0]))));
  const characters = isPlainHead(blocks[0], atoms) ? withoutHeadBold(all) : all;
  const keys = noteKeys(blocks, context);
  const edited = isUntouched(atoms, characters) ? untouched(atoms) : editLine({ atoms, characters, ...keys, isPlain });
  if (!edited.isChanged && edited.notes.length === 0) return { ...nothingDone, was: '', now: '' };
  const history = historyOf(
    blocks,
    paragraphs,
    context.document,
    (was) => findChanges(atoms, charactersOf(was), keys).changes.length === 0,
  );
  const common = { history, was: shown(atoms), now: shown(edited.atoms), notes: edited.notes.filter(isTelling), isSame: !edited.isChanged };
  const nothing = { ...common, conflicts: [], texts: [], lines: [], besides: [], besidesLines: [] };
  return edited.isChanged ? { ...nothing, ...placed(blocks, atoms, edited, context) } : nothing;
}

/** A cell in the first row or column in which nothing is bold by its Markdown. */
function isPlainHead(known: KnownBlock | undefined, atoms: readonly Atom[]): boolean {
  const cell = known?.block.cell;
  return cell !== undefined && (cell.row === 0 || cell.column === 0) && !atoms.some((atom) => (atom.marks & marks.bold) !== 0);
}

/** The edited line in the Markdown of now. */
function placed(blocks: readonly KnownBlock[], atoms: readonly Atom[], edited: EditedLine, context: ImportContext): Partial<LineEdit> {
  const [first] = blocks;
  const text = context.texts.now.get(first?.block.file ?? '');
  if (!first?.now || !text) return { reason: reasons.gone };
  const today = first.now.atoms;
  if (!today) return { reason: reasons.unreadable };
  const line = { atoms: blocksOfLine(edited.atoms).flatMap((block, at) => (at === 0 ? block : [blockEnd, ...block])), fresh: edited.fresh };
  const isOld = rawOf(first.was, context.texts.was.get(first.block.file ?? '')) === rawOf(first.now, text);
  if (!isOld && blocks.length > 1) return { reason: reasons.changed };
  const merged = isOld ? { ...line, conflicts: [] } : mergeLines(first.line ?? [], line, today);
  const settled = blocksOfLine(merged.atoms);
  if (!isOld && settled.length === 1 && isSameLine(settled[0] ?? [], today))
    return { conflicts: merged.conflicts, ...(merged.conflicts.length > 0 ? {} : { isThere: true as const }) };
  const written = writeSoundly(settled, merged.fresh, first.now.kind, context.parse);
  if (!written) return { conflicts: merged.conflicts, reason: reasons.unreadable };
  const besides = noteChanges(atoms, written.lines.flat(), first.now, text, context);
  return { conflicts: merged.conflicts, texts: written.texts, lines: written.lines, ...besides };
}

/** The Markdown of a block's words. */
export const rawOf = (leaf: SourceLeaf | undefined, text: SourceText | undefined): string | undefined =>
  leaf && text ? text.text.slice(leaf.start, leaf.end) : undefined;

/** New paragraphs, which no block stands for. */
export function readNewLine(
  paragraphs: readonly WordParagraph[],
  near: SourceLeaf,
  text: SourceText,
  kind: SourceLeaf['kind'],
  context: ImportContext,
  isHead = false,
): LineEdit {
  const characters = isHead ? withoutHeadBold(charactersOf(paragraphs)) : charactersOf(paragraphs);
  const edited = editLine({ atoms: [], characters, ...noteKeys([], context) });
  const settled = blocksOfLine(edited.atoms);
  const history = newHistory(paragraphs, context.document);
  const common = { history, was: '', now: shown(edited.atoms), notes: edited.notes.filter(isTelling), conflicts: [], isSame: false };
  const written = writeSoundly(settled, edited.fresh, kind, context.parse);
  if (!written) return { ...common, texts: [], lines: [], besides: [], besidesLines: [], reason: reasons.unreadable };
  return { ...common, texts: written.texts, lines: written.lines, ...noteChanges([], written.lines.flat(), near, text, context) };
}

const isTelling = ({ kind, text, detail }: EditNote): boolean => kind !== 'printed' || text.trim() !== detail.trim();

/** Words for people: blocks apart by a pilcrow, notes as a star. */
function shown(atoms: readonly Atom[]): string {
  return blocksOfLine(atoms)
    .map((block) => printedText(block.map((atom) => (atom.kind === 'note' ? { ...atom, text: '*' } : atom))))
    .join(' ¶ ')
    .replace(/[\ue010-\ue01f]/g, '');
}

/** A second half of an item with a box to tick has got such a sign too. */
function withoutSign(paragraph: WordParagraph, block: KnownBlock | undefined): WordParagraph {
  const [frame] = block?.line ?? [];
  const lead = frame?.kind === 'frame' ? /^\W+/u.exec(frame.text)?.[0] : undefined;
  const own = paragraph.characters
    .slice(0, lead?.length)
    .map(({ text }) => text)
    .join('');
  return lead !== undefined && own === lead ? { ...paragraph, characters: paragraph.characters.slice(lead.length) } : paragraph;
}

/** What goes with a line: the texts of its new notes after the block, and no text of a note that nobody calls any more. */
function noteChanges(
  was: readonly Atom[],
  now: readonly Atom[],
  leaf: SourceLeaf,
  text: SourceText,
  context: ImportContext,
): Pick<LineEdit, 'besides' | 'besidesLines'> {
  const callsIn = (atoms: readonly Atom[]): string[] => atoms.flatMap(({ kind, raw }) => (kind === 'note' ? [raw] : []));
  const before = callsIn(leaf.atoms ?? []);
  const besides: Splice[] = [];
  const besidesLines: MeantLine[] = [];
  for (const [part, mark] of context.notes.given()) {
    if (!callsIn(now).includes(mark) || before.includes(mark)) continue;
    const paragraphs = context.document.after.filter((each) => each.part === part);
    const own = readNewLine(paragraphs, leaf, text, 'paragraph', context);
    const at = lineEnd(text.text, endOfNode(leaf.parents[1] ?? leaf.node));
    besides.push({ start: at, end: at, text: `\n\n${mark}: ${own.texts.filter((each) => each !== '').join('\n\n    ')}` });
    besidesLines.push(...own.lines.filter((line) => line.length > 0).map((atoms): MeantLine => ({ at, kind: 'paragraph', atoms })));
  }
  const { definitions, calls } = notesIn(text);
  for (const mark of new Set(callsIn(was).filter((each) => before.includes(each) && !callsIn(now).includes(each)))) {
    const name = mark.slice(2, -1).toLowerCase();
    const definition = definitions.get(name);
    const lost = before.filter((each) => each === mark).length;
    const gone = definition && calls.get(name) === lost ? removal([definition as RootContent], text.root, text) : undefined;
    if (gone) besides.push(gone);
  }
  return { besides, besidesLines };
}
