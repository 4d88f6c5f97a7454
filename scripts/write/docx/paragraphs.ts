import type { IParagraphOptions, ParagraphChild } from 'docx';
import type { Heading } from '../../model/book-node.ts';
import { BlockParagraph } from './block-paragraph.ts';
import type { DocxState } from './docx-state.ts';
import { marked, run } from './runs.ts';

/** A paragraph in the style and frame of its surroundings. */
export function paragraph(
  blockId: string | undefined,
  { around }: DocxState,
  children: readonly ParagraphChild[],
  more: Partial<IParagraphOptions> = {},
): BlockParagraph {
  return new BlockParagraph(blockId, { style: around.style, ...around.paragraph, ...more, children: [...children] });
}

/** A heading, numbered by a list as its style or place says; its bookmark is what references lead to. */
export function headingParagraph(node: Heading, state: DocxState, more: Partial<IParagraphOptions> = {}): BlockParagraph {
  const { style, numbering, typed } = state.shared.headings.frame(node, state.section, state.shared.listed.has(node.anchor));
  // Numbers have their room in the indent of the style: without one, the title begins at the edge.
  const frame =
    numbering === undefined ? {} : { numbering, ...(numbering === false || isPart(state) ? { indent: { left: 0, firstLine: 0 } } : {}) };
  const number = typed === undefined ? [] : [run(`${typed}\u2002`, state, { style: 'HeadingNumber' })];
  return paragraph(node.id, state, [...number, ...marked(node.anchor, state.inlines(node.children), state)], { style, ...frame, ...more });
}
const isPart = ({ section }: DocxState): boolean => section.kind === 'part';

/** Between two tables, which Word would make one, and below a table, which has no room of its own there. */
export function spacer(): BlockParagraph {
  return new BlockParagraph(undefined, { style: 'Spacer', children: [] });
}
