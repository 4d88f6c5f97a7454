import type { Report } from '../../diagnostics/diagnostic.ts';
import { brokenDocx } from '../../diagnostics/docx.ts';
import type { Edition } from '../../model/book.ts';
import type { Inspector } from '../inspector.ts';
import { openDocx } from './open-docx.ts';
import { allRules, docxRules } from './rules.ts';
import { createView } from './view/view.ts';

/** Opens the Word document again, with another reader than the one that wrote it, and holds it against the edition and against ECMA-376. */
export const inspectDocx: Inspector<'docx'> = async (artifact, edition, report) => {
  const bytes = artifact.files.find(({ path }) => path === artifact.main)?.bytes;
  if (bytes === undefined) return report(brokenDocx({ reason: 'it is not among the files' }));
  inspectDocxBytes(bytes, report, { edition });
};

export interface DocxInspection {
  /** What the document is held against; absent for documents from outside. */
  readonly edition?: Edition<'docx'>;
  /** Absent, all rules for documents from outside, and for our own those that the writer keeps. */
  readonly rules?: typeof docxRules;
}

/** Looks at any Word document; without an edition, by every rule that needs none. */
export function inspectDocxBytes(
  bytes: Uint8Array,
  report: Report,
  { edition, rules = edition ? docxRules : allRules }: DocxInspection = {},
): void {
  const opened = openDocx(bytes, report);
  if (opened === undefined) return;
  const view = createView(opened.file, opened.trees, edition);
  for (const { check } of rules) check(view, report);
}
