import type { Format } from '../model/book.ts';
import type { Inspector } from './inspector.ts';

/** The inspector of each format, loaded when it is wanted. */
export const loadInspector: { readonly [F in Format]: () => Promise<Inspector<F>> } = {
  pdf: async () => (await import('./pdf/index.ts')).inspectPdf,
  epub: async () => (await import('./epub/index.ts')).inspectEpub,
  docx: async () => (await import('./docx/index.ts')).inspectDocx,
  web: async () => (await import('./web/index.ts')).inspectWeb,
};
