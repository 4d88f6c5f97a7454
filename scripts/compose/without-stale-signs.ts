import type { Section } from '../model/book.ts';

/** A section without the signs of texts that are out of date: they are for drafts. Signs of texts that are missing stay. */
export function withoutStaleSigns(section: Section): Section {
  return strip(section);
}

function strip<T>(value: T): T {
  if (Array.isArray(value)) {
    const next = value.flatMap((item) => (isStaleSign(item) ? strip(item.children) : [strip(item)]));
    return next.length === value.length && next.every((item, at) => item === value[at]) ? value : (next as T);
  }
  if (typeof value !== 'object' || value === null) return value;
  let changed = false;
  const entries = Object.entries(value).map(([key, inner]) => {
    const next = key === 'place' ? inner : strip(inner);
    changed ||= next !== inner;
    return [key, next];
  });
  return changed ? (Object.fromEntries(entries) as T) : value;
}

function isStaleSign(item: unknown): item is { readonly children: readonly unknown[] } {
  return (
    typeof item === 'object' &&
    item !== null &&
    'type' in item &&
    item.type === 'translationSign' &&
    'state' in item &&
    item.state === 'stale'
  );
}
