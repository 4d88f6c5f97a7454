import type { Element } from 'xast';
import { attributeOf, elementsIn, textOf } from '../../xml/xml-tree.ts';
import { childOf, marksOfRun } from './marks.ts';
import { type CommentMark, type Piece, type RawParagraph, type Revision, signs } from './paragraph.ts';
import { type PartReading, revisionOf } from './read-paragraphs.ts';

interface Line {
  readonly pieces: Piece[];
  readonly bookmarks: string[];
  readonly comments: CommentMark[];
  readonly reading: PartReading;
}
interface Around {
  readonly revisions: readonly Revision[];
  readonly url?: string;
  /** Instruction of a simple field. */
  readonly field?: string;
}

/** What stands in a paragraph. Signs of checking and layout, and what Word keeps for itself, are passed over. */
export function readPieces(
  paragraph: Element,
  revisions: readonly Revision[],
  reading: PartReading,
): Pick<RawParagraph, 'pieces' | 'bookmarks' | 'comments'> {
  const line: Line = { pieces: [], bookmarks: [], comments: [], reading };
  readInside(paragraph, { revisions }, line);
  return { pieces: line.pieces, bookmarks: line.bookmarks, comments: line.comments };
}

function readInside(node: Element, around: Around, line: Line): void {
  for (const child of node.children) if (child.type === 'element') readElement(child, around, line);
}

function readElement(element: Element, around: Around, line: Line): void {
  const revision = revisionOf(element);
  if (revision) {
    readInside(element, { ...around, revisions: [...around.revisions, revision] }, line);
    return;
  }
  const id = attributeOf(element, 'w:id') ?? '';
  switch (element.name) {
    case 'w:pPr':
    case 'w:sdtPr':
    case 'w:smartTagPr':
    case 'w:customXmlPr':
      break;
    case 'w:r':
      readRun(element, around, line);
      break;
    case 'w:bookmarkStart':
      line.bookmarks.push(attributeOf(element, 'w:name') ?? '');
      break;
    case 'w:commentRangeStart':
    case 'w:commentRangeEnd':
      line.comments.push({ id, kind: element.name === 'w:commentRangeStart' ? 'start' : 'end', at: line.pieces.length });
      break;
    case 'w:hyperlink': {
      const url = line.reading.urls.get(attributeOf(element, 'r:id') ?? '');
      readInside(element, url === undefined ? around : { ...around, url }, line);
      break;
    }
    case 'w:fldSimple':
      readInside(element, { ...around, field: codeOf(attributeOf(element, 'w:instr') ?? '') }, line);
      break;
    case 'w:sdt':
      readControl(element, around, line);
      break;
    default:
      // Smart tags, custom XML, bidirectional embeddings and the like: their words are words.
      readInside(element, around, line);
  }
}

const codeOf = (instruction: string): string => instruction.replace(/\s+/g, ' ').trim();

/** A box to tick prints one sign, ticked or not; other content controls print what is in them. */
function readControl(control: Element, around: Around, line: Line): void {
  const properties = childOf(control, 'w:sdtPr');
  if (properties && childOf(properties, 'w14:checkbox')) push('☐', 0, {}, around, line);
  else readInside(control, around, line);
}

function readRun(run: Element, around: Around, line: Line): void {
  const { styles } = line.reading;
  const properties = childOf(run, 'w:rPr');
  const bits = marksOfRun(properties, styles);
  const change = properties && childOf(properties, 'w:rPrChange');
  const author = change && { author: attributeOf(change, 'w:author') ?? '', date: attributeOf(change, 'w:date') ?? '' };
  const formatted = change &&
    author && { marks: marksOfRun(childOf(change, 'w:rPr'), styles), revision: { kind: 'formatted' as const, ...author } };
  readRunContent(run, bits, formatted ? { formatted } : {}, around, line);
}

function readRunContent(run: Element, bits: number, more: Partial<Piece>, around: Around, line: Line): void {
  const add = (text: string, own: Partial<Piece> = {}): void => push(text, bits, { ...more, ...own }, around, line);
  const { fields } = line.reading;
  for (const child of run.children) {
    if (child.type !== 'element') continue;
    const id = attributeOf(child, 'w:id') ?? '';
    const open = fields.at(-1);
    switch (child.name) {
      case 'w:t':
      case 'w:delText':
        add(printed(textOf(child)));
        break;
      case 'w:tab':
      case 'w:ptab':
        add('\t');
        break;
      case 'w:br':
        if (!['page', 'column'].includes(attributeOf(child, 'w:type') ?? '')) add('\n');
        break;
      case 'w:cr':
        add('\n');
        break;
      case 'w:noBreakHyphen':
        add('\u2011');
        break;
      case 'w:softHyphen':
        add('\u00ad');
        break;
      case 'w:sym':
        add(String.fromCodePoint(symbolOf(attributeOf(child, 'w:char') ?? '')));
        break;
      case 'w:footnoteReference':
        add(signs.note, { note: `f${id}` });
        break;
      case 'w:endnoteReference':
        add(signs.note, { note: `e${id}` });
        break;
      case 'w:commentReference':
        line.comments.push({ id, kind: 'mark', at: line.pieces.length });
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'mc:AlternateContent':
        add(signs.object);
        break;
      case 'w:fldChar': {
        const type = attributeOf(child, 'w:fldCharType');
        if (type === 'begin') fields.push({ code: '', inResult: false });
        else if (type === 'separate' && open) open.inResult = true;
        else if (type === 'end') fields.pop();
        break;
      }
      case 'w:instrText':
        if (open && !open.inResult) open.code += textOf(child);
        break;
    }
  }
}

/** White space is one space, boxes are as they were before anybody ticked them, and nothing passes for one of our signs. */
function printed(text: string): string {
  return text
    .replace(/[\n\r\f]/g, ' ')
    .replace(/[☑☒]/g, '☐')
    .replace(/[\ue010-\ue01f]/g, '\ufffd');
}

function symbolOf(hex: string): number {
  const code = Number.parseInt(hex, 16);
  // Symbol fonts stand at F000 and above; there is no telling which letter they draw.
  return Number.isNaN(code) || code < 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe020) ? 0xfffd : code;
}

function push(text: string, bits: number, more: Partial<Piece>, around: Around, line: Line): void {
  const { fields } = line.reading;
  // The instruction of a field is no text, nor is what stands in it.
  if (text === '' || fields.some(({ inResult }) => !inResult)) return;
  const field = around.field ?? (fields.length > 0 ? codeOf(fields.map(({ code }) => code).at(-1) ?? '') : undefined);
  const { revisions, url } = around;
  line.pieces.push({
    text,
    marks: bits,
    revisions,
    ...more,
    ...(field === undefined ? {} : { field }),
    ...(url === undefined ? {} : { url }),
  });
}

/** Words of drawings and text boxes below an element, for lists of what cannot be taken over. */
export function boxedWords(element: Element): string {
  return elementsIn(element, 'w:txbxContent')
    .flatMap((box) => elementsIn(box, 'w:t'))
    .map(textOf)
    .join(' ');
}
