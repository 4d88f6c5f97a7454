/** The author's fault in a drawing: what is wrong, what to do next, and the line of the drawing's text (from 1) where it is known. */
export class DrawingError extends Error {
  readonly hint: string;
  readonly line: number | undefined;
  constructor(message: string, hint: string, line?: number) {
    super(message);
    this.name = 'DrawingError';
    this.hint = hint;
    this.line = line;
  }
}
