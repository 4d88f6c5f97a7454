import type { Report } from '../../diagnostics/diagnostic.ts';
import { webRawText } from '../../diagnostics/web.ts';
import type { Edition } from '../../model/book.ts';
import { plainTextOf } from '../../model/walk.ts';
import { type OpenedPage, type OpenedSite, textOf } from './open-site.ts';

/** What no reader should see: values that are none, and Markdown that nothing has read. */
const signs =
  /\bundefined\b|\[object \w+\]|\bNaN\b|\{#[\w-]+[^}]*\}|:::|\[\^[\w-]+\]|\[@[\w-]+|:(?:term|acronym|var|index|fact|lang|only)\[|\*\*\S[^*\n]*\*\*|\]\([\w./#:-]+\)/;
// Code may show anything.
const unread: ReadonlySet<string> = new Set(['code', 'script', 'style']);

/** No page shows such signs in its text, titles or names; a book that speaks of something undefined may. */
export function checkText({ pages }: OpenedSite, { sections }: Edition<'web'>, report: Report): void {
  let own: string | undefined;
  const isOwnWord = (text: string): boolean => {
    if (!/^(undefined|NaN)$/.test(text)) return false;
    own ??= sections.map(({ heading, body, notes }) => plainTextOf([heading, ...body, ...notes])).join('\n');
    return own.includes(text);
  };
  for (const page of pages.values()) {
    const text = signs.exec(wordsOf(page))?.[0];
    if (text !== undefined && !isOwnWord(text)) report(webRawText({ page: page.name, text }));
  }
}

function wordsOf({ elements }: OpenedPage): string {
  const shown = elements.filter(({ tagName }) => tagName === 'body' || tagName === 'title').map((each) => textOf(each, unread));
  const names = elements.flatMap(({ properties: { alt, ariaLabel, title } }) => [alt, ariaLabel, title]);
  return [...shown, ...names.filter((each) => typeof each === 'string')].join('\n');
}
