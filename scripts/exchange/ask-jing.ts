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
  const lines = answer.out.split('\n').filter((line) => line.trim() !== '');
  const findings = lines.flatMap((line) => {
    const [, number, column, message = ''] = /^.*?:(\d+):(\d+): (?:fatal|error|warning): (.+)$/.exec(line) ?? [];
    if (number === undefined) return [];
    const point = { line: Number(number), column: Number(column), offset: 0 };
    return [secondOpinion({ message }, { file: shown, start: point, end: point })];
  });
  for (const finding of findings) report(finding);
  if (answer.code !== 0 && findings.length === 0) report(secondOpinion({ message: lines[0] ?? 'it failed' }, startOf(shown)));
}
