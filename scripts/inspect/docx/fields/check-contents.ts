import { wrongContents } from '../../../diagnostics/docx-marks.ts';
import { defineRule } from '../rule.ts';
import type { Field } from '../view/fields.ts';
import { folded, squashed } from '../view/paragraph-text.ts';
import type { Found } from '../view/story.ts';
import { valueAt } from '../view/story.ts';
import { paragraphProperty, styleIdOf } from '../view/style-sheet.ts';
import type { DocxView } from '../view/view.ts';

interface Entry {
  readonly paragraph: Found;
  readonly words: string;
  /** The paragraph that its link leads to. */
  readonly target: Found | undefined;
}

/** Lists of headings and of captions (TOC) have an entry for each, in their order and words, as an update would make it (ECMA-376-1, 17.16.5.68). */
export const checkContents = defineRule(wrongContents, (view, report) => {
  for (const field of view.fields(view.document).fields) {
    if (field.type !== 'TOC' || field.result.trim() === '' || field.code.switches.has('f')) continue;
    const caption = field.code.switches.get('c') || field.code.switches.get('a');
    const list = caption ? `list of “${caption}”` : 'contents list';
    const listed = caption ? captionsOf(caption, view) : headingsOf(field, view);
    const entries = entriesOf(field, view);
    compare(list, caption ? entries.map((entry) => withCaption(entry, listed)) : entries, listed, view, report);
  }
});

function entriesOf(field: Field, view: DocxView): Entry[] {
  const anchors = new Map(view.document.all('w:hyperlink').map((link) => [link.paragraph, link.get('w:anchor')]));
  const paragraphs = [...new Set(field.paragraphs)].filter(({ at }) => at < (field.end?.at ?? 0));
  return paragraphs.flatMap((paragraph) => {
    const words = view.text(paragraph).split('\t').slice(0, -1).join(' ') || view.text(paragraph);
    if (folded(words) === '') return [];
    const anchor = anchors.get(paragraph) ?? pageReferenceIn(paragraph, field, view);
    return [{ paragraph, words, target: anchor === undefined ? undefined : view.bookmark(anchor)?.start.paragraph }];
  });
}
/** A link to a picture stands for its caption, which is the next that follows. */
function withCaption(entry: Entry, captions: readonly Found[]): Entry {
  const { target } = entry;
  if (target === undefined || captions.includes(target)) return entry;
  return { ...entry, target: captions.find(({ at }) => at > target.at) ?? target };
}

function pageReferenceIn(paragraph: Found, outer: Field, view: DocxView): string | undefined {
  return view.fields(paragraph.story).fields.find((each) => each.outer === outer && each.begin.paragraph === paragraph)?.code.words[0];
}

/** Paragraphs that \o, \t and \u take in. A heading without words is none. */
function headingsOf({ code: { switches }, paragraphs }: Field, view: DocxView): readonly Found[] {
  const [low = 1, high = 9] = rangeOf(switches.get('o') ?? (switches.has('t') || switches.has('u') ? '' : '1-9'));
  const byStyle = new Set(
    (switches.get('t') ?? '')
      .split(/[,;]/)
      .filter((_, at) => at % 2 === 0)
      .map((name) => name.trim().toLowerCase()),
  );
  const [first = 1, last = 9] = rangeOf(switches.get('u') || switches.get('o') || '1-9');
  const own = new Set(paragraphs);
  return view.document.all('w:p').filter((found) => {
    if (own.has(found) || folded(view.text(found)) === '') return false;
    const name = view.sheet.byId.get(styleIdOf(found.element, view.sheet) ?? '')?.name.toLowerCase() ?? '';
    const level = Number(/^heading ([1-9])$/.exec(name)?.[1] ?? 0);
    if (switches.has('o') || !(switches.has('t') || switches.has('u'))) if (level >= low && level <= high) return true;
    if (byStyle.has(name)) return true;
    const outline = Number(paragraphProperty(found.element, view.sheet, (properties) => valueAt(properties, 'w:outlineLvl')) ?? 9) + 1;
    return switches.has('u') && outline >= first && outline <= last;
  });
}
function rangeOf(text: string): readonly number[] {
  const [from, to] = text.split('-').map(Number);
  return text === '' ? [1, 0] : [from ?? 1, to ?? from ?? 9];
}

/** Paragraphs with a number of this identifier. */
function captionsOf(name: string, view: DocxView): readonly Found[] {
  const paragraphs = view
    .fields(view.document)
    .fields.flatMap(({ type, code, begin }) =>
      type === 'SEQ' && code.words[0]?.toLowerCase() === name.toLowerCase() && !code.switches.has('h') && begin.paragraph
        ? [begin.paragraph]
        : [],
    );
  return [...new Set(paragraphs)];
}

function compare(
  list: string,
  entries: readonly Entry[],
  listed: readonly Found[],
  view: DocxView,
  report: Parameters<typeof checkContents.check>[1],
): void {
  const known = new Map(listed.map((found, at) => [found, at]));
  const said = (found: Found): string => folded(`${view.numbers.get(found.element)?.label ?? ''} ${view.text(found)}`);
  const taken = new Set<Found>();
  let last = -1;
  for (const { paragraph, words, target } of entries) {
    // A link to a picture stands for the caption of its words.
    const aimed = target !== undefined && known.has(target) ? target : undefined;
    const found = aimed ?? listed.find((each) => !taken.has(each) && isSaidBy(words, each, view)) ?? target;
    const place = view.placeOf(found ?? paragraph);
    const at = found === undefined ? undefined : known.get(found);
    if (found === undefined || at === undefined || taken.has(found)) {
      report(wrongContents({ list, fault: 'extra', heading: folded(words) }, place));
      continue;
    }
    taken.add(found);
    if (!isSaidBy(words, found, view)) report(wrongContents({ list, fault: 'words', heading: said(found), found: folded(words) }, place));
    if (at < last) report(wrongContents({ list, fault: 'order', heading: said(found) }, place));
    last = Math.max(last, at);
  }
  for (const found of listed)
    if (!taken.has(found)) report(wrongContents({ list, fault: 'missing', heading: said(found) }, view.placeOf(found)));
}

/** The entry has the words of the heading behind its number; a heading that is numbered by a list has that very number. */
function isSaidBy(words: string, found: Found, view: DocxView): boolean {
  const number = view.numbers.get(found.element);
  const text = squashed(view.text(found));
  const entry = squashed(words);
  if (number !== undefined && !number.isBullet && number.label !== '') return entry === squashed(number.label) + text;
  // A number that is typed in a paragraph of its own is typed in the entry too.
  return entry.endsWith(text) && /^[\p{L}\p{N}.]{0,24}$/u.test(entry.slice(0, entry.length - text.length));
}
