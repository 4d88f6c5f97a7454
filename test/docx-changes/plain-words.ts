import type { Element } from 'xast';
import { DocxFile } from '../../scripts/docx-file/index.ts';
import { elementsIn, textOf } from '../../scripts/xml/xml-tree.ts';

/** The words of a document, a paragraph a line, read in the plainest way: no lists that Word makes, no results of fields, no empty paragraphs. With the texts of notes. */
export function plainWords(bytes: Uint8Array): string[] {
  const file = DocxFile.open(bytes);
  return ['word/document.xml', 'word/footnotes.xml'].flatMap((part) => {
    const tree = file.tree(part);
    const depth: string[] = [];
    return (tree ? elementsIn(tree, 'w:p') : []).flatMap((paragraph) => {
      const [style] = elementsIn(paragraph, 'w:pStyle');
      const words = wordsOf(paragraph, depth).trim();
      return /^(?:TOC\d|TableofFigures|Index)/.test(style?.attributes['w:val'] ?? '') || words === '' ? [] : [words];
    });
  });
}

function wordsOf(paragraph: Element, depth: string[]): string {
  return elementsIn(paragraph)
    .map((each) => {
      if (each.name === 'w:fldChar') {
        const type = each.attributes['w:fldCharType'];
        if (type === 'begin') depth.push('code');
        if (type === 'end') depth.pop();
      }
      if (depth.length > 0) return '';
      if (each.name === 'w:footnoteReference') return '^';
      return each.name === 'w:t' ? textOf(each) : '';
    })
    .join('');
}
