import type { Nodes } from 'mdast';
import type { SourceLeaf, SourceText } from '../markdown/source-leaves.ts';
import { removal, splitJoin } from '../patch/block-lines.ts';
import { removedNodes } from '../patch/removed-nodes.ts';
import type { MeantLine, Patch, Splice } from '../patch/splice.ts';
import type { ImportContext } from './import-context.ts';
import type { KnownBlock } from './known-blocks.ts';
import { type LineEdit, rawOf, readLineEdit } from './line-edit.ts';
import type { Pair } from './returned-document.ts';
import { type EditKind, type ReviewEdit, reasons } from './review-edit.ts';

/** A block of which no word is left: it is to go with its place. */
export interface Emptied {
  readonly block: KnownBlock;
  readonly edit: LineEdit;
}

/** The edit of the words of blocks that are still there; undefined where they are as they were, `emptied` where nothing is left of one. */
export function wordsEdit(pair: Pair, context: ImportContext): ReviewEdit | { readonly emptied: Emptied } | undefined {
  const { blocks } = pair;
  const [first] = blocks;
  if (!first?.line || blocks.some(({ line }) => !line)) return pressEdit(pair);
  const line = readLineEdit(pair, context);
  if (line.isSame && line.notes.length === 0) return undefined;
  const base = editOf(kindOf(blocks.length, line.lines.length), line, first, context);
  if (line.isSame || line.isThere || line.reason !== undefined)
    return { ...base, ...(line.reason === undefined ? {} : { reason: line.reason }) };
  if (line.lines.length === 0) return base;
  const { now } = first;
  const text = context.texts.now.get(first.block.file ?? '');
  if (!now || !text) return { ...base, reason: reasons.gone };
  const isEmpty = line.lines.every((each) => each.length === 0);
  if (isEmpty && now.kind !== 'cell') return { emptied: { block: first, edit: line } };
  const filled = line.lines.flatMap((atoms, at) =>
    atoms.length > 0 || line.lines.length === 1 ? [{ atoms, text: line.texts[at] ?? '' }] : [],
  );
  const join = filled.length > 1 ? splitJoin(now, text) : '';
  if (join === undefined) return { ...base, reason: now.kind === 'cell' ? reasons.cell : reasons.one };
  const joined = blocks.length > 1 ? joinedBlocks(blocks, text, context) : [];
  if (typeof joined === 'string') return { ...base, reason: joined };
  const lines = filled.map(({ atoms }): MeantLine => ({ at: now.start, kind: now.kind, atoms }));
  const splices: Splice[] = [{ start: now.start, end: now.end, text: filled.map((each) => each.text).join(join) }];
  if (blocks.length === 1 && line.besides.length === 0 && splices[0]?.text === text.text.slice(now.start, now.end))
    return line.notes.length + line.conflicts.length === 0 ? undefined : base;
  return { ...base, ...patchOf(text, [...splices, ...joined, ...line.besides], [...lines, ...line.besidesLines]) };
}

const patchOf = (text: SourceText, splices: readonly Splice[], lines: readonly MeantLine[]): { readonly patch: Omit<Patch, 'edit'> } => ({
  patch: { file: text.path, splices, lines },
});

function kindOf(blocks: number, lines: number): EditKind {
  if (blocks > 1) return 'joined';
  return lines > 1 ? 'split' : 'words';
}

/** What every edit of a known block says of itself. */
export function editOf(kind: EditKind, line: LineEdit, known: KnownBlock | undefined, { texts }: ImportContext): ReviewEdit {
  const { history, was, now, notes, conflicts, isThere } = line;
  const file = known?.block.file;
  const offset = known?.now?.start ?? (file !== undefined && texts.now.has(file) ? 0 : undefined);
  return {
    kind,
    history,
    was,
    now,
    notes,
    conflicts,
    ...(file === undefined || offset === undefined ? {} : { place: { file, offset: offset + firstDifference(line, known) } }),
    ...(known?.block.id === undefined ? {} : { block: known.block.id }),
    ...(isThere ? { isThere } : {}),
  };
}

/** How far into the words of a block its first change is. */
function firstDifference({ texts: [text] }: LineEdit, known: KnownBlock | undefined): number {
  const old = known?.now?.atoms?.map(({ raw }) => raw).join('') ?? '';
  if (text === undefined) return 0;
  let at = 0;
  while (at < old.length && at < text.length && old[at] === text[at]) at += 1;
  return at < old.length ? at : 0;
}

/** The stretches of the blocks that became part of the first one, or why they cannot. */
function joinedBlocks([first, ...others]: readonly KnownBlock[], text: SourceText, { texts }: ImportContext): Splice[] | string {
  const was = texts.was.get(first?.block.file ?? '');
  const leaves: SourceLeaf[] = [];
  for (const { block, was: leaf, now } of others) {
    if (block.file !== text.path || !now) return reasons.gone;
    if (now.kind !== 'paragraph' || first?.now?.kind !== 'paragraph' || isItem(now) !== isItem(first.now)) return reasons.kinds;
    if (rawOf(leaf, was) !== rawOf(now, text)) return reasons.changed;
    leaves.push(now);
  }
  const { runs, left } = removedNodes(text, new Set(leaves));
  const splices = runs.map(({ nodes, parent }) => removal(nodes, parent, text));
  return left.length > 0 || splices.some((splice) => splice === undefined) ? reasons.alone : splices.flatMap((splice) => splice ?? []);
}

const isItem = ({ parents }: SourceLeaf): boolean => (parents.at(-1) as Nodes | undefined)?.type === 'listItem';

/** Words that the press makes, changed in the document. */
function pressEdit({ blocks, paragraphs }: Pair): ReviewEdit | undefined {
  const wordsOf = (text: string): string =>
    text
      .replace(/[\ue010-\ue01f]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const was = wordsOf(blocks.map(({ block }) => block.text).join(' '));
  const now = wordsOf(paragraphs.flatMap(({ characters }) => characters.map(({ text }) => text)).join(''));
  const bare = (text: string): string => text.replace(/[\d\sivxlc]/g, '');
  const isCounted = paragraphs.some(({ characters }) => characters.some(({ field }) => field !== undefined));
  if (was === now || blocks.every(({ block }) => block.volatile) || (isCounted && bare(was) === bare(now))) return undefined;
  const revisions = paragraphs.flatMap((paragraph) => paragraph.revisions);
  return {
    kind: 'made-by-press',
    history: {
      authors: [...new Set(revisions.map(({ author }) => author))],
      date:
        revisions
          .map(({ date }) => date)
          .sort()
          .at(-1) ?? '',
      tracking: revisions.length === 0 ? 'untracked' : 'tracked',
    },
    was,
    now,
    notes: [],
    conflicts: [],
    reason: reasons.press,
  };
}
