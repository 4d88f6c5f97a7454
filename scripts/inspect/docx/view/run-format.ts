import type { Element } from 'xast';
import { childAt, type Found, valueAt } from './story.ts';
import { type StyleSheet, styleIdOf } from './style-sheet.ts';

/** What is asked of the look of a run (ECMA-376-1, 17.3.2), as it stands in the file; undefined where nothing says it. */
export interface RunFormat {
  readonly colour: string | undefined;
  readonly highlight: string | undefined;
  /** The `w:shd`. */
  readonly shading: Element | undefined;
  /** In half points. */
  readonly size: string | undefined;
  readonly isBold: boolean | undefined;
  readonly isFromRight: boolean | undefined;
  readonly font: string | undefined;
  /** Of words that are written from the right. */
  readonly fontFromRight: string | undefined;
  readonly language: string | undefined;
  readonly languageFromRight: string | undefined;
}

const nothing: RunFormat = {
  colour: undefined,
  highlight: undefined,
  shading: undefined,
  size: undefined,
  isBold: undefined,
  isFromRight: undefined,
  font: undefined,
  fontFromRight: undefined,
  language: undefined,
  languageFromRight: undefined,
};
const off = /^(?:0|false|off)$/;

function readFormat(properties: Element | undefined): RunFormat {
  if (properties === undefined) return nothing;
  const value = (name: string): string | undefined => valueAt(properties, name);
  const flag = (name: string): boolean | undefined => {
    const found = childAt(properties, name);
    return found === undefined ? undefined : !off.test(found.attributes['w:val'] ?? '1');
  };
  const fonts = childAt(properties, 'w:rFonts')?.attributes;
  const language = childAt(properties, 'w:lang')?.attributes;
  return {
    colour: value('w:color'),
    highlight: value('w:highlight'),
    shading: childAt(properties, 'w:shd'),
    size: value('w:sz'),
    isBold: flag('w:b'),
    isFromRight: flag('w:rtl'),
    font: fonts?.['w:ascii'] ?? undefined,
    fontFromRight: fonts?.['w:cs'] ?? undefined,
    language: language?.['w:val'] ?? undefined,
    languageFromRight: language?.['w:bidi'] ?? undefined,
  };
}

function over(own: RunFormat, other: RunFormat): RunFormat {
  if (own === nothing) return other;
  if (other === nothing) return own;
  return {
    colour: own.colour ?? other.colour,
    highlight: own.highlight ?? other.highlight,
    shading: own.shading ?? other.shading,
    size: own.size ?? other.size,
    isBold: own.isBold ?? other.isBold,
    isFromRight: own.isFromRight ?? other.isFromRight,
    font: own.font ?? other.font,
    fontFromRight: own.fontFromRight ?? other.fontFromRight,
    language: own.language ?? other.language,
    languageFromRight: own.languageFromRight ?? other.languageFromRight,
  };
}

/** Formats of runs: their own, of their character style, of their paragraph's style, of the document, in this order (ECMA-376-1, 17.7.2). */
export interface RunFormats {
  readonly of: (run: Found) => RunFormat;
  /** Without paragraph and document: what the run alone has. */
  readonly ownOf: (run: Found) => RunFormat;
}

/** Each style is worked out once. */
export function createRunFormats(sheet: StyleSheet): RunFormats {
  const defaults = readFormat(childAt(sheet.defaults, 'w:rPrDefault', 'w:rPr'));
  const byStyle = new Map<string, RunFormat>();
  const ofStyle = (id: string | undefined): RunFormat => {
    if (id === undefined) return nothing;
    const known = byStyle.get(id);
    if (known) return known;
    const made = sheet.chain(id).reduce((format, { element }) => over(format, readFormat(childAt(element, 'w:rPr'))), nothing);
    byStyle.set(id, made);
    return made;
  };
  const known = new Map<Found, RunFormat>();
  const ownOf = ({ element }: Found): RunFormat => {
    const properties = childAt(element, 'w:rPr');
    return properties === undefined ? nothing : over(readFormat(properties), ofStyle(valueAt(properties, 'w:rStyle')));
  };
  return {
    ownOf,
    of(run) {
      const before = known.get(run);
      if (before) return before;
      const paragraph = run.paragraph === undefined ? nothing : ofStyle(styleIdOf(run.paragraph.element, sheet));
      const made = over(ownOf(run), over(paragraph, defaults));
      known.set(run, made);
      return made;
    },
  };
}
