import { DocxFile, relationshipsOf } from '../docx-file/index.ts';
import { PackageTrees } from './package-trees.ts';
import { readableText, startOfLine } from './readable-text.ts';
import { type Settlement, settleRevisions } from './settle-revisions.ts';
import { rootOf, visit } from './wordprocessing.ts';

const parts = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/** A document with all its changes accepted or rejected, as trees. */
export function settledTrees(changes: PackageTrees, settlement: Settlement): PackageTrees {
  const trees = parts.flatMap((part) => {
    const tree = changes.tree(part);
    return tree ? [[part, settleRevisions(tree, settlement)] as const] : [];
  });
  return new PackageTrees(changes.file, new Map(trees));
}
/** The same as a file. */
export function settleDocx(bytes: Uint8Array, settlement: Settlement): Uint8Array {
  const file = DocxFile.open(bytes);
  const settled = settledTrees(new PackageTrees(file), settlement);
  for (const part of parts) {
    const tree = settled.tree(part);
    if (tree) file.setTree(part, tree);
  }
  return file.pack();
}

export interface ChangesProof {
  readonly before: PackageTrees;
  readonly now: PackageTrees;
  /** The document with tracked changes from one to the other. */
  readonly changes: Uint8Array;
}

/**
 * Holds a document with tracked changes against the two that it is between: rejected it has the text of the one, accepted that of the other, as `readableText` says; its numbers are unique,
 * its bookmarks and moves whole, and what it refers to is there. Gives what is wrong, as clauses; nothing where all is right.
 */
export function proveChanges({ before, now, changes }: ChangesProof): string[] {
  const trees = PackageTrees.open(changes);
  return [
    ...textFaults('rejected', readableText(settledTrees(trees, 'reject')), readableText(before)),
    ...textFaults('accepted', readableText(settledTrees(trees, 'accept')), readableText(now)),
    ...structureFaults(trees),
  ];
}

function textFaults(how: string, found: readonly string[], wanted: readonly string[]): string[] {
  const at = Array.from({ length: Math.max(found.length, wanted.length) }, (_, index) => index).find(
    (index) => found[index] !== wanted[index],
  );
  if (at === undefined) return [];
  return [`with all changes ${how} it says “${startOfLine(found[at])}” where the text has “${startOfLine(wanted[at])}”`];
}

function structureFaults(trees: PackageTrees): string[] {
  const faults: string[] = [];
  const numbers = new Set<string>();
  const open = new Map<string, string>();
  const moves = new Map<string, Set<string>>();
  for (const part of parts) {
    const root = rootOf(trees.tree(part));
    if (!root) continue;
    const targets = new Set(relationshipsOf(trees.file, part).map(({ id }) => id));
    visit(root, ({ name, attributes }) => {
      const id = attributes['w:id'] ?? '';
      const [, kind, end] = /^w:(bookmark|moveFromRange|moveToRange)(Start|End)$/.exec(name) ?? [];
      if (kind !== undefined && end === 'Start') open.set(id, kind);
      if (kind !== undefined && end === 'End' && open.get(id) !== kind) faults.push(`the ${kind} ${id} ends where none is open`);
      if (kind !== undefined && end === 'End') open.delete(id);
      if (kind?.startsWith('move') && end === 'Start')
        moves.set(attributes['w:name'] ?? '', (moves.get(attributes['w:name'] ?? '') ?? new Set()).add(kind));
      const isNumbered = attributes['w:author'] !== undefined || (kind === 'bookmark' && end === 'Start');
      if (isNumbered && numbers.has(id)) faults.push(`the number ${id} stands twice`);
      if (isNumbered) numbers.add(id);
      for (const [attribute, value] of Object.entries(attributes))
        if (/^r:(?:id|embed|link)$/.test(attribute) && value && !targets.has(value))
          faults.push(`${part} refers to “${value}”, which is nowhere`);
    });
  }
  for (const [id, kind] of open) faults.push(`the ${kind} ${id} has no end`);
  for (const [name, kinds] of moves) if (kinds.size !== 2) faults.push(`the move “${name}” has one side only`);
  return faults;
}
