import type { Root, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { Report } from '../diagnostics/diagnostic.ts';
import { includeLoop, missingFile, pathLeaves } from '../diagnostics/manuscript.ts';
import type { Manuscript, TextFile } from '../model/manuscript.ts';
import { nearest } from '../text/nearest.ts';
import { placeOf } from '../text/place-of.ts';

/** A block as written, with the file that it stands in. */
export interface SourceBlock {
  readonly node: RootContent;
  readonly file: TextFile;
}

/** Where includes lead: filled at the first walk, used by every later one, so that all see the same nodes. */
export interface Includes {
  readonly manuscript: Manuscript;
  readonly trees: Map<LeafDirective, { readonly tree: Root; readonly file: TextFile } | undefined>;
  readonly included: Set<string>;
  readonly report: Report;
}

/** Blocks in order, `::include` replaced by the blocks of the file that it names. */
export function expandBlocks(
  children: readonly RootContent[],
  file: TextFile,
  includes: Includes,
  chain: readonly string[] = [file.path],
): SourceBlock[] {
  return children.flatMap((node): SourceBlock[] => {
    if (node.type !== 'leafDirective' || node.name !== 'include') return [{ node, file }];
    const found = includes.trees.has(node) ? includes.trees.get(node) : open(node, file, includes, chain);
    includes.trees.set(node, found);
    return found ? expandBlocks(found.tree.children, found.file, includes, [...chain, found.file.path]) : [];
  });
}

function open(
  node: LeafDirective,
  file: TextFile,
  includes: Includes,
  chain: readonly string[],
): { tree: Root; file: TextFile } | undefined {
  const { manuscript, report } = includes;
  const place = placeOf(file.path, node);
  const target = joinPath(file.path, node.attributes?.file ?? '');
  if (target === undefined) {
    report(pathLeaves({ path: node.attributes?.file ?? '' }, place));
    return undefined;
  }
  const found = manuscript.texts.get(target);
  if (!found) {
    report(missingFile({ path: target, nearest: nearest(target, manuscript.texts.keys()) }, place));
    return undefined;
  }
  if (chain.includes(target)) {
    report(includeLoop({ chain: [...chain, target] }, place));
    return undefined;
  }
  includes.included.add(target);
  return { tree: structuredClone(found.tree), file: found };
}

/** A path relative to a file of the manuscript, as a path in the manuscript; undefined where it leaves it. */
export function joinPath(from: string, relative: string): string | undefined {
  if (
    relative === '' ||
    relative.startsWith('/') ||
    relative.includes('\\') ||
    relative.includes('\0') ||
    /^[a-z][a-z0-9+.-]*:/i.test(relative)
  )
    return undefined;
  const steps = from.split('/').slice(0, -1);
  for (const step of relative.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join('/');
}
