import type { MissingBlock } from './align-blocks.ts';

export interface InsertedBlocks {
  readonly text: string;
  readonly inserted: readonly MissingBlock[];
  /** Blocks that have nothing beside them in the translation: people put them in by hand. */
  readonly unplaced: readonly MissingBlock[];
}

/** Copies blocks of the source's file into the translation's, each beside the block that it belongs to; every other byte stays. */
export function insertBlocks(source: string, target: string, missing: readonly MissingBlock[]): InsertedBlocks {
  const insertions: { readonly at: number; readonly text: string; readonly order: number }[] = [];
  const [inserted, unplaced]: [MissingBlock[], MissingBlock[]] = [[], []];
  for (const [order, each] of missing.entries()) {
    const { block, after, before } = each;
    const words = source.slice(block.place.start.offset, block.place.end.offset).replace(/\s+$/, '');
    const joint = jointOf(block.kind, source, block.place.start.offset, block.place.end.offset);
    if (after) insertions.push({ at: endOf(target, after.place.end.offset), text: joint + words, order });
    else if (before) insertions.push({ at: before.place.start.offset, text: words + joint, order });
    else {
      unplaced.push(each);
      continue;
    }
    inserted.push(each);
  }
  let text = target;
  for (const { at, text: words } of insertions.sort((a, b) => b.at - a.at || b.order - a.order))
    text = text.slice(0, at) + words + text.slice(at);
  return { text, inserted, unplaced };
}

/** What stands between a block and the next: an empty line, or for rows and items of tight lists the end of the line; with the indentation of the block. */
function jointOf(kind: string, source: string, start: number, end: number): string {
  const line = source.lastIndexOf('\n', start - 1) + 1;
  const indent = /^[ \t>]*/.exec(source.slice(line, start))?.[0] ?? '';
  const isTight =
    kind === 'tableRow' ||
    (kind === 'listItem' && !/^\n[ \t>]*\n/.test(source.slice(end)) && !/\n[ \t>]*\n[ \t>]*$/.test(source.slice(0, start)));
  return isTight ? `\n${indent}` : `\n${indent.trimEnd()}\n${indent}`;
}

/** A block ends before the white space that some readers count to it. */
function endOf(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end;
}
