import type { Reporter } from './reporter.ts';

/** Version of the shape below: it grows when a field changes its meaning or goes, not when one comes. */
export const jsonSchemaVersion = 1;

/** For scripts: `{ schemaVersion, findings }`; lines and columns from 1, offsets in UTF-16 units from 0. */
export const json: Reporter = (findings, { prefix }) =>
  `${JSON.stringify(
    {
      schemaVersion: jsonSchemaVersion,
      findings: findings.map((finding) => (finding.place ? { ...finding, path: `${prefix}${finding.place.file}` } : finding)),
    },
    null,
    2,
  )}\n`;
