import type { Diagnostic } from './diagnostic.ts';

/** Findings by file, line, column and code; the same finding of several languages or runs stands once. */
export function inOrder(findings: readonly Diagnostic[]): Diagnostic[] {
  const once = new Map(findings.map((finding) => [[...keyOf(finding), finding.message].join('\n'), finding]));
  return [...once.values()].sort((a, b) => compare(keyOf(a), keyOf(b)));
}

type Key = readonly [string, number, number, string];
const keyOf = ({ place, code }: Diagnostic): Key => [place?.file ?? '', place?.start.line ?? 0, place?.start.column ?? 0, code];

function compare(a: Key, b: Key): number {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? '';
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
