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
  const joiner = new Joiner(content);
  let widths: GlyphWidths | undefined;
  let size = 0;
  while (reader.next()) {
    const { operator, start, end } = reader;
    if (operator === 'Td') joiner.move(pairAt(content, start, end), end);
    else if (operator === 'Tj' && widths !== undefined && size > 0 && content[start] === 60) joiner.show(start, end, size, widths);
    else {
      joiner.close(operator !== 'ET');
      if (operator === 'Tf') {
        const [font, value] = reader.operands();
        widths = typeof font === 'object' && font !== null && 'name' in font ? widthsOf(font.name) : undefined;
        size = typeof value === 'number' ? value : 0;
      } else if (operator === 'BT' || operator === 'Tm') joiner.beginLine();
      else if (operator === 'Tj' || operator === 'TJ') joiner.pass(start, size);
      else if (operator === 'Tc' || operator === 'Tw' || operator === 'Tz') return content;
    }
  }
  return joiner.whole();
}

/** The new stream in the making. */
class Joiner {
  readonly #content: Uint8Array;
  readonly #parts: Uint8Array[] = [];
  #copied = 0;
  #run: Run | undefined;
  /** How far the text has gone on from the beginning of its line; undefined where nobody knows. */
  #ahead: number | undefined = 0;
  /** What was written ends with a move to the beginning of the line, before the glyphs there. */
  #isBehind = false;

  constructor(content: Uint8Array) {
    this.#content = content;
  }

  move([x, y]: readonly [number, number], end: number): void {
    if (this.#run !== undefined && y === 0) this.#run.move(x, end);
    else {
      this.close(true);
      this.beginLine();
    }
  }

  beginLine(): void {
    this.#ahead = 0;
    this.#isBehind = false;
  }

  show(start: number, end: number, size: number, widths: GlyphWidths): void {
    if (this.#run === undefined && this.#ahead === undefined) return;
    if (this.#run === undefined) this.#catchUp(start, size);
    this.#run ??= new Run({ start, size, widths, ahead: this.#ahead ?? 0 });
    this.#run.show(this.#content, start, end);
  }

  /** Text that stays as it is. */
  pass(start: number, size: number): void {
    this.#catchUp(start, size);
    this.#ahead = undefined;
  }

  close(goesOn: boolean): void {
    const run = this.#run;
    if (run === undefined) return;
    if (run.isJoined) this.#put(run.start, run.written(goesOn), run.end);
    this.#ahead = run.ahead;
    this.#isBehind = run.isJoined && run.movesLine && run.ahead !== 0;
    this.#run = undefined;
  }

  whole(): Uint8Array {
    return this.#parts.length === 0 ? this.#content : Buffer.concat([...this.#parts, this.#content.subarray(this.#copied)]);
  }

  /** What stands without a move of its own goes on where the last glyph ended. */
  #catchUp(start: number, size: number): void {
    if (this.#isBehind && size > 0) this.#put(start, `[${Math.round((-(this.#ahead ?? 0) / size) * 1000)}]TJ\n`, start);
    this.#isBehind = false;
  }

  #put(start: number, text: string, end: number): void {
    this.#parts.push(this.#content.subarray(this.#copied, start), Buffer.from(text, 'latin1'));
    this.#copied = end;
  }
}

interface RunStart {
  readonly start: number;
  readonly size: number;
  readonly widths: GlyphWidths;
  /** How far the text has gone on from the beginning of its line. */
  readonly ahead: number;
}

/** Glyphs in the making, in units of the text; places are counted from where the line began before the run. */
class Run {
  readonly start: number;
  end = 0;
  isJoined = false;
  readonly #size: number;
  readonly #widths: GlyphWidths;
  /** Where the line begins after the moves; where the next glyph stands without one; whether a move has come since the last glyph. */
  #line = 0;
  #pen: number;
  #isMoved = false;
  #text = '';

  constructor({ start, size, widths, ahead }: RunStart) {
    this.start = start;
    this.#size = size;
    this.#widths = widths;
    this.#pen = ahead;
  }

  get movesLine(): boolean {
    return this.#line !== 0;
  }
  /** How far the text has gone on from the beginning of its line. */
  get ahead(): number {
    return this.#isMoved ? 0 : this.#pen - this.#line;
  }

  move(x: number, end: number): void {
    this.#line += x;
    this.#isMoved = true;
    this.end = end;
    this.isJoined = true;
  }

  /** Glyphs of two bytes in hexadecimal, from `<` on. */
  show(content: Uint8Array, start: number, end: number): void {
    const shift = this.#isMoved ? ((this.#line - this.#pen) / this.#size) * 1000 : 0;
    this.#isMoved = false;
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
    return goesOn && this.movesLine ? `${whole}\n${printNumber(Number(this.#line.toFixed(6)))} 0 Td` : whole;
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
