import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Edition, Section } from '../../model/book.ts';
import { directionOf } from '../html/index.ts';
import type { SitePaths } from './site-paths.ts';
import { homeFile } from './site-paths.ts';

/** Links to the same section in the book's other languages: sections are called alike in all. Where one is not there, to the first page, which the link says. */
export function languageSwitch(edition: Edition<'web'>, paths: SitePaths, section: Section | undefined): ElementContent[] {
  const others = otherLanguages(edition);
  if (others.length === 0) return [];
  const { phrases } = edition.words;
  const items = others.map((lang) => {
    const direction = directionOf(lang) === edition.info.direction ? {} : { dir: directionOf(lang) };
    const name = nameOf(lang, lang);
    const isThere = section === undefined || edition.spec.elsewhere?.get(lang)?.includes(section.anchor) === true;
    const file = section !== undefined && isThere ? paths.fileOf(section.anchor) : homeFile;
    const missing = phrases.notInLanguage.replace('{language}', nameOf(lang, edition.info.language));
    const note: Element[] = isThere ? [] : [h('span', { className: ['visually-hidden'], lang: edition.info.language }, ` (${missing})`)];
    const attributes = { href: `../${lang}/${file}`, hrefLang: lang, lang, ...direction, ...(isThere ? {} : { title: missing }) };
    return h('li', h('a', attributes, [h('span', { className: ['language-name'] }, name), ...note]));
  });
  return [h('nav', { className: ['languages'], ariaLabel: phrases.bookIn }, h('ul', items))];
}

/** The book's languages but this one. */
export function otherLanguages({ info }: Edition<'web'>): readonly string[] {
  return info.languages.filter((language) => language !== info.language);
}
function nameOf(language: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language;
}
