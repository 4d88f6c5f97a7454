import { describe, expect, test } from 'vitest';
import wawoff2 from 'wawoff2';
import { type FontFile, loadFonts } from '../../scripts/fonts/load-fonts.ts';
import { readCharacters } from '../../scripts/fonts/read-characters.ts';
import { subsetFonts } from '../../scripts/fonts/subset-fonts.ts';
import { createDiskHost } from '../../scripts/host/index.ts';

const host = createDiskHost();
const texts = ['Ågot said: “1984 — the fjord”, Łódź', 'العودة الطوعية، مُعَلَّمة', 'Возвращение'];
const points = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0);
const sizeOf = (fonts: readonly FontFile[]): number => fonts.reduce((sum, { bytes }) => sum + bytes.length, 0);

describe('fonts with the glyphs of some texts', async () => {
  const whole = await loadFonts(host, texts);
  const fonts = await subsetFonts(whole, texts);

  test('are the same files, much smaller', () => {
    expect(fonts.map(({ fileName, faces }) => ({ fileName, faces }))).toEqual(whole.map(({ fileName, faces }) => ({ fileName, faces })));
    expect(sizeOf(fonts)).toBeLessThan(sizeOf(whole) * 0.6);
  });

  test('draw every character that the whole ones draw', () => {
    const asked = points(`${texts.join('')}0123456789.-`);
    for (const [at, font] of fonts.entries()) {
      const [before, after] = [readCharacters(whole[at]?.bytes ?? new Uint8Array()), readCharacters(font.bytes)];
      expect(
        asked.filter((point) => before.has(point) && !after.has(point)),
        font.fileName,
      ).toEqual([]);
      if (font.subset === 'cyrillic') expect(after.size).toBeLessThan(before.size / 2);
    }
  });

  test('keep figures of all kinds, the joining of letters, and the licence', async () => {
    const opened = async (files: readonly FontFile[], subset: string) => {
      const font = files.find((each) => each.subset === subset);
      return Buffer.from(await wawoff2.decompress(font?.bytes ?? new Uint8Array())).toString('latin1');
    };
    const features = { latin: ['tnum', 'frac', 'kern', 'liga', 'ss01'], arabic: ['init', 'medi', 'fina', 'mark'] };
    for (const [subset, tags] of Object.entries(features)) {
      const [before, after] = [await opened(whole, subset), await opened(fonts, subset)];
      expect(tags.filter((tag) => before.includes(tag) && !after.includes(tag))).toEqual([]);
      expect(/scripts.sil.org.OFL|openfontlicense|Open Font License/i.test(after.replaceAll('\0', ''))).toBe(true);
    }
    expect((await opened(whole, 'arabic')).includes('medi')).toBe(true);
  });

  test('are the same bytes at every run', async () => {
    expect(await subsetFonts(whole, [...texts].reverse())).toEqual(fonts);
  });
});
