import type { Edition } from '../../model/book.ts';
import { roman } from '../../text/roman.ts';
import type { OpenedPdf } from './open-pdf.ts';

/** What each page is called, roman in front matter and arabic after it, from the page where the first section after it stands. */
export function foliosOf({ pages, destinations }: OpenedPdf, { sections }: Edition<'pdf'>): string[] {
  const first = sections.find(({ matter }) => matter !== 'front');
  const start = first === undefined ? undefined : destinations.get(first.anchor);
  const front = first === undefined ? pages.length : Math.max(0, (start ?? 1) - 1);
  return pages.map(({ number }) => (number <= front ? roman(number) : String(number - front)));
}
