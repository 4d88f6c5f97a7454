import type { Book, Section } from '../model/book.ts';
import type { BookDifference, ComparedSection, TextChange } from '../model/book-difference.ts';
import { plainTextOf } from '../model/walk.ts';
import { type BlockOf, type BlockTree, blockTree, ownText, sectionNames } from './block-tree.ts';
import { compareBlocks } from './compare-blocks.ts';
import { compareTexts, factTexts, metadataTexts, sourceTexts, termTexts } from './compare-lists.ts';

/** All that differs between two states of a book in one language. */
export function compareBooks(before: Book, now: Book): BookDifference {
  const names = sectionNames(before, now);
  const [old, fresh] = [blockTree(before, ({ heading }) => heading.id), blockTree(now, names)];
  const { language, direction, title } = now.info;
  return {
    language,
    direction,
    title,
    sections: comparedSections(before, now, names),
    blocks: compareBlocks(before, now),
    numbering: kept(old, fresh, labelsOf(before), labelsOf(now)),
    titles: kept(old, fresh, titleOf, titleOf),
    metadata: compareTexts(metadataTexts(before), metadataTexts(now)),
    terms: compareTexts(termTexts(before), termTexts(now)),
    // Entries in or out of the references follow from citations, and are told all the same: they change what is printed.
    sources: compareTexts(sourceTexts(before), sourceTexts(now)),
    facts: compareTexts(factTexts(before), factTexts(now)).filter(({ before: was, now: is }) => was !== undefined && is !== undefined),
  };
}

/** What is said otherwise of blocks that are in both states. */
function kept(old: BlockTree, fresh: BlockTree, was: (node: BlockOf) => string, is: (node: BlockOf) => string): TextChange[] {
  return [...fresh.blocks].flatMap(([id, { node, section }]): TextChange[] => {
    const former = old.blocks.get(id);
    if (!former) return [];
    const [before, now] = [was(former.node), is(node)];
    return before === now ? [] : [{ id, ...(before === '' ? {} : { before }), ...(now === '' ? {} : { now }), place: node.place, section }];
  });
}

/** How a numbered block is called in print: "Chapter 3", "3.1", "Table 4", "Note 2"; '' for others. */
function labelsOf({ sections, words }: Pick<Book, 'sections' | 'words'>): (node: BlockOf) => string {
  const labels = new Map(sections.map(({ heading, label }) => [heading.id, label]));
  return (node) => {
    if (node.type === 'footnoteDefinition') return words.phrases.note.replace('{number}', String(node.number));
    if (node.type === 'heading') return labels.get(node.id) ?? node.number ?? '';
    return 'number' in node && node.number !== undefined && 'label' in node ? (node.label ?? node.number) : '';
  };
}

const titled: ReadonlySet<BlockOf['type']> = new Set(['heading', 'table', 'box', 'checklist', 'form']);
function titleOf(node: BlockOf): string {
  if (node.type === 'figure') return plainTextOf(node.caption).replace(/\s+/g, ' ').trim();
  return titled.has(node.type) ? ownText(node) : '';
}

function comparedSections(before: Book, now: Book, names: (section: Section) => string): ComparedSection[] {
  const old = new Set(before.sections.map(({ heading }) => heading.id));
  const fresh = new Set(now.sections.map(names));
  const told = ({ anchor, heading }: Section, isNew: boolean, isGone: boolean): ComparedSection => ({
    anchor,
    ...(heading.number === undefined ? {} : { number: heading.number }),
    title: plainTextOf(heading.children),
    isNew,
    isGone,
  });
  return [
    ...now.sections.map((section) => told(section, !old.has(names(section)), false)),
    ...before.sections.filter(({ heading }) => !fresh.has(heading.id)).map((section) => told(section, false, true)),
  ];
}
