import type { Nodes, Parents } from 'mdast';
import { risingRun } from '../align/align-paragraphs.ts';
import type { Atom } from '../markdown/atom.ts';
import type { SourceLeaf, SourceText } from '../markdown/source-leaves.ts';
import { endOfNode, notesIn, removal, startOfNode } from '../patch/block-lines.ts';
import { type RemovedRun, removedNodes } from '../patch/removed-nodes.ts';
import type { MeantLine, Splice } from '../patch/splice.ts';
import { signs } from '../word/paragraph.ts';
import { textOfParagraph, type WordParagraph } from '../word/view.ts';
import { historyOf, type ImportContext, newHistory } from './import-context.ts';
import type { KnownBlock } from './known-blocks.ts';
import { rawOf, readLineEdit, readNewLine } from './line-edit.ts';
import type { Places, Placing } from './placing.ts';
import type { Pair } from './returned-document.ts';
import { type EditKind, type History, type ReviewEdit, reasons } from './review-edit.ts';

/** Blocks that stand elsewhere in the document than in the Markdown: those that were put in anew, and of the others as few as account for the new order. */
export function movedBlocks(flow: readonly Pair[]): ReadonlySet<KnownBlock> {
  const present = flow.filter(({ blocks, paragraphs }) => blocks.length > 0 && paragraphs.length > 0 && blocks.every(({ line }) => line));
  const places = present.map((pair, at) => ({ pair, place: [pair.blocks[0]?.index ?? 0, at] as const }));
  const [fresh, old] = [places.filter(({ pair }) => isPutIn(pair)), places.filter(({ pair }) => !isPutIn(pair))];
  const order = [...risingRun(old.map(({ place }) => place).sort(([a], [b]) => a - b))];
  for (const { place } of fresh) {
    const fits = order.every(([index, at]) => index < place[0] === at < place[1]);
    if (fits) order.push(place);
  }
  const settled = new Set(order.map(([index]) => index));
  return new Set(places.filter(({ place }) => !settled.has(place[0])).flatMap(({ pair }) => pair.blocks));
}

/** True where all words of a block were put in with tracking: it was cut elsewhere. */
function isPutIn({ paragraphs }: Pair): boolean {
  const letters = paragraphs.flatMap(({ characters }) => characters).filter(({ text }) => text.trim() !== '');
  return letters.length > 0 && letters.every(({ revision }) => revision?.kind === 'inserted');
}

/** Paragraphs that no block stands for. Empty ones are nothing; what is the result of a field Word has made. */
export function newEdits(pairs: readonly Pair[], places: Places, context: ImportContext): ReviewEdit[] {
  return pairs
    .filter(({ blocks }) => blocks.length === 0)
    .flatMap(({ paragraphs }) => paragraphs)
    .filter((paragraph) => isText(paragraph))
    .map((paragraph) => newEdit(paragraph, places.of(paragraph), context));
}

function isText(paragraph: WordParagraph): boolean {
  return textOfParagraph(paragraph).trim() !== '' && !paragraph.characters.every(({ field }) => field !== undefined);
}

function newEdit(paragraph: WordParagraph, placing: Placing | undefined, context: ImportContext): ReviewEdit {
  const now = textOfParagraph(paragraph).replaceAll(signs.note, '*').replaceAll(signs.object, '').trim();
  const history = newHistory([paragraph], context.document);
  const base: ReviewEdit = { kind: 'new', history, was: '', now, notes: [], conflicts: [] };
  if (textOfParagraph(paragraph).includes(signs.object) && now === '') return { ...base, reason: reasons.object };
  if (!placing) return { ...base, reason: reasons.place };
  const { text, near, kind } = placing;
  const line = readNewLine([paragraph], near, text, kind === 'heading' ? 'heading' : 'paragraph', context);
  const place = { file: text.path, offset: near.start };
  const told = { ...base, place, notes: line.notes };
  if (line.reason !== undefined) return { ...told, reason: line.reason };
  const splice = placing.put(line.texts[0] ?? '');
  if (!splice) return { ...told, reason: reasons.place };
  if (isThere(splice, line.texts[0] ?? '', text, context)) return { ...told, isThere: true };
  const lines: MeantLine[] = [{ at: splice.start, kind: kind === 'heading' ? 'heading' : 'paragraph', atoms: line.lines[0] ?? [] }];
  return { ...told, patch: { file: text.path, splices: [splice, ...line.besides], lines: [...lines, ...line.besidesLines] } };
}

