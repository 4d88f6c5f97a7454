import { missingDocxGlyph } from '../../../diagnostics/docx-text.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { embeddedFontsOf } from './embedded-fonts.ts';
import { type Face, readFace } from './read-face.ts';

/** What no face needs to draw. */
const unseen = /[\s\p{Cf}\p{M}]/u;

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
      const family = view.formats.of(run).font;
      const face = faces.get(family ?? '');
      if (face === undefined || family === undefined) continue;
      for (const character of text) {
        if (unseen.test(character) || told.has(family + character) || face.draws(character.codePointAt(0) ?? 0)) continue;
        told.add(family + character);
        report(missingDocxGlyph({ character, font: family, text: folded(text).slice(0, 40) }, view.placeOf(run)));
      }
    }
});
