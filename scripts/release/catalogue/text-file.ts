/** A file of a shelf as text; it is written in UTF-8. */
export interface TextFile {
  readonly path: string;
  readonly mediaType: string;
  readonly text: string;
}
