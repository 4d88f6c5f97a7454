import { missingDocxGlyph } from '../../../diagnostics/docx-text.ts';
import { rightLetters } from '../reading/language-tags.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { embeddedFontsOf } from './embedded-fonts.ts';
import { type Face, readFace } from './read-face.ts';

/** What no face needs to draw, and what is no letter at all, which another rule tells. */
const unseen = /[\s\p{C}\p{M}\u{FFFD}]/u;

/** Characters that are set in a face that the document carries are in it. Other faces are the reader's, and not known here. */
export const checkGlyphs = defineRule(missingDocxGlyph, (view, report) => {
  const faces = new Map<string, Face>();
  for (const { family, bytes } of embeddedFontsOf(view)) {
    const face = bytes && readFace(bytes);
    if (face && !faces.has(family)) faces.set(family, face);
  }
  if (faces.size === 0) return;
  const told = new Set<string>();
  for (const story of view.stories)
    for (const run of story.all('w:r')) {
      const text = view.text(run);
      if (text === '') continue;
      const { font = '', fontFromRight = '', isFromRight } = view.formats.of(run);
      // Word takes the face of complex scripts for their letters, whatever the run says.
      const isComplex = (character: string): boolean => isFromRight === true || rightLetters.test(character);
      for (const family of new Set([font, fontFromRight])) {
        const own = [...text].filter((character) => (isComplex(character) ? fontFromRight : font) === family).join('');
        const lacks = missingIn(own, faces.get(family)).filter((character) => !told.has(family + character));
        for (const character of lacks) told.add(family + character);
        if (lacks.length > 0)
          report(missingDocxGlyph({ character: lacks.join(' '), font: family, text: folded(text).slice(0, 40) }, view.placeOf(run)));
      }
    }
});

/** Characters that a face does not draw, each once. */
function missingIn(text: string, face: Face | undefined): string[] {
  return face === undefined
    ? []
    : [...new Set(text)].filter((character) => !unseen.test(character) && !face.draws(character.codePointAt(0) ?? 0));
}
