import { type FileChild, InternalHyperlink, type IParagraphOptions, type ParagraphChild, TabStopType, type XmlComponent } from 'docx';
import type { ContentsEntry, ContentsList } from '../../model/book-node.ts';
import { bareInlines } from '../html/index.ts';
import { captionGap } from './captions.ts';
import { bookmarkName, type DocxState } from './docx-state.ts';
import { fieldCode, fieldMark } from './fields.ts';
import { pageNumberField } from './inlines.ts';
import { OoxmlBlock, OoxmlElement } from './ooxml.ts';
import { paragraph } from './paragraphs.ts';
import { run } from './runs.ts';

/**
 * Contents and lists of captions as TOC fields (ECMA-376-1, 17.16.5.68), filled: Word shows them at once and makes the same when it updates them. The contents stand in Word's own
 * control for contents; what the book does not list has headings that the field does not gather.
 */
export function contentsList(node: ContentsList, state: DocxState): FileChild[] {
  if (node.of === 'contents') {
    const lines = filled(node.entries, 'TOC \\o "1-2" \\h \\z', state, ({ depth }) => contentsStyles[depth]);
    return lines.length === 0 ? [] : [contentsControl(lines, state)];
  }
  return bySequence(node.entries, state).flatMap(({ sequence, entries }) =>
    filled(entries, `TOC \\h \\z \\c "${sequence}"`, state, () => 'TableofFigures'),
  );
}

/** Parts are in front of chapters as contents have them, in the look of a part until Word makes them anew. */
const contentsStyles = ['TOCPart', 'TOC1', 'TOC2'] as const;

function filled(entries: readonly ContentsEntry[], code: string, state: DocxState, styleOf: (entry: ContentsEntry) => string): FileChild[] {
  const last = entries.length - 1;
  return entries.map((entry, at) => {
    const before = at === 0 ? [fieldMark('begin'), fieldCode(code), fieldMark('separate')] : [];
    const after = at === last ? [fieldMark('end')] : [];
    const style = styleOf(entry);
    return paragraph(undefined, state, [...before, line(entry, state), ...after], { style, ...numberRoom(entry, style, state) });
  });
}

/** Room for the number before the title, as Word gives it where it makes contents: in the entry itself, since entries without number have none. */
function numberRoom({ number }: ContentsEntry, style: string, { template }: DocxState): Partial<IParagraphOptions> {
  const room = numberTwips[style];
  if (number === undefined || room === undefined) return {};
  const left = template.indentOf(style).left + room;
  return { tabStops: [{ type: TabStopType.LEFT, position: left }], indent: { left, hanging: left - template.indentOf(style).left } };
}
const numberTwips: Readonly<Record<string, number>> = { TOCPart: 1134, TOC1: 567, TOC2: 624 };

function line({ target, number, title, ...entry }: ContentsEntry, state: DocxState): ParagraphChild {
  const isCaption = state.shared.targets.get(target)?.counted === 'sequence';
  // As the field itself would write: the label of a caption as it stands there, the number of a heading before a tab.
  const start =
    number === undefined
      ? []
      : [run(isCaption ? `${captionLabelOf(target, number, state)}${captionGap}` : `${numberOf(target, number, entry, state)}\t`, state)];
  const words = [...start, ...state.inlines(bareInlines(title))];
  return new InternalHyperlink({
    anchor: bookmarkName(target, state),
    children: [...words, run('\t', state), ...pageNumberField(target, state)],
  });
}
const captionLabelOf = (target: string, label: string, { shared }: DocxState): string => {
  const exact = shared.targets.get(target)?.label;
  return exact === undefined ? label : exact + label.slice(exact.length);
};
const numberOf = (target: string, number: string, { depth }: Pick<ContentsEntry, 'depth'>, { shared }: DocxState): string =>
  depth === 0 ? (shared.targets.get(target)?.number ?? number) : number;

/** Word gathers one sequence at a time: checklists, then forms. */
function bySequence(
  entries: readonly ContentsEntry[],
  { shared }: DocxState,
): readonly { readonly sequence: string; readonly entries: readonly ContentsEntry[] }[] {
  const groups = new Map<string, ContentsEntry[]>();
  for (const entry of entries) {
    const sequence = shared.targets.get(entry.target)?.sequence ?? 'Table';
    groups.set(sequence, [...(groups.get(sequence) ?? []), entry]);
  }
  return [...groups].map(([sequence, of]) => ({ sequence, entries: of }));
}

/** Word's building block "Table of Contents": a click updates it. */
function contentsControl(lines: readonly FileChild[], { shared, edition }: DocxState): FileChild {
  shared.controls += 1;
  const element = (name: string, attributes: Record<string, string> = {}, children: readonly XmlComponent[] = []): OoxmlElement =>
    new OoxmlElement(name, attributes, children);
  const properties = element('w:sdtPr', {}, [
    element('w:alias', { 'w:val': edition.words.phrases.contents }),
    element('w:tag', { 'w:val': 'contents' }),
    element('w:id', { 'w:val': String(1_000_000 + shared.controls) }),
    element('w:docPartObj', {}, [element('w:docPartGallery', { 'w:val': 'Table of Contents' }), element('w:docPartUnique')]),
  ]);
  return new OoxmlBlock('w:sdt', {}, [properties, element('w:sdtContent', {}, lines)]);
}
