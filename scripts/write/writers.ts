import type { Format } from '../model/book.ts';
import type { Writer } from './writer.ts';

/** The writer of each format, loaded when it is wanted: a check never waits for them. */
export const loadWriter: { readonly [F in Format]: () => Promise<Writer<F>> } = {
  pdf: async () => (await import('./pdf/index.ts')).writePdf,
  epub: async () => (await import('./epub/index.ts')).writeEpub,
  docx: async () => (await import('./docx/index.ts')).writeDocx,
  web: async () => (await import('./web/index.ts')).writeWeb,
};
