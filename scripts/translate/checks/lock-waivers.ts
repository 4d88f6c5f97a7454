import { definitions } from '../../diagnostics/definitions.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { waiverOfUnknownRule, waiverWithoutReason } from '../../diagnostics/waivers.ts';
import type { Waiver } from '../../model/manuscript.ts';
import { nearest } from '../../text/nearest.ts';
import { placeOfWord } from '../../text/place-of-word.ts';
import { lockPath } from '../lock.ts';
import type { FilePair } from '../plan-sync.ts';

/** What translators have waived in the lock of a file, each for the stretch of its unit. `text` is the lock as written, `compared` the units that were compared: of the others nothing can be said. */
export function lockWaivers(pair: FilePair, text: string, compared: ReadonlySet<string>, report: Report): Waiver[] {
  const file = lockPath(pair.target.path);
  const units = new Map(pair.targetUnits.map((unit) => [unit.id, unit]));
  return pair.locked.flatMap(({ id, waive = [] }) =>
    waive.flatMap(({ rule, reason }): Waiver[] => {
      const place = placeOfWord(file, text, id);
      if (!definitions.has(rule)) {
        report(waiverOfUnknownRule({ rule, nearest: nearest(rule, definitions.keys()) }, place));
        return [];
      }
      if (!/\p{L}{2}/u.test(reason)) {
        report(waiverWithoutReason({ rule }, place));
        return [];
      }
      const unit = units.get(id);
      const isDormant = unit !== undefined && !compared.has(id);
      return [{ rule, reason, where: id, place, covers: unit ? [unit.place] : [], ...(isDormant ? { dormant: true } : {}) }];
    }),
  );
}
