import type { Nodes } from 'mdast';
import { toString as toPlainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Concept, Manuscript, TextFile } from '../model/manuscript.ts';
import type { Place, Point } from '../model/place.ts';
import { writtenId } from '../text/written-id.ts';

export type NamedKind = 'anchor' | 'source' | 'fact' | 'concept' | 'acronym' | 'note';

/** An id as it is written in a text. */
export interface Mention {
  readonly kind: NamedKind;
  readonly id: string;
  readonly role: 'definition' | 'reference';
  /** The id itself; where none is written (`:term[words]`), the words. */
  readonly place: Place;
  /** The whole mark that names it: a link, a directive, a citation. */
  readonly whole: Place;
}

/** Every mention in the texts of a manuscript, by file and in order. */
export function mentionsOf(manuscript: Manuscript): Mention[] {
  return [...manuscript.texts.values()].flatMap((file) => mentionsIn(file, manuscript.concepts.values()));
}

/** Every mention in one text. */
export function mentionsIn(file: TextFile, concepts: Iterable<Concept>): Mention[] {
  const found: Mention[] = [];
  const known = [...concepts];
  const language = file.path.split('/')[0] ?? '';
  const at = pointsOf(file);
  const add = (kind: NamedKind, id: string, role: Mention['role'], offset: number, whole: Place): void => {
    found.push({ kind, id, role, place: { file: file.path, start: at(offset), end: at(offset + id.length) }, whole });
  };
  visit(file.tree, (node) => {
    const from = node.position?.start.offset ?? 0;
    const slice = file.text.slice(from, node.position?.end.offset ?? from);
    const whole: Place = { file: file.path, start: at(from), end: at(from + slice.length) };
    const own = writtenId(node, file.text);
    if (own) add('anchor', own.id, 'definition', own.offset, { ...whole, end: at(from + (slice.split('\n')[0]?.length ?? 0)) });
    if (node.type === 'yaml') for (const { id, offset } of waiverIds(slice)) add('anchor', id, 'reference', from + offset, whole);
    if (node.type === 'link' || node.type === 'definition') {
      const id = /^(?:[^:?#]+\.md)?#([^#]+)$/.exec(node.url)?.[1];
      if (id !== undefined) add('anchor', id, 'reference', from + slice.lastIndexOf(`#${id}`) + 1, whole);
    }
    if (node.type === 'text')
      for (const { id, offset, length } of citedKeys(slice)) {
        const start = from + offset;
        add('source', id, 'reference', start, { file: file.path, start: at(start - 1), end: at(start + length) });
      }
    if (node.type === 'footnoteReference') add('note', node.identifier, 'reference', from + 2, whole);
    if (node.type === 'footnoteDefinition')
      add('note', node.identifier, 'definition', from + 2, { ...whole, end: at(from + 4 + node.identifier.length) });
    if (node.type === 'textDirective')
      for (const { kind, id, offset, length } of directiveIds(node, slice, language, known))
        found.push({
          kind,
          id,
          role: 'reference',
          place: { file: file.path, start: at(from + offset), end: at(from + offset + length) },
          whole,
        });
  });
  return found;
}

interface Found {
  readonly kind: NamedKind;
  readonly id: string;
  readonly offset: number;
  readonly length: number;
}

function directiveIds(
  node: Extract<Nodes, { type: 'textDirective' }>,
  slice: string,
  language: string,
  concepts: readonly Concept[],
): Found[] {
  const label = slice.indexOf('[') + 1;
  const words = toPlainText(node);
  if (node.name === 'fact')
    return [...slice.slice(label).matchAll(/[^\s,[\]{}]+/g)].map(([id], at, all) => ({
      kind: 'fact',
      id,
      offset: label + (all[at]?.index ?? 0),
      length: id.length,
    }));
  if (node.name === 'acronym') return [{ kind: 'acronym', id: words, offset: label, length: words.length }];
  if (node.name !== 'term') return [];
  const wanted = node.attributes?.concept;
  if (wanted) return [{ kind: 'concept', id: wanted, offset: slice.lastIndexOf(wanted), length: wanted.length }];
  const folded = words.toLowerCase();
  const concept = concepts.find(({ terms }) => terms[language]?.some((term) => term.toLowerCase() === folded));
  return concept ? [{ kind: 'concept', id: concept.id, offset: label, length: slice.lastIndexOf(']') - label }] : [];
}

const bracket = /\[(?!\^)((?:[^[\]]*?[\s;(])?-?@[\p{L}\p{N}][^[\]]*)\]/gu;
const cited = /(?<=^|[\s;(-])@([\p{L}\p{N}](?:[\p{L}\p{N}_:./-]*[\p{L}\p{N}])?)/gu;

/** Keys in square brackets with their offset; `length` is without the sign @. */
function citedKeys(slice: string): Omit<Found, 'kind'>[] {
  return [...slice.matchAll(bracket)].flatMap((citation) =>
    [...(citation[1] ?? '').matchAll(cited)].map((item) => {
      const id = item[1] ?? '';
      return { id, offset: citation.index + 1 + item.index + 1, length: id.length };
    }),
  );
}

function waiverIds(yaml: string): { readonly id: string; readonly offset: number }[] {
  return [...yaml.matchAll(/\bwhere:\s*["']#([a-z0-9-]+)["']/g)].map((match) => {
    const id = match[1] ?? '';
    return { id, offset: match.index + match[0].lastIndexOf(id) };
  });
}

/** Points of a text by offset. */
function pointsOf({ text }: TextFile): (offset: number) => Point {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
}
