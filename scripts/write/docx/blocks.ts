import { type FileChild, TextRun } from 'docx';
import type { Checklist, Figure, Form, Handlers } from '../../model/book-node.ts';
import { box } from './boxes.ts';
import { captionChildren } from './captions.ts';
import type { DocxState } from './docx-state.ts';
import { formBody, formField } from './forms.ts';
import { headingParagraph, paragraph } from './paragraphs.ts';
import { drawingRun, pictureRun } from './pictures.ts';
import { inLanguage, marked, run, withRun } from './runs.ts';

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
  blockquote(node, state) {
    const language = node.lang === undefined ? {} : inLanguage(node.lang, state);
    const bidirectional = language.rightToLeft === undefined ? {} : { bidirectional: language.rightToLeft };
    const inside = { style: 'Quote', paragraph: { ...state.around.paragraph, ...bidirectional }, ...withRun(state, language) };
    const named = node.attribution !== undefined;
    const words = state.blocks(node.children, named ? { ...inside, paragraph: { ...inside.paragraph, keepNext: true } } : inside);
    return named ? [...words, paragraph(undefined, state, state.inlines(node.attribution), { style: 'Attribution' })] : words;
  },
  code: (node, state) => {
    // One paragraph, so that the code is copied whole.
    const lines = node.value
      .split('\n')
      .map((line, at) => new TextRun({ ...state.around.run, text: line, ...(at === 0 ? {} : { break: 1 }) }));
    return [paragraph(node.id, state, lines, { style: 'SourceCode' })];
  },
  thematicBreak: (node, state) => [paragraph(node.id, state, [run('* * *', state)], { style: 'ThematicBreak' })],
  figure: (node, state) => figure(node, state),
  box: (node, state) => box(node, state),
  checklist: (node, state) => [title(node, state), ...state.blocks(node.children)],
  form: (node, state) => [title(node, state), ...formBody(node, state)],
  formField: (node, state) => formField(node, state),
  conditionalBlock: (node, state) => state.blocks(node.children),
  footnoteDefinition: (node, state) => state.blocks(node.children),
};

function figure(node: Figure, state: DocxState): FileChild[] {
  const picture =
    'type' in node.content
      ? pictureRun(node.content.asset, { alt: node.alt }, state)
      : drawingRun(node.content, node.alt, node.anchor ?? node.id, state);
  const caption = captionChildren(node, node.caption, state);
  const words = [state.edition.words.phrases.description, node.label].filter(Boolean).join(': ');
  const described =
    node.description.length === 0
      ? []
      : [
          paragraph(undefined, state, [run(words, state, { bold: true })], { style: 'FigureDescription', keepNext: true }),
          ...state.blocks(node.description, { style: 'FigureDescription', paragraph: {} }),
        ];
  const isCaptioned = caption.length > 0;
  return [
    paragraph(node.id, state, marked(node.anchor, picture, state), { style: 'Figure', keepNext: isCaptioned }),
    ...(isCaptioned
      ? [paragraph(undefined, state, caption, { style: 'FigureCaption', ...(described.length > 0 ? { keepNext: true } : {}) })]
      : []),
    ...described,
  ];
}

/** Label and title of a checklist or form in one paragraph, as lists of captions repeat them. */
function title(node: Checklist | Form, state: DocxState): FileChild {
  return paragraph(node.id, state, marked(node.anchor, captionChildren(node, node.title, state), state), {
    style: 'Caption',
    keepNext: true,
  });
}
