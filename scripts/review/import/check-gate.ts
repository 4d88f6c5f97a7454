import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import type { Checked } from '../../pipeline.ts';
import { withReason } from './read-review.ts';
import type { ReviewEdit } from './review-edit.ts';
import { reasons } from './review-edit.ts';

/** Checks the book with some files in the stead of those that are there; nothing is written. */
export type CheckWith = (files: ReadonlyMap<string, Uint8Array>) => Promise<Pick<Checked, 'findings'>>;

export interface GateInput {
  readonly edits: readonly ReviewEdit[];
  /** Findings before any edit. */
  readonly before: readonly Diagnostic[];
  /** The files that some edits make, by path. */
  readonly filesOf: (edits: readonly ReviewEdit[]) => ReadonlyMap<string, Uint8Array>;
  readonly check: CheckWith;
}
export interface Gated {
  readonly edits: readonly ReviewEdit[];
  /** What the check finds with the edits and did not find before: warnings and notes. */
  readonly fresh: readonly Diagnostic[];
}

/** Leaves out edits with which the check of the book finds errors that it did not find before; they are found by halves. */
export async function withoutNewErrors({ edits, before, filesOf, check }: GateInput): Promise<Gated> {
  const known = counted(before);
  const newIn = async (some: readonly ReviewEdit[]): Promise<readonly Diagnostic[]> => {
    if (some.length === 0) return [];
    const { findings } = await check(filesOf(some));
    const left = new Map(known);
    return findings.filter((finding) => {
      const count = left.get(keyOf(finding)) ?? 0;
      left.set(keyOf(finding), count - 1);
      return count <= 0;
    });
  };
  const isSound = (found: readonly Diagnostic[]): boolean => !found.some(({ severity }) => severity === 'error');
  const wanted = edits.filter(({ patch }) => patch !== undefined);
  const all = await newIn(wanted);
  if (isSound(all)) return { edits, fresh: all };
  const sound: ReviewEdit[] = [];
  let fresh: readonly Diagnostic[] = [];
  const settle = async (some: readonly ReviewEdit[], isKnownBad: boolean): Promise<void> => {
    const found = isKnownBad ? undefined : await newIn([...sound, ...some]);
    if (found && isSound(found)) {
      sound.push(...some);
      fresh = found;
    } else if (some.length > 1) {
      const half = some.length >> 1;
      await settle(some.slice(0, half), false);
      await settle(some.slice(half), false);
    }
  };
  await settle(wanted, true);
  const kept = new Set(sound);
  return { edits: edits.map((edit) => (edit.patch && !kept.has(edit) ? withReason(edit, reasons.faults) : edit)), fresh };
}

const keyOf = ({ code, message, place }: Diagnostic): string => `${code}\n${place?.file ?? ''}\n${message}`;
function counted(findings: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}

/** A host with some files in the stead of those that are there. */
export function hostWith(host: Host, files: ReadonlyMap<string, Uint8Array>): Host {
  return {
    ...host,
    files: {
      ...host.files,
      read: async (path) => files.get(path) ?? host.files.read(path),
      exists: async (path) => files.has(path) || host.files.exists(path),
      isInside: async (folder, path) => host.files.isInside(folder, path),
      list: async (folder) => host.files.list(folder),
      write: async () => {
        throw new Error('A check writes nothing.');
      },
    },
  };
}
