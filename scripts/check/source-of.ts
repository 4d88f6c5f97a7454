import type { TextFile } from '../model/manuscript.ts';
import type { RuleInput } from './rule.ts';

/** The text that a text of a translation is translated from; undefined for the source itself. */
export function sourceOf({ path }: TextFile, { manuscript, book }: Pick<RuleInput, 'manuscript' | 'book'>): TextFile | undefined {
  const [source] = manuscript.settings.languages;
  const { language } = book.info;
  return source === undefined || source === language ? undefined : manuscript.texts.get(path.replace(`${language}/`, `${source}/`));
}
