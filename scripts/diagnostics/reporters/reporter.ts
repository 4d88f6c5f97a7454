import type { Diagnostic } from '../diagnostic.ts';

export interface ReportContext {
  /** Path of the manuscript as seen from where the command runs, with its slash: `manuscript/`. */
  readonly prefix: string;
  /** Text of a file of the manuscript, for excerpts. */
  readonly text: (file: string) => string | undefined;
  readonly colour: boolean;
}
/** Findings in order as text for one kind of reader. */
export type Reporter = (findings: readonly Diagnostic[], context: ReportContext) => string;

/** `manuscript/en/02.md:12:5`, or the manuscript where there is no place. */
export function locationOf({ place }: Diagnostic, prefix: string): string {
  return place ? `${prefix}${place.file}:${place.start.line}:${place.start.column}` : prefix.replace(/\/$/, '');
}
