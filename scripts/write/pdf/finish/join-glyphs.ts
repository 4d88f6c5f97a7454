import { ContentReader, type PdfFile, type PdfPage, type PdfValue, printNumber } from '../../../pdf-file/index.ts';

/** Widths of a font's glyphs in thousandths of its size (ISO 32000-1, 9.7.4.3). */
export interface GlyphWidths {
  readonly byGlyph: ReadonlyMap<number, number>;
  readonly otherwise: number;
}

/** Glyphs stand within this of where Chromium put them, in thousandths of the font's size: less than any screen or press shows. */
const nearness = 1;

/**
 * A content stream whose glyphs are shown in runs. Chromium places each glyph by itself, `7.2 0 Td <0041> Tj`; a run with its kerning, `[<00410042>-3<0043>]TJ`, has
 * a third of the length, and those who read the text find words.
 */
export function joinGlyphs(content: Uint8Array, widthsOf: (font: string) => GlyphWidths | undefined): Uint8Array {
  const reader = new ContentReader(content);
  const parts: Uint8Array[] = [];
  let copied = 0;
  let widths: GlyphWidths | undefined;
  let size = 0;
  let run: Run | undefined;
  const close = (at: number): void => {
    if (run === undefined) return;
    if (run.isJoined) {
      parts.push(content.subarray(copied, run.start), Buffer.from(run.written(reader.operator !== 'ET'), 'latin1'));
      copied = at;
    }
    run = undefined;
  };
  while (reader.next()) {
    const { operator, start, end } = reader;
    if (operator === 'Td') {
      if (run === undefined) continue;
      const [x, y] = pairAt(content, start, end);
      if (y !== 0) close(run.end);
      else run.move(x, end);
    } else if (operator === 'Tj' && widths !== undefined && size > 0 && content[start] === 60) {
      run ??= new Run(start, size, widths);
      run.show(content, start, end);
    } else {
      if (run !== undefined) close(run.end);
      if (operator === 'Tf') {
        const [font, value] = reader.operands();
        widths = typeof font === 'object' && font !== null && 'name' in font ? widthsOf(font.name) : undefined;
        size = typeof value === 'number' ? value : 0;
      } else if (operator === 'Tc' || operator === 'Tw' || operator === 'Tz') return content;
    }
  }
  if (parts.length === 0) return content;
  parts.push(content.subarray(copied));
  return Buffer.concat(parts);
}

/** Glyphs in the making, in units of the text and of its line's beginning. */
class Run {
  readonly start: number;
  end = 0;
  isJoined = false;
  readonly #size: number;
  readonly #widths: GlyphWidths;
  /** Where the next glyph stands, and where it would stand without a move. */
  #wanted = 0;
  #pen = 0;
  #text = '';

  constructor(start: number, size: number, widths: GlyphWidths) {
    this.start = start;
    this.#size = size;
    this.#widths = widths;
  }

  move(x: number, end: number): void {
    this.#wanted += x;
    this.end = end;
    this.isJoined = true;
  }

  /** Glyphs of two bytes in hexadecimal, from `<` on. */
  show(content: Uint8Array, start: number, end: number): void {
    const shift = ((this.#wanted - this.#pen) / this.#size) * 1000;
    if (Math.abs(shift) >= nearness) {
      const rounded = Math.round(shift);
      this.#text += `>${-rounded}<`;
      this.#pen += (rounded / 1000) * this.#size;
    }
    if (this.end > 0) this.isJoined = true;
    this.end = end;
    let glyph = 0;
    let digits = 0;
    for (let at = start + 1; at < end; at += 1) {
      const code = content[at] ?? 0;
      if (code === 62) break;
      glyph = glyph * 16 + (code <= 57 ? code - 48 : (code & 15) + 9);
      digits += 1;
      this.#text += String.fromCharCode(code);
      if (digits % 4 > 0) continue;
      this.#pen += ((this.#widths.byGlyph.get(glyph) ?? this.#widths.otherwise) / 1000) * this.#size;
      glyph = 0;
    }
  }

  /** The run as operations; with the move of the line's beginning that the old ones made, where more text follows. */
  written(goesOn: boolean): string {
    const whole = this.#text.startsWith('>')
      ? `[${this.#text.slice(1)}>]TJ`
      : this.#text.includes('>')
        ? `[<${this.#text}>]TJ`
        : `<${this.#text}>Tj`;
    return goesOn && this.#wanted !== 0 ? `${whole}\n${printNumber(Number(this.#wanted.toFixed(6)))} 0 Td` : whole;
  }
}

/** The two numbers of `Td`. */
function pairAt(content: Uint8Array, start: number, end: number): [number, number] {
  const pair: [number, number] = [0, 0];
  let which: 0 | 1 = 0;
  let value = 0;
  let scale = 0;
  let sign = 1;
  for (let at = start; at < end; at += 1) {
    const code = content[at] ?? 0;
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      scale *= 10;
    } else if (code === 46) scale = 1;
    else if (code === 45) sign = -1;
    else {
      pair[which] = (sign * value) / (scale || 1);
      if (which === 1) break;
      which = 1;
      value = 0;
      scale = 0;
      sign = 1;
    }
  }
  return pair;
}

/** Widths of the fonts of a page by their names there; undefined for fonts whose glyphs are no pairs of bytes. */
export function createWidthsFinder(file: PdfFile): (page: PdfPage) => (font: string) => GlyphWidths | undefined {
  const known = new Map<PdfValue, GlyphWidths | undefined>();
  return ({ dictionary }) => {
    const fonts = file.dictionary(file.dictionary(dictionary.get('Resources'))?.get('Font'));
    return (name) => {
      const font = file.dictionary(fonts?.get(name));
      if (font === undefined) return undefined;
      if (!known.has(font)) known.set(font, file.name(font.get('Encoding')) === 'Identity-H' ? widthsIn(file, font) : undefined);
      return known.get(font);
    };
  };
}

function widthsIn(file: PdfFile, font: ReadonlyMap<string, PdfValue>): GlyphWidths | undefined {
  const inner = file.dictionary(file.array(font.get('DescendantFonts'))?.[0]);
  if (inner === undefined) return undefined;
  const list = (file.array(inner.get('W')) ?? []).map((value) => file.resolve(value));
  const byGlyph = new Map<number, number>();
  for (let at = 0; at < list.length; ) {
    const [first, next, width] = [list[at], list[at + 1], list[at + 2]];
    if (typeof first !== 'number') return undefined;
    if (Array.isArray(next)) {
      next.forEach((value, index) => {
        byGlyph.set(first + index, file.number(value) ?? 0);
      });
      at += 2;
    } else if (typeof next === 'number' && typeof width === 'number' && next - first < 65_536) {
      for (let glyph = first; glyph <= next; glyph += 1) byGlyph.set(glyph, width);
      at += 3;
    } else return undefined;
  }
  return { byGlyph, otherwise: file.number(inner.get('DW')) ?? 1000 };
}
