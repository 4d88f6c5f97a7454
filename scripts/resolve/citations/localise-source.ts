import type { Source } from '../../model/manuscript.ts';

/** A source as one language’s edition names it. */
export interface LocalisedSource {
  readonly source: Source;
  /** Language of each title that is in another one than the edition. */
  readonly foreign: Readonly<Partial<Record<TitleField, string>>>;
}
export const titleFields = ['title', 'title-short', 'container-title'] as const;
export type TitleField = (typeof titleFields)[number];

/** The source with its fields in `language`, as far as `custom.<language>` has them; the others keep their words, which are in the source's own `language`. */
export function localiseSource(source: Source, language: string): LocalisedSource {
  const custom = source.custom?.[language];
  const own = isRecord(custom) ? custom : {};
  const original = source.language;
  const foreign = titleFields.filter((field) => source[field] !== undefined && !(field in own));
  return {
    source: { ...source, ...own },
    foreign:
      original === undefined || baseOf(original) === baseOf(language) ? {} : Object.fromEntries(foreign.map((field) => [field, original])),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const baseOf = (tag: string): string => tag.split('-')[0] ?? tag;
