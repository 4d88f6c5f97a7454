import type { Prose } from '../prose.ts';
import type { Rule } from '../rule.ts';
import { isSafeInNotation } from '../values/value-prose.ts';
import { typographyRules } from './rules.ts';
import { authorsText, setTextOf, settingOf } from './set-text.ts';
import { settle } from './settle.ts';

/** Typography of the book's language, block by block, with mends that are safe: never in quotations, code, addresses or another language. */
export const typography: Rule = ({ book, prose, values, report }) => {
  const setting = settingOf(book);
  for (const block of [...prose, ...values]) {
    const before = setTextOf(block, book);
    const written = writtenAs(block);
    const found = settle(block.text, {
      faults: (text) => {
        const set = text === block.text ? before : authorsText(text, block, setting);
        return typographyRules.flatMap((rule) => rule(set));
      },
      isSeamless: (at) => written(at - 1, at + 1),
      mayChange: (from, to) => before.own.slice(from, to) === block.text.slice(from, to) && written(from, to),
    });
    for (const { fault, from, to, edit } of found) {
      // A sign that the source has in another form (an entity, a mark between) was meant, or is none.
      if ((fault.mend !== undefined || to - from === 1) && !written(from, to)) continue;
      const fix = edit && { place: block.placeOf(edit.from, edit.to), text: edit.text };
      const isSafe = fix && (block.kind !== 'value' || isSafeInNotation(block.source, fix.place, fix.text));
      report(fault.toDiagnostic(block.placeOf(from, to), isSafe ? { fix } : {}));
    }
  }
};

/** Whether a stretch of the prose stands in the source in just these characters. */
function writtenAs({ text, source, placeOf }: Prose): (from: number, to: number) => boolean {
  return (from, to) => {
    const { start, end } = placeOf(from, to);
    return source.slice(start.offset, end.offset) === text.slice(from, to);
  };
}
