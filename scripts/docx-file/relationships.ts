import { attributeOf, elementsIn } from '../xml/xml-tree.ts';
import type { DocxFile } from './docx-file.ts';

/** What a part refers to (ECMA-376-2, 9.3). */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Path of the part, or the address as it stands where it is outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Path of the relationships of a part: `word/document.xml` -> `word/_rels/document.xml.rels`; of the package where it is empty. */
export const relationshipsPath = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

/** Relationships of a part, in order; none where it has none. */
export function relationshipsOf(file: Pick<DocxFile, 'tree'>, part: string): Relationship[] {
  const tree = file.tree(relationshipsPath(part));
  if (!tree) return [];
  return elementsIn(tree, 'Relationship').map((each) => {
    const target = attributeOf(each, 'Target') ?? '';
    const isExternal = attributeOf(each, 'TargetMode') === 'External';
    return {
      id: attributeOf(each, 'Id') ?? '',
      type: attributeOf(each, 'Type') ?? '',
      target: isExternal ? target : partPath(part, target),
      isExternal,
    };
  });
}

function partPath(from: string, target: string): string {
  const base = `file:///${from.replace(/[^/]*$/, '')}`;
  if (!URL.canParse(target, base)) return target;
  const path = new URL(target, base).pathname.slice(1);
  try {
    return decodeURIComponent(path);
  } catch {
    // A sign of per cent that escapes nothing: the name as it stands.
    return path;
  }
}
