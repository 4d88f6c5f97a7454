interface RequiredStyle {
  readonly id: string;
  readonly type: 'paragraph' | 'character' | 'table';
  /** Word's own name, by which it knows the style in every language; absent for ours. */
  readonly name?: string;
}

const paragraph = (id: string, name?: string): RequiredStyle => ({ id, type: 'paragraph', ...(name === undefined ? {} : { name }) });
const character = (id: string, name?: string): RequiredStyle => ({ id, type: 'character', ...(name === undefined ? {} : { name }) });
const numbered = (id: string, name: string): RequiredStyle[] =>
  [1, 2, 3, 4, 5].map((level) => paragraph(level === 1 ? id : `${id}${level}`, level === 1 ? name : `${name} ${level}`));
const boxKinds = ['Practice', 'Example', 'Caution', 'Legal', 'Note'];

/** Every style that the writer gives to something; a template without one of them is refused. */
export const requiredStyles: readonly RequiredStyle[] = [
  paragraph('Normal', 'Normal'),
  paragraph('BodyText', 'Body Text'),
  paragraph('Title', 'Title'),
  paragraph('Subtitle', 'Subtitle'),
  ...['TitleLine', 'TitleStatus', 'UnlistedHeading1', 'UnlistedHeading2'].map((id) => paragraph(id)),
  ...[1, 2, 3, 4, 5, 6].map((level) => paragraph(`Heading${level}`, `heading ${level}`)),
  ...numbered('ListBullet', 'List Bullet'),
  ...numbered('ListNumber', 'List Number'),
  ...numbered('ListContinue', 'List Continue'),
  ...['ChecklistItem', 'SourceCode', 'ThematicBreak', 'Spacer', 'Attribution'].map((id) => paragraph(id)),
  paragraph('Quote', 'Quote'),
  paragraph('Caption', 'caption'),
  ...['Figure', 'FigureCaption', 'FigureDescription', 'TableText', 'TableHead'].map((id) => paragraph(id)),
  ...['BoxLabel', 'BoxTitle', 'BoxText', 'FieldLabel', 'FieldLine', 'FieldArea', 'FieldCheck'].map((id) => paragraph(id)),
  ...boxKinds.map((kind) => paragraph(`BoxLabel${kind}`)),
  paragraph('FootnoteText', 'footnote text'),
  paragraph('TOC1', 'toc 1'),
  paragraph('TOC2', 'toc 2'),
  paragraph('TOCPart'),
  paragraph('TableofFigures', 'table of figures'),
  paragraph('IndexHeading', 'index heading'),
  paragraph('Index1', 'index 1'),
  paragraph('Index2', 'index 2'),
  ...['GlossaryTerm', 'GlossaryText', 'GlossaryNote', 'AcronymEntry'].map((id) => paragraph(id)),
  paragraph('Bibliography', 'Bibliography'),
  paragraph('Header', 'header'),
  paragraph('Footer', 'footer'),
  character('FootnoteReference', 'footnote reference'),
  character('Hyperlink', 'Hyperlink'),
  character('PlaceholderText', 'Placeholder Text'),
  ...['CrossReference', 'TermLink', 'Fact', 'CaptionLabel', 'InlineCode', 'Unconfirmed', 'SeeWord'].map((id) => character(id)),
  ...['HeadingNumber', 'PartNumber', 'ListSign'].map((id) => character(id)),
  ...['HandbookTable', ...boxKinds.map((kind) => `Box${kind}`)].map((id): RequiredStyle => ({ id, type: 'table' })),
];
