import { type FileChild, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Box, BoxKind } from '../../model/book-node.ts';
import { plainTextOf } from '../../model/walk.ts';
import { captionLabel } from './captions.ts';
import type { DocxState } from './docx-state.ts';
import { paragraph, spacer } from './paragraphs.ts';
import { marked, markedPart } from './runs.ts';
import { DescribedTable } from './tables.ts';
import { textWidthTwips } from './text-area.ts';

const names: Readonly<Record<BoxKind, string>> = {
  practice: 'Practice',
  example: 'Example',
  caution: 'Caution',
  legal: 'Legal',
  note: 'Note',
};
/** Margins of cells in the template's box styles, left and right together. */
const marginTwips = 440;

/**
 * A box is a table of one column: its label and title are the head, said again where it goes on to another page, and its words are the body. Bar and tint run through lists,
 * tables and pictures in it, and who hears it knows where it begins and ends.
 */
export function box(node: Box, state: DocxState): FileChild[] {
  const inside = { style: 'BoxText', paragraph: {}, depth: 0, insetTwips: state.around.insetTwips + marginTwips };
  const framed = { ...state, around: { ...state.around, ...inside } };
  const width = textWidthTwips(state);
  const cell = (children: readonly FileChild[], margins: { top: number; bottom: number }): TableCell =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, margins, children: children as CellChildren });
  const body = state.blocks(node.children, inside);
  const table = new DescribedTable(
    {
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: [cell(head(node, framed), { top: 120, bottom: 0 })] }),
        new TableRow({
          cantSplit: isShort(node),
          children: [cell(body.length > 0 ? body : [paragraph(undefined, framed, [])], { top: 20, bottom: 60 })],
        }),
      ],
      style: `Box${names[node.kind]}`,
      width: { size: width, type: WidthType.DXA },
      columnWidths: [width],
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
      visuallyRightToLeft: state.edition.info.direction === 'rtl',
    },
    { title: node.label, description: plainTextOf(node.title) },
  );
  return [table, spacer()];
}
/** Boxes of few words keep on one page. */
const isShort = ({ children }: Box): boolean => plainTextOf(children).length < 700;
type CellChildren = ConstructorParameters<typeof TableCell>[0]['children'];

function head(node: Box, state: DocxState): FileChild[] {
  const label = marked(node.anchor, captionLabel(node, state, undefined), state);
  const first = paragraph(node.id, state, label, { style: `BoxLabel${names[node.kind]}` });
  if (node.title.length === 0) return [first];
  const title = markedPart(node.anchor, 'title', state.inlines(node.title), state);
  return [first, paragraph(undefined, state, title, { style: 'BoxTitle' })];
}
