import type { FootnoteDefinition, Nodes } from 'mdast';
import { toString as toPlainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Manuscript, TextFile } from '../model/manuscript.ts';
import type { SectionSource } from './section-sources.ts';
import { expandBlocks, type Includes } from './source-tree.ts';
import { splitText } from './text-syntax.ts';

/** Visits every node of a section as written, includes opened, with the file that it stands in. */
export function visitSource(file: TextFile, includes: Includes, take: (node: Nodes, file: TextFile) => void): void {
  const search = (root: Nodes, from: TextFile): void =>
    visit(root, (node) => {
      take(node, from);
      if (node.type === 'leafDirective' && node.name === 'include')
        for (const block of expandBlocks([node], from, includes)) search(block.node, block.file);
    });
  search(file.tree, file);
}

/** Keys that the book cites, by citation or by fact, before any is formatted: names and years depend on all of them. */
export function gatherCitedKeys(sections: readonly SectionSource[], includes: Includes, manuscript: Manuscript): Set<string> {
  const keys = new Set<string>();
  for (const { file } of sections) {
    if (!file) continue;
    visitSource(file, includes, (node) => {
      if (node.type === 'text')
        for (const part of splitText(node.value)) if (part.kind === 'citation') for (const item of part.items) keys.add(item.key);
      if (node.type === 'textDirective' && node.name === 'fact')
        for (const id of toPlainText(node).split(/[\s,]+/)) {
          const fact = manuscript.facts.get(id);
          if (fact) keys.add(fact.source);
        }
    });
  }
  return keys;
}

/** The texts of footnotes of a section by file and name. */
export function gatherNotes(
  file: TextFile,
  includes: Includes,
): Map<string, { readonly node: FootnoteDefinition; readonly file: TextFile }> {
  const notes = new Map<string, { readonly node: FootnoteDefinition; readonly file: TextFile }>();
  visitSource(file, includes, (node, from) => {
    if (node.type === 'footnoteDefinition') notes.set(`${from.path}\n${node.identifier}`, { node, file: from });
  });
  return notes;
}
