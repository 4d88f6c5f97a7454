import { resolve } from 'node:path';
import { checkBook } from '../pipeline.ts';
import { nearest } from '../text/nearest.ts';
import { filePairs } from '../translate/plan-sync.ts';
import { statusOf } from '../translate/translate.ts';
import { writeProof } from '../write/proof/index.ts';
import type { AddCommand, CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { gatherProof } from './gather-proof.ts';
import { languagesOf } from './languages-of.ts';
import { openPair } from './open-pair.ts';
import { list } from './shared-options.ts';

interface ProofOptions {
  readonly book: string;
  readonly output: string;
  readonly lang: string;
  readonly chapter?: readonly string[];
  readonly pdf: boolean;
}

/** `handbook proof`: a translation beside its source, for a second reader. */
export const addProof: AddCommand = (program, context) => {
  program
    .command('proof')
    .description('print a translation beside its source, text by text, with states, terms and findings, as HTML and PDF')
    .requiredOption('--lang <tag>', 'language of the translation')
    .option('--chapter <files>', 'only these files, apart by commas', list)
    .option('--book <dir>', 'folder of the manuscript', 'manuscript')
    .option('--output <dir>', 'folder for what is made', 'output')
    .option('--no-pdf', 'HTML only')
    .addHelpText(
      'after',
      '\nExample:\n  $ handbook proof --lang fr --chapter 03-legal-framework.md    writes output/proof/<book>-fr.html and .pdf',
    )
    .action(async (options: ProofOptions) => runProof(options, context));
};

async function runProof(options: ProofOptions, context: CommandContext): Promise<void> {
  const { terminal, host, end } = context;
  const folder = resolve(terminal.folder, options.book);
  if (!(await languagesOf(folder, [options.lang], context))) return end(exitCode.misuse);
  const { pair } = await openPair(folder, options.lang, host);
  if (!pair?.target) {
    terminal.err(`There is no “${options.lang}” text yet: begin with “handbook i18n sync --lang ${options.lang}”.\n`);
    return end(exitCode.findings);
  }
  const names = filePairs(pair).map(({ name }) => name);
  const unknown = options.chapter?.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const near = nearest(unknown, names);
    terminal.err(
      `The translation has no file “${unknown}”. ${near === undefined ? `It has: ${names.join(', ')}.` : `Did you mean “${near}”?`}\n`,
    );
    return end(exitCode.misuse);
  }
  const { findings } = await checkBook(
    { book: folder, languages: [options.lang], strict: false, profile: 'draft' },
    { host, watch: () => {} },
  );
  const { manuscript, source, target } = pair;
  const chapters = options.chapter === undefined ? {} : { chapters: options.chapter };
  const proof = gatherProof({ manuscript, source, target, status: statusOf(pair), findings, ...chapters });
  const epochSeconds = Date.parse(`${target.info.date}T00:00:00Z`) / 1000;
  const printing = { epochSeconds, identifier: `${target.info.identifier}#proof` };
  const { html, pdf } = await writeProof(proof, host, options.pdf ? printing : undefined);
  const base = `proof/${target.info.slug}-${target.info.language}`;
  for (const [ending, bytes] of [
    ['html', html],
    ['pdf', pdf],
  ] as const) {
    if (!bytes) continue;
    await host.files.write(`${resolve(terminal.folder, options.output)}/${base}.${ending}`, bytes);
    terminal.out(`${options.output}/${base}.${ending}\n`);
  }
  return end(exitCode.fine);
}
