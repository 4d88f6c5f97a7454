import { checkBook } from '../pipeline.ts';
import type { AddCommand } from './command.ts';
import { exitCode } from './exit-code.ts';
import { idsPath, printBlockIds } from './print-block-ids.ts';
import { foldersOf, type SharedOptions, withSharedOptions } from './shared-options.ts';
import { codeOf, findingsText } from './show-findings.ts';

/** `handbook ids`: stores the permanent id of every block beside its text, so that it survives changes of the words. */
export const addIds: AddCommand = (program, context) => {
  withSharedOptions(program.command('ids'))
    .description('store the permanent id of every block, carried over from what is stored: run it after each revision')
    .addHelpText('after', '\nExample:\n  $ handbook ids        writes <language>/.i18n/<name>.ids.json; commit them with the text')
    .action(async (options: SharedOptions) => {
      const { terminal, host, end } = context;
      const { book } = foldersOf(options, context);
      const request = { book, strict: options.strict, ...(options.lang ? { languages: options.lang } : {}) };
      const { books, findings } = await checkBook(request, { host, watch: () => {} });
      if (codeOf(findings) !== exitCode.fine) {
        terminal.err(await findingsText(findings, 'pretty', book, terminal.colour.err, context));
        terminal.err('No ids were stored: mend the errors first.\n');
        return end(codeOf(findings));
      }
      let count = 0;
      for (const { blocks } of books)
        for (const [file, ids] of blocks) {
          if (!file.endsWith('.md')) continue;
          const path = `${book}/${idsPath(file)}`;
          await host.files.write(path, new TextEncoder().encode(printBlockIds(ids)));
          count += ids.length;
        }
      if (!options.quiet) terminal.out(`Stored the ids of ${count} blocks.\n`);
      return end(exitCode.fine);
    });
};
