import type { DefinedDiagnostic, Diagnostic, Extras } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../model/place.ts';
import type { SetText } from './set-text.ts';

/** Something that is set wrongly, in UTF-16 units of the text; never empty. */
export interface Fault {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  /** What to put in the place of the stretch, where that is safe. */
  readonly mend?: string;
  /** Mends with the same name are made all or none: both marks of a quotation. */
  readonly together?: string;
  readonly toDiagnostic: (place: Place, extras: Extras) => Diagnostic;
}
/** A rule of typography: pure, and content with its own mends. */
export type TypographyRule = (text: SetText) => Fault[];

/** A fault with its wording. */
export function fault<Data>(make: DefinedDiagnostic<Data>, data: Data, from: number, to: number, mend?: string): Fault {
  return {
    code: make.definition.code,
    from,
    to,
    ...(mend === undefined ? {} : { mend }),
    toDiagnostic: (place, extras) => make(data, place, extras),
  };
}
