import type { Section } from '../model/book.ts';
import type { BlockNode, ContentsEntry, GlossaryEntry, InlineNode } from '../model/book-node.ts';
import type { Concept } from '../model/manuscript.ts';
import type { Place } from '../model/place.ts';
import type { Generated } from '../model/settings.ts';
import { walk } from '../model/walk.ts';
import { listOrder } from '../text/sort-key.ts';
import { buildIndex } from './build-index.ts';
import { colophon } from './colophon.ts';
import type { BookScope } from './scope.ts';

export interface GeneratedInput {
  readonly scope: BookScope;
  /** All sections in order; the generated ones still without body. */
  readonly sections: readonly Section[];
  /** Anchors of the sections that the contents name. */
  readonly listed: ReadonlySet<string>;
  readonly place: Place;
}

/** The body of a section that the press makes. Empty lists give no block. */
export function generateBody(generate: Generated, input: GeneratedInput): BlockNode[] {
  return generators[generate](input);
}

const generators: { readonly [G in Generated]: (input: GeneratedInput) => BlockNode[] } = {
  'half-title': () => [],
  'title-page': () => [],
  contents: (input) => list('contents', contentsEntries(input), input.place),
  figures: (input) => list('figures', captioned(input, 'figure'), input.place),
  tables: (input) => list('tables', captioned(input, 'table'), input.place),
  checklists: (input) => list('checklists', [...captioned(input, 'checklist'), ...captioned(input, 'form')], input.place),
  acronyms: ({ scope, place }) => {
    const order = listOrder(scope.words.language);
    const entries = [...scope.gathered.acronyms]
      .map(([acronym, long]) => ({ acronym, ...long }))
      .sort((a, b) => order(a.acronym, b.acronym));
    return entries.length === 0 ? [] : [{ type: 'acronymList', id: 'u-acronyms', place, entries }];
  },
  glossary: glossary,
  references: ({ scope, place }) => {
    const entries = scope.citer.bibliography(place).map(({ key, children }) => ({ key, anchor: `ref-${key}`, children }));
    return entries.length === 0 ? [] : [{ type: 'referenceList', id: 'u-references', place, entries }];
  },
  index: ({ scope, place }) => {
    const groups = buildIndex(scope);
    return groups.length === 0 ? [] : [{ type: 'indexList', id: 'u-index', place, groups }];
  },
  // Filled by compose, which knows of an earlier state.
  changes: ({ scope: { words }, place }) => [
    { type: 'paragraph', id: 'u-changes', place, children: [{ type: 'text', value: words.phrases.noChanges, place }] },
  ],
  colophon: ({ scope, place }) => colophon(scope, place),
};

function list(of: 'contents' | 'figures' | 'tables' | 'checklists', entries: readonly ContentsEntry[], place: Place): BlockNode[] {
  return entries.length === 0 ? [] : [{ type: 'contentsList', id: `u-${of}`, place, of, entries }];
}

function contentsEntries({ sections, listed }: GeneratedInput): ContentsEntry[] {
  return sections
    .filter((section) => listed.has(section.anchor))
    .flatMap((section): ContentsEntry[] => {
      const part = section.kind === 'part';
      const number = part ? section.label : section.heading.number;
      const own: ContentsEntry = {
        target: section.anchor,
        depth: part ? 0 : 1,
        ...(section.matter === 'back' ? { apart: true } : {}),
        ...(number === undefined ? {} : { number }),
        title: titleOf(section.heading.children),
      };
      const inner = section.body.flatMap((node): ContentsEntry[] => {
        if (node.type !== 'heading' || node.depth !== 2 || node.number === undefined) return [];
        return [{ target: node.anchor, depth: 2, number: node.number, title: titleOf(node.children) }];
      });
      return [own, ...inner];
    });
}

