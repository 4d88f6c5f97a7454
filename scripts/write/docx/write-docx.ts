import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type IPropertiesOptions,
  type ISectionOptions,
  LevelFormat,
  NoteNumberRestart,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SectionType,
  TextRun,
} from 'docx';
import type { DocxFile } from '../../docx-file/index.ts';
import { printedTexts } from '../../fonts/printed-texts.ts';
import type { Edition, Section } from '../../model/book.ts';
import type { BlockNode, BookNode, Handlers, InlineNode, NodeOf, NodeType } from '../../model/book-node.ts';
import { createRasteriser, rememberDrawn } from '../rasterise-svg.ts';
import type { Writer } from '../writer.ts';
import { blocks } from './blocks.ts';
import type { DocxState, Shared, Surroundings } from './docx-state.ts';
import { generated } from './generated.ts';
import { inlines } from './inlines.ts';
import { listReferences, listsAndTables } from './lists-and-tables.ts';
import { normaliseDocx } from './normalise-docx.ts';
import { opensRight } from './opens-right.ts';
import { type Folios, settlePages } from './pages/settle-pages.ts';
import { sectionOpening } from './section-opening.ts';
import { documentStyles, parseStyleSheet, type StyleSheet, twips } from './style-sheet.ts';

type Made = readonly (FileChild | ParagraphChild)[];
const handlers: Handlers<Made, DocxState> = { ...blocks, ...listsAndTables, ...generated, ...inlines };

/** The book as a Word document: styles, real notes, fields for pages, bookmarks for every target. */
export const writeDocx: Writer<'docx'> = async (edition, context) => {
  const { host } = context;
  const sheet = parseStyleSheet(new TextDecoder().decode(await host.files.readTemplate('docx/styles.yaml')));
  const rasterise = rememberDrawn(await createRasteriser(host, printedTexts(edition)));
  const file = await settlePages((pages) => makeDocument(edition, { sheet, rasterise, pages }), context);
  const path = `docx/${edition.info.slug}-${edition.info.language}.docx`;
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return {
    format: 'docx',
    language: edition.info.language,
    main: path,
    files: [{ path, mediaType, bytes: file.pack() }],
  };
};

/** The whole document with these page numbers in it. */
async function makeDocument(
  edition: Edition<'docx'>,
  { sheet, rasterise, pages }: Pick<DocxState, 'sheet' | 'rasterise'> & { readonly pages: Folios },
): Promise<DocxFile> {
  const shared = createShared(edition, pages);
  const base = { edition, sheet, rasterise, shared };
  const sections = edition.sections.flatMap((section, at) => docxSections(section, edition.sections[at - 1], createState(base, section)));
  const footnotes = notesOf(edition, (section) => createState(base, section), shared);
  const document = new Document({ ...properties(edition, sheet), footnotes, sections });
  return normaliseDocx(new Uint8Array(await Packer.toBuffer(document)), edition.epochSeconds);
}

type Base = Pick<DocxState, 'edition' | 'sheet' | 'rasterise' | 'shared'>;

function createShared(edition: Edition<'docx'>, pages: Folios): Shared {
  const notes = edition.sections.flatMap((section) => section.notes);
  return {
    notes: new Map(notes.map(({ anchor }, at) => [anchor, at + 1])),
    noteTexts: new Map(notes.map((note) => [note.anchor, note])),
    called: new Set(),
    lists: 0,
    pages,
  };
}

const plain: Surroundings = { run: {}, style: 'BodyText', paragraph: {}, depth: 0, insetPt: 0, inNote: false };

function createState(base: Base, section: Section, around: Surroundings = plain): DocxState {
  const state: DocxState = {
    ...base,
    section,
    around,
    blocks: (nodes: readonly BlockNode[], more = {}) =>
      render(nodes, createState(base, section, { ...state.around, ...more })) as FileChild[],
    inlines: (nodes: readonly InlineNode[], more = {}) =>
      render(nodes, createState(base, section, { ...state.around, ...more })) as ParagraphChild[],
  };
  return state;
}
function render(nodes: readonly BookNode[], state: DocxState): Made {
  return nodes.flatMap((node) => renderNode(node, state));
}
function renderNode<T extends NodeType>(node: NodeOf<T>, state: DocxState): Made {
  const handler = handlers[node.type as T] as (node: NodeOf<T>, state: DocxState) => Made;
  return handler(node, state);
}

/** Notes by Word's number. A note that only another note calls follows the text of that one. */
function notesOf(
  edition: Edition<'docx'>,
  stateOf: (section: Section) => DocxState,
  shared: Shared,
): NonNullable<IPropertiesOptions['footnotes']> {
  const notes = edition.sections.flatMap((section) => section.notes.map((note) => ({ note, section })));
  return Object.fromEntries(
    notes
      .filter(({ note }) => shared.called.has(note.anchor))
      .map(({ note, section }) => {
        const state = stateOf(section);
        const children = state.blocks(note.children, { style: 'FootnoteText', inNote: true }) as Paragraph[];
        return [shared.notes.get(note.anchor), { children }];
      }),
  );
}

