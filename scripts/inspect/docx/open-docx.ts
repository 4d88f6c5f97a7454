import type { Nodes, Root } from 'xast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { brokenDocx } from '../../diagnostics/docx.ts';
import { DocxFile, DocxFileError } from '../../docx-file/index.ts';

/** A package whose XML is well-formed, with its trees. */
export interface OpenedDocx {
  readonly file: DocxFile;
  readonly trees: ReadonlyMap<string, Root>;
}

/** Far more than tables in tables need; rules walk trees by calling themselves. */
const deepest = 400;

/** Opens a package within the limits for files from outside; what keeps it from being read is reported, and then nothing is given. */
export function openDocx(bytes: Uint8Array, report: Report): OpenedDocx | undefined {
  try {
    const file = DocxFile.open(bytes);
    const trees = new Map<string, Root>();
    for (const path of file.paths) {
      const tree = /\.(?:xml|rels)$/i.test(path) ? file.tree(path) : undefined;
      if (tree === undefined) continue;
      if (depthOf(tree) > deepest) throw new DocxFileError(`${path} is nested more than ${deepest} elements deep`);
      trees.set(path, tree);
    }
    for (const [path, name] of [
      ['[Content_Types].xml', 'Types'],
      ['_rels/.rels', 'Relationships'],
      ['word/document.xml', 'w:document'],
    ] as const) {
      const root = trees.get(path)?.children.find((node) => node.type === 'element');
      if (root?.type !== 'element') throw new DocxFileError(`it has no ${path}`);
      // Word's own prefixes are looked for: all programs that write such files use them.
      if (root.name !== name) throw new DocxFileError(`${path} begins with “${root.name}” and not with “${name}”`);
    }
    return { file, trees };
  } catch (error) {
    if (!(error instanceof DocxFileError)) throw error;
    report(brokenDocx({ reason: error.message }));
    return undefined;
  }
}

/** How deep elements stand in one another. */
function depthOf(root: Root): number {
  let level: readonly Nodes[] = [root];
  let depth = 0;
  while (level.length > 0 && depth <= deepest) {
    level = level.flatMap((node) => ('children' in node ? node.children : []));
    depth += 1;
  }
  return depth;
}
