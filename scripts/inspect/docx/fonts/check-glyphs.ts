import { missingDocxGlyph } from '../../../diagnostics/docx-text.ts';
import { rightLetters } from '../reading/language-tags.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { embeddedFontsOf } from './embedded-fonts.ts';
import { type Face, readFace } from './read-face.ts';

/** What no face needs to draw, and what is no letter at all, which another rule tells. */
const unseen = /[\s\p{C}\p{M}\u{FFFD}]/u;

/**
 * Characters of the document's language that are set in a face that it carries are in it. Other faces are the reader's, and words of other languages are set in them where
 * this one has no letters for them.
 */
export const checkGlyphs = defineRule(missingDocxGlyph, (view, report) => {
  const faces = new Map<string, Face>();
  for (const { family, bytes } of embeddedFontsOf(view)) {
    const face = bytes && readFace(bytes);
    if (face && !faces.has(family)) faces.set(family, face);
  }
  if (faces.size === 0) return;
  /** Characters that were looked at, by face: each is told once. */
  const seen = new Map([...faces.keys()].map((family) => [family, new Set<string>()]));
  for (const story of view.stories)
    for (const run of story.all('w:r')) {
      const text = view.text(run);
      const { font = '', fontFromRight = '', isFromRight } = view.formats.of(run);
      const { language, languageFromRight } = view.formats.ownOf(run);
      if (text === '' || language !== undefined || languageFromRight !== undefined) continue;
      const lacks = new Map<string, string[]>();
      for (const character of text) {
        // Word takes the face of complex scripts for their letters, whatever the run says.
        const family = isFromRight || rightLetters.test(character) ? fontFromRight : font;
        const known = seen.get(family);
        if (known === undefined || known.has(character)) continue;
        known.add(character);
        if (isMissing(character, faces.get(family))) lacks.set(family, [...(lacks.get(family) ?? []), character]);
      }
      for (const [family, characters] of lacks)
        report(missingDocxGlyph({ character: characters.join(' '), font: family, text: folded(text).slice(0, 40) }, view.placeOf(run)));
    }
});

const isMissing = (character: string, face: Face | undefined): boolean =>
  face !== undefined && !unseen.test(character) && !face.draws(character.codePointAt(0) ?? 0);
