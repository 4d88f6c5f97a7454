import type { Root } from 'mdast';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { doubledUnit, misreadTarget, unknownUnit } from '../../diagnostics/translation-files.ts';
import type { LockedUnit, UnitState } from '../../model/manuscript.ts';
import type { FilePair } from '../plan-sync.ts';
import { unitText } from '../unit-hash.ts';
import type { UnitStatus } from '../unit-states.ts';
import { type DecideOptions, type Decision, decideUnit, type FoundUnit } from './decide-unit.ts';
import { fullId, type IncomingUnit } from './exchange-file.ts';
import { targetPieces } from './export-units.ts';
import { createMatchUnit, type UnitSpot, unitSpots } from './match-units.ts';
import { isSameText, pieceText } from './pieces.ts';
import { writeTexts } from './write-texts.ts';

/** What becomes of the units of a file. */
export interface ImportPlan {
  readonly taken: readonly TakenUnit[];
  /** Texts that did not go in, each with the findings that say why. */
  readonly left: readonly LeftUnit[];
  /** Units of which the file brings nothing new. */
  readonly unchanged: number;
  readonly files: readonly ImportedFile[];
  readonly findings: readonly Diagnostic[];
}
export interface TakenUnit {
  readonly unit: string;
  readonly what: 'filled' | 'changed' | 'confirmed';
  readonly state: UnitState;
  readonly isStale: boolean;
}
export interface LeftUnit {
  readonly unit: string;
  readonly why: 'conflict' | 'refused' | 'unsure';
  readonly place: Diagnostic['place'];
  readonly source: string;
  readonly theirs: string;
  /** What stands in the manuscript. */
  readonly ours?: string;
  readonly codes: readonly string[];
}
/** A file of the translation as it becomes. */
export interface ImportedFile {
  readonly pair: FilePair;
  readonly text: string;
  readonly locks: readonly LockedUnit[];
}
export interface ImportOptions extends DecideOptions {
  /** Who has translated, and on which day, for the locks. */
  readonly by?: string;
  readonly on?: string;
}
type Taken = Extract<Decision, { kind: 'taken' }>;
type Decided = FoundUnit & { readonly decision: Decision };

/** Says what becomes of the units of a file; nothing is written. `untranslated` are files that the translation does not have yet. */
export function planImport(
  incoming: readonly IncomingUnit[],
  pairs: readonly FilePair[],
  untranslated: readonly { readonly name: string; readonly units: readonly UnitStatus[] }[],
  options: ImportOptions,
  parse: (text: string) => Root,
): ImportPlan {
  const { found, left, findings, unchanged: known } = findUnits(incoming, pairs, untranslated);
  const decided = found.map((each): Decided => ({ ...each, decision: decideUnit(each, options) }));
  const files: ImportedFile[] = [];
  const taken: TakenUnit[] = [];
  for (const pair of pairs) {
    const own = decided.filter(({ spot, decision }) => spot.pair?.name === pair.name && decision.kind === 'taken');
    if (own.length === 0) continue;
    const written = writeFile(pair, own, options, parse);
    files.push(written.file);
    taken.push(...written.taken);
    left.push(...written.misread.map((each) => leftUnit(each, 'refused', [codeOfMisread])));
    findings.push(...written.misread.map(({ incoming: { place }, spot }) => misreadTarget({ unit: idOf(spot) }, place)));
    for (const { decision, spot } of own) if (written.taken.some(({ unit }) => unit === idOf(spot))) findings.push(...decision.findings);
  }
  let unchanged = known;
  for (const each of decided) {
    const { decision } = each;
    if (decision.kind === 'nothing') unchanged += 1;
    else if (decision.kind !== 'taken') {
      findings.push(...decision.findings);
      left.push(
        leftUnit(
          each,
          decision.kind,
          decision.findings.map(({ code }) => code),
        ),
      );
    }
  }
  return { taken, left, unchanged, files, findings };
}

const codeOfMisread = misreadTarget.definition.code;
const idOf = ({ name, status }: FoundUnit['spot']): string => fullId(name, status.source.id);

/** The unit is untranslated in the file, or has the text that this unit of the same words has already. */
function bringsNothing({ source, target = [] }: IncomingUnit, { status }: UnitSpot): boolean {
  const isUntranslated = pieceText(target).trim() === '' || isSameText(target, source);
  return isUntranslated || (status.target !== undefined && isSameText(target, targetPieces(status.source, status.target)));
}

