export { inspectPdf } from './inspect-pdf.ts';
