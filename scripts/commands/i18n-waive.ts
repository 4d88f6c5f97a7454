import { resolve } from 'node:path';
import { definitions } from '../diagnostics/definitions.ts';
import type { LockedUnit } from '../model/manuscript.ts';
import { nearest } from '../text/nearest.ts';
import { lockPath, printLock } from '../translate/lock.ts';
import type { FilePair } from '../translate/plan-sync.ts';
import type { Unit } from '../translate/unit.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { languagesOf } from './languages-of.ts';
import { openStatus } from './open-status.ts';

export interface WaiveOptions {
  readonly book: string;
  readonly lang: string;
  readonly reason: string;
}
interface Found {
  readonly pair: FilePair;
  readonly unit: Unit;
}

/** Writes into the lock of a translation that a rule does not hold for one of its units, with the reason. `name` is the id of the unit, or a place in the translation as findings print it. */
export async function runWaive(name: string, rule: string, options: WaiveOptions, context: CommandContext): Promise<void> {
  const { terminal, host, end } = context;
  const misuse = (message: string): void => {
    terminal.err(`${message}\n`);
    end(exitCode.misuse);
  };
  if (!definitions.has(rule)) return misuse(`There is no rule “${rule}”.${guess(nearest(rule, definitions.keys()))}`);
  if (!/\p{L}{2}/u.test(options.reason)) return misuse('Say with --reason why the finding is meant so, in a few words.');
  const folder = resolve(terminal.folder, options.book);
  if (!(await languagesOf(folder, [options.lang], context))) return end(exitCode.misuse);
  const opened = await openStatus(folder, options.lang, host);
  if (!opened) {
    terminal.err(`The book in “${options.book}” cannot be read: run “handbook check” for what is wrong with it.\n`);
    return end(exitCode.findings);
  }
  const found = unitsNamed(name, options.lang, opened.pairs);
  const [first] = found;
  if (!first) {
    const ids = opened.pairs.flatMap((pair) => pair.targetUnits.map(({ id }) => id));
    return misuse(`The translation has no text “${name}”.${guess(nearest(name, ids))}`);
  }
  if (found.length > 1) return misuse(`Several texts stand there; name one of them: ${found.map(({ unit }) => unit.id).join(', ')}.`);
  const { pair, unit } = first;
  if (!pair.locked.some(({ id }) => id === unit.id))
    return misuse(`The state of “${unit.id}” is not kept yet: run “handbook i18n sync --lang ${options.lang}” first.`);
  const units = pair.locked.map((lock) => (lock.id === unit.id ? withWaiver(lock, rule, options.reason) : lock));
  await host.files.write(`${folder}/${lockPath(pair.target.path)}`, new TextEncoder().encode(printLock(units)));
  const { file, start } = unit.place;
  terminal.out(`“${rule}” is waived for ${unit.id} (${file}:${start.line}:${start.column}).\n`);
  return end(exitCode.fine);
}

const guess = (near: string | undefined): string => (near === undefined ? '' : ` Did you mean “${near}”?`);

function withWaiver(lock: LockedUnit, rule: string, reason: string): LockedUnit {
  const others = (lock.waive ?? []).filter((waiver) => waiver.rule !== rule);
  return { ...lock, waive: [...others, { rule, reason }] };
}

/** Units of an id, or those at a place: with a column the innermost there, without one all that stand in the line. */
function unitsNamed(name: string, language: string, pairs: readonly FilePair[]): Found[] {
  const byId = pairs.flatMap((pair) => pair.targetUnits.filter(({ id }) => id === name).map((unit): Found => ({ pair, unit })));
  const [, path, row, column] = /^(.+?):(\d+)(?::(\d+))?$/.exec(name) ?? [];
  if (byId.length > 0 || path === undefined) return byId;
  const pair = pairs.find(({ name: file, target }) => path === file || path === target.path || path.endsWith(`/${language}/${file}`));
  if (!pair) return [];
  const line = Number(row);
  const there = pair.targetUnits.filter(({ place: { start, end } }) => start.line <= line && line <= end.line);
  if (column === undefined) return there.map((unit) => ({ pair, unit }));
  const offset = lineStart(pair.target.text, line) + Number(column) - 1;
  const [inner] = there
    .filter(({ place: { start, end } }) => start.offset <= offset && offset <= end.offset)
    .sort((a, b) => widthOf(a) - widthOf(b));
  // The place of a table or an item begins before its words.
  return (inner ? [inner] : there).map((unit) => ({ pair, unit }));
}

const widthOf = ({ place: { start, end } }: Unit): number => end.offset - start.offset;
const lineStart = (text: string, line: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, each) => sum + each.length + 1, 0);
