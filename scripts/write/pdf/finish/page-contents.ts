import { ContentReader, PdfName, type PdfValue, printValue } from '../../../pdf-file/index.ts';
import { type Box, boxAround, identity, type Matrix, movedBy, pointAt } from './geometry.ts';
import { isSoftHyphen, lineEndAfter, withoutSoftHyphens } from './soft-hyphens.ts';

export interface PageInput {
  readonly content: Uint8Array;
  /** Where the text begins and ends, in points from the lower edge. */
  readonly textTop: number;
  readonly textBottom: number;
  /** Marked contents that stood for something else now: their text goes, what they draw becomes an artifact. */
  readonly dropped: ReadonlySet<number>;
  /** Marked contents whose rules and shapes say something: drawings, bullets. */
  readonly drawings: ReadonlySet<number>;
}
export interface PageOutput {
  readonly content: Uint8Array;
  /** Marked contents that are no longer marked: they are empty, or only rules and backgrounds. */
  readonly unmarked: ReadonlySet<number>;
  /** Around each drawing, in points of the page. */
  readonly boxes: ReadonlyMap<number, Box>;
}

const pathOperators: ReadonlySet<string> = new Set(['m', 're', 'l', 'c', 'v', 'y', 'h']);
const clipOperators: ReadonlySet<string> = new Set(['W', 'W*']);
const paintOperators: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const showOperators: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);
const pictureOperators: ReadonlySet<string> = new Set(['Do', 'sh', 'BI']);

/** A change: the bytes from `start` to `end` become `text`. */
interface Edit {
  readonly start: number;
  end: number;
  text: string | undefined;
}
/** A marked-content sequence that is open. */
interface Open {
  readonly edit: Edit;
  readonly mcid: number | undefined;
  /** Whether what is in it is tagged by it, or an artifact; a mark may also only say what text stands for. */
  readonly holds: boolean;
  readonly softHyphen: boolean;
  /** 0 nothing, 1 paths alone, 2 text or pictures. */
  painted: 0 | 1 | 2;
  readonly inText: boolean;
}

/**
 * Rewrites a page's content stream: whatever no tag holds becomes an artifact (ISO 14289-1, 7.1), tags that hold nothing but rules and backgrounds too; soft hyphens
 * that broke no line go.
 */
export function rewritePage(input: PageInput): PageOutput {
  return new PageRewriter(input).run();
}

class PageRewriter {
  readonly #input: PageInput;
  readonly #reader: ContentReader;
  readonly #edits: Edit[] = [];
  readonly #unmarked = new Set<number>();
  readonly #boxes = new Map<number, Box>();
  readonly #open: Open[] = [];
  /** How many of the open marks make what is in them tagged, or an artifact. */
  #held = 0;
  readonly #matrices: Matrix[] = [];
  #matrix: Matrix = identity;
  /** First byte of a path outside of all tags, -1 without one. */
  #pathStart = -1;
  /** Points of the path of a drawing, before it is painted. */
  #path: (readonly [number, number])[] = [];
  /** The text object that is open: its first byte, its untagged text, whether a tag stands in it. */
  #textStart = -1;
  #textTagged = false;
  #textShown: { readonly start: number; readonly end: number }[] = [];
  #textHeight: number | undefined;

  constructor(input: PageInput) {
    this.#input = input;
    this.#reader = new ContentReader(input.content);
  }

  run(): PageOutput {
    const reader = this.#reader;
    while (reader.next()) this.#visit(reader.operator);
    return { content: this.#written(), unmarked: this.#unmarked, boxes: this.#boxes };
  }

  #visit(operator: string): void {
    if (operator === 'Td') return;
    if (operator === 'Tj' || showOperators.has(operator)) this.#show();
    else if (pathOperators.has(operator)) this.#construct(operator);
    else if (operator === 'BDC' || operator === 'BMC') this.#begin();
    else if (operator === 'EMC') this.#end();
    else if (operator === 'BT') this.#beginText();
    else if (operator === 'ET') this.#endText();
    else if (operator === 'Tm') this.#place();
    else if (operator === 'q') this.#matrices.push(this.#matrix);
    else if (operator === 'Q') this.#matrix = this.#matrices.pop() ?? identity;
    else if (operator === 'cm') this.#matrix = movedBy(this.#matrix, numbersOf(this.#reader.operands()));
    else if (paintOperators.has(operator)) this.#paint();
    else if (pictureOperators.has(operator)) this.#picture();
    else if (!clipOperators.has(operator)) this.#endPath();
  }

