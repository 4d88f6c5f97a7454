import { createHash } from 'node:crypto';
import type { Book } from '../model/book.ts';
import { checkBook } from '../pipeline.ts';
import type { AddCommand } from './command.ts';
import { foldersOf, type SharedOptions, withSharedOptions } from './shared-options.ts';
import { codeOf, findingsText } from './show-findings.ts';

/** `handbook inspect`: the resolved book as JSON, for scripts and for those who look for a fault. */
export const addInspect: AddCommand = (program, context) => {
  withSharedOptions(program.command('inspect'))
    .description('print the resolved book as JSON: sections, numbers, references, anchors')
    .addHelpText('after', "\nExample:\n  $ handbook inspect --lang en | jq '.[0].sections[].heading.anchor'")
    .action(async (options: SharedOptions) => {
      const { terminal, host } = context;
      const { book } = foldersOf(options, context);
      const request = { book, strict: options.strict, ...(options.lang ? { languages: options.lang } : {}) };
      const checked = await checkBook(request, { host, watch: () => {} });
      terminal.err(await findingsText(checked.findings, 'pretty', book, terminal.colour.err, context));
      terminal.out(`${JSON.stringify(checked.books.map(toPlain), null, 2)}\n`);
      context.end(codeOf(checked.findings));
    });
};

function toPlain({ anchors, assets, blocks: _blocks, ...book }: Book): object {
  const described = [...assets.values()].map(({ bytes, ...asset }) => ({
    ...asset,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  return { ...book, anchors: Object.fromEntries(anchors), assets: described };
}
