import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { Edition } from '../../model/book.ts';
import { type HtmlTarget, markCapitals, renderSection } from '../html/index.ts';
import { holdMarks } from './hold-marks.ts';
import { hyphenate } from './hyphenate.ts';
import { markSourceLines } from './mark-source-lines.ts';
import { oneBoxLinks } from './one-box-links.ts';
import type { PrintFlow } from './print-flows.ts';

export interface PrintDocumentInput {
  readonly edition: Edition<'pdf'>;
  readonly flows: readonly PrintFlow[];
  /** Style sheets in order, as text. */
  readonly css: string;
  readonly imageSrc: (assetKey: string) => string;
}

/** The whole book as one document for printing, without scripts and without anything from outside of its folder. */
export async function printDocument({ edition, flows, css, imageSrc }: PrintDocumentInput): Promise<Root> {
  const { info } = edition;
  const target: HtmlTarget = { kind: 'pdf', href: (anchor) => `#${anchor}`, imageSrc };
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src file:; font-src file:";
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('title', [info.title, info.subtitle].filter(Boolean).join(' – ')),
    h('style', css),
  ]);
  const text = flows.flatMap(({ sections }) => {
    const rendered = sections.map((section) => withName(oneBoxLinks(renderSection(edition, section, target)), section.anchor));
    return [h('div', { className: ['blank'], ariaHidden: 'true', hidden: true }), h('div', { className: ['flow'] }, rendered)];
  });
  const body = h('body', await hyphenate(markCapitals(markSourceLines(holdMarks(text))), info.language, edition.hyphenation));
  const attributes = { lang: info.language, dir: info.direction, className: ['measuring'] };
  return { type: 'root', children: [{ type: 'doctype' }, h('html', attributes, [head, body])] };
}

/** A section with linked numbers of its notes; the imprint has a class of its own. */
function withName(element: Element, anchor: string): Element {
  const className = [...classesOf(element), ...(anchor === 'imprint' ? ['section-imprint'] : [])];
  const children = element.children.map((child) =>
    child.type === 'element' && classesOf(child).includes('note') ? withBackLink(child, String(child.properties.dataCall ?? '')) : child,
  );
  return { ...element, properties: { ...element.properties, className }, children };
}
function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}

/** The number of a note leads back to its first call. */
function withBackLink(element: Element, call: string): Element {
  if (call === '') return element;
  if (classesOf(element).includes('note-number')) return { ...element, children: [h('a', { href: `#${call}` }, element.children)] };
  const children = element.children.map((child) => (child.type === 'element' ? withBackLink(child, call) : child));
  return { ...element, children };
}
