import type { Diagnostic, Report } from './diagnostics/diagnostic.ts';
import type { Severity } from './model/settings.ts';

/** Findings of one run, rated as the book wants them. */
export interface Findings {
  readonly report: Report;
  /** All so far, in order of report. */
  readonly all: () => readonly Diagnostic[];
  /** True where it stops an edition. */
  readonly isError: (diagnostic: Diagnostic) => boolean;
  /** From now on severities are those of `rules`; what was reported before is rated anew. */
  readonly rate: (rules: Readonly<Record<string, Severity | 'off'>>) => void;
}

/** A place to gather findings. With `strict`, a warning counts as an error. */
export function gatherFindings(strict: boolean): Findings {
  const raw: Diagnostic[] = [];
  let rated: Diagnostic[] = [];
  let rules: Readonly<Record<string, Severity | 'off'>> = {};
  const severityOf = ({ code, severity }: Diagnostic): Severity | 'off' => {
    const wanted = rules[code] ?? severity;
    return strict && wanted === 'warning' ? 'error' : wanted;
  };
  const add = (diagnostic: Diagnostic): void => {
    const severity = severityOf(diagnostic);
    if (severity !== 'off') rated.push({ ...diagnostic, severity });
  };
  return {
    report(diagnostic) {
      raw.push(diagnostic);
      add(diagnostic);
    },
    all: () => rated,
    isError: (diagnostic) => severityOf(diagnostic) === 'error',
    rate(next) {
      rules = next;
      rated = [];
      for (const diagnostic of raw) add(diagnostic);
    },
  };
}
