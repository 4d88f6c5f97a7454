import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Handlers, InlineNode } from '../../model/book-node.ts';
import { blockAttributes } from './block-attributes.ts';
import { formField } from './form-field.ts';
import type { RenderState } from './html-target.ts';

/** Handlers of what stands beside the text: boxes, checklists, forms. */
export const boxes: Pick<Handlers<ElementContent[], RenderState>, 'box' | 'checklist' | 'form' | 'formField'> = {
  box: (node, state) => [
    h(
      'aside',
      {
        ...blockAttributes(node),
        className: ['box', `box-${node.kind}`],
        ariaLabelledBy: [nameId(node)],
        ...(node.country === undefined ? {} : { dataCountry: node.country }),
      },
      [title(node, state), ...state.render(node.children)],
    ),
  ],
  checklist: (node, state) => [group('checklist', node, state)],
  form: (node, state) => [group('form', node, state)],
  formField: (node, state) => [formField(node, state)],
};

interface Titled {
  readonly id: string;
  readonly anchor?: string;
  readonly label: string;
  readonly title: readonly InlineNode[];
  readonly children: Parameters<RenderState['render']>[0];
}

function group(className: string, node: Titled, state: RenderState): Element {
  const name: Properties = state.target.kind === 'pdf' ? {} : { role: 'group', ariaLabelledBy: [nameId(node)] };
  return h('div', { ...blockAttributes(node), className: [className], ...name }, [title(node, state), ...state.render(node.children)]);
}
function title(node: Titled, state: RenderState): Element {
  return h('p', { id: nameId(node), className: ['box-title'] }, [
    h('span', { className: ['box-label'] }, node.label),
    ...(node.title.length === 0 ? [] : [' ', h('span', { className: ['title'] }, state.render(node.title))]),
  ]);
}
function nameId({ id }: Titled): string {
  return `${id}-name`;
}
