import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { displayOf, preloads, webFonts } from '../../../scripts/write/web/web-fonts.ts';
import { sampleContext } from '../../sample-edition.ts';

const { host } = sampleContext();
const hrefs = (fonts: Awaited<ReturnType<typeof webFonts>>, ...text: Parameters<typeof preloads>[1]) =>
  preloads(fonts, text).map(({ properties }) => String(properties.href).replace(/^assets\/fonts\/|\.woff2$/g, ''));

test('the faces have the glyphs of the texts alone, the same bytes at every call', async () => {
  const [few, many] = [
    await webFonts(host, ['abc']),
    await webFonts(host, ['Quick brown foxes jump over the lazy dog, 0123456789 – ŁÓDŹ, Ångström & co.']),
  ];
  const bytes = (fonts: typeof few): number =>
    fonts.find(({ fileName }) => fileName === 'source-serif-4-latin-400-normal.woff2')?.bytes.length ?? 0;
  expect(bytes(few)).toBeGreaterThan(1000);
  expect(bytes(few)).toBeLessThanOrEqual(bytes(many));
  expect(await webFonts(host, ['abc'])).toEqual(few);
});

test('a page begins with the faces that it is set in', async () => {
  const latin = await webFonts(host, ['A word and a word']);
  const plain = ['source-serif-4-latin-400-normal', 'source-sans-3-latin-400-normal', 'source-sans-3-latin-600-normal'];
  expect(hrefs(latin, h('p', 'A word'))).toEqual(plain);
  expect(hrefs(latin, h('p', [h('em', 'A word')]))).toContain('source-serif-4-latin-400-italic');
  expect(hrefs(latin, h('p', [h('strong', 'A word')]))).toContain('source-serif-4-latin-700-normal');
  const arabic = await webFonts(host, ['العودة الطوعية', 'return']);
  expect(hrefs(arabic, h('p', 'العودة الطوعية'))).toContain('amiri-arabic-400-normal');
  // A few words take the face that they are set in and no heavier one; a page without any takes none.
  expect(hrefs(arabic, h('p', 'return, and once العودة among many more words of Latin'))).toContain('amiri-arabic-400-normal');
  expect(hrefs(arabic, h('p', 'return, and once العودة among many more words of Latin'))).not.toContain('amiri-arabic-700-normal');
  expect(hrefs(arabic, h('p', 'return alone')).filter((name) => name.includes('amiri'))).toEqual([]);
});

test('a face is begun with for letters and numbers of its own, not for signs, and not for words that the style sheet sets upright', async () => {
  const fonts = await webFonts(host, ['العودة الطوعية', 'return']);
  const bold = 'source-serif-4-latin-700-normal';
  expect(hrefs(fonts, h('p', [h('strong', 'العودة (الطوعية).')]))).not.toContain(bold);
  expect(hrefs(fonts, h('p', [h('strong', 'العودة 12')]))).toContain(bold);
  const equivalent = h('li', [h('span', { className: ['foreign'] }, 'return')]);
  const italic = 'source-serif-4-latin-400-italic';
  expect(hrefs(fonts, h('ul', [equivalent]))).toContain(italic);
  expect(hrefs(fonts, h('ul', { className: ['equivalents'] }, [equivalent]))).not.toContain(italic);
});

test('beside letters from right to left the Latin of the serif is the light one, without small capitals', async () => {
  const bytesOf = async (direction: 'ltr' | 'rtl'): Promise<number> => {
    const fonts = await webFonts(host, ['العودة الطوعية', 'Return, 1234'], direction);
    return fonts.find(({ fileName }) => fileName === 'source-serif-4-latin-700-normal.woff2')?.bytes.length ?? 0;
  };
  const [light, whole] = [await bytesOf('rtl'), await bytesOf('ltr')];
  expect(light).toBeGreaterThan(1000);
  expect(light).toBeLessThan(whole * 0.8);
});

test('a face that comes late moves no text: only names in other scripts wait for theirs', async () => {
  const fonts = await webFonts(host, ['A word, λέξη', 'العربية']);
  const displayed = (texts: readonly string[]) =>
    new Map(fonts.map((font) => [font.fileName.replace(/-\d00-.*/, ''), displayOf(texts)(font)]));
  expect(displayed(['A word, and another one, λέξη', 'العربية']).get('source-serif-4-latin')).toBe('optional');
  expect(displayed(['A word, and another one, λέξη, and many words more to read', 'العربية']).get('amiri-arabic')).toBe('swap');
  expect(displayed(['العربية', 'العودة الطوعية', 'A']).get('amiri-arabic')).toBe('optional');
});
