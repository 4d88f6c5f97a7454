import { DocxFile } from '../../../../scripts/docx-file/index.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document of a body, and of other parts of `word/` by their name. */
export function smallDocx(body: string, parts: Readonly<Record<string, string>> = {}): DocxFile {
  const all: Record<string, string> = { 'styles.xml': styles, 'settings.xml': settings, ...parts };
  const relation = (name: string): string => `<Relationship Id="${name}" Type="${office}/${/^[a-z]+/i.exec(name)?.[0]}" Target="${name}"/>`;
  const files = {
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${w} ${r}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships>${Object.keys(all).map(relation).join('')}</Relationships>`,
    ...Object.fromEntries(Object.entries(all).map(([name, xml]) => [`word/${name}`, xml])),
  };
  return new DocxFile(new Map(Object.entries(files).map(([path, xml]) => [path, new TextEncoder().encode(xml)])));
}

const styles = `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`;
const compatible = '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>';
const settings = `<w:settings ${w}><w:compat>${compatible}</w:compat></w:settings>`;

/** A paragraph, with what properties it has. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
export const text = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
export const bookmark = (name: string, content = ''): string =>
  `<w:bookmarkStart w:id="1" w:name="${name}"/>${content}<w:bookmarkEnd w:id="1"/>`;
export const pageBreak = '<w:r><w:br w:type="page"/></w:r>';

/** The page of a bookmark as a complex field. */
export const pageOf = (name: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF ${name} \\h </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${text(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** Section properties of a page of A5. */
export const section = (more = '', type = 'nextPage'): string =>
  `<w:sectPr>${more.includes('Reference') ? more : ''}<w:type w:val="${type}"/><w:pgSz w:w="8391" w:h="11906"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/>${more.includes('Reference') ? '' : more}</w:sectPr>`;
