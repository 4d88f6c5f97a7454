import type { Report } from '../diagnostics/diagnostic.ts';
import { invalidAttribute } from '../diagnostics/manuscript.ts';
import { formats, profiles } from '../model/book.ts';
import type { Condition } from '../model/book-node.ts';
import type { Place } from '../model/place.ts';
import type { Attributes } from './attributes.ts';
import { oneOf } from './directives.ts';

/** When a text applies: the attributes of `only`. */
export function readCondition({ values }: Attributes, place: Place, report: Report): Condition {
  const list = (name: string): string[] | undefined =>
    values
      .get(name)
      ?.split(/[\s,]+/)
      .filter((word) => word !== '');
  const known = <T extends string>(name: string, words: readonly T[]): T[] | undefined =>
    list(name)?.flatMap((word) => oneOf(word, words, name, place, report) ?? []);
  const inFormats = known('format', formats);
  const inProfiles = known('profile', profiles);
  const languages = list('language');
  if (!inFormats && !inProfiles && !languages)
    report(invalidAttribute({ name: 'only', value: '', expected: 'say which format, language or profile' }, place));
  return {
    ...(inFormats ? { formats: inFormats } : {}),
    ...(inProfiles ? { profiles: inProfiles } : {}),
    ...(languages ? { languages } : {}),
  };
}
