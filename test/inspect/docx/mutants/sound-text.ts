/** XML of WordprocessingML in short: what the parts of the sound document are written with. */
export const text = (words: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A paragraph of a style; `id` is the permanent id of its block. */
export const paragraph = (style: string, inner: string, { id, properties = '' }: { id?: string; properties?: string } = {}): string =>
  `<w:p${id === undefined ? '' : ` w14:paraId="${id.toUpperCase()}"`}><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${inner}</w:p>`;

const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
/** A field with its result. */
export const field = (code: string, result: string): string =>
  `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;
/** The beginning of a field that runs through paragraphs, and its end. */
export const fieldBegin = (code: string): string =>
  `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}`;
export const fieldEnd = mark('end');

let bookmarks = 0;
/** A bookmark around what it names. */
export function bookmark(name: string, inner: string): string {
  bookmarks += 1;
  return `<w:bookmarkStart w:id="${bookmarks}" w:name="${name}"/>${inner}<w:bookmarkEnd w:id="${bookmarks}"/>`;
}
/** Numbers of bookmarks begin anew. */
export function beginBookmarks(): void {
  bookmarks = 0;
}

export const link = (anchor: string, inner: string): string => `<w:hyperlink w:anchor="${anchor}" w:history="1">${inner}</w:hyperlink>`;

/** An entry of a contents list: number and words, a tab, the page. */
export const entry = (style: string, anchor: string, words: string, page: string, { before = '', after = '' } = {}): string =>
  paragraph(style, `${before}${link(anchor, `${text(words)}<w:r><w:tab/></w:r>${field(`PAGEREF ${anchor} \\h`, text(page))}`)}${after}`);

/** A content control in a line. */
export const control = (title: string, tag: string, id: number, kind: string, inner: string, prompt = false): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="${title}"/><w:tag w:val="${tag}"/><w:id w:val="${id}"/>${prompt ? '<w:showingPlcHdr/>' : ''}${kind}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;

/** A box to tick. */
export const box = (title: string, tag: string, id: number, isTicked: boolean): string =>
  control(
    title,
    tag,
    id,
    `<w14:checkbox><w14:checked w14:val="${isTicked ? 1 : 0}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>`,
    text(isTicked ? '☒' : '☐', '<w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic"/>'),
  );

/** A picture in a line; with the id of a drawing, also as SVG. */
export const picture = (id: number, name: string, described: string, embed: string, svg?: string): string => {
  const decorative =
    described === ''
      ? '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
      : '';
  const vector =
    svg === undefined
      ? ''
      : `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${svg}"/></a:ext></a:extLst>`;
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="228600" cy="133350"/><wp:docPr id="${id}" name="${name}"${described === '' ? '' : ` descr="${described}"`}>${decorative}</wp:docPr><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${embed}">${vector}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="228600" cy="133350"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
};

export interface Pages {
  readonly type: string;
  readonly format: string;
  readonly start?: number;
  readonly heads: Readonly<Record<string, string>>;
  readonly titled?: boolean;
  readonly columns?: number;
}
/** Properties of a section of pages. Heads by kind and place: `{ 'header default': 'rIdHead' }`. */
export const section = ({ type, format, start, heads, titled = false, columns = 1 }: Pages): string => {
  const references = Object.entries(heads).map(([name, id]) => {
    const [kind = '', which = ''] = name.split(' ');
    return `<w:${kind}Reference w:type="${which}" r:id="${id}"/>`;
  });
  return `<w:sectPr>${references.join('')}<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr><w:type w:val="${type}"/><w:pgSz w:w="8391" w:h="11906"/><w:pgMar w:top="1020" w:right="907" w:bottom="1134" w:left="1134" w:header="510" w:footer="510" w:gutter="0"/><w:pgNumType w:fmt="${format}"${start === undefined ? '' : ` w:start="${start}"`}/><w:cols w:num="${columns}" w:space="400"/>${titled ? '<w:titlePg/>' : ''}</w:sectPr>`;
};

/** A row of cells: words by the ids of their blocks. */
export const row = (cells: readonly (readonly [id: string, words: string])[], isHeader = false): string =>
  `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells
    .map(
      ([id, words]) =>
        `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph(isHeader ? 'TableHead' : 'TableText', text(words), { id })}</w:tc>`,
    )
    .join('')}</w:tr>`;

export const table = (title: string, description: string, rows: string): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="BookTable"/><w:tblW w:w="6000" w:type="dxa"/><w:tblLook w:val="0020" w:firstRow="1"/><w:tblCaption w:val="${title}"/><w:tblDescription w:val="${description}"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>${rows}</w:tbl>`;