/** True where the Markdown has the block already, next to its place and not known from the export: an import made twice makes one. */
function isThere({ start }: Splice, markdown: string, { text, leaves }: SourceText, { known }: ImportContext): boolean {
  const exported = new Set(known.map(({ now }) => now));
  const isNew = (leaf: SourceLeaf): boolean => !exported.has(leaf);
  const after = leaves.filter((leaf) => leaf.start >= start);
  const before = leaves.filter((leaf) => leaf.end <= start).reverse();
  return [after, before].some((side) => {
    const end = side.findIndex((leaf) => !isNew(leaf));
    return side.slice(0, end < 0 ? side.length : end).some((leaf) => text.slice(leaf.start, leaf.end) === markdown);
  });
}

/** Blocks that are gone, with their notes: the largest that went whole. */
export function removedEdits(gone: readonly KnownBlock[], context: ImportContext): ReviewEdit[] {
  const edits: ReviewEdit[] = [];
  const byFile = new Map<string, KnownBlock[]>();
  for (const known of gone) {
    const file = known.block.file;
    if (!known.line || file === undefined) {
      if (!known.block.volatile) edits.push(removedEdit([known], context, { reason: reasons.press }));
    } else if (!known.now) {
      if (context.texts.now.has(file)) edits.push(removedEdit([known], context, { isThere: true }));
      else edits.push(removedEdit([known], context, { reason: reasons.gone }));
    } else byFile.set(file, [...(byFile.get(file) ?? []), known]);
  }
  for (const [file, some] of byFile) {
    const [text, was] = [context.texts.now.get(file), context.texts.was.get(file)];
    if (text && was) edits.push(...removedIn(text, was, some, context));
  }
  return edits;
}

function removedIn(text: SourceText, was: SourceText, gone: readonly KnownBlock[], context: ImportContext): ReviewEdit[] {
  const byLeaf = new Map(gone.flatMap((known) => (known.now ? [[known.now, known] as const] : [])));
  const { runs, left } = removedNodes(text, new Set(byLeaf.keys()));
  const knownOf = (leaves: readonly SourceLeaf[]): KnownBlock[] => leaves.flatMap((leaf) => byLeaf.get(leaf) ?? []);
  return [
    ...runs.map((run): ReviewEdit => {
      const known = knownOf(run.leaves);
      if (known.some((each) => rawOf(each.was, was) !== rawOf(each.now, text)))
        return removedEdit(known, context, { reason: reasons.changed });
      const splices = removedSplices(run, text);
      return removedEdit(known, context, splices ? { patch: { file: text.path, splices, lines: [] } } : { reason: reasons.alone });
    }),
    ...left.map((leaf) => removedEdit(knownOf([leaf]), context, { reason: reasons.alone })),
  ];
}

/** The stretch of a run, and those of notes that only it calls. */
function removedSplices({ nodes, parent }: RemovedRun, text: SourceText): Splice[] | undefined {
  const own = removal(nodes, parent, text);
  if (!own) return undefined;
  const { definitions, calls } = notesIn(text);
  const inside = new Map<string, number>();
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference') inside.set(node.identifier, (inside.get(node.identifier) ?? 0) + 1);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  const notes = [...inside].flatMap(([name, count]) => {
    const definition = definitions.get(name);
    return definition && calls.get(name) === count ? [definition] : [];
  });
  const others = notes.map((definition) => removal([definition], text.root, text)).filter((splice) => splice !== undefined);
  return joinTouching([own, ...others]);
}

/** Stretches that meet become one: a note often follows the block that calls it. */
export function joinTouching(splices: readonly Splice[]): Splice[] {
  const joined: Splice[] = [];
  for (const splice of [...splices].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && last.text === '' && splice.text === '' && splice.start <= last.end)
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, splice.end) };
    else joined.push(splice);
  }
  return joined;
}

type Outcome = Pick<ReviewEdit, 'patch' | 'reason' | 'isThere'>;