interface Found {
  readonly found: readonly FoundUnit[];
  unchanged: number;
  readonly left: LeftUnit[];
  readonly findings: Diagnostic[];
}
function findUnits(incoming: readonly IncomingUnit[], pairs: readonly FilePair[], untranslated: Parameters<typeof unitSpots>[1]): Found {
  const match = createMatchUnit(unitSpots(pairs, untranslated));
  const found = new Map<string, FoundUnit>();
  const result: Found & { found: FoundUnit[] } = { found: [], unchanged: 0, left: [], findings: [] };
  for (const unit of incoming) {
    const { spot, alike } = match(unit);
    const first = spot && found.get(idOf(spot));
    if (spot && !first) {
      found.set(idOf(spot), { incoming: unit, spot });
      result.found.push({ incoming: unit, spot });
    } else if (first && isSameText(first.incoming.target ?? [], unit.target ?? [])) continue;
    else if (!spot && alike.some((other) => bringsNothing(unit, other))) result.unchanged += 1;
    else {
      const name = spot ? idOf(spot) : unit.id === undefined ? `“${excerpt(pieceText(unit.source))}”` : fullId(unit.name ?? '', unit.id);
      const finding = spot ? doubledUnit({ unit: name }, unit.place) : unknownUnit({ unit: name }, unit.place);
      result.findings.push(finding);
      result.left.push({ unit: name, why: 'refused', place: unit.place, ...texts(unit), codes: [finding.code] });
    }
  }
  return result;
}
const excerpt = (text: string): string => (text.length > 50 ? `${text.slice(0, 49)}…` : text);
const texts = ({ source, target }: IncomingUnit): Pick<LeftUnit, 'source' | 'theirs'> => ({
  source: pieceText(source),
  theirs: pieceText(target ?? []),
});

function leftUnit({ incoming, spot }: FoundUnit, why: LeftUnit['why'], codes: readonly string[]): LeftUnit {
  const { target } = spot.status;
  return { unit: idOf(spot), why, place: incoming.place, ...texts(incoming), ...(target ? { ours: unitText(target.parts) } : {}), codes };
}

/** The text and the locks of a file with what is taken; texts that Markdown would read otherwise are left out. */
function writeFile(
  pair: FilePair,
  own: readonly Decided[],
  options: ImportOptions,
  parse: (text: string) => Root,
): { readonly file: ImportedFile; readonly taken: readonly TakenUnit[]; readonly misread: readonly Decided[] } {
  const taking = own.flatMap((each) => (each.decision.kind === 'taken' ? [{ ...each, decision: each.decision }] : []));
  const written = writeTexts(
    pair,
    taking.flatMap(({ decision: { text } }) => (text ? [text] : [])),
    parse,
  );
  const good = taking.filter(({ spot, decision }) => !decision.text || !written.refused.has(spot.status.source.id));
  const hashes = new Map(written.units.map(({ id, hash }) => [id, hash]));
  const locks = new Map(good.map(({ spot, decision }) => [spot.status.source.id, lockOf(spot.status, decision, hashes, options)] as const));
  return {
    file: { pair, text: written.text, locks: mergedLocks(pair, locks) },
    taken: good.map(({ spot, decision }) => ({
      unit: idOf(spot),
      what: !decision.text ? 'confirmed' : spot.status.state === 'missing' ? 'filled' : 'changed',
      state: decision.state,
      isStale: decision.source.hash !== spot.status.source.hash,
    })),
    misread: taking.filter((each) => !good.includes(each)),
  };
}

function lockOf(
  { source, target, lock }: UnitStatus,
  { state, source: translated }: Taken,
  hashes: ReadonlyMap<string, string>,
  { by, on }: ImportOptions,
): LockedUnit {
  return {
    id: source.id,
    state,
    source: translated.hash,
    target: hashes.get(source.id) ?? target?.hash ?? '',
    ...(by === undefined ? {} : { by }),
    ...(on === undefined ? {} : { on }),
    ...(lock?.waive ? { waive: lock.waive } : {}),
    text: pieceText(translated.pieces),
  };
}

/** Locks in the order of the source; those that nothing is said of stay as they are. */
function mergedLocks({ sourceUnits, locked }: FilePair, locks: ReadonlyMap<string, LockedUnit>): LockedUnit[] {
  const before = new Map(locked.map((lock) => [lock.id, lock]));
  const known = new Set(sourceUnits.map(({ id }) => id));
  return [...sourceUnits.flatMap(({ id }) => locks.get(id) ?? before.get(id) ?? []), ...locked.filter(({ id }) => !known.has(id))];
}
