import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { TranslationFormat } from '../translate/exchange/exchange-file.ts';
import type { ImportPlan, LeftUnit } from '../translate/exchange/plan-import.ts';

/** What an import has done, or would do. */
export interface DoneImport {
  readonly plan: ImportPlan;
  readonly language: string;
  readonly format: TranslationFormat;
  /** Paths in the manuscript. */
  readonly changed: readonly string[];
  readonly findings: readonly Diagnostic[];
  readonly isDry: boolean;
}

/** An import for people: counts, and the texts that did not go in, so that none is lost. */
export function importText({ plan, language, changed, isDry }: DoneImport): string {
  const { taken, left, unchanged } = plan;
  const count = (what: string): number => taken.filter((unit) => unit.what === what).length;
  const counts = [
    [count('filled'), 'filled'],
    [count('changed'), 'changed'],
    [count('confirmed'), 'confirmed as they stand'],
    [unchanged, 'without anything new'],
    [left.filter(({ why }) => why === 'unsure').length, 'marked as not sure in the file, and left'],
    [left.filter(({ why }) => why === 'conflict').length, 'in conflict'],
    [left.filter(({ why }) => why === 'refused').length, 'refused'],
  ].flatMap(([number, what]) => (number === 0 ? [] : [`${number} ${what}`]));
  const stale = taken.filter(({ isStale }) => isStale).length;
  const files = changed.length === 0 ? 'No file changes' : `${changed.length} files ${isDry ? 'would change' : 'changed'}`;
  const told = left.filter(({ why }) => why !== 'unsure');
  return (
    `${language}: units: ${counts.join(', ') || 'none'}. ${files}.\n` +
    (stale > 0 ? `  ${stale} of them stale: their source has changed since.\n` : '') +
    (told.length > 0 ? `Texts that did not go in:\n${told.map(leftText).join('')}` : '')
  );
}

function leftText({ unit, why, place, source, theirs, ours }: LeftUnit): string {
  const where = place ? `${place.file}:${place.start.line}:${place.start.column} ` : '';
  const lines = [`source:     ${source}`, ...(ours === undefined ? [] : [`manuscript: ${ours}`]), `file:       ${theirs}`];
  return `  ${where}${unit} (${why})\n${lines.map((line) => `    ${line.replace(/\s*\n\s*/g, ' ')}\n`).join('')}`;
}

/** An import for other programs; texts have their marks as `{1}`, `{/1}`, `{2/}`. */
export function importJson({ plan, language, format, changed, findings, isDry }: DoneImport): string {
  const { taken, left, unchanged } = plan;
  return `${JSON.stringify({ language, format, dryRun: isDry, files: changed, taken, left, unchanged, findings }, null, 2)}\n`;
}
