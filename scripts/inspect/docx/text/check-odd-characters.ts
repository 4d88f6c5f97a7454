import { oddCharacter } from '../../../diagnostics/docx-text.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';

/** Control characters, lost letters, non-characters, private use; embeddings that change the direction are counted apart. */
const odd =
  /[\u{1}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{7f}-\u{9f}\u{fffd}\u{fffe}\u{ffff}\u{e000}-\u{f8ff}\u{f0000}-\u{10ffff}\u{fff9}-\u{fffb}]/u;
const opens = /[\u202a\u202b\u202d\u202e]/g;
const closes = /\u202c/g;
const isolates = /[\u2066-\u2068]/g;
const ends = /\u2069/g;

/** No character that nobody can read, and no change of direction that is not closed in its paragraph (Unicode, 23.3 to 23.8; UAX 9). Symbol faces (w:sym) use private ones by right. */
export const checkOddCharacters = defineRule(oddCharacter, (view, report) => {
  for (const story of view.stories)
    for (const found of story.all('w:p')) {
      const text = found.story.all('w:sym').some((symbol) => symbol.paragraph === found) ? '' : view.text(found);
      const count = (pattern: RegExp): number => (text.match(pattern) ?? []).length;
      const [character] = odd.exec(text) ?? [
        count(opens) > count(closes) ? '\u202a' : count(isolates) > count(ends) ? '\u2066' : undefined,
      ];
      if (character === undefined) continue;
      const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      report(oddCharacter({ character: code, text: folded(text.replaceAll(character, '·')).slice(0, 60) }, view.placeOf(found)));
    }
});
