import { openStatus } from '../../../scripts/commands/open-status.ts';
import type { MemoryHost } from '../../../scripts/host/index.ts';
import type { ExchangeFile, ExchangeUnit, TranslationFormat } from '../../../scripts/translate/exchange/exchange-file.ts';
import { exchangeHeading } from '../../../scripts/translate/exchange/exchange-heading.ts';
import { exportUnits, targetPieces } from '../../../scripts/translate/exchange/export-units.ts';
import { type Piece, pieceText } from '../../../scripts/translate/exchange/pieces.ts';
import type { ImportPlan, LeftUnit, TakenUnit } from '../../../scripts/translate/exchange/plan-import.ts';
import { createTermNotes } from '../../../scripts/translate/exchange/term-notes.ts';
import { writeTranslationFile } from '../../../scripts/translate/exchange/write-translation-file.ts';
import { pseudoParts } from '../../../scripts/translate/pseudo-text.ts';
import type { UnitStatus } from '../../../scripts/translate/unit-states.ts';
import { runCommandOn } from '../../commands/run-command.ts';
import { bookInMemory, sync } from '../book-host.ts';

export const formats: readonly TranslationFormat[] = ['xliff', 'xliff2', 'po', 'tmx'];

/** The book in three languages below `/m`, its French in step; with `copied` its French is a copy of the English. */
export async function exchangeBook({ copied = false } = {}): Promise<MemoryHost> {
  const host = bookInMemory('three-languages');
  if (copied) for (const path of [...host.tree.keys()]) if (path.startsWith('/m/fr/')) host.tree.delete(path);
  await sync(host, 'fr');
  return host;
}

/** A copy of all that a host has. */
export const stateOf = ({ tree }: MemoryHost): Map<string, string> =>
  new Map([...tree].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));

/** The units of the French, by full id. */
export async function unitsOf(host: MemoryHost): Promise<Map<string, UnitStatus>> {
  const opened = await openStatus('/m', 'fr', host);
  return new Map(opened?.status.files.flatMap(({ name, units }) => units.map((unit) => [`${name}#${unit.source.id}`, unit] as const)));
}

/** The text of each unit of the French, marks under the numbers of the source. */
export async function textsOf(host: MemoryHost): Promise<Map<string, string>> {
  return new Map([...(await unitsOf(host))].map(([id, { source, target }]) => [id, target ? pieceText(targetPieces(source, target)) : '']));
}

/** What `handbook i18n export` writes, after `change` has been at the units as a translator’s tool would be. */
export async function exported(
  host: MemoryHost,
  format: TranslationFormat,
  change: (unit: ExchangeUnit, name: string) => ExchangeUnit = (unit) => unit,
): Promise<string> {
  const opened = await openStatus('/m', 'fr', host);
  if (!opened) throw new Error('There is no book.');
  const { settings, concepts } = opened.pair.manuscript;
  const files = exportUnits(opened.status.files, {}, createTermNotes(concepts, 'en', 'fr'));
  const changed = files.map(({ name, units }): ExchangeFile => ({ name, units: units.map((unit) => change(unit, name)) }));
  return writeTranslationFile(format, changed, exchangeHeading(settings, 'fr', '0'));
}

/** A unit with a translation as a tool leaves it. */
export const translated = (unit: ExchangeUnit, target: readonly Piece[]): ExchangeUnit => ({
  ...unit,
  target,
  // PO would call it fuzzy else.
  state: 'translated',
  isStale: false,
});

/** Pieces in the pseudo-language. */
export function pseudoPieces(pieces: readonly Piece[]): Piece[] {
  const parts = pseudoParts(
    pieces.map((piece) =>
      typeof piece === 'string'
        ? { kind: 'text', value: piece, source: '' }
        : { kind: piece.kind, number: piece.number, type: 'directive', key: '', source: '' },
    ),
  );
  return parts.map((part) => (part.kind === 'text' ? part.value : { kind: part.kind, number: part.number }));
}

export interface Imported {
  readonly code: number;
  readonly err: string;
  readonly taken: readonly TakenUnit[];
  readonly left: readonly LeftUnit[];
  readonly unchanged: ImportPlan['unchanged'];
  readonly files: readonly string[];
  readonly codes: readonly string[];
  readonly findings: ImportPlan['findings'];
}

/** Runs `handbook i18n import` on a file. */
export async function imported(host: MemoryHost, file: string | Uint8Array, ...options: readonly string[]): Promise<Imported> {
  host.tree.set('/desk/in.file', typeof file === 'string' ? new TextEncoder().encode(file) : file);
  const { code, out, err } = await runCommandOn(['i18n', 'import', '--json', '--book', '/m', ...options, 'in.file'], host);
  host.tree.delete('/desk/in.file');
  if (out === '') throw new Error(err);
  const report = { taken: [], left: [], unchanged: 0, files: [], ...JSON.parse(out) } as Omit<Imported, 'code' | 'err' | 'codes'>;
  return { ...report, code, err, codes: report.findings.map((finding) => finding.code) };
}
