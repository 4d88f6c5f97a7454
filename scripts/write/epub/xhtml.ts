import type { Element, ElementContent, Nodes } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { BookInfo } from '../../model/book.ts';

export interface XhtmlInput {
  readonly info: BookInfo;
  /** BCP 47 of the text. */
  readonly language: string;
  readonly title: string;
  /** `epub:type` of the body, where the file is one thing. */
  readonly type?: string;
  readonly content: readonly ElementContent[];
}

/** A content document: XHTML that is well-formed XML, with its language twice as EPUB wants it (EPUB 3.3, 6.1). */
export function xhtml({ info, language, title, type, content }: XhtmlInput): string {
  const body: Element = {
    type: 'element',
    tagName: 'body',
    properties: type === undefined ? {} : { 'epub:type': type },
    children: [...content],
  };
  const tree = x(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: language,
      'xml:lang': language,
      dir: info.direction,
    },
    [
      x('head', [
        x('meta', { charset: 'utf-8' }),
        x('title', title),
        x('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
      ]),
    ],
  );
  tree.children.push(withoutNamespace(toXast(body)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${toXml(tree, { closeEmptyElements: true })}\n`;
}

type XastElement = Extract<ReturnType<typeof x>, { type: 'element' }>;

/** The namespace stands on the root once. */
function withoutNamespace(tree: ReturnType<typeof toXast>): XastElement {
  const element = tree as unknown as XastElement;
  const { xmlns: _xmlns, ...attributes } = element.attributes;
  return { ...element, attributes };
}

/** Plain text of a tree. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
