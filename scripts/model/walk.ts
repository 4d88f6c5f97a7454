import type { BookNode, Handlers, NodeOf, NodeType } from './book-node.ts';

const none = (): readonly BookNode[] => [];
const own = (node: { readonly children: readonly BookNode[] }): readonly BookNode[] => node.children;
const titled = (node: { readonly title: readonly BookNode[]; readonly children: readonly BookNode[] }): readonly BookNode[] => [
  ...node.title,
  ...node.children,
];

const children: Handlers<readonly BookNode[], undefined> = {
  heading: own,
  paragraph: own,
  blockquote: (node) => [...node.children, ...(node.attribution ?? [])],
  list: own,
  listItem: own,
  code: none,
  thematicBreak: none,
  table: (node) => [...(node.caption ?? []), ...node.children],
  tableRow: own,
  tableCell: own,
  figure: (node) => [...('type' in node.content ? [node.content] : []), ...node.caption, ...node.description],
  box: titled,
  checklist: titled,
  form: titled,
  formField: (node) => node.label,
  conditionalBlock: own,
  conditionalInline: own,
  contentsList: (node) => node.entries.flatMap((entry) => entry.title),
  glossaryList: none,
  acronymList: none,
  referenceList: (node) => node.entries.flatMap((entry) => entry.children),
  indexList: none,
  text: none,
  emphasis: own,
  strong: own,
  inlineCode: none,
  break: none,
  link: own,
  image: none,
  crossReference: own,
  citation: own,
  citationItem: own,
  factReference: own,
  termReference: own,
  acronym: none,
  indexMark: own,
  footnoteReference: none,
  footnoteDefinition: own,
  foreign: own,
  unconfirmed: own,
  translationSign: own,
  revision: own,
};

/** The nodes directly inside a node, titles and captions among them, in the order of reading. */
export function childrenOf<T extends NodeType>(node: NodeOf<T>): readonly BookNode[] {
  const list = children[node.type] as (node: NodeOf<T>, state: undefined) => readonly BookNode[];
  return list(node, undefined);
}

/** Visits nodes and all that is inside them, parents first. */
export function walk(nodes: Iterable<BookNode>, visit: (node: BookNode) => void): void {
  for (const node of nodes) {
    visit(node);
    walk(childrenOf(node), visit);
  }
}

/** The words of nodes as plain text: what a title is called in lists and messages. */
export function plainTextOf(nodes: readonly BookNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
      if (node.type === 'acronym') return node.acronym;
      if (node.type === 'footnoteReference') return '';
      if (node.type === 'revision' && node.kind === 'deleted') return '';
      return plainTextOf(childrenOf(node));
    })
    .join('');
}
