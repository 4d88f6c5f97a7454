import { painter } from '../diagnostics/reporters/index.ts';
import { doctor } from '../host/index.ts';
import type { AddCommand } from './command.ts';
import { exitCode } from './exit-code.ts';

const signs = { ok: ['✔', 'green'], missing: ['✖', 'red'], optional: ['–', 'dim'] } as const;

/** `handbook doctor`: what the press finds on this machine, and the command that mends what is missing. */
export const addDoctor: AddCommand = (program, { terminal, host, end }) => {
  program
    .command('doctor')
    .description('say which browser and tools the press uses here, and how to get what is missing')
    .action(async () => {
      const paint = painter({ colour: terminal.colour.out });
      const findings = await doctor(host);
      for (const { name, state, detail, remedy } of findings) {
        const [sign, colour] = signs[state];
        terminal.out(`${paint(colour, sign)} ${paint('bold', name)}  ${detail}\n${remedy === undefined ? '' : `  → ${remedy}\n`}`);
      }
      end(findings.some(({ state }) => state === 'missing') ? exitCode.machine : exitCode.fine);
    });
};
