import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RenderState } from './html-target.ts';
import { languageAttributes } from './language-attributes.ts';

type Around = Pick<RenderState, 'target' | 'edition'>;

/** Words in a language of their own. */
export function inLanguage(
  lang: string,
  className: readonly string[],
  children: readonly (ElementContent | string)[],
  { target, edition }: Around,
): Element {
  const attributes = { className: [...className], ...languageAttributes(lang, target, edition.info.direction) };
  // Chromium drops the language of a plain span from the PDF's tags, and keeps it on em.
  return h(target.kind === 'pdf' ? 'em' : 'span', attributes, [...children]);
}

/** A title or name, in the type of the text around it; without `lang` in the language of the text. */
export function nameIn(lang: string | undefined, children: ElementContent[], state: Around): ElementContent[] {
  return lang === undefined ? children : [inLanguage(lang, ['foreign-name'], children, state)];
}
