import { z } from 'zod';
import type { Host } from '../host/host.ts';
import type { ValidatorResult } from '../model/shelf.ts';
import type { Built } from '../pipeline.ts';
import { editionSum } from '../release/edition-sum.ts';

const schema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'A sum has 64 hexadecimal digits.'),
  name: z.string().min(1).max(100),
  version: z.string().max(100).optional(),
  standard: z.string().max(100).optional(),
  errors: z.int().min(0),
  warnings: z.int().min(0),
});
/** What a validator has said of the edition with this sum (`editionSum`). */
export type KnownResult = z.infer<typeof schema>;

/** Results of validators, one JSON object a line as `npm run validate` writes them; or what is wrong with the first line that is none. */
export function readResults(text: string, file: string): readonly KnownResult[] | string {
  const results: KnownResult[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      return `${file}:${at + 1}: this is no JSON.`;
    }
    const parsed = schema.safeParse(json);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return `${file}:${at + 1}: ${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'not as a result is'}.`;
    }
    results.push(parsed.data);
  }
  return results;
}

/** What validators said of the very bytes of each edition, by its path: those of `known`, and qpdf where it is here. One that is not here says nothing, and that is told. */
export async function askValidators(
  { editions }: Built,
  output: string,
  known: readonly KnownResult[],
  host: Host,
): Promise<ReadonlyMap<string, readonly ValidatorResult[]>> {
  const results = new Map<string, ValidatorResult[]>();
  for (const { entry } of editions) {
    const said = known.filter(({ sha256 }) => sha256 === editionSum(entry)).map(resultOf);
    const qpdf =
      entry.format === 'pdf' && !said.some(({ name }) => name === qpdfName) ? [await askQpdf(`${output}/${entry.path}`, host)] : [];
    results.set(entry.path, [...qpdf, ...said]);
  }
  return results;
}

function resultOf({ name, version, standard, errors, warnings }: KnownResult): ValidatorResult {
  return {
    name,
    ...(version === undefined ? {} : { version }),
    ...(standard === undefined ? {} : { standard }),
    result: errors === 0 ? 'passed' : 'failed',
    errors,
    warnings,
  };
}

const qpdfName = 'qpdf --check';

async function askQpdf(path: string, host: Host): Promise<ValidatorResult> {
  const ran = await host.run('qpdf', ['--check', path]);
  const version = ran && /version (\S+)/.exec(new TextDecoder().decode((await host.run('qpdf', ['--version']))?.out))?.[1];
  const isSound = ran?.code === 0;
  return {
    name: qpdfName,
    ...(version === undefined ? {} : { version }),
    standard: 'ISO 32000-1 (structure of the file)',
    result: ran === undefined ? 'absent' : isSound ? 'passed' : 'failed',
    errors: ran === undefined || isSound ? 0 : 1,
    warnings: 0,
  };
}
