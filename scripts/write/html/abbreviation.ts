import type { Element, Properties } from 'hast';
import { h } from 'hastscript';

/** An acronym as `abbr`. One that is written in small letters is not to look like capitals in print: class `small-letters`. */
export function abbreviation(acronym: string, properties: Properties = {}): Element {
  const isSmall = acronym === acronym.toLowerCase() && acronym !== acronym.toUpperCase();
  return h('abbr', { ...(isSmall ? { className: ['small-letters'] } : {}), ...properties }, acronym);
}
