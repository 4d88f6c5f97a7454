import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  type IParagraphOptions,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { BoxKind, Handlers, Heading } from '../../model/book-node.ts';
import type { Place } from '../../model/place.ts';
import { bookmarkName, type DocxState } from './docx-state.ts';
import { inColour, run } from './inlines.ts';
import { drawingRun, pictureRun, textWidthPx } from './pictures.ts';
import { colourOf, twips } from './style-sheet.ts';
import { BlockParagraph } from './xml-parts.ts';

type BlockType =
  | 'heading'
  | 'paragraph'
  | 'blockquote'
  | 'code'
  | 'thematicBreak'
  | 'figure'
  | 'box'
  | 'checklist'
  | 'form'
  | 'formField'
  | 'conditionalBlock'
  | 'footnoteDefinition';

/** Handlers of blocks that are paragraphs. */
export const blocks: Pick<Handlers<FileChild[], DocxState>, BlockType> = {
  heading: (node, state) => [headingParagraph(node, state)],
  paragraph: (node, state) => [paragraph(node.id, state, state.inlines(node.children))],
  blockquote: (node, state) => {
    const language = node.lang === undefined ? {} : { language: { value: node.lang } };
    const inside = { style: 'Quote', run: { ...state.around.run, ...language } };
    const words = state.blocks(node.children, inside);
    return node.attribution ? [...words, paragraph(undefined, state, state.inlines(node.attribution), { style: 'Attribution' })] : words;
  },
  code: (node, state) =>
    node.value.split('\n').map((line, at, all) =>
      paragraph(at === 0 ? node.id : undefined, state, [run(line, state)], {
        style: 'SourceCode',
        shading: { type: 'clear', color: 'auto', fill: colourOf(state.sheet, 'tint') },
        ...(at === all.length - 1 ? { spacing: { after: twips(8) } } : {}),
      }),
    ),
  thematicBreak: (node, state) => [
    paragraph(node.id, state, [run('* * *', state)], { alignment: AlignmentType.CENTER, spacing: { before: twips(10), after: twips(10) } }),
  ],
  figure(node, state) {
    const picture =
      'type' in node.content ? pictureRun(node.content.asset, node.alt, state) : drawingRun(node.content, node.alt, node.id, state);
    const marked = node.anchor === undefined ? picture : [new Bookmark({ id: bookmarkName(node.anchor), children: picture })];
    const caption = captionChildren(node.label, state.inlines(node.caption), state);
    const words = [state.edition.words.phrases.description, node.label].filter(Boolean).join(': ');
    const described =
      node.description.length === 0
        ? []
        : [
            paragraph(undefined, state, [run(words, state, { bold: true })], { style: 'FigureDescription', keepNext: true }),
            ...state.blocks(node.description, { style: 'FigureDescription' }),
          ];
    return [
      paragraph(node.id, state, marked, { style: 'FigureParagraph' }),
      ...(caption.length === 0
        ? []
        : [paragraph(undefined, state, caption, { style: 'Caption', spacing: { before: 0, after: twips(10) } })]),
      ...described,
    ];
  },
  box(node, state) {
    const inside = { style: 'BoxText', insetPt: state.around.insetPt + boxInsetPt };
    const framed = { ...state, around: { ...state.around, ...inside } };
    const title = titleParagraphs(node, framed, colourOf(state.sheet, node.kind));
    return [boxFrame(node.kind, [...title, ...state.blocks(node.children, inside)], state), spacer()];
  },
  checklist: (node, state) => [...titleParagraphs(node, state), ...state.blocks(node.children), spacer()],
  form: (node, state) => [...titleParagraphs(node, state), ...state.blocks(node.children), spacer()],
  formField(node, state) {
    const label = state.inlines(node.label);
    if (node.kind === 'check') return [paragraph(node.id, state, [run('☐ ', state), ...label], { style: 'FieldLabel', keepNext: false })];
    const name = paragraph(node.id, state, label, { style: 'FieldLabel' });
    if (node.kind === 'choice') {
      const last = node.options.length - 1;
      return [
        name,
        ...node.options.map((option, at) =>
          paragraph(undefined, state, [run(`☐ ${option}`, state)], { style: 'ListParagraph', keepNext: at < last }),
        ),
      ];
    }
    const line = { style: BorderStyle.SINGLE, size: 4, space: 1, color: colourOf(state.sheet, 'quiet') };
    const count = node.kind === 'long' ? Math.max(1, node.lines) : 1;
    // Borders of equal paragraphs run together in Word; `between` draws each line.
    const lines = Array.from({ length: count }, () =>
      paragraph(undefined, state, [run('\u00a0', state)], { style: 'FieldLine', border: { bottom: line, between: line } }),
    );
    return [name, ...lines];
  },
  conditionalBlock: (node, state) => state.blocks(node.children),
  footnoteDefinition: (node, state) => state.blocks(node.children),
};

