import { badEmbeddedFont } from '../../../diagnostics/docx-pages.ts';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';
import { flagAt } from '../view/story.ts';
import { embeddedFontsOf, fontKey } from './embedded-fonts.ts';
import { readFace } from './read-face.ts';

/** Bits of fsType: 0x0002 alone forbids to embed; 0x0200 allows bitmaps only (OpenType 1.9, OS/2). */
const forbids = (rights: number): boolean => (rights & 0x000f) === 0x0002 || (rights & 0x0200) !== 0;

/** Faces that are carried open with their keys, are what they are said to be, and may be embedded (ECMA-376-1, 17.8.1, 17.8.3, 17.15.1.38). */
export const checkEmbeddedFonts = defineRule(badEmbeddedFont, (view, report) => {
  const fonts = embeddedFontsOf(view);
  const settings = view.settings && elementsIn(view.settings)[0];
  const [first] = fonts;
  if (first && flagAt(settings, 'w:embedTrueTypeFonts') !== true) report(badEmbeddedFont({ font: first.family, fault: 'setting' }));
  for (const { family, key, bytes } of fonts) {
    const face = bytes && readFace(bytes);
    const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    if (!fontKey.test(key)) report(badEmbeddedFont({ font: family, fault: 'key' }));
    else if (bytes !== undefined && face === undefined) report(badEmbeddedFont({ font: family, fault: 'bytes' }));
    if (face === undefined) continue;
    if (forbids(face.rights)) report(badEmbeddedFont({ font: family, fault: 'rights' }));
    if (!face.families.some((name) => bare(name).startsWith(bare(family)))) report(badEmbeddedFont({ font: family, fault: 'name' }));
  }
});