  #insert(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, text });
  }
  #painted(how: 1 | 2): void {
    if (this.#open.at(-1)?.painted === 2) return;
    for (const open of this.#open) if (open.painted < how) open.painted = how;
  }
  /** The drawing that is being painted, if one is. */
  #drawing(): number | undefined {
    return this.#open.find(({ mcid }) => mcid !== undefined && this.#input.drawings.has(mcid))?.mcid;
  }
  #grow(mcid: number, points: readonly (readonly [number, number])[]): void {
    this.#boxes.set(
      mcid,
      boxAround(
        this.#boxes.get(mcid),
        points.map((point) => pointAt(this.#matrix, point)),
      ),
    );
  }

  #begin(): void {
    const { start, end } = this.#reader;
    const [tag, properties] = this.#reader.operands();
    const dictionary = properties instanceof Map ? properties : undefined;
    const mcid = dictionary?.get('MCID');
    const text = withoutSoftHyphens(dictionary?.get('ActualText'));
    const edit: Edit = { start, end, text: text === undefined ? undefined : `/Span<</ActualText${printValue(text)}>>BDC` };
    this.#edits.push(edit);
    const holds = typeof mcid === 'number' || (tag instanceof PdfName && tag.name === 'Artifact');
    if (holds) this.#held += 1;
    this.#open.push({
      edit,
      mcid: typeof mcid === 'number' ? mcid : undefined,
      holds,
      softHyphen: isSoftHyphen(dictionary?.get('ActualText')),
      painted: 0,
      inText: this.#textStart >= 0,
    });
    if (this.#textStart >= 0 && holds) this.#textTagged = true;
    this.#pathStart = -1;
  }

  #end(): void {
    const open = this.#open.pop();
    if (open === undefined) return;
    if (open.holds) this.#held -= 1;
    const { start, end } = this.#reader;
    if (open.softHyphen) this.#endSoftHyphen(open.edit);
    const { mcid } = open;
    if (mcid === undefined) return;
    if (this.#input.dropped.has(mcid)) {
      open.edit.text = '/Artifact BMC';
      this.#dropText(open.edit.end, start);
    } else if (open.painted === 0) {
      this.#unmarked.add(mcid);
      open.edit.text = '';
      this.#edits.push({ start, end, text: '' });
    } else if (open.painted === 1 && !this.#input.drawings.has(mcid)) {
      this.#unmarked.add(mcid);
      open.edit.text = '/Artifact BMC';
    }
  }

  /** Chromium prints a soft hyphen as a space without width; that of a line's end is followed by the hyphen in a text object of its own. */
  #endSoftHyphen(begin: Edit): void {
    const { bytes, start, end } = this.#reader;
    const hyphen = lineEndAfter(bytes, end);
    if (hyphen !== undefined) {
      // All of it goes; the hyphen itself says that it is a soft one (ISO 32000-1, 14.9.4).
      begin.end = end;
      begin.text = '';
      const { mark, shown } = hyphen;
      if (mark !== undefined) this.#edits.push({ ...mark, text: softHyphenMark });
      else {
        this.#insert(shown.start, `${softHyphenMark}\n`);
        this.#insert(shown.end, '\nEMC');
      }
      return;
    }
    begin.text = '';
    this.#dropText(begin.end, start);
    this.#edits.push({ start, end, text: '' });
  }
  #dropText(from: number, to: number): void {
    const inner = new ContentReader(this.#reader.bytes, from);
    while (inner.next() && inner.start < to)
      if (showOperators.has(inner.operator)) this.#edits.push({ start: inner.start, end: inner.end, text: '' });
  }

  #beginText(): void {
    this.#textStart = this.#reader.start;
    this.#textTagged = false;
    this.#textShown = [];
    this.#textHeight = undefined;
    this.#pathStart = -1;
  }
  #place(): void {
    const drawing = this.#drawing();
    if (this.#textStart < 0 || (this.#held > 0 && drawing === undefined)) return;
    const [, , , , x = 0, y = 0] = numbersOf(this.#reader.operands());
    this.#textHeight ??= pointAt(this.#matrix, [x, y])[1];
    if (drawing !== undefined) this.#grow(drawing, [[x, y]]);
  }
  #show(): void {
    if (this.#held > 0) this.#painted(2);
    else this.#textShown.push({ start: this.#reader.start, end: this.#reader.end });
  }
  #endText(): void {
    const start = this.#textStart;
    const { end } = this.#reader;
    this.#textStart = -1;
    if (this.#textShown.length === 0) return;
    const kind = this.#kindOfUntagged();
    if (!this.#textTagged) this.#wrap(start, end, kind);
    else for (const shown of this.#textShown) this.#wrap(shown.start, shown.end, kind);
  }
  /** What untagged text is, by its height (ISO 32000-1, 14.8.2.2). */
  #kindOfUntagged(): string {
    const { textTop, textBottom } = this.#input;
    const y = this.#textHeight;
    if (y === undefined) return '/Artifact BMC';
    if (y > textTop) return headKind;
    return y < textBottom ? footKind : '/Artifact BMC';
  }
  #wrap(start: number, end: number, begin: string): void {
    this.#insert(start, `${begin}\n`);
    this.#insert(end, '\nEMC');
  }

  #construct(operator: string): void {
    if (this.#held === 0 && this.#pathStart < 0) this.#pathStart = this.#reader.start;
    if (operator === 'h' || this.#drawing() === undefined) return;
    const numbers = numbersOf(this.#reader.operands());
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    if (operator === 're') this.#path.push(...cornersOf(x, y, width, height));
    else for (let at = 0; at + 1 < numbers.length; at += 2) this.#path.push([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
  }
  #paint(): void {
    if (this.#held > 0) this.#painted(1);
    else if (this.#pathStart >= 0) this.#wrap(this.#pathStart, this.#reader.end, '/Artifact BMC');
    const drawing = this.#path.length > 0 ? this.#drawing() : undefined;
    if (drawing !== undefined) this.#grow(drawing, this.#path);
    this.#endPath();
  }
  #endPath(): void {
    this.#pathStart = -1;
    if (this.#path.length > 0) this.#path = [];
  }
  #picture(): void {
    if (this.#held === 0) this.#wrap(this.#reader.start, this.#reader.end, '/Artifact BMC');
    else {
      this.#painted(2);
      const drawing = this.#drawing();
      // A picture fills the unit square of its coordinates.
      if (drawing !== undefined) this.#grow(drawing, cornersOf(0, 0, 1, 1));
    }
    this.#endPath();
  }

  #written(): Uint8Array {
    const { content } = this.#input;
    const edits = this.#edits.filter(({ text }) => text !== undefined).sort((a, b) => a.start - b.start || a.end - b.end);
    const parts: Uint8Array[] = [];
    let at = 0;
    for (const { start, end, text = '' } of edits) {
      if (start < at) continue;
      parts.push(content.subarray(at, start));
      if (text !== '') parts.push(Buffer.from(text, 'latin1'));
      at = end;
    }
    parts.push(content.subarray(at));
    return Buffer.concat(parts);
  }
}

const softHyphenMark = '/Span<</ActualText<FEFF00AD>>>BDC';
const headKind = '/Artifact <</Type/Pagination/Subtype/Header>> BDC';
const footKind = '/Artifact <</Type/Pagination/Subtype/Footer>> BDC';

function numbersOf(values: readonly PdfValue[]): number[] {
  return values.filter((value) => typeof value === 'number');
}

const cornersOf = (x: number, y: number, width: number, height: number): (readonly [number, number])[] => [
  [x, y],
  [x + width, y],
  [x, y + height],
  [x + width, y + height],
];
