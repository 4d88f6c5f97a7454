import { ContentReader, type PdfValue } from '../../../pdf-file/index.ts';
import { type Box, boxAround, identity, type Matrix, movedBy, pointAt } from './geometry.ts';
import { isSoftHyphen, lineEndAfter } from './soft-hyphens.ts';

export interface PageInput {
  readonly content: Uint8Array;
  /** Height of the page, and of its margins above and below the text, in points. */
  readonly height: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  /** Whether running heads go away, because a section opens here. */
  readonly opens: boolean;
  /** Marked contents that are artifacts of pagination. */
  readonly repeats: ReadonlySet<number>;
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
    if (showOperators.has(operator)) this.#show();
    else if (pathOperators.has(operator)) this.#construct(operator);
    else if (operator === 'BDC' || operator === 'BMC') this.#begin(operator);
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

  get #depth(): number {
    return this.#open.length;
  }
  #insert(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, text });
  }
  #painted(how: 1 | 2): void {
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

  #begin(operator: string): void {
    const { start, end } = this.#reader;
    const [, properties] = operator === 'BDC' ? this.#reader.operands() : [];
    const dictionary = properties instanceof Map ? properties : undefined;
    const mcid = dictionary?.get('MCID');
    const edit: Edit = { start, end, text: undefined };
    this.#edits.push(edit);
    this.#open.push({
      edit,
      mcid: typeof mcid === 'number' ? mcid : undefined,
      softHyphen: isSoftHyphen(dictionary?.get('ActualText')),
      painted: 0,
      inText: this.#textStart >= 0,
    });
    if (this.#textStart >= 0) this.#textTagged = true;
    this.#pathStart = -1;
  }

  #end(): void {
    const open = this.#open.pop();
    if (open === undefined) return;
    const { start, end } = this.#reader;
    if (open.softHyphen) this.#endSoftHyphen(open.edit);
    const { mcid } = open;
    if (mcid === undefined) return;
    if (this.#input.repeats.has(mcid)) open.edit.text = '/Artifact <</Type/Pagination>> BDC';
    else if (open.painted === 0) {
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
      this.#insert(hyphen.start, '/Span<</ActualText<FEFF00AD>>>BDC\n');
      this.#insert(hyphen.end, '\nEMC');
      return;
    }
    begin.text = '';
    const inner = new ContentReader(bytes, begin.end);
    while (inner.next() && inner.start < start)
      if (showOperators.has(inner.operator)) this.#edits.push({ start: inner.start, end: inner.end, text: '' });
    this.#edits.push({ start, end, text: '' });
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
    if (this.#textStart < 0 || (this.#depth > 0 && drawing === undefined)) return;
    const [, , , , x = 0, y = 0] = numbersOf(this.#reader.operands());
    this.#textHeight ??= pointAt(this.#matrix, [x, y])[1];
    if (drawing !== undefined) this.#grow(drawing, [[x, y]]);
  }
  #show(): void {
    if (this.#depth > 0) this.#painted(2);
    else this.#textShown.push({ start: this.#reader.start, end: this.#reader.end });
  }
  #endText(): void {
    const start = this.#textStart;
    const { end } = this.#reader;
    this.#textStart = -1;
    if (this.#textShown.length === 0) return;
    const { opens } = this.#input;
    const kind = this.#kindOfUntagged();
    if (opens && kind === headKind && !this.#textTagged) this.#edits.push({ start, end, text: '' });
    else if (!this.#textTagged) this.#wrap(start, end, kind);
    else for (const shown of this.#textShown) this.#wrap(shown.start, shown.end, kind);
  }
  /** What untagged text is, by its height (ISO 32000-1, 14.8.2.2). */
  #kindOfUntagged(): string {
    const { height, topMargin, bottomMargin } = this.#input;
    const y = this.#textHeight;
    if (y === undefined) return '/Artifact BMC';
    if (y > height - topMargin) return headKind;
    return y < bottomMargin ? footKind : '/Artifact BMC';
  }
  #wrap(start: number, end: number, begin: string): void {
    this.#insert(start, `${begin}\n`);
    this.#insert(end, '\nEMC');
  }

  #construct(operator: string): void {
    if (this.#depth === 0 && this.#pathStart < 0) this.#pathStart = this.#reader.start;
    if (operator === 'h' || this.#drawing() === undefined) return;
    const numbers = numbersOf(this.#reader.operands());
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    if (operator === 're') this.#path.push(...cornersOf(x, y, width, height));
    else for (let at = 0; at + 1 < numbers.length; at += 2) this.#path.push([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
  }
  #paint(): void {
    if (this.#depth > 0) this.#painted(1);
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
    if (this.#depth === 0) this.#wrap(this.#reader.start, this.#reader.end, '/Artifact BMC');
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
