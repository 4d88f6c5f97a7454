export { type CoverDocument, type CoverInput, coverDocument } from './cover-document.ts';
export type { CoverGeometry } from './cover-geometry.ts';
export { writeCover } from './write-cover.ts';
