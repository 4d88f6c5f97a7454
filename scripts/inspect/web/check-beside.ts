import type { Report } from '../../diagnostics/diagnostic.ts';
import { webNoDefinition } from '../../diagnostics/web.ts';
import type { OpenedPage, OpenedSite } from './open-site.ts';

/** What opens beside a word is on the page: the definition of each term, but on the page of the glossary, where the term leads to it. */
export function checkBeside({ pages }: OpenedSite, report: Report): void {
  for (const page of pages.values()) for (const term of lackingIn(page)) report(webNoDefinition({ page: page.name, term }));
}

function lackingIn({ elements, ids }: OpenedPage): string[] {
  const there = new Set([...ids, ...elements.map(({ properties }) => String(properties.dataTerm))]);
  const terms = elements
    .filter(({ tagName, properties }) => tagName === 'a' && [properties.className].flat().includes('term'))
    .map(({ properties }) => decodeURIComponent(String(properties.href).split('#')[1] ?? ''));
  return [...new Set(terms)].filter((term) => !there.has(term));
}
