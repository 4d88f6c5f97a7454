import type { Host } from '../host/host.ts';
import { blockIdsByPlace, gatherUnits } from '../translate/gather-units.ts';
import { type FilePair, filePairs, type Pair, untranslatedFiles } from '../translate/plan-sync.ts';
import { type TranslationStatus, translationStatus } from '../translate/translation-status.ts';
import { unitStates } from '../translate/unit-states.ts';
import { openPair } from './open-pair.ts';

/** A translation with its files beside the source's; undefined where there is no usable book. `folder` is the absolute path of the manuscript. */
export async function openStatus(
  folder: string,
  language: string,
  host: Host,
): Promise<{ readonly status: TranslationStatus; readonly pairs: readonly FilePair[]; readonly pair: Pair } | undefined> {
  const { pair } = await openPair(folder, language, host);
  if (!pair) return undefined;
  const pairs = filePairs(pair);
  const ids = blockIdsByPlace(pair.source);
  const untranslated = new Map(
    [...untranslatedFiles(pair)].map(
      ([path, file]) => [path.slice(language.length + 1), unitStates(gatherUnits(file, ids), [], []).units] as const,
    ),
  );
  return { status: translationStatus(language, pair.source, pairs, untranslated), pairs, pair };
}
