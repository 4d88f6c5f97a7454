import type { Book } from '../model/book.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { nearest } from '../text/nearest.ts';

/** What an id or a term names. */
export interface Subject {
  readonly kind: 'anchor' | 'source' | 'fact' | 'concept' | 'acronym';
  readonly id: string;
  /** What it is called: "table 4", a statement, a term. */
  readonly title: string;
}

const authored = new Set(['section', 'heading', 'table', 'figure', 'box', 'checklist', 'form', 'block']);

/** What is meant by `id` (with or without `#` or `@`), or the nearest that could be. A term is known by its words in any language. */
export function subjectOf(id: string, manuscript: Manuscript, books: readonly Book[]): Subject | { readonly nearest: string | undefined } {
  const plain = id.replace(/^[#@]/, '');
  for (const book of books) {
    const anchor = book.anchors.get(plain);
    if (anchor && authored.has(anchor.kind))
      return { kind: 'anchor', id: plain, title: [anchor.kind, anchor.number, `“${anchor.title}”`].filter(Boolean).join(' ') };
  }
  const fact = manuscript.facts.get(plain);
  if (fact) return { kind: 'fact', id: plain, title: `fact: ${fact.statement}` };
  const source = manuscript.sources.get(plain);
  if (source) return { kind: 'source', id: plain, title: `source: ${source['title-short'] ?? source.title ?? plain}` };
  const folded = plain.toLowerCase();
  const concept =
    manuscript.concepts.get(plain) ??
    [...manuscript.concepts.values()].find(({ terms }) =>
      Object.values(terms).some((list) => list.some((term) => term.toLowerCase() === folded)),
    );
  if (concept) return { kind: 'concept', id: concept.id, title: `term: ${Object.values(concept.terms)[0]?.[0] ?? concept.id}` };
  const expansion = manuscript.acronyms.get(plain);
  if (expansion) return { kind: 'acronym', id: plain, title: `acronym: ${[...expansion.values()][0]?.expansion ?? plain}` };
  const known = [
    ...books.flatMap(({ anchors }) => [...anchors.values()].filter(({ kind }) => authored.has(kind)).map(({ anchor }) => anchor)),
    ...manuscript.facts.keys(),
    ...manuscript.sources.keys(),
    ...manuscript.concepts.keys(),
    ...manuscript.acronyms.keys(),
  ];
  return { nearest: nearest(plain, known) };
}
