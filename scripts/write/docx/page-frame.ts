import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  NoteNumberRestart,
  NumberFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import type { Section } from '../../model/book.ts';
import { plainTextOf } from '../../model/walk.ts';
import type { DocxState } from './docx-state.ts';
import { field } from './fields.ts';
import { opensRight } from './page-starts.ts';
import { run } from './runs.ts';
import { textWidthTwips, twipsOfMm } from './text-area.ts';

type SectionProperties = NonNullable<ISectionOptions['properties']>;
type Frame = Pick<ISectionOptions, 'properties' | 'headers' | 'footers'>;

/** Which stretch of a book's section stands on these pages. */
export interface Stretch {
  /** The first has the title; others go on after pages that are turned for a wide table. */
  readonly isFirst: boolean;
  readonly turned: boolean;
  /** Notes of the section that stand before. */
  readonly notesBefore: number;
}

/** Room above the title of a part, which has a page to itself. */
const partTopMm = 55;

/** Pages of a section of the book: size and margins, folios, running heads. Outer and inner margins change sides by `mirrorMargins` of the settings. */
export function pageFrame(section: Section, before: Section | undefined, stretch: Stretch, state: DocxState): Frame {
  const { page } = state.edition.spec;
  const opens = stretch.isFirst && opensRight(section, before);
  const starts = stretch.isFirst && (before === undefined || before.matter !== section.matter) && section.matter !== 'back';
  const format = section.matter === 'front' ? NumberFormat.LOWER_ROMAN : NumberFormat.DECIMAL;
  const [width, height] = [twipsOfMm(page.widthMm), twipsOfMm(page.heightMm)];
  const properties: SectionProperties = {
    type: opens ? SectionType.ODD_PAGE : SectionType.NEXT_PAGE,
    ...(stretch.isFirst ? { titlePage: true } : {}),
    page: {
      // The package takes the sides of an upright page and turns them itself.
      size: { width, height, ...(stretch.turned ? { orientation: PageOrientation.LANDSCAPE } : {}) },
      margin: marginsOf(section, stretch, state),
      pageNumbers: { formatType: format, ...(starts ? { start: 1 } : {}) },
    },
    footnoteProperties: {
      restart: NoteNumberRestart.EACH_SECTION,
      ...(stretch.notesBefore > 0 ? { start: stretch.notesBefore + 1 } : {}),
    },
  };
  return { properties, ...runningHeads(section, stretch, state) };
}

function marginsOf(section: Section, { turned }: Stretch, { edition }: DocxState) {
  const { topMm, bottomMm, innerMm, outerMm } = edition.spec.page;
  const outer = { header: twipsOfMm(topMm * 0.5), footer: twipsOfMm(bottomMm * 0.45) };
  // Turned to the left, the top of the upright page is its right side.
  if (turned) return { top: twipsOfMm(innerMm), bottom: twipsOfMm(outerMm), left: twipsOfMm(topMm), right: twipsOfMm(bottomMm), ...outer };
  const top = section.kind === 'part' ? topMm + partTopMm : topMm;
  return { top: twipsOfMm(top), bottom: twipsOfMm(bottomMm), left: twipsOfMm(innerMm), right: twipsOfMm(outerMm), ...outer };
}

/**
 * No head on the first page of a section, and its folio in the middle, since it may be a left or a right one. Else the book's title on versos and the section's on rectos, at the
 * outer edge, and the folio below.
 */
function runningHeads(section: Section, { isFirst, turned }: Stretch, state: DocxState): Pick<Frame, 'headers' | 'footers'> {
  // The tab of the styles is at the edge of upright text.
  const [edge, turnedEdge] = [false, true].map((each) => textWidthTwips({ ...state, around: { ...state.around, turned: each } }));
  const tabStops = turned
    ? [
        { type: TabStopType.CLEAR, position: edge ?? 0 },
        { type: TabStopType.RIGHT, position: turnedEdge ?? 0 },
      ]
    : [];
  const line = (style: string, children: readonly ParagraphChild[], alignment?: (typeof AlignmentType)['CENTER']): Paragraph =>
    new Paragraph({ style, children, tabStops, ...(alignment === undefined ? {} : { alignment }) });
  const headed = !['titlePage', 'part', 'colophon'].includes(section.kind);
  const header = (children: readonly ParagraphChild[] = []): Header => new Header({ children: [line('Header', children)] });
  const atEdge = (children: readonly ParagraphChild[]): ParagraphChild[] => [run('\t', state), ...children];
  const folio = new TextRun({ ...state.around.run, children: [PageNumber.CURRENT] });
  const footer = (children: readonly ParagraphChild[], alignment?: (typeof AlignmentType)['CENTER']): Footer =>
    new Footer({ children: [line('Footer', headed ? children : [], alignment)] });
  return {
    headers: {
      ...(isFirst ? { first: header() } : {}),
      default: headed ? header(atEdge(sectionHead(section, state))) : header(),
      even: headed ? header([run(state.edition.info.title, state)]) : header(),
    },
    footers: {
      ...(isFirst ? { first: footer([folio], AlignmentType.CENTER) } : {}),
      default: footer(atEdge([folio])),
      even: footer([folio]),
    },
  };
}

/**
 * "Chapter 3 · Legal framework": number and title are STYLEREF fields (ECMA-376-1, 17.16.5.59) with this section's words as results, which programs show that do not reckon the
 * field. A short title of its own is text, since the field would give the long one, and so is that of a heading with a sign.
 */
function sectionHead(section: Section, state: DocxState): ParagraphChild[] {
  const { edition, shared } = state;
  const { heading, label, shortTitle } = section;
  const listed = shared.listed.has(heading.anchor) || heading.number !== undefined;
  // A digit stands for Word's heading of this level in every language of Word.
  const style = listed ? '1' : '"Unlisted Heading 1"';
  const title = plainTextOf(heading.children);
  const isSigned = heading.children.some(({ type }) => type === 'translationSign');
  const words = shortTitle === title && !isSigned ? field(`STYLEREF ${style}`, title, state.around.run) : text(shortTitle, state);
  if (label === undefined || heading.number === undefined) return words;
  const kind = section.kind === 'annex' ? edition.words.kinds.annex : edition.words.kinds.chapter;
  const isMade = label === kind.label.replace('{number}', heading.number);
  // The letter of an annex may stand in the word before it, too.
  const at = isMade ? kind.label.indexOf('{number}') : label.lastIndexOf(heading.number);
  const [before, after] = at < 0 ? [label, ''] : [label.slice(0, at), label.slice(at + heading.number.length)];
  const number = at < 0 ? [] : isMade ? field('STYLEREF 1 \\n', heading.number, state.around.run) : text(heading.number, state);
  return [...text(before, state), ...number, ...text(`${after} · `, state), ...words];
}
const text = (value: string, state: DocxState): ParagraphChild[] => (value === '' ? [] : [run(value, state)]);
