import type { Report } from '../../diagnostics/diagnostic.ts';
import { epubMissingGlyph } from '../../diagnostics/epub-reading.ts';
import { textOf } from '../../xml/xml-tree.ts';
import type { EpubView } from './view.ts';

type Range = readonly [first: number, last: number];

/** Spaces, marks of direction, joiners and the like need no glyph of their own; the hyphen that does not break is made of the plain one. */
const silent = /[\p{Z}\p{C}\p{Variation_Selector}\u2011]/u;

/** Every character of the text is among those that a face of the book says it has (`unicode-range`); where a face says nothing, it may have all. */
export function checkGlyphs({ documents, manifest, epub }: EpubView, report: Report): void {
  const ranges = rangesIn(manifest.filter(({ mediaType }) => mediaType === 'text/css').map(({ file }) => textIn(epub.files.get(file))));
  if (ranges === undefined) return;
  const known = new Map<string, boolean>();
  const isDrawn = (character: string): boolean => {
    const code = character.codePointAt(0) ?? 0;
    const before = known.get(character) ?? (silent.test(character) || ranges.some(([first, last]) => code >= first && code <= last));
    known.set(character, before);
    return before;
  };
  for (const { file, elements } of documents) {
    const told = new Set<string>();
    for (const { element, place } of elements)
      for (const node of element.children) {
        if (node.type !== 'text' || element.name === 'title') continue;
        for (const character of textOf(node).normalize('NFC')) {
          if (told.has(character) || isDrawn(character)) continue;
          told.add(character);
          report(epubMissingGlyph({ file, character }, place));
        }
      }
  }
}

const textIn = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** Ranges of all faces; undefined where a face has no range, or the book no faces. */
function rangesIn(sheets: readonly string[]): readonly Range[] | undefined {
  const faces = sheets.flatMap((sheet) => sheet.match(/@font-face\s*\{[^}]*\}/g) ?? []);
  const said = faces.map((face) => /unicode-range\s*:([^;}]*)/.exec(face)?.[1]);
  if (faces.length === 0 || said.includes(undefined)) return undefined;
  return said.flatMap((list = '') => list.split(',').flatMap(rangeOf));
}

/** `U+20AC`, `U+2000-206F`, `U+4??` (CSS Fonts 4, 4.5). */
function rangeOf(text: string): readonly Range[] {
  const [, first, last] = /U\+([0-9A-F?]+)(?:-([0-9A-F]+))?/i.exec(text) ?? [];
  if (first === undefined) return [];
  return [[Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last ?? first.replaceAll('?', 'F'), 16)]];
}
