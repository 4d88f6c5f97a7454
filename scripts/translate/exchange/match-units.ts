import type { FilePair } from '../plan-sync.ts';
import { type UnitStatus, unitStates } from '../unit-states.ts';
import type { IncomingUnit } from './exchange-file.ts';
import { pieceHash } from './pieces.ts';

/** A unit of the book with the file that it stands in. */
export interface UnitSpot {
  readonly name: string;
  readonly status: UnitStatus;
  /** Absent where the translation has no such file yet. */
  readonly pair?: FilePair;
}
/** What of the book a unit of a file is: one unit, or one of several that have the same words. */
export interface UnitMatch {
  readonly spot?: UnitSpot;
  readonly alike: readonly UnitSpot[];
}
/** Finds the unit of the book that a unit of a file is. */
export type MatchUnit = (unit: IncomingUnit) => UnitMatch;

/** All units of a book's source, with those of files that have no translation yet. */
export function unitSpots(
  pairs: readonly FilePair[],
  untranslated: readonly { readonly name: string; readonly units: readonly UnitStatus[] }[],
): UnitSpot[] {
  return [
    ...pairs.flatMap((pair) =>
      unitStates(pair.sourceUnits, pair.targetUnits, pair.locked).units.map((status): UnitSpot => ({ name: pair.name, status, pair })),
    ),
    ...untranslated.flatMap(({ name, units }) => units.map((status): UnitSpot => ({ name, status }))),
  ];
}

/** Units are known by file and id, by an id that is in one file only, and where the tool has dropped ids, by a source that is the text of exactly one unit. */
export function createMatchUnit(spots: readonly UnitSpot[]): MatchUnit {
  const byId = group(spots, ({ status }) => status.source.id);
  const byHash = group(spots, ({ status }) => status.source.hash);
  return ({ id, name, source }) => {
    const same = id === undefined ? [] : (byId.get(id) ?? []);
    const here = name === undefined ? [] : same.filter((spot) => isNamed(name, spot.name));
    if (here.length === 1) return only(here);
    if (here.length === 0 && same.length === 1) return only(same);
    const alike = byHash.get(pieceHash(source)) ?? [];
    const near = name === undefined ? [] : alike.filter((spot) => isNamed(name, spot.name));
    return alike.length === 1 ? only(alike) : near.length === 1 ? only(near) : { alike };
  };
}

const only = ([spot]: readonly UnitSpot[]): UnitMatch => ({ ...(spot ? { spot } : {}), alike: [] });

/** A tool may have put folders before a name, and a backslash between them. */
const isNamed = (name: string, wanted: string): boolean => `/${name.replaceAll('\\', '/')}`.endsWith(`/${wanted}`);

function group(spots: readonly UnitSpot[], keyOf: (spot: UnitSpot) => string): Map<string, UnitSpot[]> {
  const groups = new Map<string, UnitSpot[]>();
  for (const spot of spots) groups.set(keyOf(spot), [...(groups.get(keyOf(spot)) ?? []), spot]);
  return groups;
}
