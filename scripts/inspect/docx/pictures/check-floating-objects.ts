import { floatingObject } from '../../../diagnostics/docx-objects.ts';
import { defineRule } from '../rule.ts';
import { childAt, isInside } from '../view/story.ts';

/** Pictures and text boxes stand in the line of the text (WCAG 2.2, 1.3.2; Microsoft’s Accessibility Checker). */
export const checkFloatingObjects = defineRule(floatingObject, (view, report) => {
  for (const story of view.stories) {
    for (const found of story.all('wp:anchor'))
      report(floatingObject({ object: childAt(found.element, 'wp:docPr')?.attributes.name ?? 'a picture' }, view.placeOf(found)));
    for (const found of story.all('w:txbxContent'))
      if (!isInside(found, 'wp:anchor')) report(floatingObject({ object: 'a text box' }, view.placeOf(found)));
    for (const found of story.all('w:framePr')) report(floatingObject({ object: 'a frame' }, view.placeOf(found)));
  }
});
