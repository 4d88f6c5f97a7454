export { DocxFile, DocxFileError } from './docx-file.ts';
export { type Relationship, relationshipsOf, relationshipsPath } from './relationships.ts';
