import {
  ContentReader,
  type PdfDictionary,
  type PdfFile,
  PdfName,
  PdfRef,
  PdfString,
  type PdfValue,
  textOf,
} from '../../pdf-file/index.ts';
import { type OpenedFont, textOfCode } from './read-fonts.ts';
import { createTextState, type TextState } from './text-state.ts';

/** One marked-content sequence with an MCID (ISO 32000-1, 14.7.4.2). */
export interface Mark {
  readonly mcid: number;
  readonly page: number;
  /** Its text; lines are parted by line feeds. */
  text: string;
  paints: boolean;
}
/** Marks of one content stream, by MCID. */
export type Marks = Map<number, Mark>;

export interface ContentFault {
  readonly point: string;
  readonly fault: string;
}
export interface ScannedContent {
  readonly marks: Marks;
  /** Marks of form XObjects, by the number of their object. */
  readonly formMarks: ReadonlyMap<number, Marks>;
  /** How often each form XObject with marks is drawn. */
  readonly formUses: ReadonlyMap<number, number>;
  readonly forms: ReadonlyMap<number, PdfDictionary>;
  readonly images: ReadonlyMap<number, PdfDictionary>;
  readonly faults: readonly ContentFault[];
}
export interface ContentSource {
  readonly file: PdfFile;
  readonly page: number;
  readonly bytes: Uint8Array;
  readonly resources: PdfDictionary | undefined;
  readonly findFont: (value: PdfValue | undefined) => OpenedFont | undefined;
}

type Layer = 'artifact' | 'tagged' | 'other';
const deepestForms = 12;
const painting: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'BI']);

/** Goes once through a page's content and the forms that it draws: who is marked how, and what the marks say. */
export function scanContent({ file, page, bytes, resources, findFont }: ContentSource): ScannedContent {
  const faults = new Map<string, ContentFault>();
  const formMarks = new Map<number, Marks>();
  const formUses = new Map<number, number>();
  const forms = new Map<number, PdfDictionary>();
  const images = new Map<number, PdfDictionary>();
  const layers: Layer[] = [];
  const open: { readonly mark: Mark | undefined; readonly spoken: boolean }[] = [];
  const pageMarks: Marks = new Map();
  let mark: Mark | undefined;
  let artifacts = 0;
  let spoken = 0;
  let lastY = Number.NaN;

  const amiss = (point: string, fault: string): void => {
    if (!faults.has(point + fault)) faults.set(point + fault, { point, fault });
  };
  const paint = (what: string): void => {
    if (mark !== undefined) mark.paints = true;
    else if (artifacts > 0) return;
    else if (!layers.includes('tagged')) amiss('01-005', `${what} is neither tagged nor an artifact`);
  };
  const say = (text: string, y: number): void => {
    if (mark === undefined) return;
    if (mark.text !== '' && Math.abs(y - lastY) > 1) mark.text += '\n';
    mark.text += text;
    lastY = y;
  };

  const begin = (tag: string, properties: PdfDictionary | undefined, marks: Marks): void => {
    const mcid = properties === undefined ? undefined : file.number(properties.get('MCID'));
    const spokenHere = properties?.get('ActualText');
    const layer: Layer = tag === 'Artifact' ? 'artifact' : mcid === undefined ? 'other' : 'tagged';
    if (layer === 'artifact' && layers.includes('tagged')) amiss('01-003', 'an artifact stands inside tagged content');
    if (layer === 'tagged' && layers.includes('artifact')) amiss('01-004', `the tagged content ${mcid} stands inside an artifact`);
    if (layer === 'tagged' && layers.includes('tagged')) amiss('01-005', `the tagged content ${mcid} stands inside other tagged content`);
    open.push({ mark, spoken: spokenHere instanceof PdfString });
    layers.push(layer);
    if (layer === 'artifact') {
      artifacts += 1;
      mark = undefined;
    }
    if (mcid !== undefined) {
      if (marks.has(mcid)) amiss('01-005', `the MCID ${mcid} is there twice`);
      mark = { mcid, page, text: '', paints: false };
      marks.set(mcid, mark);
      lastY = Number.NaN;
    }
    if (spokenHere instanceof PdfString) {
      if (spoken === 0) say(textOf(spokenHere), lastY);
      spoken += 1;
    }
  };
  const end = (): void => {
    const before = open.pop();
    if (before === undefined) {
      amiss('01-005', 'a marked content ends that has not begun');
      return;
    }
    if (layers.pop() === 'artifact') artifacts -= 1;
    if (before.spoken) spoken -= 1;
    mark = before.mark;
  };

  const run = (content: Uint8Array, own: PdfDictionary | undefined, marks: Marks, state: TextState, depth: number): void => {
    const reader = new ContentReader(content);
    const resource = (kind: string, name: PdfValue | undefined): PdfValue | undefined =>
      name instanceof PdfName ? file.dictionary(own?.get(kind))?.get(name.name) : undefined;
    const show = (): void => {
      paint('text');
      const { font } = state;
      const wanted = mark !== undefined && spoken === 0;
      if (font === undefined) {
        amiss('31-009', 'text is shown without a font');
        return;
      }
      const text = textShown(content, reader.start, reader.end, font, page);
      if (wanted) say(text, state.y());
      else if (mark !== undefined) lastY = state.y();
    };
    while (reader.next()) {
      const { operator } = reader;
      switch (operator) {
        case 'Tj':
        case 'TJ':
        case "'":
        case '"':
          state.follow(operator, content, reader.start, reader.end);
          show();
          break;
        case 'Tf':
          state.font = findFont(resource('Font', reader.operands()[0]));
          break;
        case 'BMC':
        case 'BDC': {
          const [tag, properties] = reader.operands();
          begin(
            tag instanceof PdfName ? tag.name : '',
            file.dictionary(properties instanceof PdfName ? resource('Properties', properties) : properties),
            marks,
          );
          break;
        }
        case 'EMC':
          end();
          break;
        case 'Do':
          draw(resource('XObject', reader.operands()[0]), own, state, depth);
          break;
        default:
          if (painting.has(operator)) paint(operator === 'BI' ? 'a picture' : 'a drawing');
          else state.follow(operator, content, reader.start, reader.end);
      }
    }
  };
  const draw = (value: PdfValue | undefined, own: PdfDictionary | undefined, state: TextState, depth: number): void => {
    const stream = file.stream(value);
    const number = value instanceof PdfRef ? value.number : 0;
    if (stream === undefined || depth > deepestForms) return;
    if (file.name(stream.dictionary.get('Subtype')) !== 'Form') {
      images.set(number, stream.dictionary);
      paint('a picture');
      return;
    }
    forms.set(number, stream.dictionary);
    const marks: Marks = new Map();
    const inner = state.inForm(file.array(stream.dictionary.get('Matrix')));
    run(file.decode(stream), file.dictionary(stream.dictionary.get('Resources')) ?? own, marks, inner, depth + 1);
    if (marks.size === 0) return;
    formMarks.set(number, marks);
    formUses.set(number, (formUses.get(number) ?? 0) + 1);
  };

  run(bytes, resources, pageMarks, createTextState(), 0);
  if (open.length > 0) amiss('01-005', 'a marked content does not end');
  return { marks: pageMarks, formMarks, formUses, forms, images, faults: [...faults.values()] };
}

