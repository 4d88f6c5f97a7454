import type { Reporter } from './reporter.ts';

/** For scripts: an array of findings; lines and columns from 1, offsets in UTF-16 units from 0. */
export const json: Reporter = (findings, { prefix }) =>
  `${JSON.stringify(
    findings.map((finding) => (finding.place ? { ...finding, path: `${prefix}${finding.place.file}` } : finding)),
    null,
    2,
  )}\n`;
