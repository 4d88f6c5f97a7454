export { ContentReader, type Operation, operationsOf } from './content-reader.ts';
export { createCopier } from './copy-values.ts';
export { flateStream } from './filters.ts';
export { PdfFile, type PdfPage } from './pdf-file.ts';
export { type PdfFault, PdfFileError } from './pdf-file-error.ts';
export { printNumber, printValue } from './print-value.ts';
export { textOf, textString } from './text-strings.ts';
export {
  isSameRef,
  type PdfArray,
  type PdfDictionary,
  PdfName,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfValue,
  pdfDictionary,
  pdfName,
} from './values.ts';
export { type PdfWriting, writePdfFile } from './write-pdf-file.ts';
