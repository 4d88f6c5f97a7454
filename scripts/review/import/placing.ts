import type { ListItem, Nodes } from 'mdast';
import type { SourceLeaf, SourceText } from '../markdown/source-leaves.ts';
import { newBlock, newItem } from '../patch/block-lines.ts';
import type { Splice } from '../patch/splice.ts';
import type { WordParagraph } from '../word/view.ts';
import type { ImportContext } from './import-context.ts';
import type { KnownBlock } from './known-blocks.ts';

/** Where a new paragraph goes: `put` makes the splice for its Markdown. */
export interface Placing {
  readonly text: SourceText;
  /** A block near it. */
  readonly near: SourceLeaf;
  readonly kind: 'paragraph' | 'heading' | 'item';
  put(markdown: string): Splice | undefined;
}

/** Places for what has none in the Markdown yet, told by what stands before and after it in the document and by its style. */
export class Places {
  readonly #order: readonly WordParagraph[];
  readonly #known = new Map<WordParagraph, KnownBlock>();
  readonly #isOther = new Set<WordParagraph>();
  readonly #headings = new Map<string, number>();
  readonly #body: string;
  readonly #context: ImportContext;

  /** `isSettled` is false for blocks that have moved: what stands beside them is not beside their place in the Markdown. */
  constructor(context: ImportContext, isSettled: (known: KnownBlock) => boolean) {
    this.#context = context;
    this.#order = context.document.after;
    const { flow, tables, notes } = context.document;
    for (const { blocks, paragraphs } of [...flow, ...tables.flatMap(({ pairs }) => pairs), ...[...notes.values()].flat()]) {
      const known = blocks.at(-1);
      if (!known) continue;
      for (const paragraph of paragraphs) {
        if (known.now && isSettled(known)) this.#known.set(paragraph, known);
        else this.#isOther.add(paragraph);
      }
    }
    const counts = new Map<string, number>();
    for (const [paragraph, { now }] of this.#known) {
      if (now?.node.type === 'heading' && paragraph.style !== '') this.#headings.set(paragraph.style, now.node.depth);
      if (now?.kind === 'paragraph' && now.parents.length === 1) counts.set(lookOf(paragraph), (counts.get(lookOf(paragraph)) ?? 0) + 1);
    }
    this.#body = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  }

  /** The place of a paragraph that stands in the document; undefined where there is none that is safe. */
  of(paragraph: WordParagraph): Placing | undefined {
    const at = this.#order.indexOf(paragraph);
    const before = this.#beside(at, -1);
    const after = this.#beside(at, 1);
    if (!before && !after) return undefined;
    return this.#asItem(paragraph, before, after) ?? this.#alike(paragraph, before, after) ?? this.#below(paragraph, before, after);
  }

  /** The nearest paragraph of the same part that has a place; nothing where the press's own text comes first. */
  #beside(at: number, step: 1 | -1): Neighbour | undefined {
    const part = this.#order[at]?.part;
    for (let index = at + step; this.#order[index]?.part === part && part !== undefined; index += step) {
      const paragraph = this.#order[index] as WordParagraph;
      const known = this.#known.get(paragraph);
      const leaf = known?.now;
      const text = this.#context.texts.now.get(known?.block.file ?? '');
      if (leaf && text) return { paragraph, leaf, text };
      if (this.#isOther.has(paragraph) && paragraph.characters.length > 0 && step < 0) return undefined;
    }
    return undefined;
  }

  /** An item of the list that its neighbours are in, at their level. */
  #asItem(paragraph: WordParagraph, before: Neighbour | undefined, after: Neighbour | undefined): Placing | undefined {
    for (const [neighbour, side] of [
      [before && this.#itemEndingAt(paragraph, before), 'after'],
      [after, 'before'],
    ] as const) {
      if (!neighbour || lookOf(neighbour.paragraph) !== lookOf(paragraph) || !isSameCell(neighbour.paragraph, paragraph)) continue;
      const { leaf, text } = neighbour;
      const [list, item] = leaf.parents.slice(-2);
      if (item?.type !== 'listItem' || item.children[0] !== leaf.node) continue;
      return { text, near: leaf, kind: 'item', put: (markdown) => newItem(item as ListItem, side, markdown, list, text) };
    }
    return undefined;
  }

  /** The item that looks like the paragraph and ends with the block before it: its own, or one that holds it. */
  #itemEndingAt(paragraph: WordParagraph, before: Neighbour): Neighbour | undefined {
    const start = this.#order.indexOf(before.paragraph);
    for (let at = start; at >= Math.max(0, start - 60); at -= 1) {
      const candidate = this.#order[at];
      const leaf = candidate && this.#known.get(candidate)?.now;
      if (!candidate || !leaf || lookOf(candidate) !== lookOf(paragraph)) continue;
      const item = leaf.parents.at(-1);
      if (item?.type !== 'listItem') return undefined;
      const last = before.text.leaves.findLast(({ parents }) => parents.includes(item));
      return last === before.leaf ? { paragraph: candidate, leaf, text: before.text } : undefined;
    }
    return undefined;
  }

  /** Beside a paragraph that looks like it. */
  #alike(paragraph: WordParagraph, before: Neighbour | undefined, after: Neighbour | undefined): Placing | undefined {
    for (const [neighbour, side] of [
      [before, 'after'],
      [after, 'before'],
    ] as const) {
      if (!neighbour || lookOf(neighbour.paragraph) !== lookOf(paragraph) || !isSameCell(neighbour.paragraph, paragraph)) continue;
      const { leaf, text } = neighbour;
      if (leaf.kind !== 'paragraph' || leaf.parents.at(-1)?.type === 'listItem') continue;
      return { text, near: leaf, kind: 'paragraph', put: (markdown) => newBlock(leaf.node, side, markdown, text) };
    }
    return undefined;
  }

  /** At the top of a file, below all that the block before it stands in, as long as that ends there. */
  #below(paragraph: WordParagraph, before: Neighbour | undefined, after: Neighbour | undefined): Placing | undefined {
    const depth = this.#headings.get(paragraph.style);
    const isHeading = depth !== undefined && depth > 1;
    if (!before || paragraph.path.length > 0 || !(isHeading || lookOf(paragraph) === this.#body)) return undefined;
    const { leaf, text } = before;
    const top = (leaf.parents[1] ?? leaf.node) as Nodes;
    if (after?.text === text && (after.leaf.parents[1] ?? after.leaf.node) === top) return undefined;
    const lead = isHeading ? `${'#'.repeat(depth)} ` : '';
    return {
      text,
      near: leaf,
      kind: isHeading ? 'heading' : 'paragraph',
      put: (markdown) => newBlock(top, 'after', `${lead}${markdown}`, text),
    };
  }
}

interface Neighbour {
  readonly paragraph: WordParagraph;
  readonly leaf: SourceLeaf;
  readonly text: SourceText;
}

/** By what paragraphs of one kind look alike in one document. */
export const lookOf = ({ style, level, indent }: WordParagraph): string => `${style}|${level ?? ''}|${indent}`;

function isSameCell(a: WordParagraph, b: WordParagraph): boolean {
  return (
    a.path.length === b.path.length &&
    a.path.every((step, at) => step.table === b.path[at]?.table && step.row === b.path[at]?.row && step.cell === b.path[at]?.cell)
  );
}
