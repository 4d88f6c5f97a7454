import { docxLanguageProperty } from '../../../diagnostics/docx-pages.ts';
import { defineRule } from '../rule.ts';
import { corePropertiesOf, propertyOf } from './check-properties.ts';

/** The properties say the language of the edition (ECMA-376-2, 8.3.4). */
export const checkLanguageProperty = defineRule(docxLanguageProperty, (view, report) => {
  if (view.edition === undefined) return;
  const found = propertyOf(corePropertiesOf(view), 'dc:language') ?? '';
  const wanted = view.edition.words.language;
  if (found.toLowerCase() !== wanted.toLowerCase()) report(docxLanguageProperty({ found, wanted }));
});
