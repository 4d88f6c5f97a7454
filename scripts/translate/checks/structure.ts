import { doubtfulBlock, extraBlock, missingBlock, otherKind, tableShape } from '../../diagnostics/translation-checks.ts';
import type { BookNode } from '../../model/book-node.ts';
import { type Place, startOf } from '../../model/place.ts';
import { plainTextOf } from '../../model/walk.ts';
import type { Alignment, MissingBlock } from '../align-blocks.ts';
import type { BlockTree } from '../block-tree.ts';
import type { FilePair } from '../plan-sync.ts';
import { kindOf } from './block-kind.ts';
import { blockNodes } from './block-nodes.ts';
import type { Comparison, ComparisonRule } from './comparison.ts';

type Nodes = ReadonlyMap<string, BookNode>;

/** Each block of the source has one of the same kind in the translation: headings of the same level, items of lists, rows and columns of tables. */
export const structure: ComparisonRule = (comparison) => {
  const [sources, targets] = [blockNodes(comparison.sourceBook), blockNodes(comparison.targetBook)];
  for (const file of comparison.files) {
    const uneven = compareShapes(file, sources, targets, comparison);
    compareBlocks(file, sources, targets, uneven, comparison);
  }
};

/** Kinds and shapes of pairs; gives the places of tables that have been told. */
function compareShapes({ alignment }: FilePair, sources: Nodes, targets: Nodes, { report }: Comparison): readonly BookNode[] {
  const uneven: BookNode[] = [];
  for (const [id, sourceId] of alignment.pairs) {
    const [from, to] = [sources.get(sourceId), targets.get(id)];
    if (!from || !to) continue;
    const related = [{ message: 'The source.', place: from.place }];
    if (from.type === 'table' && to.type === 'table') {
      const [wanted, found] = [sizeOf(from), sizeOf(to)];
      if (wanted === found) continue;
      uneven.push(from, to);
      report(tableShape({ wanted, found }, to.place, { related }));
    } else {
      const [wanted, found] = [kindOf(from), kindOf(to)];
      if (wanted !== found) report(otherKind({ wanted, found }, to.place, { related }));
    }
  }
  return uneven;
}

function compareBlocks(file: FilePair, sources: Nodes, targets: Nodes, uneven: readonly BookNode[], comparison: Comparison): void {
  const { report } = comparison;
  const { alignment } = file;
  const isTold = ({ file: path, start, end }: Place): boolean =>
    uneven.some(({ place }) => place.file === path && place.start.offset <= start.offset && end.offset <= place.end.offset);
  const settled = itemsInStep(alignment, sources, targets);
  const orphans = alignment.orphans.filter(({ id, place }) => !isTold(place) && !settled.has(id));
  const last = new Map<BlockTree | undefined, BlockTree>();
  for (const found of alignment.missing) {
    const { block } = found;
    // What follows a block that stands in the stead of another follows that one.
    const behind = last.get(found.after);
    const missing = behind ? { ...found, after: behind } : found;
    const node = sources.get(block.id);
    // A note that nothing calls is none of the book: that is told of its call.
    if (!node || node.type === 'footnoteDefinition' || isTold(block.place) || settled.has(block.id) || isOfOneLanguage(node)) continue;
    const at = orphans.findIndex(({ place }) => standsThere(place, missing, file.target.text));
    const [instead] = at < 0 ? [] : orphans.splice(at, 1);
    if (instead) last.set(found.after, instead);
    const other = instead && targets.get(instead.id);
    const related = [{ message: 'It stands here in the source.', place: block.place }];
    if (other) reportInstead(node, other, comparison);
    else if (isLost(block, file, comparison))
      report(missingBlock({ kind: kindOf(node), text: excerpt(block.text) }, placeBeside(missing, file), { related }));
  }
  for (const { id, place } of orphans) {
    const node = targets.get(id);
    if (node && !isOfOneLanguage(node)) report(extraBlock({ kind: kindOf(node) }, place));
  }
  for (const doubt of alignment.doubtful)
    report(
      doubtfulBlock({ text: excerpt(doubt.source.text) }, doubt.target.place, {
        related: [{ message: 'The block of the source.', place: doubt.source.place }],
      }),
    );
}

/** Items of lists of which nobody knows which is which: as many of one side as of the other are no fault. Ids of both. */
function itemsInStep({ pairs }: Alignment, sources: Nodes, targets: Nodes): ReadonlySet<string> {
  const settled = new Set<string>();
  const paired = new Set(pairs.values());
  for (const [id, sourceId] of pairs) {
    const [from, to] = [sources.get(sourceId), targets.get(id)];
    if (from?.type !== 'list' || to?.type !== 'list') continue;
    const left = from.children.filter((item) => !paired.has(item.id));
    const added = to.children.filter((item) => !pairs.has(item.id));
    const count = Math.min(left.length, added.length);
    for (const item of [...left.slice(0, count), ...added.slice(0, count)]) settled.add(item.id);
  }
  return settled;
}

/** Of one kind, they may be the same; that headings, tables ... have other ids is told as such. */
function reportInstead(source: BookNode, target: BookNode, { report }: Comparison): void {
  const [wanted, found] = [kindOf(source), kindOf(target)];
  const related = [{ message: 'The block of the source.', place: source.place }];
  if (wanted !== found) report(otherKind({ wanted, found }, target.place, { related }));
  else if (!('anchor' in source) || source.anchor === undefined)
    report(doubtfulBlock({ text: excerpt(plainTextOf([source]).replace(/\s+/g, ' ')) }, target.place, { related }));
}

/** Whether a block of the translation stands where the missing one belongs, with nothing between it and its neighbour. */
function standsThere({ start, end }: Place, { after, before }: MissingBlock, text: string): boolean {
  if (after) return start.offset >= after.place.end.offset && text.slice(after.place.end.offset, start.offset).trim() === '';
  return before !== undefined && end.offset <= before.place.start.offset && text.slice(end.offset, before.place.start.offset).trim() === '';
}

/** A text that was never there is told as not in step; one that was is lost. */
function isLost(block: BlockTree, { locked }: FilePair, { isKept }: Comparison): boolean {
  const wasThere = ({ id, children }: BlockTree): boolean =>
    locked.some((unit) => unit.id === id || unit.id.startsWith(`${id}.`)) || children.some(wasThere);
  return !isKept || wasThere(block);
}

const placeBeside = ({ after, before }: MissingBlock, { target }: FilePair): Place => after?.place ?? before?.place ?? startOf(target.path);

const sizeOf = ({ children, align }: Extract<BookNode, { type: 'table' }>): string => `${children.length} × ${align.length}`;

/** Text for some languages only may stand in those alone. */
const isOfOneLanguage = (node: BookNode): boolean => node.type === 'conditionalBlock' && node.condition.languages !== undefined;

const excerpt = (text: string): string => (text.length > 50 ? `${text.slice(0, 49)}…` : text);
