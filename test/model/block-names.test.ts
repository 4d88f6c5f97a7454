import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nameOfBlock, nameOfKind } from '../../scripts/model/block-names.ts';
import type { ComparedType } from '../../scripts/model/book-difference.ts';
import { blockWords, type Words } from '../../scripts/model/words.ts';

const types: readonly ComparedType[] = [...blockWords, 'table', 'figure', 'box', 'checklist', 'form', 'footnoteDefinition'];
const wordsOf = (path: string): Words => parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as Words;

describe('what blocks are called', () => {
  test.each([
    'templates/words/en.yaml',
    'templates/words/fr.yaml',
    'templates/words/nl.yaml',
    'test/books/many-scripts/words/ar.yaml',
    'test/books/many-scripts/words/el.yaml',
    'test/books/many-scripts/words/pl.yaml',
    'test/books/right-to-left/words/ar.yaml',
  ])('in %s: each by a name of its own, without the place of a number', (path) => {
    const names = types.map((type) => nameOfBlock(type, wordsOf(path)));
    expect(new Set(names).size).toBe(types.length);
    for (const name of names) expect(name).toMatch(/^\p{L}[\p{L}\p{M} -]*$/u);
  });

  test.each([
    ['Table {number}', 'Table'],
    ['Tab. {number}', 'Tab.'],
    ['{number}. táblázat', 'táblázat'],
    ['Table {number}:', 'Table'],
  ])('a label “%s” leaves “%s”', (label, name) => {
    const english = wordsOf('templates/words/en.yaml');
    const words: Words = { ...english, kinds: { ...english.kinds, table: { label, reference: label } } };
    expect([nameOfKind('table', words), nameOfBlock('table', words)]).toEqual([name, name]);
  });
});
