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
import type { OpenedFont } from './read-fonts.ts';
import { inOrderOfGlyphs } from './reading-order.ts';
import { textShown } from './text-shown.ts';
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
/** Points by which signs of a line may stand apart: marks upon letters are raised. */
const sameLine = 2;
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
  /** /ActualText that is said at its end, and the line that its glyphs stand on: some are raised, as marks upon letters. */
  let unsaid: string | undefined;
  let unsaidY = Number.NaN;
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
    if (mark.text !== '' && Math.abs(y - lastY) > sameLine) mark.text += '\n';
    mark.text += text;
    if (!Number.isNaN(y)) lastY = y;
  };
  const sayUnsaid = (): void => {
    if (unsaid !== undefined) say(inOrderOfGlyphs(unsaid), unsaidY);
    unsaid = undefined;
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
      if (spoken === 0) {
        unsaid = textOf(spokenHere);
        unsaidY = Number.NaN;
      }
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
    if (spoken === 0) sayUnsaid();
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
      else if (Number.isNaN(unsaidY) || Math.abs(state.y() - lastY) <= sameLine) unsaidY = state.y();
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
