import { badIndexEntry } from '../../../diagnostics/docx-marks.ts';
import { defineRule } from '../rule.ts';
import { folded, squashed } from '../view/paragraph-text.ts';

/** The index lists what is marked, and nothing else (ECMA-376-1, 17.16.5.31 and .75); an entry may lead to others alone (\t). */
export const checkIndex = defineRule(badIndexEntry, (view, report) => {
  const { fields } = view.fields(view.document);
  const marks = fields.filter(({ type }) => type === 'XE');
  for (const { begin, code } of marks)
    if ((code.words[0] ?? '').trim() === '') report(badIndexEntry({ entry: '', fault: 'empty' }, view.placeOf(begin)));
  const indexes = fields.filter(({ type, code }) => type === 'INDEX' && !code.switches.has('f') && !code.switches.has('b'));
  for (const index of indexes) {
    const lines = [...new Set(index.paragraphs)].map((paragraph) => ({ paragraph, text: folded(view.text(paragraph)) }));
    const heads = marks.flatMap(({ code, begin }) => stepsOf(code.words[0] ?? '').map((text) => ({ text, begin })));
    const told = new Set<string>();
    for (const { text, begin } of heads) {
      if (told.has(text) || text === '' || lines.some((line) => says(line.text, text))) continue;
      told.add(text);
      report(badIndexEntry({ entry: text, fault: 'unlisted' }, view.placeOf(begin)));
    }
    for (const { text } of lines)
      if (text.length > 2 && !heads.some((head) => says(text, head.text))) report(badIndexEntry({ entry: text, fault: 'unmarked' }));
  }
});

/** A line begins with the words of its entry. */
const says = (line: string, entry: string): boolean => {
  const [whole, head] = [squashed(line), squashed(entry)];
  return whole.startsWith(head) && !/^[\p{L}\p{N}]/u.test(whole.slice(head.length));
};

/** Main and sub-entry of a mark: colons part them, but for those behind a backslash. */
function stepsOf(entry: string): readonly string[] {
  return entry.split(/(?<!\\):/).map((step) => folded(step.replace(/\\(.)/g, '$1')));
}
