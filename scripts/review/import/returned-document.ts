import type { DocxFile } from '../../docx-file/index.ts';
import { alignParagraphs, type Group } from '../align/align-paragraphs.ts';
import { likeness } from '../align/tokens.ts';
import type { RawParagraph } from '../word/paragraph.ts';
import { readParagraphs } from '../word/read-paragraphs.ts';
import { type Accepts, textOfParagraph, viewOf, type WordParagraph } from '../word/view.ts';
import type { KnownBlock } from './known-blocks.ts';
import { notesOf } from './returned-notes.ts';
import { type ReturnedTable, tablesOf } from './returned-tables.ts';

/** Blocks and the paragraphs that they are now. */
export interface Pair {
  readonly blocks: readonly KnownBlock[];
  readonly paragraphs: readonly WordParagraph[];
}

/** A document that came back, held against what was exported. */
export interface ReturnedDocument {
  /** The text outside of tables, in its order now; then what is gone. */
  readonly flow: readonly Pair[];
  /** Of each note that is still called, by its anchor. */
  readonly notes: ReadonlyMap<string, readonly Pair[]>;
  /** Anchors of the notes by the numbers that they have now; new ones are not in it. */
  readonly noteAnchors: ReadonlyMap<string, string>;
  readonly tables: readonly ReturnedTable[];
  /** All paragraphs as they are now. */
  readonly after: readonly WordParagraph[];
  /** For each paragraph of the file, what it was with all changes rejected. */
  readonly before: ReadonlyMap<RawParagraph, WordParagraph>;
  readonly raws: readonly RawParagraph[];
  /** True where no bookmark of the export is left: blocks are known by their words alone. */
  readonly isBare: boolean;
  /** The share of blocks with words that were found. */
  readonly found: number;
}

/** Reads a document and finds the exported blocks in it. */
export function readReturned(file: DocxFile, known: readonly KnownBlock[], accepts: Accepts): ReturnedDocument {
  const { paragraphs: raws } = readParagraphs(file);
  const after = viewOf(raws, 'after', accepts);
  const before = new Map(viewOf(raws, 'before').flatMap((view) => view.raws.map((raw) => [raw, view] as const)));
  const names = new Set(known.flatMap(({ block }) => (block.name === undefined || block.note !== undefined ? [] : [block.name])));
  const isBare = names.size > 0 && !after.some(({ bookmarks }) => bookmarks.some((name) => names.has(name.toLowerCase())));
  const body = after.filter(({ part }) => part === 'body');
  const { tables, numbers } = tablesOf(known, body);
  const flowBlocks = known.filter(({ block }) => block.cell === undefined && block.note === undefined);
  const flow = align(
    flowBlocks,
    body.filter(({ path }) => !path.some(({ table }) => numbers.has(table))),
  );
  const { notes, anchors } = notesOf(known, flow, tables, after);
  const all = [...flow, ...[...notes.values()].flat(), ...tables.flatMap(({ pairs }) => pairs)];
  const found = all.filter(({ blocks, paragraphs }) => blocks.length > 0 && paragraphs.length > 0).flatMap(({ blocks }) => blocks);
  return {
    flow,
    notes,
    noteAnchors: anchors,
    tables,
    after,
    before,
    raws,
    isBare,
    found:
      known.length === 0
        ? 1
        : found.filter(({ line, block }) => line && block.text !== '').length /
          Math.max(1, known.filter(({ line, block }) => line && block.text !== '').length),
  };
}

/** Brings some blocks and paragraphs together. */
export function align(blocks: readonly KnownBlock[], paragraphs: readonly WordParagraph[]): Pair[] {
  const groups = alignParagraphs(
    blocks.map(({ block }) => ({ text: block.text, ...(block.name === undefined ? {} : { name: block.name }) })),
    paragraphs.map((paragraph) => ({ text: textOfParagraph(paragraph), bookmarks: paragraph.bookmarks })),
  );
  return groups.map((group: Group) => ({
    blocks: group.blocks.flatMap((at) => blocks[at] ?? []),
    paragraphs: group.paragraphs.flatMap((at) => paragraphs[at] ?? []),
  }));
}

/** How alike the words of blocks and of paragraphs are. */
export function likenessOf(blocks: readonly KnownBlock[], paragraphs: readonly WordParagraph[]): number {
  return likeness(blocks.map(({ block }) => block.text).join(' '), paragraphs.map(textOfParagraph).join(' '));
}