/** A paragraph in the style and frame of its surroundings. */
export function paragraph(
  blockId: string | undefined,
  { around }: DocxState,
  children: readonly ParagraphChild[],
  more: Partial<IParagraphOptions> = {},
): BlockParagraph {
  return new BlockParagraph(blockId, { style: around.style, ...around.paragraph, ...more, children: [...children] });
}

/** A heading with its number; its bookmark is what references lead to. */
export function headingParagraph(node: Heading, state: DocxState, style = `Heading${node.depth}`): BlockParagraph {
  const number =
    node.number === undefined || node.depth === 1 ? [] : [run(`${node.number}\u2002`, state, { style: 'HeadingNumber', bold: false })];
  const children = [new Bookmark({ id: bookmarkName(node.anchor), children: [...number, ...state.inlines(node.children)] })];
  return paragraph(node.id, state, children, { style });
}

/** "Table 4" and the words of a caption. */
export function captionChildren(label: string | undefined, words: readonly ParagraphChild[], state: DocxState): ParagraphChild[] {
  return [...(label === undefined ? [] : [run(`${label}\u2002`, state, { style: 'CaptionLabel' })]), ...words];
}

interface Titled {
  readonly id: string;
  readonly anchor?: string;
  readonly label: string;
  readonly title: Parameters<DocxState['inlines']>[0];
  readonly place: Place;
}

function titleParagraphs({ id, anchor, label, title }: Titled, state: DocxState, colour?: string): BlockParagraph[] {
  const words = [run(label, state, colour ? { color: colour } : inColour(state, 'accent'))];
  const marked = anchor === undefined ? words : [new Bookmark({ id: bookmarkName(anchor), children: words })];
  const first = paragraph(id, state, marked, { style: 'BoxLabel' });
  return title.length === 0 ? [first] : [first, paragraph(undefined, state, state.inlines(title), { style: 'BoxTitle' })];
}

const boxInsetPt = 22;

/** A box is a table of one cell: its bar and tint run through lists and tables in it, and it may break over pages. */
function boxFrame(kind: BoxKind, children: readonly FileChild[], state: DocxState): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const width = Math.round(textWidthPx(state) * 15);
  const cell = new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { type: 'clear', color: 'auto', fill: colourOf(state.sheet, 'tint') },
    borders: { top: none, bottom: none, right: none, left: { style: BorderStyle.SINGLE, size: 24, color: colourOf(state.sheet, kind) } },
    margins: { top: twips(6), bottom: twips(4), left: twips(12), right: twips(10) },
    children: children as TableCellChildren,
  });
  return new Table({
    rows: [new TableRow({ children: [cell] })],
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
  });
}
type TableCellChildren = ConstructorParameters<typeof TableCell>[0]['children'];

/** Room after a box: a line that says nothing would be read out, so it is the smallest that Word has. */
function spacer(): BlockParagraph {
  return new BlockParagraph(undefined, {
    spacing: { before: 0, after: 0, line: twips(8), lineRule: 'exact' },
    children: [new TextRun({ size: 4, text: '' })],
  });
}
