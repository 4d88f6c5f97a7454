import { DocxFile } from '../../scripts/docx-file/index.ts';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"',
].join(' ');
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A document as a test says it: a body, and what it refers to. */
export interface SmallDocx {
  readonly body: string;
  /** Texts of notes, as paragraphs, from 1. */
  readonly notes?: readonly string[];
  /** Bytes of `word/media/picture.png`, relationship `rIdPicture`. */
  readonly picture?: Uint8Array;
  /** Address of the relationship `rIdLink`. */
  readonly address?: string;
  /** First number of the list 3, which is numbered; 1 and 2 have bullets. */
  readonly start?: number;
  readonly styles?: readonly string[];
}

/** A Word document that is sound, but for what its body says. */
export function smallDocx({ body, notes = [], picture, address, start = 1, styles = [] }: SmallDocx): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': types(picture !== undefined),
    '_rels/.rels': relationships([`<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>`]),
    'word/_rels/document.xml.rels': relationships([
      ...['styles', 'numbering', 'settings', 'footnotes'].map(
        (name) => `<Relationship Id="rId-${name}" Type="${office}/${name}" Target="${name}.xml"/>`,
      ),
      ...(picture ? [`<Relationship Id="rIdPicture" Type="${office}/image" Target="media/picture.png"/>`] : []),
      ...(address ? [`<Relationship Id="rIdLink" Type="${office}/hyperlink" Target="${address}" TargetMode="External"/>`] : []),
    ]),
    'word/document.xml': `${head}<w:document ${namespaces}><w:body>${body}<w:sectPr><w:pgSz w:w="9000" w:h="12000"/></w:sectPr></w:body></w:document>`,
    'word/footnotes.xml': `${head}<w:footnotes ${namespaces}>${separators}${notes.map((text, at) => `<w:footnote w:id="${at + 1}">${text}</w:footnote>`).join('')}</w:footnotes>`,
    'word/styles.xml': `${head}<w:styles ${namespaces}>${[...styleIds, ...styles].map(style).join('')}</w:styles>`,
    'word/numbering.xml': `${head}<w:numbering ${namespaces}>${numbering(start)}</w:numbering>`,
    'word/settings.xml': `${head}<w:settings ${namespaces}><w:mirrorMargins/><w:defaultTabStop w:val="720"/></w:settings>`,
    ...(picture ? { 'word/media/picture.png': picture } : {}),
  };
  const encoder = new TextEncoder();
  const bytes = Object.entries(parts).map(
    ([path, content]) => [path, typeof content === 'string' ? encoder.encode(content) : content] as const,
  );
  return new DocxFile(new Map(bytes)).pack();
}

const styleIds = ['Normal', 'Heading1', 'Quote', 'Caption', 'TOC1', 'FootnoteText', 'ListParagraph'];
const names: Readonly<Record<string, string>> = { Heading1: 'heading 1', TOC1: 'toc 1', FootnoteText: 'footnote text', Caption: 'caption' };
const style = (id: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${names[id] ?? id}"/></w:style>`;
const separators = ['separator', 'continuationSeparator']
  .map((type, at) => `<w:footnote w:type="${type}" w:id="${at - 1}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`)
  .join('');

function types(hasPicture: boolean): string {
  const overrides = ['styles', 'numbering', 'settings', 'footnotes'].map(
    (name) => `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${name}+xml"/>`,
  );
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${
    hasPicture ? '<Default Extension="png" ContentType="image/png"/>' : ''
  }<Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>${overrides.join('')}</Types>`;
}
const relationships = (entries: readonly string[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;

function numbering(start: number): string {
  const level = (format: string, text: string, first: number): string =>
    `<w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="${first}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const bullets = `<w:abstractNum w:abstractNumId="1">${level('bullet', '•', 1)}</w:abstractNum>`;
  const numbers = `<w:abstractNum w:abstractNumId="2">${level('decimal', '%1.', start)}</w:abstractNum>`;
  const lists = [1, 1, 2].map((id, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${id}"/></w:num>`);
  return bullets + numbers + lists.join('');
}

/** Text as runs: `*bold*`, `/italic/`, `^1` the mark of note 1, `|` a tab. */
export function runs(text: string): string {
  return text
    .split(/(\*[^*]+\*|\/[^/]+\/|\^\d+|\|)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '|') return '<w:r><w:tab/></w:r>';
      if (/^\^\d+$/.test(part)) return `<w:r><w:footnoteReference w:id="${part.slice(1)}"/></w:r>`;
      const format = part.startsWith('*') ? '<w:b/>' : part.startsWith('/') ? '<w:i/>' : '';
      const words = format === '' ? part : part.slice(1, -1);
      return `<w:r>${format === '' ? '' : `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
    })
    .join('');
}

export interface ParagraphOptions {
  /** Permanent id, eight digits. */
  readonly id?: string;
  readonly style?: string;
  readonly list?: number;
  /** XML of a section that ends with it. */
  readonly section?: string;
}
/** A paragraph of text as `runs` has it; `raw` stands after it. */
export function p(text: string, { id, style: styleId, list, section }: ParagraphOptions = {}, raw = ''): string {
  const properties = [
    styleId ? `<w:pStyle w:val="${styleId}"/>` : '',
    list ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>` : '',
    section ? `<w:sectPr>${section}</w:sectPr>` : '',
  ].join('');
  return `<w:p${id ? ` w14:paraId="${id}"` : ''}>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs(text)}${raw}</w:p>`;
}
/** A table of cells, each one text or XML of paragraphs. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.map(() => '<w:gridCol w:w="2000"/>').join('') ?? '';
  const cell = (content: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
  const body = rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${body}</w:tbl>`;
}
/** A field with its result. */
export const field = (code: string, result: string): string =>
  ['begin', '', 'separate', result, 'end']
    .map((part, at) =>
      at === 1
        ? `<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>`
        : at === 3
          ? runs(result)
          : `<w:r><w:fldChar w:fldCharType="${part}"/></w:r>`,
    )
    .join('');
export const note = (text: string, id?: string): string =>
  `<w:p${id ? ` w14:paraId="${id}"` : ''}><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:footnoteRef/></w:r>${runs(text)}</w:p>`;
/** A picture of the relationship `rIdPicture`. */
export const picture = (description: string): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="100000" cy="100000"/><wp:docPr id="1" name="picture" descr="${description}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdPicture"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100000" cy="100000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
/** A content control round blocks or runs. */
export const control = (content: string, properties = '<w:alias w:val="Name"/><w:tag w:val="name"/>'): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
