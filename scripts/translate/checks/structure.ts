import { doubtfulBlock, extraBlock, missingBlock, otherKind, tableShape } from '../../diagnostics/translation-checks.ts';
import type { BookNode } from '../../model/book-node.ts';
import type { FilePair } from '../plan-sync.ts';
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

function compareBlocks(
  { alignment, locked }: FilePair,
  sources: Nodes,
  targets: Nodes,
  uneven: readonly BookNode[],
  { report, isKept, source, target }: Comparison,
): void {
  const isTold = ({ file, start, end }: BookNode['place']): boolean =>
    uneven.some(({ place }) => place.file === file && place.start.offset <= start.offset && end.offset <= place.end.offset);
  for (const { id, place } of alignment.orphans) {
    const node = targets.get(id);
    if (node && !isTold(place) && !isOfOneLanguage(node)) report(extraBlock({ kind: kindOf(node) }, place));
  }
  // A text that was never there is told as not in step; one that was is lost.
  const wasThere = ({ id }: { readonly id: string }): boolean => locked.some((unit) => unit.id === id || unit.id.startsWith(`${id}.`));
  for (const { block, after, before } of alignment.missing) {
    const node = sources.get(block.id);
    const isLost = !isKept || wasThere(block) || block.children.some(wasThere);
    if (!node || !isLost || isTold(block.place) || isOfOneLanguage(node)) continue;
    const beside = after?.place ?? before?.place;
    const start = { line: 1, column: 1, offset: 0 };
    const place = beside ?? { file: block.place.file.replace(`${source.language}/`, `${target.language}/`), start, end: start };
    report(
      missingBlock({ kind: kindOf(node), text: excerpt(block.text) }, place, {
        related: [{ message: 'It stands here in the source.', place: block.place }],
      }),
    );
  }
  for (const doubt of alignment.doubtful)
    report(
      doubtfulBlock({ text: excerpt(doubt.source.text) }, doubt.target.place, {
        related: [{ message: 'The block of the source.', place: doubt.source.place }],
      }),
    );
}

const sizeOf = ({ children, align }: Extract<BookNode, { type: 'table' }>): string => `${children.length} × ${align.length}`;

/** A block in words: “heading of level 2”, “numbered list”, “item that is ticked”. */
function kindOf(node: BookNode): string {
  if (node.type === 'heading') return `heading of level ${node.depth}`;
  if (node.type === 'list') return node.ordered ? `numbered list from ${node.start}` : 'list';
  if (node.type === 'listItem') return node.checked === undefined ? 'item of a list' : `${node.checked ? 'ticked' : 'open'} item of a list`;
  if (node.type === 'box') return `box “${node.kind}”${node.country === undefined ? '' : ` of ${node.country}`}`;
  if (node.type === 'formField') return node.kind === 'choice' ? `field with ${node.options.length} choices` : `field “${node.kind}”`;
  if (node.type === 'figure') return 'type' in node.content ? 'figure' : node.content.kind;
  return names[node.type] ?? node.type;
}
const names: Readonly<Record<string, string>> = {
  paragraph: 'paragraph',
  blockquote: 'quotation',
  tableRow: 'row of a table',
  tableCell: 'cell of a table',
  footnoteDefinition: 'note',
  conditionalBlock: 'block for some editions only',
  thematicBreak: 'break',
};

/** Text for some languages only may stand in those alone. */
const isOfOneLanguage = (node: BookNode): boolean => node.type === 'conditionalBlock' && node.condition.languages !== undefined;

const excerpt = (text: string): string => (text.length > 50 ? `${text.slice(0, 49)}…` : text);
