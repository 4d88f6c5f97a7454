import type { Properties } from 'hast';

/** A `class` attribute of the names that are given, or none. */
export function classNames(...names: readonly (string | false)[]): Properties {
  const given = names.filter((name) => name !== false);
  return given.length === 0 ? {} : { className: given };
}
