import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chooseSlices } from '../../scripts/fonts/choose-slices.ts';
import { fontFaceCss, loadFonts } from '../../scripts/fonts/load-fonts.ts';
import { printedTexts } from '../../scripts/fonts/printed-texts.ts';
import { readCharacters } from '../../scripts/fonts/read-characters.ts';
import { drawn, signsIn, signsOf } from '../../scripts/fonts/signs.ts';
import { faces, fallbackSlices, families, fileNameOf, ownSlices, sparest } from '../../scripts/fonts/slices.ts';
import { createMemoryHost } from '../../scripts/host/index.ts';
import { sampleEdition } from '../sample-edition.ts';
import { alphabets } from './alphabets.ts';

const host = createMemoryHost({});
const missingIn = async (text: string): Promise<string[]> => [...(await chooseSlices(host.files, signsIn([text]))).missing];
const fileNames = async (...texts: string[]): Promise<string[]> => (await loadFonts(host, texts)).map(({ fileName }) => fileName);
const file = (name: string, fileName: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../node_modules/@fontsource/${name}/files/${fileName}`, import.meta.url)));

describe('what the faces draw', () => {
  test.each(Object.entries(alphabets))('%s', async (_, letters) => {
    expect(await missingIn(`${letters} ${letters.toUpperCase().replace(/[ʼŉ]/g, '')}`)).toEqual([]);
  });
  test.each([
    ['a letter that composes', 'e\u0301', []],
    ['a letter whose mark its face has', 'm\u0303', []],
    ['a mark that no face with the letter has', 'ა\u1DC4', ['ა\u1DC4']],
    ['selectors, joiners, soft hyphens, marks of direction', '✔\uFE0E☎\uFE0F a\u200Db\u200Cc\u00ADd\u200Ee\u2060f\uFEFF', []],
    ['a mark on a space, from the face of the mark', ' \u05B8', []],
    ['a mark on a letter of another script', 'a\u05B8', ['a\u05B8']],
    ['a Persian word with its joiner', 'می\u200Cخواهم', []],
    ['an emoji', 'ok 😀', ['😀']],
    ['a joined picture, although its parts are there', '🏳\uFE0F\u200D☠', ['🏳\uFE0F\u200D☠']],
    ['a flag', '🇳🇱', ['🇳🇱']],
    ['a skin colour', '☝🏽', ['☝🏽']],
    ['Chinese', '汉字汉', ['汉', '字']],
    ['beyond the first plane', '\u{1F4D6}\u{20000}', ['\u{1F4D6}', '\u{20000}']],
    ['private use', '\uE001', ['\uE001']],
    ['ligatures', 'ﬁ', ['ﬁ']],
    ['line ends and tabs', 'a\n\tb', []],
  ])('%s', async (_, text, missing) => {
    expect((await missingIn(text)).sort()).toEqual([...missing].sort());
  });
  test('all faces of a slice have the characters of the one that is asked', () => {
    for (const slice of [...families.flatMap(ownSlices), ...fallbackSlices]) {
      const names = new Set(faces.map((face) => fileNameOf(slice, face)));
      const first = fileNameOf(slice, sparest);
      names.delete(first);
      const characters = readCharacters(file(slice.name, first));
      expect(characters.size, first).toBeGreaterThan(30);
      for (const other of names) {
        const found = readCharacters(file(slice.name, other));
        const lacking = [...characters].filter((point) => !found.has(point)).map((point) => point.toString(16));
        expect(lacking, other).toEqual([]);
      }
    }
  });
  test('a file that is no font is said so', () => {
    expect(() => readCharacters(new Uint8Array(60))).toThrow('no WOFF');
  });
});

describe('what is loaded', () => {
  test('an English text has Latin alone', async () => {
    const names = await fileNames('Return is a decision – “their own”.');
    expect(names).toHaveLength(8);
    for (const name of names) expect(name).toMatch(/^source-(serif-4|sans-3)-latin-\d/);
  });
  test('a word of another script brings its slice and no other, once a file', async () => {
    const names = await fileNames('Return, العودة');
    expect(names.filter((name) => !name.includes('-latin-'))).toEqual(['amiri-arabic-400-normal.woff2', 'amiri-arabic-700-normal.woff2']);
    expect(await fileNames('θ')).toContain('source-serif-4-greek-400-italic.woff2');
    const polytonic = await fileNames('ἀρχή');
    expect(polytonic).toEqual(
      expect.arrayContaining(['source-sans-3-greek-ext-600-italic.woff2', 'gentium-book-plus-greek-ext-700-italic.woff2']),
    );
    expect(new Set(polytonic).size).toBe(polytonic.length);
  });
  test('every face of both families gets the slice, with just the characters of the text; own slices are asked first', async () => {
    const css = fontFaceCss(await loadFonts(host, ['Go → שלום']), 'fonts/');
    const rules = css.split('@font-face').slice(1);
    const hebrew = rules.filter((rule) => rule.includes('hebrew'));
    expect(hebrew).toHaveLength(8);
    for (const rule of hebrew) expect(rule).toContain('unicode-range: U+05D5,U+05DC-05DD,U+05E9;');
    expect(rules.filter((rule) => rule.includes('math') && rule.includes('U+2192;'))).toHaveLength(8);
    expect(rules.findLastIndex((rule) => rule.includes('noto'))).toBeLessThan(rules.findIndex((rule) => rule.includes('source')));
  });
  test('the same text gives the same files in the same order, whatever was asked before', async () => {
    const other = createMemoryHost({});
    const text = ['Ж → ω', 'عودة'];
    expect((await loadFonts(other, text)).map(({ fileName }) => fileName)).toEqual(await fileNames(...text));
  });
  test('all that an edition prints is asked for: title page, drawings, generated lists, names of languages', () => {
    const edition = sampleEdition('web');
    const info = { ...edition.info, title: 'Ω', languages: ['en', 'ar'] };
    const texts = printedTexts({ ...edition, info }).join('\n');
    for (const words of ['Ω', 'العربية', edition.words.phrases.menu, '<svg']) expect(texts).toContain(words);
    expect(texts).not.toMatch(/u-[0-9a-f]{8}/);
  });
});

describe('signs', () => {
  test('a letter keeps its marks, and all is kept in order', () => {
    const text = 'am\u0303 🇳🇱x👩\u200D👧';
    expect(signsOf(text).map(({ sign }) => sign)).toEqual(['a', 'm\u0303', ' ', '🇳🇱', 'x', '👩\u200D👧']);
    for (const { sign, at } of signsOf(text)) expect(text.startsWith(sign, at)).toBe(true);
    expect(drawn('✔\uFE0F')).toBe('✔');
  });
  test('the quick way and the close one find the same', () => {
    const texts = ['Plain words', 'ẹ̀ 𝒜', 'می‌خواهم'];
    const closely = new Set(texts.flatMap((text) => signsOf(text).map(({ sign }) => drawn(sign))).filter((sign) => sign !== ''));
    expect([...signsIn(texts)].sort()).toEqual([...closely].sort());
  });
});

test('the packages say their licence, and together weigh what was agreed', () => {
  const names = new Set(fallbackSlices.map(({ name }) => name).filter((name) => !name.startsWith('source')));
  let bytes = 0;
  for (const name of names) {
    const folder = new URL(`../../node_modules/@fontsource/${name}/`, import.meta.url);
    expect(JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')).license, name).toBe('OFL-1.1');
    for (const path of readdirSync(new URL('files/', folder))) bytes += readFileSync(new URL(`files/${path}`, folder)).length;
  }
  expect(bytes).toBeLessThan(15_000_000);
});
