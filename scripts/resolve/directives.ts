import type { Report } from '../diagnostics/diagnostic.ts';
import { invalidAttribute, unknownAttribute } from '../diagnostics/manuscript.ts';
import type { Place } from '../model/place.ts';
import { nearest } from '../text/nearest.ts';
import type { Attributes } from './attributes.ts';

/** Which attributes a directive takes; the syntax of the manuscript in one table (manuscript/README.md explains it). */
export const containerDirectives = {
  table: ['id', 'rowheads', 'wide'],
  figure: ['id', 'alt'],
  description: [],
  practice: ['id', 'country'],
  example: ['id'],
  caution: ['id'],
  legal: ['id'],
  note: ['id'],
  checklist: ['id'],
  form: ['id'],
  quote: ['lang'],
  only: ['format', 'language', 'profile'],
} as const satisfies Record<string, readonly string[]>;

export const leafDirectives = {
  include: ['file'],
  field: ['type', 'lines', 'options'],
} as const satisfies Record<string, readonly string[]>;

export const textDirectives = {
  fact: [],
  unconfirmed: [],
  term: ['concept'],
  acronym: [],
  lang: ['*'],
  var: [],
  index: ['entry', 'sub', 'range', 'see', 'also'],
  only: ['format', 'language', 'profile'],
} as const satisfies Record<string, readonly string[]>;

export type ContainerName = keyof typeof containerDirectives;
export type LeafName = keyof typeof leafDirectives;
export type TextName = keyof typeof textDirectives;

export const isContainerName = (name: string): name is ContainerName => Object.hasOwn(containerDirectives, name);
export const isLeafName = (name: string): name is LeafName => Object.hasOwn(leafDirectives, name);
export const isTextName = (name: string): name is TextName => Object.hasOwn(textDirectives, name);

/** Attributes that an element takes; the others are reported. `*` takes any. */
export function checkAttributes(attributes: Attributes, known: readonly string[], on: string, place: Place, report: Report): void {
  if (known.includes('*')) return;
  const given = [...attributes.values.keys(), ...(attributes.id === undefined ? [] : ['id'])];
  for (const name of given.filter((candidate) => !known.includes(candidate))) {
    report(unknownAttribute({ name, on, nearest: nearest(name, known), known }, place));
  }
}

/** One of a few words, or the first of them with a finding. */
export function oneOf<T extends string>(value: string, known: readonly T[], name: string, place: Place, report: Report): T | undefined {
  const found = known.find((candidate) => candidate === value);
  if (found === undefined) {
    const near = nearest(value, known);
    report(
      invalidAttribute(
        { name, value, expected: near ? `did you mean “${near}”? It is one of: ${known.join(', ')}` : `it is one of: ${known.join(', ')}` },
        place,
      ),
    );
  }
  return found;
}
