import { definitions } from '../definitions.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Reporter } from './reporter.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0 (OASIS), for code scanners and editors. */
export const sarif: Reporter = (findings, { prefix }) => {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const log = {
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

function ruleOf(code: string): object {
  const known = definitions.get(code);
  return known
    ? { id: code, fullDescription: { text: known.explanation }, defaultConfiguration: { level: levels[known.severity] } }
    : { id: code };
}

function resultOf({ code, severity, message, hint, place }: Diagnostic, prefix: string, codes: readonly string[]): object {
  const text = [message, hint].filter(Boolean).join(' ');
  const common = { ruleId: code, ruleIndex: codes.indexOf(code), level: levels[severity], message: { text } };
  if (!place) return common;
  const region = {
    startLine: place.start.line,
    startColumn: place.start.column,
    endLine: place.end.line,
    endColumn: place.end.column,
  };
  const uri = `${prefix}${place.file}`.split('/').map(encodeURIComponent).join('/');
  return { ...common, locations: [{ physicalLocation: { artifactLocation: { uri }, region } }] };
}
