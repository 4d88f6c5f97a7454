import type { Book, Section, TranslationWords } from '../model/book.ts';
import type { Alignment, TableCell, TableRow } from '../model/book-node.ts';

const anchor = 'translation-state';

/** A page of how far a translation is, text by text, for drafts; none of a book whose state is not kept. */
export function translationReport({ translation, sections, words: { language, phrases } }: Book): Section | undefined {
  const place = sections[0]?.heading.place;
  if (!translation || !place) return undefined;
  const numbers = new Intl.NumberFormat(language);
  const shares = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const share = (part: number, all: number): string => shares.format(all === 0 ? 1 : Math.floor((part / all) * 1000) / 1000);
  const cells = (title: string, { all, missing, stale, done, reviewed }: TranslationWords): string[] => [
    title,
    ...[all, missing, stale].map((count) => numbers.format(count)),
    share(done, all),
    share(reviewed, all),
  ];
  const align: Alignment[] = [null, 'right', 'right', 'right', 'right', 'right'];
  const row = (texts: readonly string[], at: number): TableRow => ({
    type: 'tableRow',
    id: `u-${anchor}-${at}`,
    place,
    header: at === 0,
    children: texts.map((value, column): TableCell => {
      const scope = at === 0 ? 'col' : column === 0 ? 'row' : undefined;
      const children = [{ type: 'text' as const, value, place }];
      return {
        type: 'tableCell',
        id: `u-${anchor}-${at}-${column}`,
        place,
        align: align[column] ?? null,
        ...(scope ? { scope } : {}),
        children,
      };
    }),
  });
  const heads = [phrases.in, phrases.words, phrases.missingWords, phrases.staleWords, phrases.translatedWords, phrases.reviewedWords];
  const rows = [heads, ...translation.texts.map(({ title, words }) => cells(title, words)), cells(phrases.wholeBook, translation.words)];
  return {
    kind: 'back',
    matter: 'back',
    anchor,
    heading: {
      type: 'heading',
      id: `u-${anchor}`,
      depth: 1,
      anchor,
      children: [{ type: 'text', value: phrases.translationState, place }],
      place,
    },
    shortTitle: phrases.translationState,
    body: [{ type: 'table', id: `u-${anchor}-table`, place, align, rowHeads: true, wide: false, children: rows.map(row) }],
    notes: [],
  };
}
