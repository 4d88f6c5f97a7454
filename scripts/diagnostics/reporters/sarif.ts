import type { Location, Log, PhysicalLocation, Region, ReportingDescriptor, Result, Fix as SarifFix } from 'sarif';
import type { Place } from '../../model/place.ts';
import { definitions } from '../definitions.ts';
import type { Diagnostic, Fix } from '../diagnostic.ts';
import type { Reporter } from './reporter.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0 (OASIS), for code scanners and editors. */
export const sarif: Reporter = (findings, { prefix }) => {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'handbook', rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, prefix, codes)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function ruleOf(code: string): ReportingDescriptor {
  const known = definitions.get(code);
  return known
    ? { id: code, fullDescription: { text: known.explanation }, defaultConfiguration: { level: levels[known.severity] } }
    : { id: code };
}

function resultOf(finding: Diagnostic, prefix: string, codes: readonly string[]): Result {
  const { code, severity, message, hint, place, related = [], fix } = finding;
  const text = [message, hint].filter(Boolean).join(' ');
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text },
    ...(place ? { locations: [{ physicalLocation: locationOf(place, prefix) }] } : {}),
    ...(related.length > 0 ? { relatedLocations: related.map((other, at) => relatedOf(other, at, prefix)) } : {}),
    ...(fix ? { fixes: [fixOf(fix, hint ?? message, prefix)] } : {}),
  };
}

/** 3.34, relatedLocation: an id within the result, and what the place has to do with it. */
function relatedOf({ message, place }: Required<Diagnostic>['related'][number], at: number, prefix: string): Location {
  return { id: at + 1, message: { text: message }, physicalLocation: locationOf(place, prefix) };
}
/** 3.55, fix: one replacement in one file. */
function fixOf({ place, text }: Fix, description: string, prefix: string): SarifFix {
  const { artifactLocation, region } = locationOf(place, prefix);
  const replacements = [{ deletedRegion: region, insertedContent: { text } }];
  return { description: { text: description }, artifactChanges: [{ artifactLocation, replacements }] };
}
function locationOf({ file, start, end }: Place, prefix: string) {
  const path = `${prefix}${file}`.split('/').map(encodeURIComponent).join('/');
  // 3.10.2: a path from the root is an address only with its scheme.
  const uri = path.startsWith('/') ? `file://${path}` : path;
  const region: Region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  return { artifactLocation: { uri }, region } satisfies PhysicalLocation;
}
