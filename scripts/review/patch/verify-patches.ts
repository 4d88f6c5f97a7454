import type { Root } from 'mdast';
import { isSameLine } from '../edit/same-line.ts';
import { readSourceText, type SourceText } from '../markdown/source-leaves.ts';
import { applySplices, type MeantLine, movedOffset, overlaps, type Patch } from './splice.ts';

/** Reads Markdown as the press does. */
export type Parse = (text: string) => Root;

/**
 * The patches of a file that can be made together: the new text, read again, must say what each of them means, and every other block must be as it was. Those that cannot be
 * are found by halves and left out.
 */
export function soundPatches(
  text: SourceText,
  patches: readonly Patch[],
  parse: Parse,
): { readonly sound: readonly Patch[]; readonly unsound: readonly Patch[] } {
  const sound: Patch[] = [];
  const unsound: Patch[] = [];
  const settle = (some: readonly Patch[]): void => {
    if (some.length === 0) return;
    if (isSound(text, [...sound, ...some], parse)) sound.push(...some);
    else if (some.length === 1) unsound.push(...some);
    else {
      const half = some.length >> 1;
      settle(some.slice(0, half));
      settle(some.slice(half));
    }
  };
  settle(patches);
  return { sound, unsound };
}

function isSound(text: SourceText, patches: readonly Patch[], parse: Parse): boolean {
  const splices = patches.flatMap((patch) => patch.splices);
  if (overlaps(splices)) return false;
  const next = applySplices(text.text, splices);
  const after = readSourceText(text.path, next, parse(next));
  const byStart = new Map(after.leaves.map((leaf) => [`${leaf.kind} ${leaf.start}`, leaf]));
  const kept = new Set<unknown>();
  for (const leaf of text.leaves) {
    if (splices.some(({ start, end }) => start < leaf.end && end > leaf.start) || isTouched(leaf.start, leaf.end, splices)) continue;
    const start = movedOffset(leaf.start, splices);
    const found = byStart.get(`${leaf.kind} ${start}`);
    if (!found || next.slice(found.start, found.end) !== text.text.slice(leaf.start, leaf.end)) return false;
    kept.add(found);
  }
  const made = after.leaves.filter((leaf) => !kept.has(leaf));
  const meant = meantLines(patches);
  return made.length === meant.length && made.every((leaf, at) => isMeant(meant[at], leaf));
}

/** An empty block that is written into has no letter that could be replaced. */
function isTouched(start: number, end: number, splices: Patch['splices']): boolean {
  return start === end && splices.some((splice) => splice.start === start && splice.end === end);
}

function meantLines(patches: readonly Patch[]): readonly MeantLine[] {
  return patches
    .flatMap(({ lines }, order) => lines.map((line) => ({ line, order })))
    .sort((a, b) => a.line.at - b.line.at || a.order - b.order)
    .map(({ line }) => line);
}

function isMeant(line: MeantLine | undefined, leaf: SourceText['leaves'][number]): boolean {
  return line !== undefined && line.kind === leaf.kind && leaf.atoms !== undefined && isSameLine(line.atoms, leaf.atoms);
}
