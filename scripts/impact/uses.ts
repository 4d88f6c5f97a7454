import type { Book, Format } from '../model/book.ts';
import type { BookNode } from '../model/book-node.ts';
import type { Fact } from '../model/manuscript.ts';
import type { Place } from '../model/place.ts';
import { childrenOf, plainTextOf } from '../model/walk.ts';

export type UseKind = 'reference' | 'citation' | 'fact' | 'term' | 'acronym' | 'list';

/** A place of one language's book that names something by its id. */
export interface Use {
  readonly how: UseKind;
  /** What is named: an anchor, a key of sources.json, a fact, a concept or an acronym. */
  readonly id: string;
  readonly language: string;
  /** Formats of the book in which this place stands. */
  readonly formats: readonly Format[];
  readonly place: Place;
  /** The heading below which it stands. */
  readonly below: { readonly anchor: string; readonly number?: string; readonly title: string };
  /** For a source that is cited by way of a fact. */
  readonly byFact?: string;
  /** For what the press lists by itself: `contents`, `glossary` ... */
  readonly list?: string;
}

interface State {
  readonly book: Book;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly take: (use: Use) => void;
  below: Use['below'];
}

/** Every use in a book, in the order of reading. */
export function usesIn(book: Book, facts: ReadonlyMap<string, Fact>): Use[] {
  const uses: Use[] = [];
  for (const section of book.sections) {
    const state: State = { book, facts, take: (use) => uses.push(use), below: { anchor: section.anchor, title: section.shortTitle } };
    for (const node of [section.heading, ...section.body, ...section.notes]) visit(node, book.settings.formats, state);
  }
  return uses;
}

function visit(node: BookNode, formats: readonly Format[], state: State): void {
  const { info } = state.book;
  if (node.type === 'heading')
    state.below = { anchor: node.anchor, title: plainTextOf(node.children), ...(node.number === undefined ? {} : { number: node.number }) };
  const add = (how: UseKind, id: string, more: Partial<Use> = {}): void =>
    state.take({ how, id, language: info.language, formats, place: node.place, below: state.below, ...more });
  if (node.type === 'crossReference') add('reference', node.target);
  else if (node.type === 'citationItem') add('citation', node.key);
  else if (node.type === 'factReference') {
    for (const id of node.facts) add('fact', id);
    for (const [source, facts] of sourcesOf(node.facts, state.facts)) add('citation', source, { byFact: facts.join(' ') });
  } else if (node.type === 'termReference') add('term', node.concept);
  else if (node.type === 'acronym') add('acronym', node.acronym);
  else if (node.type === 'contentsList') for (const { target } of node.entries) add('list', target, { list: node.of });
  else if (node.type === 'glossaryList') for (const { concept } of node.entries) add('list', concept, { list: 'glossary' });
  else if (node.type === 'acronymList') for (const { acronym } of node.entries) add('list', acronym, { list: 'acronyms' });
  else if (node.type === 'referenceList') for (const { key } of node.entries) add('list', key, { list: 'references' });
  let inside = formats;
  if (node.type === 'conditionalBlock' || node.type === 'conditionalInline') {
    const { condition } = node;
    if (condition.languages?.includes(info.language) === false) return;
    inside = formats.filter((format) => condition.formats?.includes(format) ?? true);
  }
  if (node.type === 'contentsList' || node.type === 'referenceList' || node.type === 'factReference') return;
  for (const child of childrenOf(node)) visit(child, inside, state);
}

function sourcesOf(ids: readonly string[], facts: ReadonlyMap<string, Fact>): Map<string, string[]> {
  const sources = new Map<string, string[]>();
  for (const id of ids) {
    const source = facts.get(id)?.source;
    if (source !== undefined) sources.set(source, [...(sources.get(source) ?? []), id]);
  }
  return sources;
}
