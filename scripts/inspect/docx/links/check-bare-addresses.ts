import { bareAddress } from '../../../diagnostics/docx-reading.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { isNamed, styleIdOf } from '../view/style-sheet.ts';
import { linksOf } from './links-of.ts';

/** Links say more than their address, but for lists of sources, imprint and notes, which are printed (WCAG 2.2, 2.4.4). */
export const checkBareAddresses = defineRule(bareAddress, (view, report) => {
  // In a book of ours the manuscript is asked; the press writes addresses out where they are to be read on paper.
  if (view.edition !== undefined) return;
  for (const { found, words } of linksOf(view)) {
    const said = folded(words);
    const style = view.sheet.byId.get(found.paragraph ? (styleIdOf(found.paragraph.element, view.sheet) ?? '') : '');
    if (/^(?:https?:\/\/|www\.)\S+$/i.test(said) && !isNamed(style, 'Bibliography') && found.story.kind === 'document')
      report(bareAddress({ words: said }, view.placeOf(found)));
  }
});
