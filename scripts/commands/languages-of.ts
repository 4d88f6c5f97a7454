import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { missingLanguage } from '../diagnostics/settings.ts';
import { startOf } from '../model/place.ts';
import { read } from '../read/read.ts';
import { nearest } from '../text/nearest.ts';
import type { CommandContext } from './command.ts';
import { findingsText } from './show-findings.ts';

/** The translations of a book that are asked for, or all of them; undefined, and said why, where there is no such language or no book. */
export async function languagesOf(
  folder: string,
  asked: readonly string[] | undefined,
  context: CommandContext,
): Promise<readonly string[] | undefined> {
  const findings: Diagnostic[] = [];
  const manuscript = await read.run(folder, { host: context.host, report: (finding) => findings.push(finding) });
  const known = manuscript?.settings.languages.slice(1) ?? [];
  const errors = findings.filter(({ severity }) => severity === 'error');
  for (const language of asked ?? [])
    if (manuscript && !known.includes(language))
      errors.push(missingLanguage({ language, nearest: nearest(language, known), known }, startOf('book.yaml')));
  if (!manuscript || errors.length > 0) {
    context.terminal.err(await findingsText(errors, 'pretty', folder, context.terminal.colour.err, context));
    return undefined;
  }
  return asked ?? known;
}
