import { linkDiffers } from '../../diagnostics/translation-checks.ts';
import { compareMarks } from './compare-marks.ts';

/** Addresses of the web are the same, but for the language that they name (`/en/`, `lang=fr`, `eu.legal.EN`, `fr.wikipedia.org`). */
export const links = compareMarks({
  definition: linkDiffers,
  types: ['link'],
  keysOf: ({ key }, { source, target }) => [withoutLanguage(key, [source.language, target.language])],
});

function withoutLanguage(url: string, languages: readonly string[]): string {
  const tags = languages.flatMap((language) => [language, language.split('-')[0] ?? language]).join('|');
  return url.replace(new RegExp(`(?<=[/=._:-])(?:${tags})(?=$|[/&#._:?-])`, 'gi'), '*').replace(/\/$/, '');
}
