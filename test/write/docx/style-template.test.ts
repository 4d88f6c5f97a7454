import { beforeAll, describe, expect, test } from 'vitest';
import { HostError } from '../../../scripts/host/host.ts';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { loadStyleTemplate } from '../../../scripts/write/docx/style-template.ts';
import { readXml } from '../../../scripts/xml/read-xml.ts';
import { attributeOf, elementsIn } from '../../../scripts/xml/xml-tree.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { bytesOf, OpenDocx, value } from './open-docx.ts';

const settings = { language: 'en-GB', direction: 'ltr', textWidthTwips: 7000 } as const;
const disk = createDiskHost().files;
const onDisk = async (path: string): Promise<string> => new TextDecoder().decode(await disk.readTemplate(path));

/** Templates as on disk, one of them changed. */
const changed = (path: string, change: (xml: string) => string) => ({
  readTemplate: async (asked: string) => new TextEncoder().encode(asked === path ? change(await onDisk(asked)) : await onDisk(asked)),
});
const fault = async (files: Parameters<typeof loadStyleTemplate>[0], direction: 'ltr' | 'rtl' = 'ltr'): Promise<HostError> => {
  const error = await loadStyleTemplate(files, { ...settings, direction }).catch((caught: unknown) => caught);
  if (!(error instanceof HostError)) throw new Error('It should have been refused.');
  return error;
};

describe('a template of styles that is refused', () => {
  test.each([
    ['that is no XML', (xml: string) => xml.replace('</w:styles>', ''), 'no sound XML'],
    ['with entities', (xml: string) => xml.replace('<w:styles', '<!DOCTYPE w:styles [<!ENTITY a "b">]><w:styles'), 'no sound XML'],
    ['of something else', () => '<w:document xmlns:w="http://example.org/"/>', '“w:document” and not “w:styles”'],
    [
      'without a style that the writer gives',
      (xml: string) => xml.replaceAll('BoxLabelLegal', 'Other'),
      'no style with the id “BoxLabelLegal”',
    ],
    [
      'with a name that Word does not know',
      (xml: string) => xml.replace('<w:name w:val="heading 2"/>', '<w:name w:val="Kop 2"/>'),
      'called “Kop 2”, where Word knows “heading 2”',
    ],
    [
      'with a style for the wrong thing',
      (xml: string) => xml.replace('w:type="paragraph" w:styleId="Quote"', 'w:type="character" w:styleId="Quote"'),
      'for character',
    ],
    ['with a style on nothing', (xml: string) => xml.replace('<w:basedOn w:val="Caption"/>', '<w:basedOn w:val="None"/>'), 'names “None”'],
    ['with two styles of an id', (xml: string) => xml.replace('w:styleId="Index2"', 'w:styleId="Index1"'), 'two styles of the id “Index1”'],
    ['without a place for the language', (xml: string) => xml.replace(/<w:docDefaults>.*<\/w:docDefaults>/s, ''), 'no w:docDefaults'],
  ])('%s', async (_what, change, message) => {
    const error = await fault(changed('docx/styles.xml', change));
    expect(error.code).toBe('host/broken-template');
    expect(error.message).toContain(message);
    expect(error.hint).toContain('templates/docx/README.md');
  });
  test('where the one for right to left is broken', async () => {
    expect(
      (
        await fault(
          changed('docx/styles-rtl.xml', () => 'none'),
          'rtl',
        )
      ).message,
    ).toContain('styles-rtl.xml');
  });
  test('where it is missing', async () => {
    const files = { readTemplate: async () => Promise.reject(new HostError('host/unreadable', '“styles.xml” cannot be read.')) };
    expect((await fault(files)).code).toBe('host/unreadable');
  });
});

describe('a template of styles in a document', () => {
  let parts: OpenDocx;
  beforeAll(async () => {
    parts = new OpenDocx(await bytesOf(sampleEdition('docx')));
  });
  test('is taken whole: its styles and no other', async () => {
    const ids = (xml: string): string[] =>
      elementsIn(readXml(xml), 'w:style')
        .map((each) => attributeOf(each, 'w:styleId') ?? '')
        .sort();
    expect(ids(parts.xml('word/styles.xml'))).toEqual(ids(await onDisk('docx/styles.xml')));
    expect(elementsIn(parts.tree('word/styles.xml'), 'w:latentStyles')).toHaveLength(1);
  });
  test('marks what is not Word’s own', () => {
    const own = elementsIn(parts.tree('word/styles.xml'), 'w:style').filter((each) => attributeOf(each, 'w:customStyle') === '1');
    const names = own.map((each) => value(each, 'w:name'));
    expect(names).toContain('Box Text');
    for (const name of ['heading 1', 'toc 1', 'footnote text', 'index 1', 'Normal', 'List Bullet 2', 'caption'])
      expect(names).not.toContain(name);
  });
  test('has the language of the edition, and edges of the text where it had others', async () => {
    const { xml } = await loadStyleTemplate(disk, { language: 'nl-BE', direction: 'ltr', textWidthTwips: 6543 });
    expect(xml).toContain('<w:lang w:val="nl-BE" w:eastAsia="nl-BE" w:bidi="ar-SA"/>');
    expect([...xml.matchAll(/<w:tab w:val="right"[^>]* w:pos="(\d+)"/g)].map(([, position]) => position)).toEqual(Array(6).fill('6543'));
  });
  test('differs from right to left where it must', async () => {
    const { xml } = await loadStyleTemplate(disk, { language: 'ar', direction: 'rtl', textWidthTwips: 6543 });
    const normal = elementsIn(readXml(xml), 'w:style').find((each) => attributeOf(each, 'w:styleId') === 'Normal');
    expect(normal && elementsIn(normal, 'w:bidi')).toHaveLength(1);
    expect(xml).toContain('w:bidi="ar"');
  });
  test('shows a designer’s colours', async () => {
    const files = changed('docx/styles.xml', (xml) => xml.replaceAll('1F5673', '7A1F1F'));
    const host = { ...createDiskHost() };
    const other = new OpenDocx(await bytesOf(sampleEdition('docx'), { ...host, files: { ...host.files, ...files } }));
    expect(other.xml('word/styles.xml')).not.toContain('1F5673');
    expect(other.xml('word/numbering.xml')).toContain('7A1F1F');
  });
  test('has words that can be read: contrast of 4.5 to 1 on white and on tints', () => {
    const colours = elementsIn(parts.tree('word/styles.xml'), 'w:color').map((each) => attributeOf(each, 'w:val') ?? '');
    expect(colours.length).toBeGreaterThan(10);
    for (const ink of new Set(colours))
      for (const ground of ['FFFFFF', 'F2F5F7']) expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast('1C2227', 'FDF0C8')).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.1, 1.4.3. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/../g) ?? []).map((pair) => {
    const part = Number.parseInt(pair, 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
