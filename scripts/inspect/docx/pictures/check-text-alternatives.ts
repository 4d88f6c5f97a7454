import { docxTextAlternative } from '../../../diagnostics/docx-objects.ts';
import type { Place } from '../../../model/place.ts';
import { walk } from '../../../model/walk.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import type { DocxView } from '../view/view.ts';
import { drawingsOf } from './drawings.ts';

const nothing =
  /^(?:[\w-]+\.(?:png|jpe?g|gif|svg|bmp|tiff?|emf|wmf|webp)|(?:image|picture|figure|photo|graphic|chart|diagram|drawing|shape|alt(?:ernative)? text|placeholder)[\s\d_-]*|image-placeholder|u-[0-9a-f]{8})$/i;

/** Pictures have the text alternative of the manuscript, or are marked as decoration and have none (WCAG 2.2, 1.1.1; EN 301 549, 10.1.1.1). */
export const checkTextAlternatives = defineRule(docxTextAlternative, (view, report) => {
  const drawings = drawingsOf(view);
  const wanted = alternativesIn(view);
  const silent = wanted.filter(({ alt }) => alt === '').length;
  let bare = 0;
  for (const { found, name, description = '', isDecorative } of drawings) {
    const text = description.trim();
    const place = view.placeOf(found);
    if (isDecorative && text !== '') report(docxTextAlternative({ picture: name, fault: 'decorative', found: text }, place));
    else if (!isDecorative && nothing.test(text)) report(docxTextAlternative({ picture: name, fault: 'false', found: text }, place));
    else if (!isDecorative && text === '') {
      bare += 1;
      // Those that the manuscript leaves without words are looked at by another rule.
      if (bare > silent) report(docxTextAlternative({ picture: name, fault: 'missing' }, place));
    }
  }
  const said = drawings.map(({ description = '' }) => folded(description));
  for (const { alt, place } of wanted) {
    const at = alt === '' ? -2 : said.indexOf(folded(alt));
    if (at === -1) report(docxTextAlternative({ picture: '', fault: 'changed', found: alt }, place));
    else if (at >= 0) said.splice(at, 1);
  }
});

/** Alternatives of figures and of pictures in lines, in their order; those that decorate are empty. */
function alternativesIn({ edition }: DocxView): { readonly alt: string; readonly place: Place }[] {
  const found: { alt: string; place: Place }[] = [];
  for (const { heading, body, notes } of edition?.sections ?? []) {
    const inFigures = new Set<unknown>();
    walk([heading, ...body, ...notes], (node) => {
      if (node.type === 'figure') {
        inFigures.add(node.content);
        found.push({ alt: node.alt, place: node.place });
      } else if (node.type === 'image' && !inFigures.has(node)) found.push({ alt: node.alt, place: node.place });
    });
  }
  return found;
}
