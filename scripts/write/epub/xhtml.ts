import type { Element, ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { x } from 'xastscript';
import type { BookInfo } from '../../model/book.ts';
import { xmlText } from './xml-text.ts';

export interface XhtmlInput {
  readonly info: BookInfo;
  /** BCP 47 of the text. */
  readonly language: string;
  readonly title: string;
  readonly content: readonly ElementContent[];
}

/** A content document: XHTML that is well-formed XML, with its language in both attributes (EPUB 3.3, 6.1). */
export function xhtml({ info, language, title, content }: XhtmlInput): string {
  const body: Element = { type: 'element', tagName: 'body', properties: {}, children: [...content] };
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
  return xmlText(tree, { doctype: true });
}

type XastElement = Extract<ReturnType<typeof x>, { type: 'element' }>;

/** The namespace stands on the root once. */
function withoutNamespace(tree: ReturnType<typeof toXast>): XastElement {
  if (tree.type !== 'element') throw new Error('A body is an element.');
  const { xmlns: _xmlns, ...attributes } = tree.attributes;
  return { ...tree, attributes };
}
