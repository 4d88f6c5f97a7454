import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FootnoteDefinition } from '../../model/book-node.ts';
import { blockAttributes } from './block-attributes.ts';
import type { RenderState } from './html-target.ts';
import { semantics } from './semantics.ts';

/** Notes at the end of a section: on the web a list, in EPUB asides that reading systems show beside the call. */
export function endNotes(notes: readonly FootnoteDefinition[], state: RenderState): Element[] {
  if (notes.length === 0) return [];
  const { target, edition, section } = state;
  const id = `${section.anchor}-notes`;
  const title = h('h2', { id, className: ['notes-title'] }, edition.words.phrases.notes);
  const whole = {
    className: ['notes'],
    ariaLabelledBy: [id],
    ...semantics(target, 'footnotes', target.kind === 'web' ? 'doc-endnotes' : undefined),
  };
  if (target.kind === 'epub') return [h('section', whole, [title, ...notes.map((note) => aside(note, state))])];
  const items = notes.map((note) => h('li', { ...blockAttributes(note), value: note.number }, withBackLinks(note, state)));
  return [h('section', whole, [title, h('ol', items)])];
}

function aside(note: FootnoteDefinition, state: RenderState): Element {
  const attributes = { ...blockAttributes(note), className: ['note'], ...semantics(state.target, 'footnote', 'doc-footnote') };
  return h('aside', attributes, withBackLinks(note, state, [h('span', { className: ['note-number'] }, String(note.number)), text(' ')]));
}

/** A note for print, to be placed at the foot of the page of its first call. The language's `-x-note` tells the PDF's tags what it is. */
export function printNote(note: FootnoteDefinition, state: RenderState): Element {
  const content = state.render(note.children);
  prepend(content, [h('span', { className: ['note-number'] }, String(note.number)), text(' ')]);
  const attributes = { className: ['note'], dataCall: note.calls[0], lang: `${state.edition.info.language}-x-note` };
  return h('div', { ...blockAttributes(note), ...attributes }, content);
}

function withBackLinks(note: FootnoteDefinition, state: RenderState, number: ElementContent[] = []): ElementContent[] {
  const content = state.render(note.children);
  prepend(content, number);
  const links = backLinks(note, state);
  const last = content.at(-1);
  if (last?.type === 'element' && last.tagName === 'p') last.children.push(...links);
  else content.push(h('p', links));
  return content;
}
function backLinks({ calls, number }: FootnoteDefinition, { href, target, edition }: RenderState): ElementContent[] {
  const name = edition.words.phrases.backToText.replace('{number}', String(number));
  return calls.flatMap((call, index) => {
    const letter = calls.length > 1 ? String.fromCharCode(97 + (index % 26)) : '';
    const ariaLabel = letter === '' ? name : `${name}, ${letter}`;
    const attributes = { className: ['back-link'], href: href(call), ariaLabel, ...semantics(target, 'backlink', 'doc-backlink') };
    return [text(' '), h('a', attributes, ['↑', ...(letter === '' ? [] : [h('sup', letter)])])];
  });
}
function prepend(content: ElementContent[], before: ElementContent[]): void {
  if (before.length === 0) return;
  const first = content[0];
  if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(...before);
  else content.unshift(h('p', before));
}
function text(value: string): ElementContent {
  return { type: 'text', value };
}
