import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type FontFile, loadFonts } from '../../fonts/load-fonts.ts';
import { subsetFonts } from '../../fonts/subset-fonts.ts';
import type { Host } from '../../host/host.ts';

/** Cuts of the serif as `@expo-google-fonts/source-serif-4` names them (SIL Open Font License 1.1). */
const cuts: readonly { readonly weight: number; readonly style: string; readonly cut: string }[] = [
  { weight: 400, style: 'normal', cut: '400Regular' },
  { weight: 400, style: 'italic', cut: '400Regular_Italic' },
  { weight: 700, style: 'normal', cut: '700Bold' },
  { weight: 700, style: 'italic', cut: '700Bold_Italic' },
];

/**
 * The faces of the site with the glyphs of its texts alone. Latin of the serif is cut out of the whole faces, which have the small capitals and old-style
 * figures that slices for screens lack; beside letters that are written from right to left neither is used, and the slices are a third lighter.
 */
export async function webFonts(host: Host, texts: readonly string[], direction: 'ltr' | 'rtl' = 'ltr'): Promise<readonly FontFile[]> {
  const fonts = await loadFonts(host, texts);
  return Promise.all(
    fonts.map(async (font) => {
      const whole = direction === 'rtl' ? undefined : await wholeFace(font, host);
      const [subset] = await subsetFonts([whole ? { ...font, bytes: whole } : font], drawnBy(font, texts));
      return subset ?? font;
    }),
  );
}

async function wholeFace({ isOwn, subset, faces }: FontFile, host: Host): Promise<Uint8Array | undefined> {
  if (!isOwn || subset !== 'latin') return undefined;
  const face = faces.find(({ family }) => family === 'Source Serif 4');
  const cut = cuts.find(({ weight, style }) => weight === face?.weight && style === face.style)?.cut;
  return cut === undefined ? undefined : host.files.readPackageFile(`@expo-google-fonts/source-serif-4/${cut}/SourceSerif4_${cut}.ttf`);
}

/** The characters that a file is asked for: those of its ranges. */
function drawnBy({ faces }: FontFile, texts: readonly string[]): string[] {
  const ranges = faces.flatMap(({ unicodeRange }) => unicodeRange.split(',').map(rangeOf));
  const characters = new Set<string>();
  for (const text of texts)
    for (const form of [text, text.normalize('NFC'), text.normalize('NFD')]) for (const each of form) characters.add(each);
  const isIn = (code: number): boolean => ranges.some(([from, to]) => code >= from && code <= to);
  return [[...characters].filter((each) => isIn(each.codePointAt(0) ?? 0)).join('')];
}
/** `U+0-FF`, `U+131` or `U+4??` as first and last code point. */
function rangeOf(range: string): readonly [number, number] {
  const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)];
}

const italic: ReadonlySet<string> = new Set(['em', 'i', 'cite']);
const bold: ReadonlySet<string> = new Set(['strong', 'b', 'dt', 'dfn']);

/**
 * The faces that a page is set in, to be there at its first view. `site.js` waits half a second for them, by the names that these elements give; one that comes later is not used on
 * the page at all (`font-display: optional`), so that no line moves under the reader.
 */
export function preloads(fonts: readonly FontFile[], text: readonly Element[]): Element[] {
  const slanted = wordsIn(text, (element) => italic.has(element.tagName) || isOf(element, 'foreign'));
  const heavy = wordsIn(text, ({ tagName }) => bold.has(tagName));
  const letters = text.map(wordsOf).join('').replaceAll(/\P{L}/gu, '');
  const wanted = fonts.filter((font) => {
    const { isOwn, subset, faces } = font;
    // A few words in another script would move what stands below them, were their face to come late.
    if (!isOwn || subset !== 'latin')
      return faces.some(
        ({ style, weight }) => style === 'normal' && (drawsMuchOf(letters, font) || (weight === 400 && drawsAny(letters, font))),
      );
    return faces.some(({ family, weight, style }) => {
      if (family !== 'Source Serif 4') return style === 'normal';
      return style === 'italic' ? weight === 400 && drawsAny(slanted, font) : weight === 400 || drawsAny(heavy, font);
    });
  });
  return wanted.map((font) => {
    const [face] = font.faces;
    const [[letter = ''] = ''] = drawnBy(font, [letters]);
    const named = face ? { dataFace: `${face.style} ${face.weight} 1em "${face.family}"`, dataLetter: letter } : {};
    return h('link', {
      rel: ['preload'],
      href: `assets/fonts/${font.fileName}`,
      as: 'font',
      type: 'font/woff2',
      crossOrigin: 'anonymous',
      ...named,
    });
  });
}
/**
 * What becomes of a text whose face comes late: it stays as it is on this page, since it would move under the reader. A name in a script that the system may
 * have no face of is drawn when its face is there.
 */
export function displayOf(texts: readonly string[]): (font: FontFile) => 'swap' | 'optional' {
  const letters = texts.join('').replaceAll(/\P{L}/gu, '');
  return (font) => (font.isOwn || drawsMuchOf(letters, font) ? 'optional' : 'swap');
}
/** True of the faces of a script that a good part of the text is in. */
function drawsMuchOf(letters: string, font: FontFile): boolean {
  const [drawn = ''] = drawnBy(font, [letters]);
  const own = new Set(drawn);
  const count = [...letters].filter((letter) => own.has(letter)).length;
  return count > letters.length / 5;
}
/** True where a letter or a number is of the ranges of a file: signs and spaces alone are worth no face. */
function drawsAny(words: string, font: FontFile): boolean {
  return drawnBy(font, [words.replaceAll(/[^\p{L}\p{N}]/gu, '')])[0] !== '';
}
function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsOf).join('') : '';
}
/** The words of all elements of a kind. Words of other languages in the glossary are upright and of the sans: the style sheet says so. */
function wordsIn(elements: readonly ElementContent[], test: (element: Element) => boolean): string {
  return elements
    .map((node) => {
      if (node.type !== 'element' || isOf(node, 'equivalents')) return '';
      return test(node) ? wordsOf(node) : wordsIn(node.children, test);
    })
    .join('');
}
function isOf({ properties }: Element, className: string): boolean {
  return [properties.className].flat().includes(className);
}
