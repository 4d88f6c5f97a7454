import type { DefinedDiagnostic, Report } from '../../diagnostics/diagnostic.ts';
import type { DocxView } from './view/view.ts';

/** One thing that is looked for in a Word document: the finding that it gives, and how it is found. Rules only look. */
export interface DocxRule {
  readonly finds: DefinedDiagnostic<never>;
  readonly check: (view: DocxView, report: Report) => void;
}

/** A rule with its finding's data held to their type. */
export function defineRule<Data>(
  finds: DefinedDiagnostic<Data>,
  check: (view: DocxView, report: Report, finds: DefinedDiagnostic<Data>) => void,
): DocxRule {
  return { finds: finds as DefinedDiagnostic<never>, check: (view, report) => check(view, report, finds) };
}
