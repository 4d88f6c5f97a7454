import { emptyLink } from '../../../diagnostics/docx-reading.ts';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { linksOf } from './links-of.ts';

/** Links have words or a picture, and lead somewhere (WCAG 2.2, 2.4.4; EN 301 549, 10.2.4.4). */
export const checkLinks = defineRule(emptyLink, (view, report) => {
  for (const { found, words, target } of linksOf(view)) {
    const place = view.placeOf(found);
    if (target === '' && found.get('r:id') === undefined) report(emptyLink({ target: folded(words), fault: 'target' }, place));
    const hasPicture = elementsIn(found.element).some(({ name }) => name === 'w:drawing' || name === 'w:footnoteReference');
    if (folded(words) === '' && !hasPicture) report(emptyLink({ target, fault: 'words' }, place));
  }
});
