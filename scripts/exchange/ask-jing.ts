import type { Report } from '../diagnostics/diagnostic.ts';
import { noJing, secondOpinion } from '../diagnostics/exchange.ts';
import type { RunTool } from '../host/run-tool.ts';
import { startOf } from '../model/place.ts';

/** A file on disk and the schema (RELAX NG or Schematron) that it is held to; `shown` is its name in findings. */
export interface JingQuestion {
  readonly path: string;
  readonly schema: string;
  readonly shown: string;
}

/** Asks jing for a second opinion. Where Java or jing is absent, that is reported and nothing else. */
export async function askJing({ path, schema, shown }: JingQuestion, runTool: RunTool, report: Report): Promise<void> {
  const java = await runTool('java', ['-version']);
  const answer = java && (await runTool('jing', [schema, path]));
  if (!answer) {
    report(noJing({ lacks: java ? 'jing is not on this machine' : 'Java is not on this machine' }, startOf(shown)));
    return;
  }
  // A Schematron's message stands in the lines below its own, mostly without a place.
  const entries = answer.out.split(/\n(?=\S)/).map((entry) => entry.trim().replace(/\s*\n\s*/g, ' '));
  const findings = entries.flatMap((entry) => {
    const [, number, column, message] = /^(?:.*?:(\d+):(\d+): )?(?:fatal|error|warning): (.+)$/.exec(entry) ?? [];
    if (message === undefined) return [];
    const point = { line: Number(number ?? 1), column: Number(column ?? 1), offset: 0 };
    return [secondOpinion({ message }, { file: shown, start: point, end: point })];
  });
  for (const finding of findings) report(finding);
  if (answer.code !== 0 && findings.length === 0) report(secondOpinion({ message: entries[0] || 'it failed' }, startOf(shown)));
}
