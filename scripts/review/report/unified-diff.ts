import { commonPairs } from '../align/common-pairs.ts';

const context = 3;

/** The difference of two texts as a unified diff that `git apply` takes; empty where there is none. Lines end with \n. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const [a, b] = [linesOf(before), linesOf(after)];
  const steps = stepsOf(a, b);
  const hunks = hunksOf(steps);
  return `--- a/${path}\n+++ b/${path}\n${hunks.map((hunk) => hunkText(hunk)).join('')}`;
}

interface Step {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
  readonly old: number;
  readonly fresh: number;
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.split(/(?<=\n)/));

function stepsOf(a: readonly string[], b: readonly string[]): Step[] {
  const steps: Step[] = [];
  let [old, fresh] = [0, 0];
  for (const [toA, toB] of [...commonPairs(a, b), [a.length, b.length] as const]) {
    for (; old < toA; old += 1) steps.push({ sign: '-', line: a[old] ?? '', old, fresh });
    for (; fresh < toB; fresh += 1) steps.push({ sign: '+', line: b[fresh] ?? '', old, fresh });
    if (old < a.length && fresh < b.length) steps.push({ sign: ' ', line: a[old] ?? '', old: old++, fresh: fresh++ });
  }
  return steps;
}

/** Changes with the lines around them; those that are near one another are one. */
function hunksOf(steps: readonly Step[]): Step[][] {
  const hunks: Step[][] = [];
  let end = -1;
  steps.forEach(({ sign }, at) => {
    if (sign === ' ') return;
    const from = Math.max(at - context, 0);
    const to = Math.min(at + context + 1, steps.length);
    if (from <= end && hunks.length > 0) hunks.at(-1)?.push(...steps.slice(end, to));
    else hunks.push(steps.slice(from, to));
    end = Math.max(end, to);
  });
  return hunks;
}

function hunkText(steps: readonly Step[]): string {
  const count = (sign: '-' | '+'): number => steps.filter((step) => step.sign === ' ' || step.sign === sign).length;
  const [first] = steps;
  const at = (start: number, length: number): string => `${length === 0 ? start : start + 1}${length === 1 ? '' : `,${length}`}`;
  const lines = steps.map(({ sign, line }) => `${sign}${line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`}`);
  return `@@ -${at(first?.old ?? 0, count('-'))} +${at(first?.fresh ?? 0, count('+'))} @@\n${lines.join('')}`;
}
