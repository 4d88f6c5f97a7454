import { docxTextAlternative } from '../../../diagnostics/docx-objects.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { alternativesIn, bareDrawings, drawingsOf } from './drawings.ts';

const nothing =
  /^(?:[\w-]+\.(?:png|jpe?g|gif|svg|bmp|tiff?|emf|wmf|webp)|(?:image|picture|figure|photo|graphic|chart|diagram|drawing|shape|alt(?:ernative)? text|placeholder)[\s\d_-]*|image-placeholder|u-[0-9a-f]{8})$/i;

/** Pictures have the text alternative of the manuscript, or are marked as decoration and have none (WCAG 2.2, 1.1.1; EN 301 549, 10.1.1.1). */
export const checkTextAlternatives = defineRule(docxTextAlternative, (view, report) => {
  const drawings = drawingsOf(view);
  for (const { found, name, description = '', isDecorative } of drawings) {
    const text = description.trim();
    const place = view.placeOf(found);
    if (isDecorative && text !== '') report(docxTextAlternative({ picture: name, fault: 'decorative', found: text }, place));
    else if (!isDecorative && nothing.test(text)) report(docxTextAlternative({ picture: name, fault: 'false', found: text }, place));
  }
  // Those that the manuscript leaves without words are looked at by another rule.
  for (const { found, name } of bareDrawings(view).lost)
    report(docxTextAlternative({ picture: name, fault: 'missing' }, view.placeOf(found)));
  const said = drawings.map(({ description = '' }) => folded(description));
  for (const { alt, place } of alternativesIn(view)) {
    const at = alt === '' ? -2 : said.indexOf(folded(alt));
    if (at === -1) report(docxTextAlternative({ picture: '', fault: 'changed', found: alt }, place));
    else if (at >= 0) said.splice(at, 1);
  }
});
