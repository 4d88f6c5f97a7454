import type { LockedUnit } from '../model/manuscript.ts';

/** `fr/.i18n/01-introduction.lock.json` of `fr/01-introduction.md`. */
export const lockPath = (textPath: string): string => textPath.replace(/([^/]+)\.md$/, '.i18n/$1.lock.json');

/** `fr/01-introduction.md` of `fr/.i18n/01-introduction.lock.json`; the path of another file as it is. */
export const textPathOfLock = (path: string): string => path.replace(/\.i18n\/([^/]+)\.lock\.json$/, '$1.md');

/** A lock file: one line a unit, so that a change of one is a change of one line. */
export function printLock(units: readonly LockedUnit[]): string {
  const lines = units.map(({ id, state, source, target, by, on, waive, text }) =>
    JSON.stringify({
      id,
      state,
      source,
      target,
      ...(by === undefined ? {} : { by }),
      ...(on === undefined ? {} : { on }),
      ...(waive === undefined || waive.length === 0 ? {} : { waive }),
      text,
    }),
  );
  return `{ "version": 1, "units": [\n${lines.map((line) => `  ${line}`).join(',\n')}\n] }\n`;
}
