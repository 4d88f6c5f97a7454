import { relative, resolve } from 'node:path';
import { settingsJsonSchema } from '../read/settings-schema.ts';
import type { AddCommand } from './command.ts';
import { exitCode } from './exit-code.ts';

/** `handbook init DIR`: a small starter book that builds at once. */
export const addInit: AddCommand = (program, { terminal, host, end }) => {
  program
    .command('init')
    .description('start a new book in a folder that is not there yet, or is empty')
    .argument('<dir>', 'the folder of the new manuscript')
    .addHelpText('after', '\nExample:\n  $ handbook init my-guide\n  $ handbook build --book my-guide --output my-guide-out')
    .action(async (dir: string) => {
      const folder = resolve(terminal.folder, dir);
      if ((await host.files.list(folder)).length > 0) {
        terminal.err(`The folder “${dir}” is not empty. Name a new one, so that nothing is overwritten.\n`);
        return end(exitCode.misuse);
      }
      const files = await host.files.listTemplates('init');
      for (const path of files) await host.files.write(`${folder}/${path}`, await host.files.readTemplate(`init/${path}`));
      const schema = `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`;
      await host.files.write(`${folder}/book.schema.json`, new TextEncoder().encode(schema));
      const shown = relative(terminal.folder, folder) || '.';
      terminal.out(
        `Started a book in ${shown}: ${files.length + 1} files.\nNext: handbook build --book ${shown} --output ${shown}-editions\n`,
      );
      return end(exitCode.fine);
    });
};
