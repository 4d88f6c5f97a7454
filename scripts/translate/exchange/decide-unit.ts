import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import {
  alteredSource,
  emptyTarget,
  noPlaceForUnit,
  otherSource,
  staleAgain,
  translationConflict,
} from '../../diagnostics/translation-files.ts';
import { type UnitState, unitStates } from '../../model/manuscript.ts';
import type { Unit } from '../unit.ts';
import type { NewText } from '../write-units.ts';
import { checkMarks } from './check-marks.ts';
import { type Claim, fullId, type IncomingUnit } from './exchange-file.ts';
import { targetPieces, toSourcePieces } from './export-units.ts';
import type { UnitSpot } from './match-units.ts';
import { isSameText, type Piece, pieceHash, wordsOf } from './pieces.ts';
import { markShape, marksOf, targetParts } from './target-parts.ts';

/** What is to be done with a unit of a file. */
export type Decision =
  /** The file brings nothing new: the text of the manuscript, or none. `unsure`: a text that its tool marks as not to be used yet. */
  | { readonly kind: 'nothing' | 'unsure'; readonly findings: readonly Diagnostic[] }
  | { readonly kind: 'refused' | 'conflict'; readonly findings: readonly Diagnostic[] }
  | {
      readonly kind: 'taken';
      /** Absent where the text stays, and somebody has said that it is right. */
      readonly text?: NewText;
      readonly state: UnitState;
      /** The source that was translated. */
      readonly source: { readonly hash: string; readonly pieces: readonly Piece[] };
      readonly findings: readonly Diagnostic[];
    };
export interface DecideOptions {
  /** Texts of the file go before those that were edited since. */
  readonly takeTheirs: boolean;
  /** The file says that it was exported from this edition. */
  readonly isEditionKnown: boolean;
  readonly language: string;
}

const nothing: Decision = { kind: 'nothing', findings: [] };
const refused = (...findings: readonly Diagnostic[]): Decision => ({ kind: 'refused', findings });

/** A unit of a file with its place in the book. */
export interface FoundUnit {
  readonly incoming: IncomingUnit;
  readonly spot: UnitSpot;
}

/** Compares a text with its source, with what stands in the manuscript and with what stood there at the export, and says what is to become of it. */
export function decideUnit({ incoming, spot }: FoundUnit, options: DecideOptions): Decision {
  const { status } = spot;
  const { target, state } = status;
  const unit = fullId(spot.name, status.source.id);
  const theirs = trimmed(incoming.target ?? []);
  if (theirs.length === 0 && incoming.strange.length === 0) {
    const isTakenOut = state !== 'missing' && (incoming.targetHash === undefined || incoming.targetHash === target?.hash);
    return isTakenOut && incoming.target !== undefined ? refused(emptyTarget({ unit }, incoming.place)) : nothing;
  }
  const isCopied = isSameText(theirs, incoming.source) && incoming.strange.length === 0;
  if (!target) return isCopied ? nothing : refused(noPlaceForUnit({ unit, language: options.language }, incoming.place));
  const ours = targetPieces(status.source, target);
  if (incoming.strange.length === 0 && isSameText(theirs, ours)) return confirmed({ incoming, spot }, unit, options);
  if (isCopied && state === 'missing' && !isPassed(incoming.claim)) return nothing;
  if (incoming.targetHash !== undefined && incoming.targetHash !== target.hash && pieceHash(theirs) === incoming.targetHash) return nothing;
  if (incoming.claim === 'unsure') return { kind: 'unsure', findings: [] };
  const wrong = sourceFault({ incoming, spot }, unit, options);
  if (wrong) return refused(wrong);
  const isEdited = state !== 'missing' && incoming.targetHash !== target.hash;
  if (isEdited && !options.takeTheirs)
    return { kind: 'conflict', findings: [translationConflict({ unit, isKnown: incoming.targetHash !== undefined }, incoming.place)] };
  return newText({ incoming, spot }, target, theirs, unit);
}

const isPassed = (claim: Claim | undefined): boolean => claim === 'confirmed' || claim === 'reviewed' || claim === 'final';
const rank = (state: UnitState): number => unitStates.indexOf(state);

function newText({ incoming, spot }: FoundUnit, target: Unit, theirs: readonly Piece[], unit: string): Decision {
  const { source, state, isStale } = spot.status;
  const marks = marksOf(source, target, isStale || state === 'missing');
  const faults = checkMarks(theirs, incoming.strange, marks.known, unit, incoming.place);
  if (faults.length > 0) return refused(...faults);
  const { claim } = incoming;
  const passed: UnitState = claim === 'final' || claim === 'reviewed' ? claim : 'translated';
  return {
    kind: 'taken',
    text: { unit: target, parts: targetParts(theirs, marks) },
    // A tool leaves the attribute of a text that was reviewed before it was changed: only a step further is a word about the new text.
    state: rank(passed) > rank(state) ? passed : 'translated',
    source: sourceOf(incoming),
    findings: staleFindings({ incoming, spot }, unit),
  };
}

/** The text stands there already: at most somebody says that it is right. */
function confirmed(found: FoundUnit, unit: string, options: DecideOptions): Decision {
  const { incoming, spot } = found;
  const { state, isStale } = spot.status;
  const { claim } = incoming;
  if (!isPassed(claim)) return nothing;
  const passed: UnitState = claim === 'final' || claim === 'reviewed' ? claim : 'translated';
  const isStep = isStale || rank(passed) > rank(state);
  if (!isStep || (isStale && pieceHash(incoming.source) === spot.status.lock?.source && rank(passed) <= rank(state))) return nothing;
  const wrong = sourceFault(found, unit, options);
  if (wrong) return refused(wrong);
  return {
    kind: 'taken',
    state: rank(passed) > rank(state) ? passed : state,
    source: sourceOf(incoming),
    findings: staleFindings(found, unit),
  };
}

const sourceOf = ({ source }: IncomingUnit): { readonly hash: string; readonly pieces: readonly Piece[] } => ({
  hash: pieceHash(source),
  pieces: source,
});

/** Why a translation may not be taken for one of this unit: its source is another one. */
function sourceFault({ incoming, spot }: FoundUnit, unit: string, { isEditionKnown }: DecideOptions): Diagnostic | undefined {
  const { source, lock } = spot.status;
  const hash = pieceHash(incoming.source);
  if (hash === source.hash) return undefined;
  if (incoming.sourceHash !== undefined && incoming.sourceHash !== hash) return alteredSource({ unit }, incoming.place);
  const isOurs = isEditionKnown && (hash === lock?.source || incoming.sourceHash === hash);
  return isOurs && markShape(incoming.source) === markShape(toSourcePieces(source)) ? undefined : otherSource({ unit }, incoming.place);
}

function staleFindings({ incoming, spot }: FoundUnit, unit: string): Diagnostic[] {
  return pieceHash(incoming.source) === spot.status.source.hash ? [] : [staleAgain({ unit }, incoming.place)];
}

/** Without the spaces at both ends: a unit in Markdown has none. Spaces that do not break stay. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const all = [...pieces];
  const [first, last] = [all[0], all.at(-1)];
  if (typeof first === 'string') all[0] = first.replace(/^[ \t\r\n]+/, '');
  if (typeof last === 'string') all[all.length - 1] = String(all.at(-1)).replace(/[ \t\r\n]+$/, '');
  const rest = all.filter((piece) => piece !== '');
  return rest.some((piece) => typeof piece !== 'string') || wordsOf(rest).trim() !== '' ? rest : [];
}
