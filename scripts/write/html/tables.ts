import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Handlers, Table, TableCell, TableRow } from '../../model/book-node.ts';
import { blockAttributes } from './block-attributes.ts';
import { caption } from './caption.ts';
import { classNames } from './class-names.ts';
import type { RenderState } from './html-target.ts';
import { plainInlines } from './plain-text.ts';

/** Handlers of tables, their rows and cells. */
export const tables: Pick<Handlers<ElementContent[], RenderState>, 'table' | 'tableRow' | 'tableCell'> = {
  table: (node, state) => {
    const table = tableElement(node, state);
    if (state.target.kind !== 'web') return [table];
    return [h('div', { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel: nameOf(node) }, table)];
  },
  tableRow: (node, state) => [row(node, state)],
  tableCell: (node, state) => [cell(node, state)],
};

/** From so many columns on a table does not fit on a phone: in EPUB its cells carry the names of their columns, for style sheets that set them below one another. */
const manyColumns = 4;

function tableElement(node: Table, state: RenderState): Element {
  const [head, ...rows] = node.children;
  const title = caption('caption', node.label, node.caption, state);
  const many = state.target.kind === 'epub' && (head?.children.length ?? 0) >= manyColumns;
  const labels = many ? head?.children.map(({ children }) => plainInlines(children)) : undefined;
  return h('table', { ...blockAttributes(node), ...classNames(node.wide && 'wide', many && 'many-columns') }, [
    ...(title === undefined ? [] : [title]),
    ...(head === undefined ? [] : [h('thead', row(head, state))]),
    h(
      'tbody',
      rows.map((each) => row(each, state, labels)),
    ),
  ]);
}
function row(node: TableRow, state: RenderState, labels?: readonly string[]): Element {
  return h(
    'tr',
    blockAttributes(node),
    node.children.map((each, at) => cell(each, state, labels?.[at])),
  );
}
function cell(node: TableCell, state: RenderState, label?: string): Element {
  // A header without words is no header: WCAG 2.2, 1.3.1.
  const scope = node.children.length > 0 ? node.scope : undefined;
  const attributes = { ...blockAttributes(node), ...classNames(node.align !== null && `align-${node.align}`) };
  const content = state.render(node.children);
  return scope === undefined
    ? h('td', { ...attributes, ...(label ? { dataLabel: label } : {}) }, content)
    : h('th', { ...attributes, scope }, content);
}
function nameOf(node: Table): string {
  const title = [node.label, plainInlines(node.caption ?? [])].filter(Boolean).join('. ');
  const heads = node.children[0]?.children.map(({ children }) => plainInlines(children)).filter(Boolean) ?? [];
  return title === '' ? heads.join(', ') : title;
}
