import type { Edition } from '../../model/book.ts';
import type { BookNode } from '../../model/book-node.ts';
import { childrenOf, plainTextOf } from '../../model/walk.ts';
import { roman } from '../../text/roman.ts';
import { opensRight, runsOn } from './page-starts.ts';

// Measured on the handbook as LibreOffice sets it in faces of the widths of Cambria and Calibri: 16 of 18 sections on their page, the others one off.
const mmALine = 5.05;
const lettersAMm = 0.635;

/**
 * The folio of each anchor as it will about be: Word shows it until it updates its fields (select all, F9) and counts itself. Reckoned from the lines that the
 * text takes, since no page is made here.
 */
export function estimatePages({ sections, spec }: Edition<'docx'>): Map<string, string> {
  const { widthMm, heightMm, topMm, bottomMm, innerMm, outerMm } = spec.page;
  const linesAPage = Math.floor((heightMm - topMm - bottomMm) / mmALine);
  const lettersALine = Math.floor((widthMm - innerMm - outerMm) * lettersAMm);
  const folios = new Map<string, string>();
  let page = 0;
  let offset = 0;
  sections.forEach((section, at) => {
    const before = sections[at - 1];
    if (before?.matter === 'front' && section.matter !== 'front') {
      page += page % 2;
      offset = page;
    }
    if (!runsOn(section, before)) page += 1;
    if (opensRight(section, before) && (page - offset) % 2 === 0) page += 1;
    let line = 0;
    const note = (anchor: string): void => {
      const number = page + Math.floor(line / linesAPage) - offset;
      folios.set(anchor, section.matter === 'front' ? roman(number) : String(number));
    };
    const visit = (node: BookNode): void => {
      if ('anchor' in node && node.anchor !== undefined) note(node.anchor);
      if (node.type === 'glossaryList' || node.type === 'referenceList')
        for (const entry of node.entries) {
          note(entry.anchor);
          line += 4;
        }
      for (const child of childrenOf(node)) visit(child);
      line += linesOf(node, lettersALine);
    };
    for (const node of [section.heading, ...section.body, ...section.notes]) visit(node);
    page += Math.max(0, Math.floor((line - 1) / linesAPage));
  });
  return folios;
}

/** Lines that a block takes besides those of the blocks inside it. */
function linesOf(node: BookNode, lettersALine: number): number {
  switch (node.type) {
    case 'heading':
      return node.depth === 1 ? 8 : 3;
    case 'paragraph':
      return Math.ceil(plainTextOf(node.children).length / lettersALine) + 0.4;
    case 'tableRow':
      return Math.max(
        ...node.children.map(({ children }) => Math.ceil((plainTextOf(children).length * node.children.length * 0.9) / lettersALine)),
        1,
      );
    case 'figure':
      return 2 + ('heightPx' in node.content ? node.content.heightPx / 19 : 14);
    case 'indexList':
      return node.groups.reduce((sum, { entries }) => sum + 1 + entries.length, 0) / 2;
    default:
      return node.type === 'box' || node.type === 'checklist' || node.type === 'form' || node.type === 'table' ? 2.5 : 0;
  }
}
