import { expect, test } from 'vitest';
import type { Concept, LongForm } from '../../scripts/model/manuscript.ts';
import { synonymsOf } from '../../scripts/resolve/synonyms.ts';

const concept = (
  id: string,
  terms: readonly string[],
  acronyms: readonly string[] = [],
  deprecated: readonly string[] = [],
): [string, Concept] => [
  id,
  {
    id,
    domain: 'return',
    terms: { en: terms, fr: ['retour'] },
    acronyms: { en: acronyms },
    deprecated: { en: deprecated },
    definitions: {},
    source: '',
  },
];
const acronyms = new Map<string, ReadonlyMap<string, LongForm>>([
  ['AVR', new Map([['en', { expansion: 'assisted voluntary return' }]])],
  ['IOM', new Map([['en', { expansion: 'International Organization for Migration' }]])],
  ['OIM', new Map([['fr', { expansion: 'Organisation internationale pour les migrations' }]])],
]);

test('terms of one meaning are together, the preferred one first, those to avoid apart', () => {
  const concepts = new Map([
    concept('a', ['assisted voluntary return', 'supported return'], ['AVR'], ['assisted repatriation']),
    concept('b', ['return']),
    concept('c', ['voluntary return'], [], ['voluntary repatriation']),
    concept('d', []),
  ]);
  expect(synonymsOf({ concepts, acronyms }, 'en')).toEqual([
    { terms: ['assisted voluntary return', 'supported return', 'AVR'], avoided: ['assisted repatriation'] },
    { terms: ['voluntary return'], avoided: ['voluntary repatriation'] },
    { terms: ['International Organization for Migration', 'IOM'], avoided: [] },
  ]);
});
