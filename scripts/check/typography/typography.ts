import type { Prose } from '../prose.ts';
import type { Rule } from '../rule.ts';
import { typographyRules } from './rules.ts';
import { opaque, type SetText, setText } from './set-text.ts';
import { settle } from './settle.ts';

/** Typography of the book's language, block by block, with mends that are safe: never in quotations, code, addresses or another language. */
export const typography: Rule = ({ book, files, prose, report }) => {
  const sources = new Map(files.map(({ path, text }) => [path, text]));
  const [language = ''] = book.info.language.split('-');
  const setting = { language, quotes: book.words.quotes, isLeftToRight: book.words.direction === 'ltr' };
  for (const block of prose) {
    const isAuthors = (text: string): SetText => {
      const set = setText(text, setting);
      return block.quotation ? { ...set, own: opaque.repeat(text.length) } : set;
    };
    const written = writtenAs(block, sources.get(block.file) ?? '');
    const own = isAuthors(block.text).own;
    const found = settle(block.text, {
      faults: (text) => {
        const set = isAuthors(text);
        return typographyRules.flatMap((rule) => rule(set));
      },
      isSeamless: (at) => written(at - 1, at + 1),
      mayChange: (from, to) => own.slice(from, to) === block.text.slice(from, to) && written(from, to),
    });
    for (const { fault, from, to, edit } of found) {
      // A sign that the source has in another form (an entity, a mark between) was meant, or is none.
      if ((fault.mend !== undefined || to - from === 1) && !written(from, to)) continue;
      const fix = edit && { place: block.placeOf(edit.from, edit.to), text: edit.text };
      report(fault.toDiagnostic(block.placeOf(from, to), fix ? { fix } : {}));
    }
  }
};

/** Whether a stretch of the prose stands in the source in just these characters. */
function writtenAs({ text, placeOf }: Prose, source: string): (from: number, to: number) => boolean {
  return (from, to) => {
    const { start, end } = placeOf(from, to);
    return source.slice(start.offset, end.offset) === text.slice(from, to);
  };
}
