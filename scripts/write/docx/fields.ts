import { type IRunOptions, type ParagraphChild, Run, TextRun } from 'docx';
import { OoxmlElement } from './ooxml.ts';

const asContent = (element: OoxmlElement): string[] => [element] as unknown as string[];

/** Part of a complex field: `begin`, `separate` or `end` (ECMA-376-1, 17.16.18). */
export function fieldMark(type: 'begin' | 'separate' | 'end', look: IRunOptions = {}): Run {
  return new Run({ ...look, children: asContent(new OoxmlElement('w:fldChar', { 'w:fldCharType': type })) });
}
/** The instruction of a complex field. */
export function fieldCode(code: string, look: IRunOptions = {}): Run {
  return new Run({ ...look, children: asContent(new OoxmlElement('w:instrText', { 'xml:space': 'preserve' }, [` ${code} `])) });
}

/** A complex field with the result that shows until it is updated; its look is that of all its parts, of which programs take one or another. */
export function field(code: string, result: string, look: IRunOptions): ParagraphChild[] {
  return [
    fieldMark('begin', look),
    fieldCode(code, look),
    fieldMark('separate', look),
    new TextRun({ ...look, text: result }),
    fieldMark('end', look),
  ];
}

interface IndexEntry {
  /** Heads from main to sub-entry. */
  readonly path: readonly string[];
  /** Name of the bookmark over all that a range of pages covers. */
  readonly range?: string | undefined;
  /** "see counselling", in place of a page. */
  readonly see?: string | undefined;
}

/** An index entry (XE, ECMA-376-1, 17.16.5.79), which shows nothing where it stands. */
export function indexEntryField({ path, range, see }: IndexEntry): ParagraphChild[] {
  const code = [
    `XE "${path.map(quoted).join(':')}"`,
    ...(range === undefined ? [] : [`\\r ${range}`]),
    ...(see === undefined ? [] : [`\\t "${quoted(see)}"`]),
  ];
  return [fieldMark('begin'), fieldCode(code.join(' ')), fieldMark('end')];
}
/** Words in the code of a field: a colon would begin a sub-entry, a quotation mark end the words, and a backslash begin a switch. */
const quoted = (text: string): string => text.replaceAll('\\', '/').replaceAll('"', '”').replaceAll(':', '\\:');
