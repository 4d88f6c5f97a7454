/** What a file breaks: the kind says which rule of ISO 32000-1, or which limit of this reader. */
export type PdfFault =
  | 'noPdf'
  | 'crossReferences'
  | 'syntax'
  | 'tooDeep'
  | 'tooLarge'
  | 'encrypted'
  | 'filter'
  | 'streamLength'
  | 'pageTree'
  | 'cycle';

/** A file that cannot be read as PDF; `offset` is in bytes from the start of the file or of the decoded stream. */
export class PdfFileError extends Error {
  readonly fault: PdfFault;
  readonly offset: number | undefined;
  constructor(fault: PdfFault, message: string, offset?: number) {
    super(offset === undefined ? message : `${message}, at byte ${offset}`);
    this.name = 'PdfFileError';
    this.fault = fault;
    this.offset = offset;
  }
}
