import { resolve } from 'node:path';
import { painter } from '../diagnostics/reporters/index.ts';
import { linesOfLanguage } from '../translate/translate.ts';
import { type ChapterStatus, coverage, type TranslationStatus } from '../translate/translation-status.ts';
import { textOfParts } from '../translate/unit.ts';
import type { UnitStatus } from '../translate/unit-states.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { languagesOf } from './languages-of.ts';
import { openStatus } from './open-status.ts';

export interface StatusOptions {
  readonly book: string;
  readonly lang?: readonly string[];
  readonly units: boolean;
  readonly json: boolean;
}

/** Says how far translations are. It ends with 0 whatever it finds: whether a release may be made is for the gate of book.yaml to say. */
export async function runStatus(options: StatusOptions, context: CommandContext): Promise<void> {
  const { terminal, host, end } = context;
  const folder = resolve(terminal.folder, options.book);
  const languages = await languagesOf(folder, options.lang, context);
  if (!languages) return end(exitCode.misuse);
  const all: TranslationStatus[] = [];
  const open: { readonly file: string; readonly lines: readonly number[] }[][] = [];
  for (const language of languages) {
    const opened = await openStatus(folder, language, host);
    if (!opened) {
      terminal.err(`The book in “${options.book}” cannot be read: run “handbook check” for what is wrong with it.\n`);
      return end(exitCode.findings);
    }
    all.push(opened.status);
    open.push(linesOfLanguage(opened.pair.manuscript, language));
  }
  terminal.out(
    options.json
      ? `${JSON.stringify(
          all.map((status, at) => ({ ...statusJson(status), toTranslate: open[at] ?? [] })),
          null,
          2,
        )}\n`
      : all.map((status, at) => statusText(status, options.units, terminal.colour.out) + linesText(open[at] ?? [])).join('\n'),
  );
  if (languages.length === 0) terminal.err('The book has no translations: name them under “languages” in book.yaml.\n');
  return end(exitCode.fine);
}

function linesText(files: readonly { readonly file: string; readonly lines: readonly number[] }[]): string {
  if (files.length === 0) return '';
  const count = files.reduce((sum, { lines }) => sum + lines.length, 0);
  return `${files.map(({ file }) => file).join(' and ')}: ${count} ${count === 1 ? 'line' : 'lines'} to translate\n`;
}

const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
const count = (units: readonly UnitStatus[], wanted: (unit: UnitStatus) => boolean): number => units.filter(wanted).length;

function statusText({ language, files, words }: TranslationStatus, withUnits: boolean, colour: boolean): string {
  const paint = painter({ colour });
  const heads = ['words', 'missing', 'stale', 'touched', 'orphans', 'translated', 'reviewed'];
  const width = Math.max(...files.map(({ name }) => name.length), language.length + 6);
  const cells = ({ words: counts, units, orphans }: ChapterStatus): string[] => [
    String(counts.all),
    String(counts.missing),
    String(counts.stale),
    String(count(units, ({ isTouched }) => isTouched)),
    String(orphans.length),
    percent(coverage(counts)),
    percent(counts.all === 0 ? 1 : counts.reviewed / counts.all),
  ];
  const line = (name: string, values: readonly string[]): string =>
    `${name.padEnd(width)}  ${values.map((value, at) => value.padStart(Math.max(9, (heads[at] ?? '').length))).join(' ')}\n`;
  const whole: ChapterStatus = {
    name: '',
    title: '',
    units: files.flatMap(({ units }) => units),
    orphans: files.flatMap(({ orphans }) => orphans),
    words,
  };
  const rows = files.map((file) => line(file.name, cells(file)) + (withUnits ? unitLines(file, paint) : ''));
  return `${paint('bold', line(language, heads))}${rows.join('')}${paint('bold', line('whole', cells(whole)))}`;
}

/** What is to be done with a unit; undefined where nothing is. */
export function taskOf({ state, isStale, isTouched }: UnitStatus): 'missing' | 'stale' | 'touched' | 'initial' | undefined {
  if (state === 'missing') return 'missing';
  if (isStale) return 'stale';
  return isTouched ? 'touched' : state === 'initial' ? 'initial' : undefined;
}

function unitLines({ units, orphans }: ChapterStatus, paint: ReturnType<typeof painter>): string {
  const lines = [
    ...units.map((unit) => ({ unit, task: taskOf(unit) })),
    ...orphans.map((unit) => ({ unit: { source: unit, target: unit }, task: 'orphan' as const })),
  ];
  return lines
    .flatMap(({ unit: { source, target }, task }) => {
      if (task === undefined) return [];
      const { file, start } = (target ?? source).place;
      return [
        `  ${paint('yellow', task.padEnd(8))} ${file}:${start.line}:${start.column}  ${source.id}  ${excerpt(textOfParts(source.parts))}\n`,
      ];
    })
    .join('');
}
const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
};

/** A status for other programs: words and units by file. */
export function statusJson({ language, files, words }: TranslationStatus) {
  return {
    language,
    words,
    coverage: coverage(words),
    files: files.map(({ name, title, units, orphans, words: counts }) => ({
      name,
      title,
      words: counts,
      coverage: coverage(counts),
      units: units.map(({ source, target, state, isStale, isTouched, words: length }) => ({
        id: source.id,
        kind: source.kind,
        state,
        stale: isStale,
        touched: isTouched,
        words: length,
        source: { file: source.place.file, line: source.place.start.line },
        ...(target ? { target: { file: target.place.file, line: target.place.start.line } } : {}),
      })),
      orphans: orphans.map(({ id, place }) => ({ id, file: place.file, line: place.start.line })),
    })),
  };
}
