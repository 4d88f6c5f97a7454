import type { Properties } from 'hast';
import type { HtmlTarget } from './html-target.ts';

const rightToLeft: ReadonlySet<string> = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

/** Direction of a language's usual script, by its tag. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** `lang` (EPUB: `xml:lang` beside it, equal), and `dir` where it differs from the text around. */
export function languageAttributes(lang: string | undefined, target: HtmlTarget, around: 'ltr' | 'rtl'): Properties {
  if (lang === undefined) return {};
  const direction = directionOf(lang);
  return { lang, ...(target.kind === 'epub' ? { xmlLang: lang } : {}), ...(direction === around ? {} : { dir: direction }) };
}
