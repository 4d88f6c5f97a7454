import type { Section } from '../model/book.ts';
import type { BlockNode, InlineNode, NodeOf } from '../model/book-node.ts';
import { matchTerms, type TermHit } from '../terms/match-terms.ts';
import { termEntries } from '../terms/term-entry.ts';
import { indexTerms, type TermIndex } from '../terms/term-index.ts';
import type { BookScope } from './scope.ts';

interface State {
  readonly index: TermIndex;
  /** Concepts that have been led to since the last numbered heading. */
  readonly seen: Set<string>;
  readonly found: Set<string>;
}

/**
 * Leads the first use of each term of a numbered section to the glossary, where the author has not marked it. Only preferred and admitted terms with a definition
 * in the language; never in titles, links, quotations, examples of code or words of another language. Chapters and profiles only.
 */
export function linkTerms(sections: readonly Section[], scope: BookScope): Section[] {
  const { manuscript, language, outline, gathered } = scope;
  const concepts = [...manuscript.concepts.values()].filter(
    ({ definitions, link }) => definitions[language] !== undefined && link !== false,
  );
  if (!outline.targets.has('glossary') || concepts.length === 0) return [...sections];
  const index = indexTerms(
    termEntries(concepts, language).filter(({ status }) => status === 'preferred' || status === 'admitted'),
    language,
  );
  return sections.map((section) => {
    if (section.kind !== 'chapter' && section.kind !== 'profile' && section.kind !== 'annex') return section;
    const state: State = { index, seen: new Set(), found: gathered.concepts };
    return { ...section, body: section.body.map((block) => linkBlock(block, state)) };
  });
}

function linkBlock(block: BlockNode, state: State): BlockNode {
  switch (block.type) {
    case 'heading':
      if (block.number !== undefined) state.seen.clear();
      return block;
    case 'paragraph':
      return { ...block, children: linkInlines(block.children, state) };
    case 'list':
      return {
        ...block,
        children: block.children.map((item) => ({ ...item, children: item.children.map((child) => linkBlock(child, state)) })),
      };
    case 'box':
    case 'conditionalBlock':
      return { ...block, children: block.children.map((child) => linkBlock(child, state)) };
    default:
      return block;
  }
}

function linkInlines(nodes: readonly InlineNode[], state: State): InlineNode[] {
  return nodes.flatMap((node): InlineNode[] => {
    if (node.type === 'text') return linkText(node, state);
    if (node.type === 'termReference') {
      // The second mark of a section says nothing new.
      if (state.seen.has(node.concept)) return [...node.children];
      state.seen.add(node.concept);
      return [node];
    }
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'indexMark' || node.type === 'conditionalInline')
      return [{ ...node, children: linkInlines(node.children, state) }];
    return [node];
  });
}

/** A capital within a sentence, where the term has none: the words belong to a name, such as that of an organisation. */
function isInName(text: string, { start, term }: TermHit): boolean {
  const capital = /^\p{Lu}/u;
  return start > 0 && capital.test(text.slice(start)) && !capital.test(term) && !/[.!?:]\s*$/.test(text.slice(0, start));
}

function linkText(node: NodeOf<'text'>, { index, seen, found }: State): InlineNode[] {
  const parts: InlineNode[] = [];
  let end = 0;
  for (const hit of matchTerms(node.value, index)) {
    if (seen.has(hit.concept) || hit.others.length > 0 || hit.respelt !== undefined || hit.caseDiffers || isInName(node.value, hit))
      continue;
    seen.add(hit.concept);
    found.add(hit.concept);
    if (hit.start > end) parts.push({ ...node, value: node.value.slice(end, hit.start) });
    const words = { ...node, value: node.value.slice(hit.start, hit.end) };
    parts.push({ type: 'termReference', concept: hit.concept, target: `term-${hit.concept}`, children: [words], place: node.place });
    end = hit.end;
  }
  return end < node.value.length || parts.length === 0 ? [...parts, { ...node, value: node.value.slice(end) }] : parts;
}
