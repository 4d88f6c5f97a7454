import type { Element } from 'xast';
import { attributeOf, elementsIn, wordsOf } from '../../xml/xml-tree.ts';
import { type ContentDocument, type EpubView, targetOf, tokensOf } from './view.ts';

/** A link of the navigation document: how it is called, where it leads, and what it stands below. */
export interface NavLink {
  readonly element: Element;
  readonly label: string;
  readonly href: string;
  readonly file: string;
  readonly id: string | undefined;
  /** Links of the list items around it, nearest first. */
  readonly above: readonly NavLink[];
}

/** The `nav` elements of one type. */
export function navsOf(nav: ContentDocument | undefined, type: string): readonly Element[] {
  return nav === undefined ? [] : elementsIn(nav.root, 'nav').filter((element) => tokensOf(element, 'epub:type').includes(type));
}

/** All links below a `nav`, in order. */
export function linksOf(nav: Element, file: string, above: readonly NavLink[] = []): readonly NavLink[] {
  const lists = nav.children.filter((node): node is Element => node.type === 'element' && node.name === 'ol');
  return lists.flatMap((list) =>
    list.children.flatMap((item): readonly NavLink[] => {
      if (item.type !== 'element') return [];
      const element = item.children.find((node): node is Element => node.type === 'element' && node.name === 'a');
      const href = element === undefined ? '' : (attributeOf(element, 'href') ?? '');
      const link = element && { element, label: wordsOf(element), href, ...targetOf(file, href), above };
      return [...(link ? [link] : []), ...linksOf(item, file, link ? [link, ...above] : above)];
    }),
  );
}

/** Where something is in the order of reading; undefined outside the spine. Greater is later. */
export type Position = (file: string, id: string | undefined) => number | undefined;

/** Positions of all ids of the spine. */
export function createPosition({ documents, spine }: EpubView): Position {
  const positions = new Map<string, number>();
  let at = 0;
  for (const { file, elements } of documents.filter((document) => spine.includes(document.file))) {
    positions.set(file, at);
    for (const { element } of elements) {
      at += 1;
      const id = attributeOf(element, 'id');
      if (id !== undefined && !positions.has(`${file}#${id}`)) positions.set(`${file}#${id}`, at);
    }
    at += 1;
  }
  return (file, id) => positions.get(id === undefined ? file : `${file}#${id}`);
}
