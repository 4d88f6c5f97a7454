import { DiagnosticSeverity, type Diagnostic as Shown } from 'vscode-languageserver';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { startOf } from '../model/place.ts';
import { type Addresses, toRange } from './positions.ts';

const severities = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information } as const;

/** Findings as an editor shows them, by address of the file. What has no place stands at the start of book.yaml. */
export function toDiagnostics(findings: readonly Diagnostic[], addresses: Addresses): Map<string, Shown[]> {
  const shown = new Map<string, Shown[]>();
  for (const { code, severity, message, hint, place = startOf('book.yaml'), related = [] } of findings) {
    const uri = addresses.uriOf(place.file);
    const one: Shown = {
      range: toRange(place),
      severity: severities[severity],
      code,
      source: 'handbook',
      message: hint === undefined ? message : `${message}\n${hint}`,
      relatedInformation: related.map((other) => ({ message: other.message, location: addresses.locationOf(other.place) })),
    };
    shown.set(uri, [...(shown.get(uri) ?? []), one]);
  }
  return shown;
}
