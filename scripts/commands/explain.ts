import { definitions } from '../diagnostics/definitions.ts';
import { painter } from '../diagnostics/reporters/index.ts';
import { nearest } from '../text/nearest.ts';
import type { AddCommand } from './command.ts';
import { exitCode } from './exit-code.ts';

/** `handbook explain CODE`: what a finding means and how to mend it; without a code, the list of all. */
export const addExplain: AddCommand = (program, { terminal, end }) => {
  program
    .command('explain')
    .description('say what a finding means and how to mend it')
    .argument('[code]', 'such as reference/unknown-target; without it, all are listed')
    .addHelpText('after', '\nExample:\n  $ handbook explain reference/unknown-target')
    .action((code: string | undefined) => {
      const paint = painter({ colour: terminal.colour.out });
      if (code === undefined) {
        for (const { code: name, severity } of definitions.values()) terminal.out(`${name.padEnd(34)} ${severity}\n`);
        return end(exitCode.fine);
      }
      const known = definitions.get(code);
      if (!known) {
        const near = nearest(code, definitions.keys());
        terminal.err(`There is no finding “${code}”. ${near ? `Did you mean “${near}”?` : 'List them with “handbook explain”.'}\n`);
        return end(exitCode.misuse);
      }
      const sample = (title: string, text: string): string => `\n${paint('dim', title)}\n\n${text.replace(/^/gm, '    ')}\n`;
      const samples = sample('Has the fault:', known.bad) + sample('Without it:', known.good);
      terminal.out(`${paint('bold', known.code)} (${known.severity})\n\n${wrap(known.explanation)}\n${samples}`);
      return end(exitCode.fine);
    });
};

function wrap(text: string, width = 90): string {
  return text.replace(new RegExp(`(.{1,${width}})(?: +|$)`, 'g'), '$1\n').trimEnd();
}
