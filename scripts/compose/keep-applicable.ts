import type { Format, Profile, Section } from '../model/book.ts';
import type { Condition } from '../model/book-node.ts';

/** What decides whether a conditional text is in an edition. */
export interface Applying {
  readonly format: Format;
  readonly language: string;
  readonly profile: Profile;
}

/** A section without the conditional texts that do not apply; parts that do not change are the same objects. */
export function keepApplicable(section: Section, applying: Applying): Section {
  return keep(section, applying);
}

function keep<T>(value: T, applying: Applying): T {
  if (Array.isArray(value)) {
    const kept = value.filter((item) => !isLeftOut(item, applying)).map((item) => keep(item, applying));
    return kept.length === value.length && kept.every((item, at) => item === value[at]) ? value : (kept as T);
  }
  if (typeof value !== 'object' || value === null) return value;
  let changed = false;
  const entries = Object.entries(value).map(([key, inner]) => {
    const kept = key === 'place' ? inner : keep(inner, applying);
    changed ||= kept !== inner;
    return [key, kept];
  });
  return changed ? (Object.fromEntries(entries) as T) : value;
}

function isLeftOut(item: unknown, applying: Applying): boolean {
  if (typeof item !== 'object' || item === null || !('type' in item) || !('condition' in item)) return false;
  return !applies(item.condition as Condition, applying);
}

/** True where each kind that the condition names has this edition's value; a condition `fr` holds for `fr-BE` too. */
export function applies({ formats, languages, profiles }: Condition, { format, language, profile }: Applying): boolean {
  return (
    (formats?.includes(format) ?? true) &&
    (languages?.some((wanted) => wanted === language || language.startsWith(`${wanted}-`)) ?? true) &&
    (profiles?.includes(profile) ?? true)
  );
}
