import type { Report } from '../../diagnostics/diagnostic.ts';
import { webRawText } from '../../diagnostics/web.ts';
import type { Edition } from '../../model/book.ts';
import { createRawWordFinder } from '../raw-words.ts';
import { type OpenedPage, type OpenedSite, textOf } from './open-site.ts';

// Code may show anything.
const unread: ReadonlySet<string> = new Set(['code', 'script', 'style']);

/** No page shows signs of unread Markdown or of values that are none in its text, titles or names. */
export function checkText({ pages }: OpenedSite, { sections }: Edition<'web'>, report: Report): void {
  const findRawWords = createRawWordFinder(sections);
  for (const page of pages.values()) {
    const text = findRawWords(wordsOf(page));
    if (text !== undefined) report(webRawText({ page: page.name, text }));
  }
}

function wordsOf({ elements }: OpenedPage): string {
  const shown = elements.filter(({ tagName }) => tagName === 'body' || tagName === 'title').map((each) => textOf(each, unread));
  const names = elements.flatMap(({ properties: { alt, ariaLabel, title } }) => [alt, ariaLabel, title]);
  return [...shown, ...names.filter((each) => typeof each === 'string')].join('\n');
}
