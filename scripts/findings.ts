import type { Diagnostic, Report } from './diagnostics/diagnostic.ts';
import type { Waiver } from './model/manuscript.ts';
import type { Place } from './model/place.ts';
import type { Severity } from './model/settings.ts';

/** Findings of one run, rated as the book wants them. */
export interface Findings {
  readonly report: Report;
  /** All so far that no waiver covers, in order of report. */
  readonly all: () => readonly Diagnostic[];
  /** True where it stops an edition. */
  readonly isError: (diagnostic: Diagnostic) => boolean;
  /** From now on severities are those of `rules`; what was reported before is rated anew. */
  readonly rate: (rules: Readonly<Record<string, Severity | 'off'>>) => void;
  /** From now on these findings are allowed; what was reported before is judged anew. */
  readonly allow: (waivers: readonly Waiver[]) => void;
  /** From now on nothing is said of the wording of these stretches: they are not in the language of their file. */
  readonly leaveOut: (stretches: readonly Place[]) => void;
  /** Waivers that have silenced nothing so far. */
  readonly unused: () => readonly Waiver[];
}

/** A place to gather findings. With `strict`, a warning counts as an error. */
export function gatherFindings(strict: boolean): Findings {
  const raw: Diagnostic[] = [];
  let rated: Diagnostic[] = [];
  let rules: Readonly<Record<string, Severity | 'off'>> = {};
  let waivers: readonly Waiver[] = [];
  const foreign: Place[] = [];
  const used = new Set<Waiver>();
  const severityOf = ({ code, severity }: Diagnostic): Severity | 'off' => {
    const wanted = rules[code] ?? severity;
    return strict && wanted === 'warning' ? 'error' : wanted;
  };
  const waived = (diagnostic: Diagnostic): boolean => {
    const waiver = waivers.find((candidate) => speaksOf(candidate, diagnostic));
    if (waiver) used.add(waiver);
    return waiver !== undefined;
  };
  const add = (diagnostic: Diagnostic): void => {
    const severity = severityOf(diagnostic);
    if (!isForeign(foreign, diagnostic) && !waived(diagnostic) && severity !== 'off') rated.push({ ...diagnostic, severity });
  };
  const judgeAnew = (): void => {
    rated = [];
    for (const diagnostic of raw) add(diagnostic);
  };
  return {
    report(diagnostic) {
      raw.push(diagnostic);
      add(diagnostic);
    },
    all: () => rated,
    isError: (diagnostic) => !isForeign(foreign, diagnostic) && severityOf(diagnostic) === 'error' && !waived(diagnostic),
    rate(next) {
      rules = next;
      judgeAnew();
    },
    allow(next) {
      waivers = next;
      judgeAnew();
    },
    leaveOut(stretches) {
      foreign.push(...stretches);
      judgeAnew();
    },
    unused: () => waivers.filter((waiver) => !used.has(waiver)),
  };
}

/** Codes that judge words as words of a language. */
const ofWording = /^(?:spelling|style|term|typography)\//;
function isForeign(stretches: readonly Place[], { code, place }: Diagnostic): boolean {
  return place !== undefined && ofWording.test(code) && stretches.some((stretch) => touches(stretch, place));
}

/** A waiver speaks of a finding of its rule that begins in what it covers, or holds it whole. */
function speaksOf({ rule, covers }: Waiver, { code, place }: Diagnostic): boolean {
  return code === rule && place !== undefined && covers.some((stretch) => touches(stretch, place));
}
function touches(stretch: Place, place: Place): boolean {
  if (stretch.file !== place.file) return false;
  const from = place.start.offset;
  return (
    (stretch.start.offset <= from && from < stretch.end.offset) || (from <= stretch.start.offset && stretch.end.offset <= place.end.offset)
  );
}
