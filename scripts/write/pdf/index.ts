export { putPrintDocument, writePdf } from './write-pdf.ts';
