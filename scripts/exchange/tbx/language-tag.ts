import { isLanguage } from '../columns.ts';

/** A language tag as BCP 47 writes it (`nl-BE` for `NL-be`); undefined where it is none, or is for private use. */
export function languageTag(tag: string): string | undefined {
  try {
    const canonical = Intl.getCanonicalLocales(tag)[0];
    return canonical !== undefined && isLanguage(canonical) ? canonical : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
