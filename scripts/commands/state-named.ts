import { resolve } from 'node:path';
import type { Since } from '../book-since.ts';
import type { CommandContext } from './command.ts';

/** The state of a book that a name stands for: a folder where one of that name has a book.yaml, else a name that git knows. */
export async function stateNamed(name: string, { terminal, host }: Pick<CommandContext, 'terminal' | 'host'>): Promise<Since> {
  const folder = resolve(terminal.folder, name);
  return (await host.files.exists(`${folder}/book.yaml`)) ? { folder } : { ref: name };
}
