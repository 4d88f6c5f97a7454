import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Section } from '../../model/book.ts';
import type { BlockNode, FootnoteDefinition, Handlers, InlineNode, NodeOf, NodeType } from '../../model/book-node.ts';
import { bareInlines } from './bare-inlines.ts';
import { blocks } from './blocks.ts';
import { boxes } from './boxes.ts';
import { callsIn } from './calls-in.ts';
import { figures } from './figures.ts';
import { generated } from './generated.ts';
import { heading } from './heading.ts';
import type { HtmlEdition, HtmlTarget, RenderState } from './html-target.ts';
import { inlines } from './inlines.ts';
import { endNotes, printNote } from './notes.ts';
import { sectionSemantics } from './semantics.ts';
import { tables } from './tables.ts';
import { halfTitle, titlePage } from './title-page.ts';

const handlers: Handlers<ElementContent[], RenderState> = { ...blocks, ...boxes, ...figures, ...generated, ...inlines, ...tables };

/** One section as a `<section>` of hast: its title (h1), body and notes. New objects at every call, without ids of its own but the nodes'. */
export function renderSection(edition: HtmlEdition, section: Section, target: HtmlTarget): Element {
  const state = createState(edition, section, target);
  const start = opening(section, state);
  const content =
    target.kind === 'pdf'
      ? withPrintNotes(start, section, state)
      : [...start, ...state.render(section.body), ...endNotes(section.notes, state)];
  const meaning = sectionSemantics(target, section);
  const name = target.kind === 'epub' || meaning.role !== undefined ? { ariaLabelledBy: [section.heading.anchor] } : {};
  const className = ['section', `section-${section.kind}`, `matter-${section.matter}`];
  return h('section', { className, ...meaning, ...name }, content);
}

/** Words of a title for another place (navigation, window titles): without notes, ids and links. */
export function renderInline(edition: HtmlEdition, section: Section, target: HtmlTarget, nodes: readonly InlineNode[]): ElementContent[] {
  return createState(edition, section, target).render(bareInlines(nodes));
}

function opening(section: Section, state: RenderState): ElementContent[] {
  if (section.kind === 'halfTitle') return halfTitle(state);
  const title = heading(section.heading, state, section.label);
  return section.kind === 'titlePage' ? [title, ...titlePage(state)] : [title];
}

function createState(edition: HtmlEdition, section: Section, target: HtmlTarget): RenderState {
  const state: RenderState = {
    edition,
    section,
    target,
    render: (nodes) => nodes.flatMap((node) => renderNode(node, state)),
    href: (anchor) => target.href(anchor, section.anchor),
  };
  return state;
}
function renderNode<T extends NodeType>(node: NodeOf<T>, state: RenderState): ElementContent[] {
  const handler = handlers[node.type as T] as (node: NodeOf<T>, state: RenderState) => ElementContent[];
  return handler(node, state);
}

/** Notes follow the outermost block that calls them first, so that the order of reading in the PDF's tags is right. */
function withPrintNotes(start: ElementContent[], section: Section, state: RenderState): ElementContent[] {
  const left = new Map(section.notes.map((note) => [note.anchor, note]));
  const called = (nodes: readonly (BlockNode | InlineNode)[]) =>
    callsIn(nodes).flatMap((anchor) => {
      const note = left.get(anchor);
      left.delete(anchor);
      return note === undefined ? [] : [printNote(note, state)];
    });
  const title = [...start, ...called(section.heading.children)];
  const body = section.body.flatMap((node) => [...state.render([node]), ...called([node])]);
  const uncalled = [...left.values()].map((note: FootnoteDefinition) => printNote(note, state));
  return [...title, ...body, ...uncalled];
}
