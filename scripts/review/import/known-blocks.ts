import type { Root } from 'mdast';
import { exportedLine } from '../edit/exported-line.ts';
import type { ReviewBlock, ReviewManifest } from '../manifest.ts';
import type { Atom } from '../markdown/atom.ts';
import { readSourceText, type SourceLeaf, type SourceText } from '../markdown/source-leaves.ts';
import { matchLeaves } from '../merge/match-leaves.ts';

/** A block as it was exported, with its place in the Markdown then and now. */
export interface KnownBlock {
  /** Position in the manifest. */
  readonly index: number;
  readonly block: ReviewBlock;
  /** Its words then; absent for what the press makes, and for what this press does not understand any more. */
  readonly line?: readonly Atom[];
  readonly was?: SourceLeaf;
  /** Its words now; absent where it is gone. */
  readonly now?: SourceLeaf;
}

/** The texts of the book, then and now, by path. */
export interface Texts {
  readonly was: ReadonlyMap<string, SourceText>;
  readonly now: ReadonlyMap<string, SourceText>;
}

/** Reads the texts as they were at the export, and those of now that have the same paths. */
export function readTexts(
  manifest: ReviewManifest,
  now: ReadonlyMap<string, { readonly text: string; readonly tree: Root }>,
  parse: (text: string) => Root,
): Texts {
  const [then, today] = [new Map<string, SourceText>(), new Map<string, SourceText>()];
  for (const [path, text] of Object.entries(manifest.sources)) {
    const own = now.get(path);
    if (own) today.set(path, readSourceText(path, own.text, own.tree));
    const same = today.get(path);
    then.set(path, same?.text === text ? same : readSourceText(path, text, parse(text)));
  }
  return { was: then, now: today };
}

/** The blocks of a manifest, each with what is known of it. */
export function knownBlocks({ blocks }: ReviewManifest, { was, now }: Texts): KnownBlock[] {
  const matches = new Map<string, ReadonlyMap<SourceLeaf, SourceLeaf>>();
  const leaves = new Map<string, SourceLeaf>();
  for (const [path, text] of was) {
    for (const leaf of text.leaves) leaves.set(`${path}\n${leaf.owner}\n${leaf.kind === 'label'}`, leaf);
    const own = now.get(path);
    if (own) matches.set(path, own === text ? new Map(text.leaves.map((leaf) => [leaf, leaf])) : matchLeaves(text, own));
  }
  return blocks.map((block, index): KnownBlock => {
    const leaf = block.file === undefined ? undefined : leaves.get(`${block.file}\n${block.owner}\n${block.part === 'label'}`);
    const line = leaf && exportedLine(block, leaf);
    if (!leaf || !line) return { index, block };
    const today = matches.get(block.file ?? '')?.get(leaf);
    return { index, block, line, was: leaf, ...(today ? { now: today } : {}) };
  });
}
