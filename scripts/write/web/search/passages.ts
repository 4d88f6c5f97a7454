import type { Edition, Section } from '../../../model/book.ts';
import type { BlockNode, GlossaryEntry, Heading, InlineNode } from '../../../model/book-node.ts';
import { plainText } from '../../html/index.ts';
import { isOnHome } from '../site-paths.ts';

/** A block as it is found: its id on the page and its words. */
export interface Passage {
  readonly anchor: string;
  readonly text: string;
}
/** What the search shows as one result: a heading and the blocks below it up to the next. Its first passage is the heading itself. */
export interface PassageSection {
  /** Anchor of the section of the edition that it belongs to. */
  readonly page: string;
  /** Place of the section around it in the list; absent for a page's own. */
  readonly parent?: number;
  readonly passages: readonly [Passage, ...Passage[]];
}

/** Everything of an edition that can be found, in order. Title page, contents, lists and index only repeat what stands elsewhere and are left out. */
export function passagesOf(edition: Edition<'web'>): readonly PassageSection[] {
  const found: PassageSection[] = [];
  for (const section of edition.sections) if (isSearched(section)) addSection(section, edition, found);
  return found;
}

/** True for sections with words of their own. */
export function isSearched(section: Section): boolean {
  return !isOnHome(section) && !['titlePage', 'halfTitle', 'contents', 'index'].includes(section.kind);
}

interface Open {
  readonly place: number;
  readonly depth: number;
  readonly passages: [Passage, ...Passage[]];
}

function addSection(section: Section, edition: Edition<'web'>, found: PassageSection[]): void {
  const page = section.anchor;
  const open = (heading: Passage, depth: number, parent?: Open): Open => {
    const passages: [Passage, ...Passage[]] = [heading];
    found.push({ page, passages, ...(parent === undefined ? {} : { parent: parent.place }) });
    return { place: found.length - 1, depth, passages };
  };
  const top = open({ anchor: section.heading.anchor, text: titled(section.label, section.heading) }, 1);
  let path: readonly [Open, ...Open[]] = [top];
  for (const block of section.body) {
    if (block.type === 'heading') {
      const above = path.filter(({ depth }) => depth < block.depth);
      const opened = open({ anchor: block.anchor, text: titled(block.number, block) }, block.depth, above.at(-1) ?? top);
      path = [top, ...above.slice(1), opened];
    } else if (block.type === 'glossaryList') {
      for (const entry of block.entries)
        open({ anchor: entry.anchor, text: glossaryTerm(entry) }, 2, top).passages.push({ anchor: entry.anchor, text: entry.definition });
    } else (path.at(-1) ?? top).passages.push(...passagesIn(block).filter(({ text }) => text !== ''));
  }
  if (section.notes.length === 0) return;
  const notes = open({ anchor: `${section.anchor}-notes`, text: edition.words.phrases.notes }, 2, top);
  notes.passages.push(...section.notes.map(({ anchor, children }) => ({ anchor, text: plainText(children) })));
}

function titled(label: string | undefined, { number, children }: Heading): string {
  const before = label ?? number;
  const separator = label === number ? ' ' : '. ';
  return [...(before === undefined ? [] : [before]), plainText(children)].join(separator);
}
function glossaryTerm({ term, acronym }: GlossaryEntry): string {
  return acronym === undefined ? term : `${term} (${acronym})`;
}

type Finders = { readonly [T in BlockNode['type']]: (node: Extract<BlockNode, { type: T }>) => Passage[] };

function passagesIn<T extends BlockNode['type']>(node: Extract<BlockNode, { type: T }>): Passage[] {
  return (finders[node.type as T] as (node: Extract<BlockNode, { type: T }>) => Passage[])(node);
}
const inside = (nodes: readonly BlockNode[]): Passage[] => nodes.flatMap((node) => passagesIn(node));
const words = (anchor: string, label: string | undefined, nodes: readonly InlineNode[]): Passage => ({
  anchor,
  text: [label, plainText(nodes)].filter(Boolean).join(' '),
});
interface Titled {
  readonly id: string;
  readonly anchor?: string;
  readonly label: string;
  readonly title: readonly InlineNode[];
  readonly children: readonly BlockNode[];
}
const group = ({ id, anchor, label, title, children }: Titled): Passage[] => [words(anchor ?? id, label, title), ...inside(children)];
const none = (): Passage[] => [];

/** The passages of each kind of block. Ids are those that `write/html` gives to the elements. */
const finders: Finders = {
  heading: ({ anchor, children }) => [words(anchor, undefined, children)],
  paragraph: ({ id, children }) => [words(id, undefined, children)],
  blockquote: ({ id, children, attribution }) => [
    ...inside(children),
    ...(attribution === undefined ? [] : [words(id, undefined, attribution)]),
  ],
  list: ({ children }) => children.flatMap((item) => inside(item.children)),
  code: ({ id, value }) => [{ anchor: id, text: value.replace(/\s+/g, ' ').trim() }],
  thematicBreak: none,
  table: ({ id, anchor, label, caption, children }) => [
    ...(caption === undefined ? [] : [words(anchor ?? id, label, caption)]),
    ...children.map((row) => ({
      anchor: row.id,
      text: row.children
        .map((cell) => plainText(cell.children))
        .filter(Boolean)
        .join(' · '),
    })),
  ],
  figure: ({ id, anchor, label, caption, description }) => [words(anchor ?? id, label, caption), ...inside(description)],
  box: group,
  checklist: group,
  form: group,
  formField: ({ id, label, options }) => [{ anchor: id, text: [plainText(label), ...options].join(' · ') }],
  conditionalBlock: ({ children }) => inside(children),
  contentsList: none,
  glossaryList: ({ entries }) => entries.map(({ anchor, definition }) => ({ anchor, text: definition })),
  acronymList: ({ id, entries }) => entries.map(({ acronym, expansion }) => ({ anchor: id, text: `${acronym} · ${expansion}` })),
  referenceList: ({ entries }) => entries.map(({ anchor, children }) => words(anchor, undefined, children)),
  indexList: none,
};
