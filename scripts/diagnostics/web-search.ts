import { defineDiagnostic } from './diagnostic.ts';

const report = 'This is a fault of the press: please report it with the manuscript that shows it.';

export const webSearchIndex = defineDiagnostic<{ part: string; fault: 'unreadable' | 'count' }>({
  code: 'web/search-index',
  severity: 'error',
  explanation:
    'A part of the search’s index is missing from the finished site, cannot be read, or has more or fewer blocks than the table of the index says: the search would fail or lead astray.',
  notation: 'text',
  bad: '"texts":[12]',
  good: '"texts":[0]',
  message: ({ part, fault }) =>
    ({
      unreadable: `On the web, the part “${part}” of the search’s index is missing or cannot be read.`,
      count: `On the web, the part “${part}” of the search’s index does not fit the others.`,
    })[fault],
  hint: () => report,
});

export const webSearchTarget = defineDiagnostic<{ href: string }>({
  code: 'web/search-target',
  severity: 'error',
  explanation: 'The search leads to a page that the finished site does not hold, or to an id that the page has not.',
  notation: 'text',
  bad: '["none.html",-1,',
  good: '["counselling.html",-1,',
  message: ({ href }) => `On the web, the search leads to “${href}”, which is not in the site.`,
  hint: () => report,
});

export const webSearchGap = defineDiagnostic<{ page: string; title: string }>({
  code: 'web/search-gap',
  severity: 'error',
  explanation: 'A heading of the finished site is not in the index of the search, so that nobody finds what stands below it.',
  notation: 'text',
  bad: '["u-000009","1.1 Families"]',
  good: '["sec-families","1.1 Families"]',
  message: ({ page, title }) => `On the web, the search does not know “${title}” on “${page}”.`,
  hint: () => report,
});
