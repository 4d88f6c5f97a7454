import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { headingGone, headingNew, pageMoved } from '../diagnostics/pdf.ts';
import type { Book } from '../model/book.ts';
import type { PageMap } from '../model/pdf.ts';
import { startOf } from '../model/place.ts';
import { headingsOf, type PageRecord, pageRecord, recordPath } from './page-record.ts';

/** What stands on another page than in the edition of the record, in the order of the book; then what is gone. */
export function movedPages(record: PageRecord, book: Pick<Book, 'info' | 'sections'>, pages: PageMap): Diagnostic[] {
  const now = pageRecord(book, pages, record.profile);
  const before = new Map(record.headings.map((heading) => [heading.id, heading]));
  const places = new Map(headingsOf(book).map(({ id, place }) => [id, place]));
  const there = new Set(now.headings.map(({ id }) => id));
  const otherBrowser = record.browser === now.browser ? {} : { otherBrowser: record.browser };
  return [
    ...now.headings.flatMap(({ id, title, page }): Diagnostic[] => {
      const was = before.get(id);
      if (was === undefined) return [headingNew({ heading: title, page }, places.get(id))];
      return was.page === page ? [] : [pageMoved({ heading: title, before: was.page, now: page, ...otherBrowser }, places.get(id))];
    }),
    ...record.headings
      .filter(({ id }) => !there.has(id))
      .map(({ title, page }) => headingGone({ heading: title, page }, startOf(recordPath(book.info.language)))),
  ];
}
