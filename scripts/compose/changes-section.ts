import { blockInlines } from '../model/block-inlines.ts';
import type { AnchorInfo, Section } from '../model/book.ts';
import type { BlockNode, BookNode, InlineNode, ListItem } from '../model/book-node.ts';
import type { BookChanges } from '../model/pdf.ts';
import type { Place } from '../model/place.ts';
import { childrenOf, plainTextOf } from '../model/walk.ts';
import type { Words } from '../model/words.ts';

type Phrases = Words['phrases'];
const kinds = ['changeAdded', 'changeEdited', 'changeMoved', 'changeRemoved'] as const;
type Counts = Record<(typeof kinds)[number], number>;

interface ChangesInput {
  /** The chapter as resolve left it, without a list. */
  readonly section: Section;
  /** All sections as they are in this edition. */
  readonly sections: readonly Section[];
  readonly anchors: ReadonlyMap<string, AnchorInfo>;
  readonly changes: BookChanges;
  readonly words: Words;
}

/**
 * The chapter of what is new: by chapter the headings, tables, figures and boxes in which something is new, edited, moved or gone, with references to them and how many blocks
 * they are. Chapters that are gone are named last.
 */
export function changesSection({ section, sections, anchors, changes, words: { phrases } }: ChangesInput): Section {
  const { place } = section.heading;
  let made = 0;
  const id = (): string => `u-changes-${++made}`;
  const text = (value: string): InlineNode => ({ type: 'text', value, place });
  const item = (children: readonly InlineNode[]): ListItem => ({
    type: 'listItem',
    id: id(),
    children: [{ type: 'paragraph', id: id(), children, place }],
    place,
  });
  const list = (children: readonly ListItem[]): BlockNode => ({
    type: 'list',
    id: id(),
    ordered: false,
    start: 1,
    spread: false,
    children,
    place,
  });
  const body = sections.flatMap((each): BlockNode[] => {
    if (each.generated === 'changes') return [];
    const counted = [...countsIn(each, changes)].filter(([anchor]) => anchors.has(anchor));
    if (counted.length === 0) return [];
    const title: InlineNode = { type: 'strong', children: [referenceTo(each.heading.anchor, nameOf(each), place)], place };
    const items = counted.map(([anchor, { name, counts }]) =>
      item([
        ...(anchor === each.heading.anchor ? [] : [referenceTo(anchor, name, place), text(phrases.colon)]),
        text(countText(counts, phrases)),
      ]),
    );
    return [{ type: 'paragraph', id: id(), children: [title], place }, list(items)];
  });
  const present = new Set(sections.map(({ anchor }) => anchor));
  const gone = changes.deleted.filter((block) => block.type === 'heading' && !present.has(block.section) && block.after === undefined);
  if (gone.length > 0) body.push(list(gone.map((block) => item([text(`${phrases.changeRemoved}${phrases.colon}${block.text}`)]))));
  return body.length === 0 ? section : { ...section, body };
}

const referenceTo = (target: string, name: string, place: Place): InlineNode => ({
  type: 'crossReference',
  target,
  show: 'words-and-page',
  children: [{ type: 'text', value: name, place }],
  place,
});

const countText = (counts: Counts, phrases: Phrases): string =>
  kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${phrases[kind]} (${counts[kind]})`)
    .join(', ');

const nameOf = ({ label, heading }: Section): string => [label ?? heading.number, plainTextOf(heading.children)].filter(Boolean).join(' ');

/** How a place is called: "1.2 Purpose", "Table 4 Grades". */
function placeName(node: BookNode): string {
  const label = 'label' in node && typeof node.label === 'string' ? node.label : 'number' in node ? String(node.number ?? '') : '';
  return [label, plainTextOf(blockInlines(node)?.nodes ?? [])].filter(Boolean).join(' ');
}

type Counted = Map<string, { readonly name: string; readonly counts: Counts }>;

/** By the anchor that is nearest: that of the block or of what is around it, else of the heading before it. */
function countsIn(section: Section, { blocks, deleted, moved }: BookChanges): Counted {
  const counted: Counted = new Map();
  const anchorOf = new Map<string, readonly [anchor: string, name: string]>();
  const title = [section.heading.anchor, nameOf(section)] as const;
  const add = ([anchor, name]: readonly [string, string], kind: keyof Counts): void => {
    const known = counted.get(anchor) ?? { name, counts: { changeAdded: 0, changeEdited: 0, changeMoved: 0, changeRemoved: 0 } };
    known.counts[kind] += 1;
    counted.set(anchor, known);
  };
  let here: readonly [string, string] = title;
  const visit = (node: BookNode, around: readonly [string, string] | undefined, isWithinNew: boolean): void => {
    if (node.type === 'heading') here = node === section.heading ? title : [node.anchor, placeName(node)];
    const isNamed = node.type !== 'heading' && node.type !== 'footnoteDefinition' && 'id' in node && 'anchor' in node;
    const own = isNamed && node.anchor !== undefined ? ([node.anchor, placeName(node)] as const) : around;
    const how = 'id' in node ? blocks.get(node.id) : undefined;
    if ('id' in node) {
      anchorOf.set(node.id, own ?? here);
      if (how === 'changed') add(own ?? here, 'changeEdited');
      else if (how === 'new' && !isWithinNew) add(own ?? here, 'changeAdded');
      else if (moved?.has(node.id)) add(own ?? here, 'changeMoved');
    }
    for (const child of childrenOf(node)) visit(child, own, isWithinNew || how === 'new');
  };
  for (const node of [section.heading, ...section.body]) visit(node, undefined, false);
  here = title;
  for (const note of section.notes) visit(note, undefined, false);
  for (const block of deleted)
    if (block.section === section.anchor) add(anchorOf.get(block.after ?? block.inside ?? '') ?? title, 'changeRemoved');
  return counted;
}
