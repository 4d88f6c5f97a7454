/** Whether a tag is well formed after BCP 47 (RFC 5646, 2.1) and holds no private subtag, which only the press's own marks are. */
export function isLanguageTag(tag: string): boolean {
  if (tag === '' || /(^|-)x(-|$)/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
