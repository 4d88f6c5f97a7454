/** An ISO 8601 day in the long words of a language: "25 November 2026", "1er décembre 2026". */
export function dayIn(language: string, day: string): string {
  const words = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
  // French counts the first day of a month and no other (Lexique des règles typographiques, Imprimerie nationale).
  return /^fr\b/.test(language) ? words.replace(/^1(?=\s)/, '1er') : words;
}
