import { docxForeignWords } from '../../../diagnostics/docx-reading.ts';
import type { Place } from '../../../model/place.ts';
import { plainTextOf, walk } from '../../../model/walk.ts';
import { defineRule } from '../rule.ts';
import { squashed } from '../view/paragraph-text.ts';
import type { DocxView } from '../view/view.ts';

/** Words that the manuscript marks as of another language are in runs of that language (ECMA-376-1, 17.3.2.20; WCAG 2.2, 3.1.2; EN 301 549, 10.3.1.2). */
export const checkForeignWords = defineRule(docxForeignWords, (view, report) => {
  const marked = markedText(view);
  for (const { language, words, place } of foreignIn(view)) {
    const held = marked.get(language.toLowerCase()) ?? '';
    if (!held.includes(squashed(words))) report(docxForeignWords({ words: words.slice(0, 60), language }, place));
  }
});

/** Text by language, runs that follow one another joined; only languages other than the document's. */
function markedText(view: DocxView): ReadonlyMap<string, string> {
  const own = view.edition?.words.language.toLowerCase();
  const texts = new Map<string, string>();
  for (const story of view.stories) {
    let last: string | undefined;
    for (const run of story.all('w:r')) {
      const words = squashed(view.text(run));
      if (words === '') continue;
      const { isFromRight, language: left, languageFromRight: right } = view.formats.of(run);
      const language = ((isFromRight ? right : undefined) ?? left ?? own ?? '').toLowerCase();
      if (language !== own) texts.set(language, `${texts.get(language) ?? ''}${language === last ? '' : '\n'}${words}`);
      last = language;
    }
  }
  return texts;
}

interface ForeignWords {
  readonly language: string;
  readonly words: string;
  readonly place: Place;
}

function foreignIn({ edition }: DocxView): ForeignWords[] {
  const own = edition?.words.language.toLowerCase();
  const found: ForeignWords[] = [];
  for (const { heading, body, notes } of edition?.sections ?? [])
    walk([heading, ...body, ...notes], (node) => {
      if (node.type === 'foreign' && node.lang.toLowerCase() !== own)
        found.push({ language: node.lang, words: plainTextOf(node.children), place: node.place });
      if (node.type === 'glossaryList')
        for (const { equivalents } of node.entries)
          for (const { lang, term } of equivalents)
            if (lang.toLowerCase() !== own) found.push({ language: lang, words: term, place: node.place });
      if (node.type !== 'blockquote' || node.lang === undefined) return;
      const [first] = node.children;
      // Enough of a quotation to know it by; what follows may hold calls of notes.
      if (first?.type === 'paragraph')
        found.push({ language: node.lang, words: plainTextOf(first.children).slice(0, 20), place: node.place });
    });
  return found;
}