function removedEdit(known: readonly KnownBlock[], context: ImportContext, outcome: Outcome): ReviewEdit {
  const [first] = known;
  const isRow = first?.block.cell !== undefined;
  const was = known.map(({ block }) => block.text.replace(/[\ue010-\ue01f]/g, '').trim()).join(isRow ? ' | ' : ' ¶ ');
  const history = historyOf(known, [], context.document, (then) => then.map(textOfParagraph).join('').length > 0);
  const kind: EditKind = isRow ? 'removed-row' : 'removed';
  return { kind, history, was, now: '', notes: [], conflicts: [], ...placeOf(first), ...outcome };
}

function placeOf(known: KnownBlock | undefined): Pick<ReviewEdit, 'place' | 'block'> {
  const { file, id } = known?.block ?? {};
  return {
    ...(file !== undefined && known?.now ? { place: { file, offset: known.now.start } } : {}),
    ...(id === undefined ? {} : { block: id }),
  };
}

/** Blocks that were moved, each with what was changed in it. */
export function movedEdits(flow: readonly Pair[], moved: ReadonlySet<KnownBlock>, places: Places, context: ImportContext): ReviewEdit[] {
  return flow
    .filter(({ blocks, paragraphs }) => paragraphs.length > 0 && blocks.some((known) => moved.has(known)))
    .map((pair) => movedEdit(pair, places, context));
}

function movedEdit(pair: Pair, places: Places, context: ImportContext): ReviewEdit {
  const [known] = pair.blocks;
  const [paragraph] = pair.paragraphs;
  const line = readLineEdit(pair, context);
  const history: History = line.isSame ? movedHistory(pair, context) : line.history;
  const base: ReviewEdit = {
    kind: 'moved',
    history,
    was: line.was || (known?.block.text ?? ''),
    now: line.now,
    notes: line.notes,
    conflicts: line.conflicts,
    ...placeOf(known),
  };
  const text = context.texts.now.get(known?.block.file ?? '');
  const leaf = known?.now;
  if (!known || !leaf || !text) return { ...base, reason: reasons.gone };
  if (rawOf(known.was, context.texts.was.get(text.path)) !== rawOf(leaf, text)) return { ...base, reason: reasons.changed };
  if (line.reason !== undefined) return { ...base, reason: line.reason };
  const placing = paragraph && pair.blocks.length === 1 && pair.paragraphs.length === 1 ? places.of(paragraph) : undefined;
  const carried = carriedNode(leaf);
  const isItem = carried?.node.type === 'listItem';
  if (!placing || placing.text !== text || !carried || (placing.kind === 'item') !== isItem) return { ...base, reason: reasons.place };
  const words = line.isSame ? text.text.slice(leaf.start, leaf.end) : (line.texts[0] ?? '');
  const whole = text.text.slice(leaf.start, leaf.end) === '' ? '' : words;
  // The words of a heading are not all of its line: its id comes with it.
  const tail = leaf.node.type === 'heading' ? text.text.slice(leaf.end, endOfNode(leaf.node)) : '';
  const put = placing.put(`${whole}${tail}`);
  const cut = removal([carried.node], carried.parent, text);
  if (!put || !cut) return { ...base, reason: reasons.place };
  if (put.start >= cut.start && put.start <= cut.end) return { ...base, isThere: true };
  const atoms: readonly Atom[] = line.isSame ? (leaf.atoms ?? []) : (line.lines[0] ?? []);
  return {
    ...base,
    patch: {
      file: text.path,
      splices: [cut, put, ...line.besides],
      lines: [{ at: put.start, kind: leaf.kind, atoms }, ...line.besidesLines],
    },
  };
}

/** The node that goes with a block's words: an item with nothing else in it, a paragraph, a heading. */
function carriedNode({ node, parents }: SourceLeaf): { readonly node: Nodes; readonly parent: Parents } | undefined {
  const [above, parent] = parents.slice(-2);
  if (parent?.type === 'listItem') return parent.children.length === 1 && above ? { node: parent, parent: above } : undefined;
  if (node.type !== 'paragraph' && !(node.type === 'heading' && node.depth > 1)) return undefined;
  const only = parents.at(-1);
  return only && !(node.type === 'paragraph' && node.data?.directiveLabel) && startOfNode(node) >= 0 ? { node, parent: only } : undefined;
}

function movedHistory({ blocks, paragraphs }: Pair, { document }: ImportContext): History {
  return historyOf(blocks, paragraphs, document, () => true);
}