/** Codes of the operation that is being read: most lines have far fewer. */
const codes = new Uint32Array(4096);
const units = new Uint16Array(codes.length);

/** The text of the strings of a text-showing operator, read straight from its bytes. */
function textShown(bytes: Uint8Array, start: number, end: number, font: OpenedFont, page: number): string {
  const { codeBytes } = font;
  let text = '';
  let count = 0;
  let at = start;
  while (at < end) {
    const byte = bytes[at];
    if (byte === 60) {
      at += 1;
      const digits = codeBytes * 2;
      let code = 0;
      let seen = 0;
      for (; at < end && bytes[at] !== 62; at += 1) {
        const digit = digitOf(bytes[at] ?? 0);
        if (digit < 0) continue;
        code = code * 16 + digit;
        seen += 1;
        if (seen < digits) continue;
        codes[count] = code;
        count += 1;
        code = 0;
        seen = 0;
        if (count < codes.length) continue;
        text += textOfCodes(count, font, page);
        count = 0;
      }
    } else if (byte === 40) {
      text += textOfCodes(count, font, page);
      count = 0;
      const string = literal(bytes, at, end);
      at = string.end;
      for (let index = 0; index + codeBytes <= string.codes.length; index += codeBytes) {
        const high = string.codes[index] ?? 0;
        text += textOfCode(font, codeBytes === 1 ? high : high * 256 + (string.codes[index + 1] ?? 0), page);
      }
    }
    at += 1;
  }
  return text + textOfCodes(count, font, page);
}

/** The text of the first `codes`: one string for them all, and not one for each sign. */
function textOfCodes(count: number, font: OpenedFont, page: number): string {
  let text = '';
  let last = 0;
  for (let at = 0; at < count; at += 1) {
    const code = codes[at] ?? 0;
    const unit = font.units[code] ?? 0;
    if (unit > 0) {
      units[last] = unit;
      last += 1;
      continue;
    }
    text += String.fromCharCode(...units.subarray(0, last)) + textOfCode(font, code, page);
    last = 0;
  }
  return last === 0 ? text : text + String.fromCharCode(...units.subarray(0, last));
}

function digitOf(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

const escapes: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 };

/** Bytes of a literal string and where it closes (ISO 32000-1, 7.3.4.2). */
function literal(bytes: Uint8Array, start: number, limit: number): { readonly codes: readonly number[]; readonly end: number } {
  const codes: number[] = [];
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 92) {
      at += 1;
      const next = bytes[at] ?? 0;
      if (next >= 48 && next <= 55) {
        let value = next - 48;
        for (let more = 0; more < 2 && (bytes[at + 1] ?? 0) >= 48 && (bytes[at + 1] ?? 0) <= 55; more += 1) {
          at += 1;
          value = value * 8 + (bytes[at] ?? 0) - 48;
        }
        codes.push(value & 255);
      } else if (next !== 10 && next !== 13) codes.push(escapes[next] ?? next);
      continue;
    }
    if (byte === 40) {
      depth += 1;
      if (depth === 1) continue;
    }
    if (byte === 41) {
      depth -= 1;
      if (depth === 0) return { codes, end: at };
    }
    codes.push(byte);
  }
  return { codes, end: limit };
}
