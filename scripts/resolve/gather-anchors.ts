import type { AnchorInfo, Section } from '../model/book.ts';
import type { BookNode } from '../model/book-node.ts';
import { plainTextOf, walk } from '../model/walk.ts';
import type { TargetInfo } from './scope.ts';

/** Every anchor of the book with the section that holds it: targets of references first, then notes, index marks, sources and terms. */
export function gatherAnchors(sections: readonly Section[], targets: ReadonlyMap<string, TargetInfo>): Map<string, AnchorInfo> {
  const anchors = new Map<string, AnchorInfo>();
  for (const section of sections) {
    const add = (anchor: string, kind: AnchorInfo['kind'], title: string, node: BookNode, number?: string): void => {
      const target = targets.get(anchor);
      if (!target) anchors.set(anchor, { anchor, kind, title, place: node.place, section: section.anchor, ...(number ? { number } : {}) });
      else {
        const { wordKind: _wordKind, ...known } = target;
        anchors.set(anchor, { ...known, section: section.anchor });
      }
    };
    walk([section.heading, ...section.body, ...section.notes], (node) => {
      if (node.type === 'heading')
        add(node.anchor, node.anchor === section.anchor ? 'section' : 'heading', plainTextOf(node.children), node, node.number);
      else if (node.type === 'indexMark') add(node.anchor, 'index', node.entry.join(', '), node);
      else if (node.type === 'footnoteReference') add(node.anchor, 'noteCall', String(node.number), node, String(node.number));
      else if (node.type === 'footnoteDefinition') add(node.anchor, 'note', String(node.number), node, String(node.number));
      else if (node.type === 'referenceList')
        for (const entry of node.entries) add(entry.anchor, 'reference', plainTextOf(entry.children), node);
      else if (node.type === 'glossaryList') for (const entry of node.entries) add(entry.anchor, 'term', entry.term, node);
      else if ('anchor' in node && node.anchor !== undefined) add(node.anchor, 'block', node.anchor, node);
    });
  }
  return anchors;
}