function captioned({ sections }: GeneratedInput, type: 'figure' | 'table' | 'checklist' | 'form'): ContentsEntry[] {
  const found: ContentsEntry[] = [];
  const search = (node: BlockNode): void => {
    if (node.type === type && node.anchor !== undefined && node.label !== undefined) {
      const title = node.type === 'figure' || node.type === 'table' ? (node.caption ?? []) : node.title;
      found.push({ target: node.anchor, depth: 1, number: node.label, title: titleOf(title) });
    }
    for (const child of blockChildren(node)) search(child);
  };
  for (const section of sections) for (const node of section.body) search(node);
  return found;
}

/** Blocks directly inside a block. */
export function blockChildren(node: BlockNode): readonly BlockNode[] {
  if (node.type === 'list') return node.children.flatMap((item) => item.children);
  if (
    node.type === 'box' ||
    node.type === 'checklist' ||
    node.type === 'form' ||
    node.type === 'blockquote' ||
    node.type === 'conditionalBlock'
  )
    return node.children;
  return node.type === 'figure' ? node.description : [];
}

/** A title without what must stand once only: notes, index marks, links. */
export function titleOf(children: readonly InlineNode[]): InlineNode[] {
  return children.flatMap((node): InlineNode[] => {
    if (node.type === 'footnoteReference') return [];
    if (node.type === 'indexMark' || node.type === 'crossReference' || node.type === 'link' || node.type === 'termReference')
      return titleOf(node.children);
    if (node.type === 'acronym') return [{ type: 'text', value: node.acronym, place: node.place }];
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'foreign')
      return [{ ...node, children: titleOf(node.children) }];
    if (node.type === 'citation' || node.type === 'factReference') return [];
    return [node];
  });
}

function glossary({ scope, sections, place }: GeneratedInput): BlockNode[] {
  const { language, words, info, gathered, manuscript } = scope;
  const order = listOrder(words.language);
  const uses = termUses(sections);
  const entries = [...gathered.concepts]
    .flatMap((id) => glossaryEntry(manuscript.concepts.get(id), language, info.languages, uses.get(id) ?? []))
    .sort((a, b) => order(a.term, b.term));
  return entries.length === 0 ? [] : [{ type: 'glossaryList', id: 'u-glossary', place, entries }];
}

/** Sections in which each concept's term leads to the glossary, in order: the numbered section, else the chapter. */
function termUses(sections: readonly Section[]): Map<string, { readonly target: string; readonly label: string }[]> {
  const uses = new Map<string, { readonly target: string; readonly label: string }[]>();
  for (const section of sections) {
    let here = { target: section.anchor, label: section.heading.number ?? section.shortTitle };
    for (const block of [...section.body, ...section.notes]) {
      if (block.type === 'heading' && block.number !== undefined) here = { target: block.anchor, label: block.number };
      walk([block], (node) => {
        if (node.type !== 'termReference') return;
        const known = uses.get(node.concept) ?? [];
        if (!known.some(({ target }) => target === here.target)) uses.set(node.concept, [...known, here]);
      });
    }
  }
  return uses;
}

function glossaryEntry(
  concept: Concept | undefined,
  language: string,
  languages: readonly string[],
  places: NonNullable<GlossaryEntry['places']>,
): GlossaryEntry[] {
  const term = concept?.terms[language]?.[0];
  if (!concept || term === undefined) return [];
  const acronym = concept.acronyms[language]?.[0];
  const others =
    languages.length > 1
      ? languages.filter((other) => other !== language)
      : Object.keys(concept.terms).filter((other) => other !== language && ['en', 'fr', 'nl'].includes(other));
  return [
    {
      concept: concept.id,
      anchor: `term-${concept.id}`,
      term,
      ...(acronym === undefined ? {} : { acronym }),
      definition: concept.definitions[language] ?? '',
      ...(places.length === 0 ? {} : { places }),
      equivalents: others.flatMap((lang) => (concept.terms[lang]?.[0] === undefined ? [] : [{ lang, term: concept.terms[lang][0] }])),
    },
  ];
}
