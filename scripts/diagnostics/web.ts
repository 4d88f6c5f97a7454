import { defineDiagnostic } from './diagnostic.ts';

const report = 'This is a fault of the press: please report it with the manuscript that shows it.';

export const webDeadLink = defineDiagnostic<{ page: string; href: string }>({
  code: 'web/dead-link',
  severity: 'error',
  explanation:
    'A link, picture, style sheet or script of the finished site leads to a file that the site does not hold, or to an id that the page has not.',
  notation: 'html',
  bad: '<a href="none.html">the glossary</a>',
  good: '<a href="glossary.html">the glossary</a>',
  message: ({ page, href }) => `On the web, “${page}” points to “${href}”, which is not in the site.`,
  hint: () => report,
});

export const webOutwardAddress = defineDiagnostic<{ page: string; href: string }>({
  code: 'web/outward-address',
  severity: 'error',
  explanation:
    'An address of the finished site leads out of its folder. Only links may do that, and only by http, https, mailto or tel, to the other languages, or to the downloads; what a page loads always comes with it.',
  notation: 'html',
  bad: '<img alt="A lake" src="https://example.org/lake.png">',
  good: '<img alt="A lake" src="assets/images/lake.png">',
  message: ({ page, href }) => `On the web, “${page}” leads out of the site by “${href}”.`,
  hint: () => report,
});

export const webHeadings = defineDiagnostic<{ page: string; fault: 'no-title' | 'titles' | 'jump'; found: number }>({
  code: 'web/headings',
  severity: 'error',
  explanation:
    'A page has one title (h1), and its headings go down one level at a time: readers who cannot see find their way by them (WCAG 2.2, 1.3.1 and 2.4.6).',
  notation: 'html',
  bad: '<h2>One</h2>\n<h4>Two</h4>',
  good: '<h2>One</h2>\n<h3>Two</h3>',
  message: ({ page, fault, found }) =>
    ({
      'no-title': `On the web, “${page}” has no title.`,
      titles: `On the web, “${page}” has ${found} titles.`,
      jump: `On the web, “${page}” leaves out a level before a heading of level ${found}.`,
    })[fault],
  hint: ({ fault }) => (fault === 'jump' ? 'Look whether the chapter goes from ## to ####.' : report),
});

export const webNoAlternative = defineDiagnostic<{ page: string; picture: string }>({
  code: 'web/no-alternative',
  severity: 'error',
  explanation:
    'A picture of the finished site has no text alternative, so that those who cannot see it do not know what it shows (WCAG 2.2, 1.1.1).',
  notation: 'html',
  bad: '<img src="assets/images/lake.png">',
  good: '<img src="assets/images/lake.png" alt="A lake with mountains behind">',
  message: ({ page, picture }) => `On the web, the picture “${picture}” of “${page}” has no text alternative.`,
  hint: () => report,
});

export const webWrongLanguage = defineDiagnostic<{ page: string; found: string; wanted: string }>({
  code: 'web/wrong-language',
  severity: 'error',
  explanation:
    'A page says that it is in another language or direction than the edition: screen readers would pronounce it wrongly (WCAG 2.2, 3.1.1).',
  notation: 'html',
  bad: '<html lang="fr" dir="ltr">',
  good: '<html lang="en" dir="ltr">',
  message: ({ page, found, wanted }) => `On the web, “${page}” is marked as “${found}” where the edition is “${wanted}”.`,
  hint: () => report,
});

export const webDuplicateId = defineDiagnostic<{ page: string; id: string }>({
  code: 'web/duplicate-id',
  severity: 'error',
  explanation: 'Two elements of a page have the same id: links to it lead to the first alone.',
  notation: 'html',
  bad: '<p id="same">One.</p><p id="same">Two.</p>',
  good: '<p id="one">One.</p><p id="two">Two.</p>',
  message: ({ page, id }) => `On the web, “${page}” has the id “${id}” twice.`,
  hint: () => report,
});

export const webMissingSection = defineDiagnostic<{ title: string }>({
  code: 'web/missing-section',
  severity: 'error',
  explanation: 'A section of the book is on no page of the finished site, or its title differs there.',
  notation: 'html',
  bad: '<span class="title">Something else</span>',
  good: '<span class="title">Return counselling &amp; advice</span>',
  message: ({ title }) => `The section “${title}” is missing from the web edition.`,
  hint: () => report,
});

export const webRawText = defineDiagnostic<{ page: string; text: string }>({
  code: 'web/raw-text',
  severity: 'error',
  explanation:
    'A page shows what only programs should see: “undefined”, “[object Object]” or signs of Markdown that nothing has read. They come from a mistake in the manuscript or in the press.',
  notation: 'html',
  bad: '<p>A :term[voluntary return] and undefined costs.</p>',
  good: '<p>A voluntary return and its costs.</p>',
  message: ({ page, text }) => `On the web, “${page}” shows “${text}” to the reader.`,
  hint: () => 'Look for these signs in the chapter; if they are not there, please report it.',
});

export const webPolicy = defineDiagnostic<{ page: string; directive: string; isLacking: boolean }>({
  code: 'web/policy',
  severity: 'error',
  explanation:
    'A page has no Content-Security-Policy, or one that lets in more than the files of its own site. Readers are promised that nothing is asked of other servers.',
  notation: 'html',
  bad: `<meta http-equiv="Content-Security-Policy" content="default-src *">`,
  good: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'">`,
  message: ({ page, directive, isLacking }) =>
    isLacking
      ? `On the web, the policy of “${page}” does not say “${directive}”.`
      : `On the web, the policy of “${page}” says “${directive}”, which lets in too much.`,
  hint: () => report,
});

export const webInlineCode = defineDiagnostic<{ page: string; found: string }>({
  code: 'web/inline-code',
  severity: 'error',
  explanation: 'A page has a script or a style in itself, which its Content-Security-Policy refuses: it would do nothing.',
  notation: 'html',
  bad: '<p style="color: red">A word of caution.</p>',
  good: '<p class="caution">A word of caution.</p>',
  message: ({ page, found }) => `On the web, “${page}” has code in the page: ${found}.`,
  hint: () => report,
});

export const webNoDefinition = defineDiagnostic<{ page: string; term: string }>({
  code: 'web/no-definition',
  severity: 'error',
  explanation: 'A term of a page has no definition there, so that nothing opens beside it.',
  notation: 'html',
  bad: '<a class="term" href="glossary.html#term-none">A word</a>',
  good: '<a class="term" href="glossary.html#term-ret-001">A return</a>',
  message: ({ page, term }) => `On the web, the definition of “${term}” is not on “${page}”.`,
  hint: () => report,
});

export const webOfflineList = defineDiagnostic<{ fault: 'unreadable' | 'too-much' | 'lacking'; file: string }>({
  code: 'web/offline-list',
  severity: 'error',
  explanation:
    'The service worker of the site does not list exactly its files: one that is not there keeps it from starting, and one that it lacks cannot be read without a connection.',
  notation: 'text',
  bad: 'const site = {"version":"0","files":["index.html","none.html"]};',
  good: 'const site = {"version":"0","files":[]};',
  message: ({ fault, file }) =>
    ({
      unreadable: `On the web, the list of files in “${file}” cannot be read.`,
      'too-much': `On the web, the service worker lists “${file}”, which is not a file of the site.`,
      lacking: `On the web, the service worker does not list “${file}”.`,
    })[fault],
  hint: () => report,
});
