import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Edition } from '../../model/book.ts';
import { type HtmlTarget, renderSection } from '../html/index.ts';
import { holdMarks } from './hold-marks.ts';
import { hyphenate } from './hyphenate.ts';
import { oneBoxLinks } from './one-box-links.ts';
import type { PrintSection } from './print-sections.ts';

export interface PrintDocumentInput {
  readonly edition: Edition<'pdf'>;
  readonly sections: readonly PrintSection[];
  /** Style sheets in order, as text. */
  readonly css: string;
  readonly imageSrc: (assetKey: string) => string;
}

/** The whole book as one document for printing, without scripts and without anything from outside of its folder. */
export async function printDocument({ edition, sections, css, imageSrc }: PrintDocumentInput): Promise<Root> {
  const { info } = edition;
  const target: HtmlTarget = { kind: 'pdf', href: (anchor) => `#${anchor}`, imageSrc };
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src file:; font-src file:";
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('title', [info.title, info.subtitle].filter(Boolean).join(' – ')),
    h('style', css),
  ]);
  const text = sections.flatMap((each) => withPage(each, oneBoxLinks(renderSection(edition, each.section, target)), edition));
  const body = h('body', [probe(text), ...(await hyphenate(holdMarks(text), info.language, edition.hyphenation))]);
  return { type: 'root', children: [{ type: 'doctype' }, h('html', { lang: info.language, dir: info.direction }, [head, body])] };
}

/** Links to every id, for the first print only: Chromium writes destinations of linked ids and of no others. */
function probe(text: readonly Element[]): Element {
  const links = text.flatMap(idsIn).map((id) => h('a', { href: `#${id}` }, '.'));
  return h('div', { className: ['probe'], ariaHidden: 'true' }, links);
}
/** Ids of a tree in order; what is inside a drawing is no block. */
function idsIn(element: Element): string[] {
  const own = typeof element.properties.id === 'string' ? [element.properties.id] : [];
  if (element.tagName === 'svg') return own;
  return [...own, ...element.children.flatMap((child) => (child.type === 'element' ? idsIn(child) : []))];
}

function withPage({ page, section }: PrintSection, element: Element, edition: Edition<'pdf'>): Element[] {
  const blank = h('div', { className: ['blank', `${page}-blank`], dataBefore: section.anchor, ariaHidden: 'true', hidden: true });
  const className = [...classesOf(element), page, ...(section.anchor === 'imprint' ? ['section-imprint'] : [])];
  return [blank, { ...element, properties: { ...element.properties, className }, children: notesLast(element.children, edition) }];
}
function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}

/** Notes stand after the text of their section, under a title; the number of each leads back to its first call. */
function notesLast(children: readonly ElementContent[], { words }: Edition<'pdf'>): ElementContent[] {
  const isNote = (child: ElementContent): child is Element => child.type === 'element' && classesOf(child).includes('note');
  const notes = children.filter(isNote).map((note) => withBackLink(note, String(note.properties.dataCall ?? '')));
  if (notes.length === 0) return [...children];
  const title = h('p', { className: ['notes-title'] }, h('strong', words.phrases.notes));
  return [...children.filter((child) => !isNote(child)), h('div', { className: ['notes'] }, [title, ...notes])];
}

function withBackLink(element: Element, call: string): Element {
  if (call === '') return element;
  if (classesOf(element).includes('note-number')) return { ...element, children: [h('a', { href: `#${call}` }, element.children)] };
  const children = element.children.map((child) => (child.type === 'element' ? withBackLink(child, call) : child));
  return { ...element, children };
}
