import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Handlers, ListItem } from '../../model/book-node.ts';
import { blockAttributes } from './block-attributes.ts';
import { classNames } from './class-names.ts';
import { heading } from './heading.ts';
import type { RenderState } from './html-target.ts';
import { languageAttributes } from './language-attributes.ts';
import { tickSign } from './tick-sign.ts';

type Kinds = 'heading' | 'paragraph' | 'blockquote' | 'list' | 'listItem' | 'code' | 'thematicBreak' | 'conditionalBlock';

/** Handlers of plain text's blocks. */
export const blocks: Pick<Handlers<ElementContent[], RenderState>, Kinds> = {
  heading: (node, state) => [heading(node, state)],
  paragraph: (node, state) => [h('p', blockAttributes(node), state.render(node.children))],
  blockquote: (node, state) => {
    const language = languageAttributes(node.lang, state.target, state.edition.info.direction);
    const quote = h('blockquote', { ...blockAttributes(node), ...language }, state.render(node.children));
    if (node.attribution === undefined) return [quote];
    const source = state.render(node.attribution);
    // A figure without a picture would be a Figure without /Alt in the PDF.
    if (state.target.kind === 'pdf')
      return [h('div', { className: ['quotation'] }, [quote, h('p', { className: ['attribution'] }, source)])];
    return [h('figure', { className: ['quotation'] }, [quote, h('figcaption', { className: ['attribution'] }, source)])];
  },
  list: (node, state) => {
    const tasks = node.children.some(({ checked }) => checked !== undefined);
    const classes = classNames(!node.spread && 'tight', tasks && 'task-list');
    const items = node.children.flatMap((item) => listItem(item, state));
    const start = node.ordered && node.start !== 1 ? { start: node.start } : {};
    return [h(node.ordered ? 'ol' : 'ul', { ...blockAttributes(node), ...classes, ...start }, items)];
  },
  listItem,
  code: (node, { target }) => [
    h(
      'pre',
      { ...blockAttributes(node), ...(target.kind === 'web' ? { tabIndex: 0 } : {}) },
      h('code', node.language === undefined ? {} : { className: [`language-${node.language}`] }, node.value),
    ),
  ],
  thematicBreak: (node) => [h('hr', blockAttributes(node))],
  conditionalBlock: ({ children }, state) => state.render(children),
};

function listItem(node: ListItem, state: RenderState): ElementContent[] {
  if (node.checked === undefined) return [h('li', blockAttributes(node), state.render(node.children))];
  const [first, ...rest] = node.children;
  const attributes = { ...blockAttributes(node), className: ['task'] };
  if (state.target.kind !== 'web' || first?.type !== 'paragraph') {
    return [
      h('li', attributes, [
        ...tickSign(node.checked, state.target, node.id),
        h('div', { className: ['task-text'] }, state.render(node.children)),
      ]),
    ];
  }
  const box = `${node.id}-box`;
  const label = h('label', { ...blockAttributes(first), htmlFor: box }, state.render(first.children));
  return [
    h('li', attributes, [
      h('input', { type: 'checkbox', id: box, checked: node.checked }),
      h('div', { className: ['task-text'] }, [label, ...state.render(rest)]),
    ]),
  ];
}
