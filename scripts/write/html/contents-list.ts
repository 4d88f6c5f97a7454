import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ContentsEntry, ContentsList } from '../../model/book-node.ts';
import { bareInlines } from './bare-inlines.ts';
import { blockAttributes } from './block-attributes.ts';
import type { RenderState } from './html-target.ts';
import { pageNumber } from './page-number.ts';

interface Branch {
  readonly entry: ContentsEntry;
  readonly branches: Branch[];
}

/** Contents as nested lists; in print a leader and a place for the page number follow each link. */
export function contentsList(node: ContentsList, state: RenderState): Element {
  const attributes = { ...blockAttributes(node), className: ['contents', `contents-${node.of}`] };
  return h('ol', { ...attributes, ...marker('toc', state) }, items(branchesOf(node.entries), state));
}

/** Entries in order of reading as a tree by depth; an entry hangs on the last shallower one, unless it stands apart. */
export function branchesOf(entries: readonly ContentsEntry[]): readonly Branch[] {
  const roots: Branch[] = [];
  const path: Branch[] = [];
  for (const entry of entries) {
    const branch: Branch = { entry, branches: [] };
    while (path.length > 0 && (entry.apart || (path.at(-1)?.entry.depth ?? 0) >= entry.depth)) path.pop();
    (path.at(-1)?.branches ?? roots).push(branch);
    path.push(branch);
  }
  return roots;
}

function items(branches: readonly Branch[], state: RenderState): Element[] {
  return branches.map(({ entry, branches: inner }) =>
    h('li', { className: [`depth-${entry.depth}`], ...marker('toci', state) }, [
      ...line(entry, state),
      ...(inner.length === 0 ? [] : [h('ol', marker('toc', state), items(inner, state))]),
    ]),
  );
}
function line({ number, target, title }: ContentsEntry, state: RenderState): ElementContent[] {
  const numbered = number === undefined ? [] : [h('span', { className: ['number'] }, number), space];
  const words = state.render(bareInlines(title));
  const href = state.href(target);
  if (state.target.kind !== 'pdf') return [h('a', { href }, [...numbered, h('span', { className: ['title'] }, words)])];
  return [
    h('div', { className: ['contents-line'] }, [
      ...numbered,
      h('span', { className: ['title'] }, h('a', { href }, words)),
      h('span', { className: ['leader'], ariaHidden: 'true' }),
      space,
      pageNumber(target),
    ]),
  ];
}
/** A private subtag that Chromium copies into the PDF's tags, where the PDF writer reads it. */
function marker(name: string, { target, edition }: RenderState) {
  return target.kind === 'pdf' ? { lang: `${edition.info.language}-x-${name}` } : {};
}
const space: ElementContent = { type: 'text', value: ' ' };
