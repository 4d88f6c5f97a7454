import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { InlineNode } from '../../scripts/model/book-node.ts';
import type { Source } from '../../scripts/model/manuscript.ts';
import { startOf } from '../../scripts/model/place.ts';
import { type Citer, createCiter } from '../../scripts/resolve/citations/citer.ts';

const place = startOf('data/sources.json');
const sources: readonly Source[] = [
  {
    id: 'dir',
    type: 'legislation',
    language: 'en',
    title: 'Council Directive 2003/9/EC on reception?',
    'title-short': 'Directive 2003/9/EC',
    author: [{ literal: 'Council of the European Union' }],
    issued: { 'date-parts': [[2003, 2, 1]] },
    custom: {
      verification: 'verified',
      fr: {
        title: 'Directive 2003/9/CE du Conseil relative à l’accueil',
        'title-short': 'directive 2003/9/CE',
        author: [{ literal: 'Conseil de l’Union européenne' }],
      },
    },
  },
  {
    id: 'paper',
    type: 'article-newspaper',
    language: 'es',
    title: 'Inmigrantes',
    'container-title': 'El País',
    issued: { 'date-parts': [[2005]] },
  },
  { id: 'law', type: 'legislation', language: 'da', title: 'Repatrieringsloven', author: [{ literal: 'Danmark' }] },
  {
    id: 'report',
    type: 'report',
    language: 'en',
    title: 'A “way” home?',
    author: [{ literal: 'Zebra' }],
    issued: { 'date-parts': [[2004]] },
  },
];
const template = (name: string): string => readFileSync(new URL(`../../templates/csl/${name}`, import.meta.url), 'utf8');

function citerOf(language: string, tag: string, punctuation: { colon: string; semicolon: string }): Citer {
  return createCiter({
    sources: new Map(sources.map((source) => [source.id, source])),
    cited: new Set(sources.map(({ id }) => id)),
    style: template('handbook.csl'),
    locale: template(`locale-${language}.xml`),
    language,
    localeTag: tag,
    punctuation,
  });
}
const english = citerOf('en', 'en-GB', { colon: ': ', semicolon: '; ' });
const french = citerOf('fr', 'fr-FR', { colon: '\u00A0: ', semicolon: '\u202F; ' });

/** Words with their languages: `<es>El País</es>`; emphasis as `*`. */
function print(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      const inside = 'children' in node ? print(node.children) : '';
      if (node.type === 'foreign') return `<${node.lang}>${inside}</${node.lang}>`;
      return node.type === 'emphasis' ? `*${inside}*` : inside;
    })
    .join('');
}
const reference = (citer: Citer, key: string): string =>
  print(citer.bibliography(place).find((entry) => entry.key === key)?.children ?? []);

describe('sources in the language of the edition', () => {
  test('a source is named as its language has it, with a capital at the head of its reference', () => {
    expect(print(french.cite('dir', false, place))).toBe('directive 2003/9/CE');
    expect(french.name('dir')).toEqual({ text: 'directive 2003/9/CE' });
    expect(reference(french, 'dir')).toBe(
      'Directive 2003/9/CE\u00A0: Directive 2003/9/CE du Conseil relative à l’accueil. Conseil de l’Union européenne. 1er\u00A0février 2003.',
    );
    expect(print(english.cite('dir', false, place))).toBe('Directive 2003/9/EC');
  });
  test('titles in another language are marked, also where they stand for an author', () => {
    expect(print(french.cite('paper', false, place))).toBe('*<es>El País</es>* 2005');
    expect(french.name('paper')).toEqual({ text: 'El País', lang: 'es' });
    expect(reference(french, 'paper')).toBe('*<es>El País</es>* (2005). <es>Inmigrantes</es>.');
    expect(reference(english, 'law')).toBe('<da>Repatrieringsloven</da>. Danmark.');
  });
  test('a title in the language of the book, or in none that is known, is not marked', () => {
    expect(reference(english, 'report')).toBe('Zebra (2004). *A “way” home?*');
  });
  test('marks leave full stops, signs and the order of the list alone', () => {
    expect(reference(french, 'report')).toBe('Zebra (2004). *<en>A “way” home</en>?*');
    expect(french.bibliography(place).map(({ key }) => key)).toEqual(['dir', 'paper', 'law', 'report']);
  });
});
