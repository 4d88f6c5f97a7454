import { resolve } from 'node:path';
import type { LockedUnit, UnitState } from '../model/manuscript.ts';
import { nearest } from '../text/nearest.ts';
import { lockPath, printLock } from '../translate/lock.ts';
import type { FilePair } from '../translate/plan-sync.ts';
import { unitText } from '../translate/unit-hash.ts';
import { type UnitStatus, unitStates } from '../translate/unit-states.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { languagesOf } from './languages-of.ts';
import { openStatus } from './open-status.ts';

export interface MarkOptions {
  readonly book: string;
  readonly lang: string;
  readonly state: UnitState;
  readonly by?: string;
  readonly on?: string;
  readonly only?: readonly string[];
}

/** Gives units a state. Texts that still are the source's own words stay missing, but for those that are named one by one: some words are the same in both. */
export async function runMark(names: readonly string[], options: MarkOptions, context: CommandContext): Promise<void> {
  const { terminal, host, end } = context;
  const folder = resolve(terminal.folder, options.book);
  if (!(await languagesOf(folder, [options.lang], context))) return end(exitCode.misuse);
  const opened = await openStatus(folder, options.lang, host);
  if (!opened) return end(exitCode.findings);
  const { pairs } = opened;
  const unknown = names.find((name) => !pairs.some((pair) => pair.name === name || pair.sourceUnits.some(({ id }) => id === name)));
  if (unknown !== undefined) {
    const near = nearest(
      unknown,
      pairs.flatMap((pair) => [pair.name, ...pair.sourceUnits.map(({ id }) => id)]),
    );
    terminal.err(`The translation has no unit and no file “${unknown}”.${near === undefined ? '' : ` Did you mean “${near}”?`}\n`);
    return end(exitCode.misuse);
  }
  let marked = 0;
  for (const pair of pairs) {
    const { units, count } = markedLock(pair, names, options);
    marked += count;
    if (count > 0) await host.files.write(`${folder}/${lockPath(pair.target.path)}`, new TextEncoder().encode(printLock(units)));
  }
  terminal.out(`${marked} ${marked === 1 ? 'unit is' : 'units are'} “${options.state}” now.\n`);
  return end(exitCode.fine);
}

function markedLock(
  pair: FilePair,
  names: readonly string[],
  options: MarkOptions,
): { readonly units: readonly LockedUnit[]; readonly count: number } {
  const wanted = (status: UnitStatus): boolean =>
    (names.length === 0 || names.includes(pair.name) || names.includes(status.source.id)) && fits(status, options.only);
  let count = 0;
  const units = unitStates(pair.sourceUnits, pair.targetUnits, pair.locked).units.flatMap((status): LockedUnit[] => {
    const { source, target, lock, state } = status;
    if (!target || (state === 'missing' && !names.includes(source.id)) || !wanted(status)) return lock ? [lock] : [];
    count += 1;
    return [
      {
        id: source.id,
        state: options.state,
        source: source.hash,
        target: target.hash,
        ...(options.by === undefined ? {} : { by: options.by }),
        ...(options.on === undefined ? {} : { on: options.on }),
        ...(lock?.waive ? { waive: lock.waive } : {}),
        text: unitText(source.parts),
      },
    ];
  });
  return { units, count };
}

function fits({ state, isStale, isTouched }: UnitStatus, only: readonly string[] | undefined): boolean {
  return only === undefined || only.includes(state) || (isStale && only.includes('stale')) || (isTouched && only.includes('touched'));
}
