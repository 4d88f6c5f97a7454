import { type FileChild, type ParagraphChild, TextRun } from 'docx';
import type { Form, FormField } from '../../model/book-node.ts';
import { plainTextOf } from '../../model/walk.ts';
import { checkBox, fillIn } from './content-controls.ts';
import type { DocxState } from './docx-state.ts';
import { paragraph } from './paragraphs.ts';
import { run } from './runs.ts';

/** What stands in an empty place until somebody writes there. */
const empty = '…';

/** A field to fill in, on screen or on paper. `isLast`: nothing of the form follows, which else keeps together. */
export function formField(node: FormField, state: DocxState, isLast = false): FileChild[] {
  const keepNext = !isLast;
  const name = { title: plainTextOf(node.label), tag: node.id };
  const label = state.inlines(node.label);
  if (node.kind === 'check')
    return [paragraph(node.id, state, [...checkBox(name, false, state), run('\t', state), ...label], { style: 'FieldCheck', keepNext })];
  const place = (children: readonly ParagraphChild[], style: string): FileChild =>
    paragraph(undefined, state, children, { style, keepNext });
  const heading = paragraph(node.id, state, label, { style: 'FieldLabel' });
  if (node.kind === 'long') {
    // Room on paper: the control itself grows with what is written.
    const room = Array.from({ length: Math.max(0, node.lines - 1) }, () => new TextRun({ break: 1 }));
    return [heading, place([...fillIn(name, { kind: 'long' }, empty, state), ...room], 'FieldArea')];
  }
  if (node.kind === 'choice') {
    // On paper all answers can be read, and one marked.
    const words = `${state.edition.words.phrases.choose}: ${node.options.join(' · ')}`;
    return [heading, place(fillIn(name, { kind: 'choice', options: node.options }, words, state), 'FieldLine')];
  }
  return [heading, place(fillIn(name, { kind: node.kind === 'date' ? 'date' : 'text' }, empty, state), 'FieldLine')];
}

/** Fields and what stands between them, kept on one page as far as there is room. */
export function formBody({ children }: Form, state: DocxState): FileChild[] {
  const last = children.length - 1;
  return children.flatMap((child, at) => {
    if (child.type === 'formField') return formField(child, state, at === last);
    return state.blocks([child], at === last ? {} : { paragraph: { ...state.around.paragraph, keepNext: true } });
  });
}
