import type { DocxFile } from '../../../../scripts/docx-file/index.ts';
import type { Edition } from '../../../../scripts/model/book.ts';
import { all, doc, edit } from './mutant.ts';

const english = 'Advice is given in the evening.';
const arabic = 'العودة إلى الوطن';

/** The small book as one that is written from the right, with a paragraph in Arabic. */
export function fromRight(edition: Edition<'docx'>): Edition<'docx'> {
  const sections = JSON.parse(JSON.stringify(edition.sections).replace(english, arabic)) as typeof edition.sections;
  return { ...edition, sections, info: { ...edition.info, direction: 'rtl' } };
}

/** The sound document of that book. */
export const turnRight: (file: DocxFile) => void = all(
  edit(doc, /<\/w:sectPr>/g, '<w:bidi/></w:sectPr>'),
  edit(doc, '<w:tblStyle w:val="BookTable"/>', '<w:tblStyle w:val="BookTable"/><w:bidiVisual/>'),
  edit(
    doc,
    `<w:p w14:paraId="1E3341FD"><w:pPr><w:pStyle w:val="BoxText"/></w:pPr><w:r><w:t xml:space="preserve">${english}`,
    `<w:p w14:paraId="1E3341FD"><w:pPr><w:pStyle w:val="BoxText"/><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">${arabic}`,
  ),
);
