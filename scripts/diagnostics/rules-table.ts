import { definitions } from './definitions.ts';
import type { Notation } from './diagnostic.ts';

/** The list of all findings as Markdown, for `RULES.md` between its markers: by area, with severity, meaning and samples. */
export function rulesTable(): string {
  const areas = new Map<string, string[]>();
  for (const { code, severity, explanation, notation = 'markdown', bad, good } of definitions.values()) {
    const [area = ''] = code.split('/');
    const entry = [
      `#### ${code}`,
      `*${severity}.* ${explanation}`,
      sample('Has the fault:', notation, bad),
      sample('Without it:', notation, good),
    ];
    areas.set(area, [...(areas.get(area) ?? []), entry.join('\n\n')]);
  }
  return [...areas].map(([area, entries]) => `### ${area}\n\n${entries.join('\n\n')}\n`).join('\n');
}

function sample(title: string, notation: Notation, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${title}\n\n${fence}${notation}\n${text}\n${fence}`;
}
