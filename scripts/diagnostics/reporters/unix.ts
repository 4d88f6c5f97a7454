import { locationOf, type Reporter } from './reporter.ts';

/** One line a finding, as compilers write them: `file:line:column: severity: message hint [code]`. */
export const unix: Reporter = (findings, { prefix }) =>
  findings
    .map((finding) => {
      const hint = finding.hint === undefined ? '' : ` ${finding.hint}`;
      return `${locationOf(finding, prefix)}: ${finding.severity}: ${finding.message}${hint} [${finding.code}]\n`;
    })
    .join('');
