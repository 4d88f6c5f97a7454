import manifest from '../../package.json' with { type: 'json' };
import type { AddCommand } from './command.ts';
import { foldersOf, type SharedOptions, withSharedOptions } from './shared-options.ts';

/** `handbook lsp`: a language server for editors, over standard input and output. */
export const addLsp: AddCommand = (program, context) => {
  withSharedOptions(program.command('lsp'))
    .description('serve an editor: findings while typing, completion, hover, go to definition, rename (Language Server Protocol)')
    .option('--stdio', 'talk over standard input and output; it does so anyway', true)
    .addHelpText('after', '\nEditors start it by themselves: .vscode/extensions/handbook does so for VS Code.')
    .action(async (options: SharedOptions) => {
      const { serveStreams } = await import('../lsp/index.ts');
      const { book } = foldersOf(options, context);
      await serveStreams(process.stdin, process.stdout, { book, version: manifest.version, host: context.host });
    });
};
