import ora, { type Ora } from 'ora';
import { painter } from '../diagnostics/reporters/index.ts';
import type { Step, Watch } from '../stage.ts';
import type { Terminal } from './terminal.ts';

export interface Progress {
  readonly watch: Watch;
  stop(): void;
}

const verbs: Readonly<Record<string, string>> = {
  read: 'Reading the manuscript',
  resolve: 'Resolving references',
  check: 'Checking',
  compose: 'Composing',
  write: 'Writing',
  inspect: 'Inspecting',
  save: 'Saving',
  record: 'Recording',
};

/** Shows what runs: on a terminal one moving line above those that are done, elsewhere one plain line for each step that is done. */
export function createProgress(terminal: Terminal, quiet: boolean): Progress {
  if (quiet) return { watch: () => {}, stop: () => {} };
  return terminal.interactive ? moving(terminal) : plain(terminal);
}

function plain(terminal: Terminal): Progress {
  return {
    watch: (step) => {
      if (step.state !== 'started') terminal.err(`${doneLine(step)}\n`);
    },
    stop: () => {},
  };
}

function moving(terminal: Terminal): Progress {
  const paint = painter({ colour: terminal.colour.err });
  const running = new Map<string, Step>();
  const spinner: Ora = ora({ discardStdin: false, stream: process.stderr });
  const show = (): void => {
    const texts = [...running.values()].map(nameOf);
    if (texts.length === 0) spinner.stop();
    else {
      spinner.text = texts.join(' · ');
      if (!spinner.isSpinning) spinner.start();
    }
  };
  return {
    watch: (step) => {
      const key = `${step.edition} ${step.stage}`;
      if (step.state === 'started') running.set(key, step);
      else {
        running.delete(key);
        spinner.stop();
        terminal.err(`${step.state === 'failed' ? paint('red', '✖') : paint('green', '✔')} ${doneLine(step)}\n`);
      }
      show();
    },
    stop: () => void spinner.stop(),
  };
}

const nameOf = ({ stage, edition }: Step): string => `${verbs[stage] ?? stage}${edition === '' ? '' : ` ${edition}`}`;

function doneLine(step: Step): string {
  const took = step.cached ? 'as before' : seconds(step.tookMs);
  return `${nameOf(step)}: ${step.state === 'failed' ? 'failed after ' : ''}${took}`;
}

/** A time for people: `0.4 s`. */
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(milliseconds < 99.5 ? 2 : 1)} s`;
