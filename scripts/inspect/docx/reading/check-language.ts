import type { Element } from 'xast';
import { docxLanguage } from '../../../diagnostics/docx-reading.ts';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';
import { childAt } from '../view/story.ts';
import type { DocxView } from '../view/view.ts';
import { isLanguageTag, isRightToLeft } from './language-tags.ts';

const attributes = ['w:val', 'w:bidi', 'w:eastAsia'] as const;

/** The document says its language, the right one, and all tags are tags (ECMA-376-1, 17.3.2.20; WCAG 2.2, 3.1.1; EN 301 549, 10.3.1.1). */
export const checkLanguage = defineRule(docxLanguage, (view, report) => {
  const wanted = view.edition?.words.language;
  const found = languageOf(view, wanted !== undefined && isRightToLeft(wanted) ? 'w:bidi' : 'w:val');
  if (found === undefined) report(docxLanguage({ fault: 'none', found: '' }));
  else if (wanted !== undefined && found.toLowerCase() !== wanted.toLowerCase()) report(docxLanguage({ fault: 'other', found, wanted }));
  const told = new Set<string>();
  const checkTags = (element: Element, place?: ReturnType<DocxView['placeOf']>): void => {
    for (const name of attributes) {
      const tag = element.attributes[name];
      if (tag == null || tag === '' || told.has(tag) || isLanguageTag(tag)) continue;
      told.add(tag);
      report(docxLanguage({ fault: 'unknown', found: tag }, place));
    }
  };
  for (const story of view.stories) for (const each of story.all('w:lang')) checkTags(each.element, view.placeOf(each));
  for (const part of ['styles', 'settings'])
    for (const name of ['w:lang', 'w:themeFontLang']) {
      const root = view.trees.get(view.partOf(part) ?? '');
      for (const element of root ? elementsIn(root, name) : []) checkTags(element);
    }
});

/** The language of plain text: of the default paragraph style, or of the document's defaults. A tag for words from the left serves where the other is absent. */
function languageOf({ sheet }: DocxView, attribute: 'w:val' | 'w:bidi'): string | undefined {
  const of = (properties: Element | undefined): string | undefined => {
    const language = childAt(properties, 'w:lang')?.attributes;
    return language?.[attribute] ?? language?.['w:val'] ?? undefined;
  };
  return sheet.lookUp(sheet.normal?.id, (style) => of(childAt(style, 'w:rPr'))) ?? of(childAt(sheet.defaults, 'w:rPrDefault', 'w:rPr'));
}
