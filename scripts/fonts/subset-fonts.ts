import subsetFont from 'subset-font';
import type { FontFile } from './load-fonts.ts';

/** Numbers and letters of lists, and hyphens at the ends of lines, which reading systems write. */
const written = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, at) => 0x20 + at))}\u00a0\u00ad\u2010\u2011`;
/** Of the table of names: copyright, licence and where it is found. */
const preserveNameIds = [0, 13, 14];

/**
 * The same files with the glyphs that the texts need, as woff2, by HarfBuzz: whatever the layout of the face makes of these characters stays, with all its features.
 * The same texts give the same bytes.
 */
export async function subsetFonts(fonts: readonly FontFile[], texts: Iterable<string>): Promise<readonly FontFile[]> {
  const characters = charactersOf(texts);
  return Promise.all(
    fonts.map(async (font) => ({
      ...font,
      bytes: new Uint8Array(await subsetFont(Buffer.from(font.bytes), characters, { targetFormat: 'woff2', preserveNameIds })),
    })),
  );
}

/** Every character once, composed and not, in the order of code points. */
function charactersOf(texts: Iterable<string>): string {
  const found = new Set<string>(written);
  for (const text of texts)
    for (const form of [text, text.normalize('NFC'), text.normalize('NFD')]) for (const character of form) found.add(character);
  return [...found].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('');
}
