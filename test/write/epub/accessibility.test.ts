import { describe, expect, test } from 'vitest';
import type { Asset, Edition } from '../../../scripts/model/book.ts';
import type { BlockNode } from '../../../scripts/model/book-node.ts';
import { accessibilityOf } from '../../../scripts/write/epub/accessibility.ts';
import { type SampleLanguage, sampleEdition } from '../../sample-edition.ts';
import { bytesOf, elementsOf, textsOf, treeOf } from './open-book.ts';

const withBody = (change: (node: BlockNode) => readonly BlockNode[]): Edition<'epub'> => {
  const edition = sampleEdition('epub');
  return { ...edition, sections: edition.sections.map((section) => ({ ...section, notes: [], body: section.body.flatMap(change) })) };
};
const picture = (mediaType: Asset['mediaType'], text: string): Asset => ({
  key: 'a',
  mediaType,
  bytes: new TextEncoder().encode(text),
  widthPx: 1,
  heightPx: 1,
});

describe('what an EPUB says of its accessibility is what it has', () => {
  test('pictures, descriptions and an index', () => {
    const said = accessibilityOf(sampleEdition('epub'), [], []);
    expect(said.modes).toEqual(['textual', 'visual']);
    expect(said.sufficient).toEqual(['textual', 'textual,visual']);
    expect(said.features).toEqual(expect.arrayContaining(['alternativeText', 'index', 'longDescription']));
    expect(said.features.filter((feature) => /page/i.test(feature))).toEqual([]);
  });

  test('a book of text alone is not visual and has no alternatives', () => {
    const said = accessibilityOf(
      withBody((node) => (node.type === 'paragraph' ? [{ ...node, children: [] }] : [])),
      [],
      [],
    );
    expect(said.modes).toEqual(['textual']);
    expect(said.sufficient).toEqual(['textual']);
    expect(said.features.filter((feature) => /alternative|long|index/i.test(feature))).toEqual([]);
    const { phrases } = sampleEdition('epub').words;
    expect(said.summary).toBe(`${phrases.accessibilitySummary} ${phrases.accessibleUnexamined}`);
  });

  test('where a figure has no words, the text alone is not said to be enough', () => {
    const said = accessibilityOf(
      withBody((node) => [node.type === 'figure' ? { ...node, alt: ' ' } : node]),
      [],
      [],
    );
    expect(said.sufficient).toEqual(['textual,visual']);
    expect(said.features).not.toContain('alternativeText');
  });

  test.each([
    ['none', picture('image/png', '\x89PNG IHDR IDAT acTL')],
    ['unknown', picture('image/png', '\x89PNG IHDR acTL IDAT')],
    ['none', picture('image/svg+xml', '<svg><rect/></svg>')],
    ['unknown', picture('image/svg+xml', '<svg><rect><animate attributeName="x"/></rect></svg>')],
    ['none', picture('image/jpeg', '<animate')],
  ])('hazards are %s with %o', (hazard, asset) => {
    expect(accessibilityOf(sampleEdition('epub'), [asset], []).hazard).toBe(hazard);
  });

  test.each<SampleLanguage>(['en', 'fr', 'nl'])(
    '%s: no conformance is claimed, and that nobody has examined it is said',
    async (language) => {
      const edition = sampleEdition('epub', language);
      const opf = textsOf(await bytesOf(edition)).get('OEBPS/content.opf') ?? '';
      expect(opf).not.toMatch(/conformsTo|certifiedBy/);
      expect(opf).toContain(edition.words.phrases.accessibleUnexamined);
    },
  );
});

describe('what programs for blind readers go by', () => {
  test('long descriptions are pointed to, not read as one breath', async () => {
    const texts = textsOf(await bytesOf(sampleEdition('epub')));
    const documents = [...texts.keys()].filter((path) => path.endsWith('.xhtml')).map((path) => treeOf(texts, path));
    const pointing = documents.flatMap((root) =>
      [...elementsOf(root, 'svg'), ...elementsOf(root, 'img')].flatMap(({ attributes }) => {
        expect(attributes['aria-describedby']).toBeUndefined();
        const id = attributes['aria-details'];
        return id === undefined || id === null ? [] : [elementsOf(root, 'div').some((each) => each.attributes.id === id)];
      }),
    );
    expect(pointing.length).toBeGreaterThan(0);
    expect(pointing).not.toContain(false);
  });

  test('cells of tables of many columns carry the names of their columns', async () => {
    const texts = textsOf(await bytesOf(sampleEdition('epub')));
    for (const path of texts.keys()) {
      if (!path.endsWith('.xhtml')) continue;
      for (const table of elementsOf(treeOf(texts, path), 'table')) {
        const many = (table.attributes.class ?? '').split(' ').includes('many-columns');
        const heads = elementsOf(table, 'thead').flatMap((head) => [...elementsOf(head, 'th'), ...elementsOf(head, 'td')]);
        expect(many).toBe(heads.length >= 4);
      }
    }
  });
});