function docxSections(section: Section, before: Section | undefined, state: DocxState): ISectionOptions[] {
  const opening = sectionOpening(section, state);
  const body = state.blocks(section.body);
  const frame = pageFrame(section, before, state);
  if (section.kind !== 'index') return [{ ...frame, children: [...opening, ...body, ...lostNotes(section, state)] }];
  const { headers: _headers, footers: _footers, ...rest } = frame;
  const { page, footnoteProperties } = rest.properties ?? {};
  return [
    { ...frame, children: opening },
    {
      properties: {
        ...(page ? { page: { ...page, pageNumbers: {} } } : {}),
        ...(footnoteProperties ? { footnoteProperties } : {}),
        type: SectionType.CONTINUOUS,
        column: { count: 2, space: twips(20) },
      },
      children: body,
    },
  ];
}

/** Notes that stand nowhere yet, since only notes call them: Word allows no note in a note. */
function lostNotes(section: Section, state: DocxState): FileChild[] {
  return section.notes
    .filter(({ anchor }) => !state.shared.called.has(anchor))
    .flatMap((note) => [
      new Paragraph({ style: 'FootnoteText', children: [new TextRun({ text: String(note.number), superScript: true })] }),
      ...state.blocks(note.children, { style: 'FootnoteText', inNote: true }),
    ]);
}

function pageFrame(section: Section, before: Section | undefined, { edition }: DocxState): Omit<ISectionOptions, 'children'> {
  const { page } = edition.spec;
  const mm = (value: number): number => Math.round((value / 25.4) * 1440);
  const starts = before === undefined || before.matter !== section.matter ? section.matter !== 'back' : false;
  const format = section.matter === 'front' ? NumberFormat.LOWER_ROMAN : NumberFormat.DECIMAL;
  const headed = !['titlePage', 'part', 'colophon'].includes(section.kind);
  const head = section.label ? `${section.label} · ${section.shortTitle}` : section.shortTitle;
  const line = (text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
    new Header({ children: [new Paragraph({ style: 'Header', alignment, children: [new TextRun(text)] })] });
  const folio = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
    new Footer({
      children: [new Paragraph({ style: 'Footer', alignment, children: headed ? [new TextRun({ children: [PageNumber.CURRENT] })] : [] })],
    });
  const empty = new Header({ children: [new Paragraph({ style: 'Header', children: [] })] });
  return {
    properties: {
      type: opensRight(section, before) ? SectionType.ODD_PAGE : SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { width: mm(page.widthMm), height: mm(page.heightMm) },
        margin: {
          top: mm(page.topMm),
          bottom: mm(page.bottomMm),
          left: mm(page.innerMm),
          right: mm(page.outerMm),
          header: mm(page.topMm * 0.5),
          footer: mm(page.bottomMm * 0.45),
        },
        pageNumbers: { formatType: format, ...(starts ? { start: 1 } : {}) },
      },
      footnoteProperties: { restart: NoteNumberRestart.EACH_SECTION },
    },
    headers: {
      first: empty,
      default: headed ? line(head, AlignmentType.RIGHT) : empty,
      even: headed ? line(edition.info.title, AlignmentType.LEFT) : empty,
    },
    footers: { first: folio(AlignmentType.RIGHT), default: folio(AlignmentType.RIGHT), even: folio(AlignmentType.LEFT) },
  };
}

function properties({ info, words }: Edition<'docx'>, sheet: StyleSheet): Omit<IPropertiesOptions, 'sections' | 'footnotes'> {
  const levels = [0, 1, 2, 3, 4, 5, 6, 7];
  const indent = (level: number) => ({ paragraph: { indent: { left: twips(16 * (level + 1)), hanging: twips(13) } } });
  return {
    title: [info.title, info.subtitle].filter(Boolean).join(' – '),
    creator: info.contributors.map(({ name }) => name).join('; ') || info.publisher,
    lastModifiedBy: info.publisher,
    revision: 1,
    keywords: info.subjects.join(', '),
    ...(info.description ? { description: info.description } : {}),
    evenAndOddHeaderAndFooters: true,
    styles: documentStyles(sheet, words.language),
    numbering: {
      config: [
        {
          reference: listReferences.bullets,
          levels: levels.map((level) => ({ level, format: LevelFormat.BULLET, text: level % 2 === 0 ? '•' : '–', style: indent(level) })),
        },
        {
          reference: listReferences.numbers,
          levels: levels.map((level) => ({ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, style: indent(level) })),
        },
      ],
    },
  };
}
