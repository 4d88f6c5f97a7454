import { Document, type FileChild, type IPropertiesOptions, Packer, type Paragraph, type ParagraphChild } from 'docx';
import { DocxFile } from '../../docx-file/index.ts';
import { printedTexts } from '../../fonts/printed-texts.ts';
import type { Edition, Section } from '../../model/book.ts';
import type { BlockNode, BookNode, Handlers, InlineNode, NodeOf, NodeType } from '../../model/book-node.ts';
import { createRasteriser, rememberDrawn } from '../rasterise-svg.ts';
import type { Writer } from '../writer.ts';
import { blocks } from './blocks.ts';
import { bookSections, type StateOf } from './book-sections.ts';
import { BookmarkNames } from './bookmark-names.ts';
import { documentProperties } from './document-properties.ts';
import type { DocxState, Shared, Surroundings } from './docx-state.ts';
import { type EmbeddedFamily, loadEmbeddedFonts } from './embedded-fonts.ts';
import { finishPackage } from './finish-package.ts';
import { generated } from './generated.ts';
import { inlines } from './inlines.ts';
import { listItems } from './list-items.ts';
import { lists } from './list-names.ts';
import { normaliseDocx } from './normalise-docx.ts';
import { type Folios, settlePages } from './pages/settle-pages.ts';
import { createShared } from './shared-state.ts';
import { loadStyleTemplate } from './style-template.ts';
import { tables } from './tables.ts';
import { textWidthTwips } from './text-area.ts';

type Made = readonly (FileChild | ParagraphChild)[];
const handlers: Handlers<Made, DocxState> = { ...blocks, ...listItems, ...tables, ...generated, ...inlines };

/** The book as a Word document: Word's styles and lists, real notes, fields for numbers and pages, controls to fill in. */
export const writeDocx: Writer<'docx'> = async (edition, context) => {
  const { files } = context.host;
  const { language, direction } = edition.words;
  const template = await loadStyleTemplate(files, { language, direction, textWidthTwips: textWidthTwips({ edition, around: plain }) });
  const rasterise = rememberDrawn(await createRasteriser(context.host, printedTexts(edition)));
  const fonts = await loadEmbeddedFonts(files);
  const names = new BookmarkNames();
  const { file, folios } = await settlePages((pages) => makeDocument(edition, { template, rasterise, fonts, pages, names }), context);
  const path = `docx/${edition.info.slug}-${edition.info.language}.docx`;
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return {
    format: 'docx',
    language: edition.info.language,
    main: path,
    files: [{ path, mediaType, bytes: file.pack() }],
    details: { pages: { folios: byAnchor(edition, folios, names), pages: [], browser: '' } },
  };
};

/** Folios by anchor: a bookmark is called otherwise where Word does not take the name. */
function byAnchor({ anchors, sections }: Edition<'docx'>, folios: Folios, names: BookmarkNames): ReadonlyMap<string, string> {
  return new Map(
    [...sections.map(({ anchor }) => anchor), ...anchors.keys()].flatMap((anchor) => {
      const folio = folios.get(names.of(anchor));
      return folio === undefined ? [] : [[anchor, folio] as const];
    }),
  );
}

interface Means extends Pick<DocxState, 'template' | 'rasterise'> {
  readonly fonts: readonly EmbeddedFamily[];
  readonly pages: Folios;
  readonly names: BookmarkNames;
}
/** The whole document with these page numbers in it. */
async function makeDocument(edition: Edition<'docx'>, { template, rasterise, fonts, pages, names }: Means): Promise<DocxFile> {
  const shared = createShared(edition, template, { pages, names });
  const base = { edition, template, rasterise, shared };
  // Word knows the direction of a paragraph by its style, that of words by each run (ECMA-376-1, 17.3.2.30).
  const words = edition.words.direction === 'rtl' ? { rightToLeft: true } : {};
  const stateOf: StateOf = (section, turned = false) => createState(base, section, { ...plain, run: words, turned });
  const sections = bookSections(edition, stateOf);
  const footnotes = notesOf(edition, stateOf, shared);
  const document = new Document({ ...documentProperties(edition, template), footnotes, sections });
  // Styles refer to these lists, in which the package sees no paragraph.
  for (const list of [lists.headings, lists.bullets, lists.numbers]) document.Numbering.createConcreteNumberingInstance(list, 0);
  const file = DocxFile.open(new Uint8Array(await Packer.toBuffer(document)));
  finishPackage(file, edition, fonts);
  return normaliseDocx(file, edition.epochSeconds);
}

type Base = Pick<DocxState, 'edition' | 'template' | 'rasterise' | 'shared'>;

const plain: Surroundings = { run: {}, style: 'BodyText', paragraph: {}, depth: 0, insetTwips: 0, inNote: false, turned: false };

function createState(base: Base, section: Section, around: Surroundings): DocxState {
  const state: DocxState = {
    ...base,
    section,
    around,
    blocks: (nodes: readonly BlockNode[], more = {}) => render(nodes, createState(base, section, { ...around, ...more })) as FileChild[],
    inlines: (nodes: readonly InlineNode[], more = {}) =>
      render(nodes, createState(base, section, { ...around, ...more })) as ParagraphChild[],
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
function notesOf(edition: Edition<'docx'>, stateOf: StateOf, shared: Shared): NonNullable<IPropertiesOptions['footnotes']> {
  const notes = edition.sections.flatMap((section) => section.notes.map((note) => ({ note, section })));
  return Object.fromEntries(
    notes
      .filter(({ note }) => shared.called.has(note.anchor))
      .map(({ note, section }) => {
        const children = stateOf(section).blocks(apartFromMark(note.children), { style: 'FootnoteText', inNote: true }) as Paragraph[];
        return [shared.notes.get(note.anchor), { children }];
      }),
  );
}

/** Word sets the mark of a note right before its first word: a space comes between. */
function apartFromMark([first, ...rest]: readonly BlockNode[]): BlockNode[] {
  if (first?.type !== 'paragraph') return first === undefined ? [] : [first, ...rest];
  return [{ ...first, children: [{ type: 'text', value: ' ', place: first.place }, ...first.children] }, ...rest];
}
