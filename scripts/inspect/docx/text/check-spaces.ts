import { doubledSpace } from '../../../diagnostics/docx-text.ts';
import { defineRule } from '../rule.ts';
import { folded, shownText } from '../view/paragraph-text.ts';
import { styleIdOf } from '../view/style-sheet.ts';

/** One space between words, none before the first; three and more are told as layout by another rule. */
export const checkSpaces = defineRule(doubledSpace, (view, report) => {
  for (const story of view.stories)
    for (const found of story.all('w:p')) {
      const style = view.sheet.byId.get(styleIdOf(found.element, view.sheet) ?? '')?.name ?? '';
      if (/code|macro/i.test(style)) continue;
      const text =
        view.text(found).includes('  ') || view.text(found).includes(' \u00a0')
          ? shownText(found.element, { objects: true })
          : view.text(found);
      const doubled = /(?:^|[^ \u00a0])[ \u00a0]{2}(?=[^ \u00a0])/.exec(text);
      // The space behind the mark of a note stands first in its paragraph.
      const isNote = story.kind === 'footnotes' || story.kind === 'endnotes';
      if (doubled)
        report(
          doubledSpace(
            { text: folded(text.slice(Math.max(0, doubled.index - 20), doubled.index + 30)), fault: 'doubled' },
            view.placeOf(found),
          ),
        );
      else if (/^ \S/.test(text) && !isNote)
        report(doubledSpace({ text: folded(text).slice(0, 40), fault: 'before' }, view.placeOf(found)));
    }
});
