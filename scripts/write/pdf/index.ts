export { makePdf, putPrintDocument, writePdf } from './write-pdf.ts';
