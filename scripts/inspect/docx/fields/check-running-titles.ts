import { badStyleReference } from '../../../diagnostics/docx-marks.ts';
import { defineRule } from '../rule.ts';
import { folded, squashed } from '../view/paragraph-text.ts';
import type { Found, Story } from '../view/story.ts';
import { valueAt } from '../view/story.ts';
import { type DocxStyle, styleIdOf } from '../view/style-sheet.ts';
import type { DocxView } from '../view/view.ts';

/** Running titles take their words from a style that the text has, and show words of it that stand on the pages that they head (ECMA-376-1, 17.16.5.59). */
export const checkRunningTitles = defineRule(badStyleReference, (view, report) => {
  for (const story of view.stories)
    for (const { type, code, begin, result } of view.fields(story).fields) {
      if (type !== 'STYLEREF') continue;
      const [name = ''] = code.words;
      const style = styleNamed(name, view);
      const texts = style === undefined ? [] : textsOf(style, view);
      const place = view.placeOf(begin);
      if (texts.length === 0) report(badStyleReference({ style: name, fault: 'unknown' }, place));
      else if (result.trim() !== '' && !shows(result, texts, story, view, code.switches))
        report(badStyleReference({ style: name, fault: 'other', found: folded(result) }, place));
    }
});

/** By name in any case, or by the level of a heading: `STYLEREF 1`. */
function styleNamed(name: string, { sheet }: DocxView): DocxStyle | undefined {
  const wanted = (/^[1-9]$/.test(name) ? `heading ${name}` : name).toLowerCase();
  return sheet.styles.find((style) => style.name.toLowerCase() === wanted);
}

function textsOf({ id, type }: DocxStyle, view: DocxView): readonly Found[] {
  if (type === 'paragraph') return view.document.all('w:p').filter((found) => styleIdOf(found.element, view.sheet) === id);
  return view.document.all('w:r').filter((found) => valueAt(found.element, 'w:rPr', 'w:rStyle') === id);
}

/** The text, or with \n, \r and \w the number, of one of those on pages of this head; a head takes the last one before where its pages have none. */
function shows(result: string, texts: readonly Found[], story: Story, view: DocxView, switches: ReadonlyMap<string, string>): boolean {
  const isNumber = ['n', 'r', 'w', 's'].some((letter) => switches.has(letter));
  const say = (found: Found): string => (isNumber ? (view.numbers.get(found.element)?.label ?? '0') : view.text(found));
  const ids = new Set(view.relationships(view.document.path).flatMap(({ id, target }) => (target === story.path ? [id] : [])));
  const pages = view.sections.filter(({ effective }) => [...effective.values()].some((id) => ids.has(id)));
  const candidates = story.kind === 'document' ? texts : pages.flatMap(({ from, to }) => onPages(texts, from, to));
  const wanted = squashed(result).replace(/[.:)]+$/, '');
  return candidates.length === 0 || candidates.some((found) => squashed(say(found)).replace(/[.:)]+$/, '') === wanted);
}

function onPages(texts: readonly Found[], from: number, to: number): readonly Found[] {
  const inside = texts.filter(({ at }) => at >= from && at < to);
  return inside.length > 0 ? inside : texts.filter(({ at }) => at < from).slice(-1);
}
