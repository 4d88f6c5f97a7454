import { createHash } from 'node:crypto';
import type { Book } from '../model/book.ts';
import type { BookNode, Condition, Drawing, Handlers, Image, InlineNode, NodeOf, NodeType } from '../model/book-node.ts';

type Of = Pick<Book, 'anchors' | 'assets'>;

/**
 * What a block says, as one line: its own words, marks and shape, without the blocks inside it, and without what follows from other blocks: numbers, words that name a
 * target by them, first uses of terms and acronyms, entries of the index.
 */
export function blockPrint(node: BookNode, of: Of): string {
  return printed(node, of).replace(/\s+/g, ' ').trim();
}

function printed<T extends NodeType>(node: NodeOf<T>, of: Of): string {
  const print = prints[node.type] as (node: NodeOf<T>, of: Of) => string;
  return print(node, of);
}
const all = (nodes: readonly InlineNode[], of: Of): string => nodes.map((node) => printed(node, of)).join('');
const inside = ({ children }: { readonly children: readonly InlineNode[] }, of: Of): string => all(children, of);
const tag = (name: string, attributes: readonly unknown[], words = ''): string =>
  `<${name} ${JSON.stringify(attributes)}>${words}</${name}>`;
const nothing = (): string => '';
const conditionOf = ({ formats, languages, profiles }: Condition): unknown[] => [formats, languages, profiles];

const prints: Handlers<string, Of> = {
  heading: (node, of) => tag('heading', [node.depth], inside(node, of)),
  paragraph: (node, of) => inside(node, of),
  blockquote: (node, of) => tag('quote', [node.lang], all(node.attribution ?? [], of)),
  list: (node) => tag('list', [node.ordered, node.start]),
  listItem: (node) => tag('item', [node.checked]),
  code: (node) => tag('code', [node.language], node.value),
  thematicBreak: () => tag('break', []),
  table: (node, of) => tag('table', [node.align, node.rowHeads, node.wide], all(node.caption ?? [], of)),
  tableRow: (node) => tag('row', [node.header]),
  tableCell: (node, of) => tag('cell', [node.scope], inside(node, of)),
  figure: (node, of) => tag('figure', [node.alt, pictureOf(node.content, of)], all(node.caption, of)),
  box: (node, of) => tag('box', [node.kind, node.country], all(node.title, of)),
  checklist: (node, of) => tag('checklist', [], all(node.title, of)),
  form: (node, of) => tag('form', [], all(node.title, of)),
  formField: (node, of) => tag('field', [node.kind, node.lines, node.options], all(node.label, of)),
  conditionalBlock: (node) => tag('only', conditionOf(node.condition)),
  contentsList: nothing,
  glossaryList: nothing,
  acronymList: nothing,
  referenceList: nothing,
  indexList: nothing,
  footnoteDefinition: () => tag('note', []),
  text: (node) => node.value,
  emphasis: (node, of) => tag('em', [], inside(node, of)),
  strong: (node, of) => tag('strong', [], inside(node, of)),
  inlineCode: (node) => tag('code', [], node.value),
  break: () => '\n',
  link: (node, of) => tag('a', [node.url], inside(node, of)),
  image: (node, of) => tag('image', [node.alt, pictureOf(node, of)]),
  crossReference: (node, of) => tag('ref', [node.target, node.show], ownWords(node, of)),
  citation: inside,
  citationItem: inside,
  factReference: (node) => tag('fact', node.facts),
  termReference: inside,
  acronym: (node) => node.acronym,
  indexMark: inside,
  footnoteReference: () => tag('call', []),
  foreign: (node, of) => tag('lang', [node.lang], inside(node, of)),
  translationSign: inside,
  revision: (node, of) => (node.kind === 'deleted' ? '' : inside(node, of)),
  unconfirmed: (node, of) => tag('unconfirmed', [], inside(node, of)),
  conditionalInline: (node, of) => tag('only', conditionOf(node.condition), inside(node, of)),
};

/** The author's words of a reference; none where they are the number or the title of its target. */
function ownWords(node: NodeOf<'crossReference'>, of: Of): string {
  const words = inside(node, of);
  const target = of.anchors.get(node.target);
  const made =
    target !== undefined && [target.number, target.title].some((part) => part !== undefined && part !== '' && words.includes(part));
  return made ? '' : words;
}

function pictureOf(content: Image | Drawing, { assets }: Of): string {
  const bytes = 'svg' in content ? content.svg : (assets.get(content.asset)?.bytes ?? content.asset);
  return createHash('sha256').update(bytes).digest('hex');
}
