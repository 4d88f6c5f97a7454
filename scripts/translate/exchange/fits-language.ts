/** Whether a language of a file is one of the book: `fr-FR` and `fr_FR` are `fr`, `nl-NL` is not `nl-BE`. Tags of TMX and gettext are read as BCP 47. */
export function fitsLanguage(found: string, wanted: string): boolean {
  const [a, b] = [found, wanted].map((tag) =>
    tag
      .replace(/[@.].*$/, '')
      .replaceAll('_', '-')
      .toLowerCase()
      .split('-'),
  );
  if (!a || !b || a[0] === '' || a[0] !== b[0]) return false;
  const rest = [a.slice(1).join('-'), b.slice(1).join('-')];
  return rest[0] === '' || rest[1] === '' || rest[0] === rest[1];
}
