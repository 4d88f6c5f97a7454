import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { read } from '../read/read.ts';
import { resolve } from '../resolve/resolve.ts';
import type { Pair } from '../translate/plan-sync.ts';

/** A manuscript with the book of a translation beside that of its source; what is wrong with its files is told beside it. */
export interface OpenedPair {
  /** Absent where there is no usable manuscript. */
  readonly pair: Pair | undefined;
  readonly manuscript: Manuscript | undefined;
  readonly findings: readonly Diagnostic[];
}

/** Reads a book (absolute path of its folder) and resolves the source and one translation, without the checks of wording. */
export async function openPair(folder: string, language: string, host: Host): Promise<OpenedPair> {
  const findings: Diagnostic[] = [];
  const context = { host, report: (finding: Diagnostic): void => void findings.push(finding) };
  const manuscript = await read.run(folder, context);
  const sourceLanguage = manuscript?.settings.languages[0];
  if (!manuscript || sourceLanguage === undefined) return { pair: undefined, manuscript, findings };
  const source = await resolve.run({ manuscript, language: sourceLanguage }, context);
  const has = [...manuscript.texts.keys()].some((path) => path.startsWith(`${language}/`));
  const target = has ? await resolve.run({ manuscript, language }, context) : undefined;
  return { pair: source && { manuscript, source, target, sourceLanguage, language }, manuscript, findings };
}
