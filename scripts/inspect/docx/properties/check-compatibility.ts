import { compatibilityMode } from '../../../diagnostics/docx-pages.ts';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';

/** Pages are laid out in the present way (MS-DOCX, 2.3.1.1). */
export const checkCompatibility = defineRule(compatibilityMode, ({ settings }, report) => {
  const found = settings === undefined ? [] : elementsIn(settings, 'w:compatSetting');
  const mode = found.find(({ attributes }) => attributes['w:name'] === 'compatibilityMode')?.attributes['w:val'] ?? '';
  if (Number(mode || 0) < 15) report(compatibilityMode({ found: mode }));
});
