import { type PdfDictionary, type PdfFile, PdfRef, type PdfValue } from '../../pdf-file/index.ts';
import { inOrderOfGlyphs } from './reading-order.ts';
import { readUnicodeMap, type UnicodeMap } from './unicode-map.ts';

/** A font as pages use it. */
export interface OpenedFont {
  readonly dictionary: PdfDictionary;
  readonly name: string;
  /** Bytes of a character code. */
  readonly codeBytes: 1 | 2;
  readonly unicode: UnicodeMap | undefined;
  /** Text of each code that was looked up before, in the order of glyphs; in `units` where it is one UTF-16 unit. */
  readonly texts: Map<number, string>;
  readonly units: Uint16Array;
  /** Codes that pages show, with the page of the first. */
  readonly used: Map<number, number>;
}

/** Text of a code that has none. */
export const unknownText = '\ufffd';

/** Gives fonts by their dictionary, each read once. */
export function createFontShelf(file: PdfFile): {
  readonly find: (value: PdfValue | undefined) => OpenedFont | undefined;
  readonly all: () => OpenedFont[];
} {
  const known = new Map<PdfDictionary, OpenedFont>();
  const byNumber = new Map<number, OpenedFont | undefined>();
  const open = (value: PdfValue | undefined): OpenedFont | undefined => {
    const dictionary = file.dictionary(value);
    if (dictionary === undefined) return undefined;
    const before = known.get(dictionary);
    if (before !== undefined) return before;
    const stream = file.stream(dictionary.get('ToUnicode'));
    const font: OpenedFont = {
      dictionary,
      name: file.name(dictionary.get('BaseFont')) ?? 'a font without name',
      codeBytes: file.name(dictionary.get('Subtype')) === 'Type0' ? 2 : 1,
      unicode: stream === undefined ? undefined : readUnicodeMap(Buffer.from(file.decode(stream)).toString('latin1')),
      texts: new Map(),
      units: new Uint16Array(65_536),
      used: new Map(),
    };
    known.set(dictionary, font);
    return font;
  };
  return {
    find: (value) => {
      if (!(value instanceof PdfRef)) return open(value);
      if (!byNumber.has(value.number)) byNumber.set(value.number, open(value));
      return byNumber.get(value.number);
    },
    all: () => [...known.values()],
  };
}

/** The text of a code; the first time its use is noted. */
export function textOfCode(font: OpenedFont, code: number, page: number): string {
  const before = font.texts.get(code);
  if (before !== undefined) return before;
  const text = inOrderOfGlyphs(font.unicode?.texts.get(code) ?? simpleText(font, code));
  font.texts.set(code, text);
  if (text.length === 1) font.units[code] = text.charCodeAt(0);
  font.used.set(code, page);
  return text;
}
/** Simple fonts have the Latin-1 of their codes where no map says otherwise: enough to find words in them. */
function simpleText({ codeBytes, unicode }: OpenedFont, code: number): string {
  return codeBytes === 1 && unicode === undefined && code >= 32 ? String.fromCharCode(code) : unknownText;
}
