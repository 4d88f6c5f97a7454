import type { Place } from '../model/place.ts';
import type { Severity } from '../model/settings.ts';

/** What is wrong, where, and what to do next. Made by `defineDiagnostic` only. */
export interface Diagnostic {
  /** `area/fault`, permanent. */
  readonly code: string;
  readonly severity: Severity;
  /** A whole sentence in the author's words. */
  readonly message: string;
  readonly hint?: string;
  readonly place?: Place;
  /** Language of the edition that has it, where only one has. */
  readonly language?: string;
  readonly related?: readonly { readonly message: string; readonly place: Place }[];
  readonly fix?: Fix;
}
/** A safe mend: `text` in the stead of the stretch `place`. */
export interface Fix {
  readonly place: Place;
  readonly text: string;
}
/** Takes findings; work goes on. */
export type Report = (diagnostic: Diagnostic) => void;

export type Notation = 'markdown' | 'yaml' | 'csv' | 'xml' | 'html' | 'console' | 'text';

export interface Definition<Data> {
  readonly code: string;
  readonly severity: Severity;
  /** One paragraph for `handbook explain CODE`: what it means, why it matters, how to mend it. */
  readonly explanation: string;
  /** What the samples are written in; Markdown where nothing is said. */
  readonly notation?: Notation;
  /** A few lines that have the fault. `path: text` is a line of that file, ␇ the sign of that control character, \xE9 that byte. */
  readonly bad: string;
  /** The same without the fault. */
  readonly good: string;
  readonly message: (data: Data) => string;
  readonly hint?: (data: Data) => string | undefined;
}
export interface Extras {
  readonly related?: NonNullable<Diagnostic['related']>;
  readonly fix?: Fix;
}
export type DefinedDiagnostic<Data> = ((data: Data, place?: Place, extras?: Extras) => Diagnostic) & {
  readonly definition: Definition<Data>;
};

/** A maker of diagnostics of one code. */
export function defineDiagnostic<Data>(definition: Definition<Data>): DefinedDiagnostic<Data> {
  const make = (data: Data, place?: Place, extras: Extras = {}): Diagnostic => {
    const hint = definition.hint?.(data);
    return {
      code: definition.code,
      severity: definition.severity,
      message: definition.message(data),
      ...(hint === undefined ? {} : { hint }),
      ...(place === undefined ? {} : { place }),
      ...extras,
    };
  };
  return Object.assign(make, { definition });
}
