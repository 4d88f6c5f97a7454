/** Well-formed by BCP 47, and a language that has a name. Word writes `x-none` where there is none. */
export function isLanguageTag(tag: string): boolean {
  if (tag === 'x-none') return true;
  try {
    const { language } = new Intl.Locale(tag);
    return language === 'und' || new Intl.DisplayNames('en', { type: 'language' }).of(language) !== language;
  } catch {
    return false;
  }
}

const rightToLeft: ReadonlySet<string> = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

/** Whether a language is surely written from the right. */
export const isRightToLeft = (tag: string): boolean => rightToLeft.has(tag.toLowerCase().split('-')[0] ?? '');

/** Letters of scripts that are written from the right. */
export const rightLetters = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Letters of scripts that are written from the left. */
export const leftLetters = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
