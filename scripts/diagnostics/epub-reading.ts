import { defineDiagnostic } from './diagnostic.ts';

const report = 'This is a fault of the press: please report it with the manuscript that shows it.';

export const epubMeaning = defineDiagnostic<{ file: string; type: string; role: string; lack: 'role' | 'type' | 'vocabulary' }>({
  code: 'epub/meaning',
  severity: 'error',
  explanation:
    'What a part of the EPUB is stands in “epub:type” for reading systems and in “role” for voices: without the first no note pops up, without the second none is announced. The words are those of EPUB Structural Semantics 1.1 and DPUB-ARIA 1.1.',
  notation: 'html',
  bad: '<p><a href="glossary.xhtml" epub:type="glossref">return</a></p>',
  good: '<p><a href="glossary.xhtml" epub:type="glossref" role="doc-glossref">return</a></p>',
  message: ({ file, type, role, lack }) =>
    ({
      role: `In the EPUB, a “${type}” of “${file}” lacks the role “${role}”.`,
      type: `In the EPUB, a “${role}” of “${file}” lacks the epub:type “${type}”.`,
      vocabulary: `In the EPUB, “${type}” in “${file}” is no epub:type of EPUB Structural Semantics.`,
    })[lack],
  hint: () => report,
});

export const epubActive = defineDiagnostic<{ file: string; found: string }>({
  code: 'epub/active-content',
  severity: 'error',
  explanation:
    'The EPUB holds something that acts or that hinders readers: a script, a frame, a field of a form, a page that reloads itself or forbids to enlarge, an order of tabs of its own. The book needs none of them, and many reading systems refuse them.',
  notation: 'html',
  bad: '<p onclick="alert(1)">Text.</p>',
  good: '<p>Text.</p>',
  message: ({ file, found }) => `In the EPUB, “${file}” has ${found}.`,
  hint: () => report,
});

export const epubLeftover = defineDiagnostic<{ file: string; attribute: string }>({
  code: 'epub/leftover',
  severity: 'error',
  explanation:
    'An attribute “data-…” of the EPUB is left over from a step of the work; only those may stay that the style sheet shows, or by which the press finds blocks, facts, terms and countries again.',
  notation: 'html',
  bad: '<p data-line="12">Text.</p>',
  good: '<p data-block="u-0000aa">Text.</p>',
  message: ({ file, attribute }) => `In the EPUB, “${file}” still has the attribute “${attribute}”.`,
  hint: () => report,
});

export const epubStyle = defineDiagnostic<{ file: string; fault: 'size' | 'position' | 'select' | 'picture' | 'import'; found?: string }>({
  code: 'epub/style',
  severity: 'error',
  explanation:
    'The style of the EPUB takes from readers what is theirs: type of a fixed size cannot be enlarged, fixed positions cover text, pictures without a greatest width are cut off on a phone, and words that cannot be selected cannot be looked up (WCAG 2.2, 1.4.4 and 1.4.10).',
  notation: 'html',
  bad: '<p style="font-size: 12px">Text.</p>',
  good: '<p style="font-size: 0.9em">Text.</p>',
  message: ({ file, fault, found = '' }) =>
    ({
      size: `In the EPUB, “${file}” sets type in a fixed size: “${found}”.`,
      position: `In the EPUB, “${file}” fixes something on the screen: “${found}”.`,
      select: `In the EPUB, “${file}” forbids to select words: “${found}”.`,
      picture: `In the EPUB, “${file}” does not keep pictures within the width of the screen.`,
      import: `In the EPUB, “${file}” imports another style sheet: “${found}”.`,
    })[fault],
  hint: () => 'Look in templates/epub/reader.css and templates/html/book.css.',
});

export const epubMissingGlyph = defineDiagnostic<{ file: string; character: string }>({
  code: 'epub/missing-glyph',
  severity: 'error',
  explanation:
    'No face in the EPUB has a character of its text, so that a reading system shows another face or an empty box. The press embeds a face for every character that `typography/missing-glyph` does not complain of.',
  notation: 'html',
  bad: '<p>To tick: ⛏</p>',
  good: '<p>To tick: ☐</p>',
  message: ({ file, character }) => `In the EPUB, “${file}” has the character “${character}”, which no face in it draws.`,
  hint: () => report,
});

export const epubContents = defineDiagnostic<{
  fault: 'missing' | 'order' | 'label' | 'level' | 'heading' | 'several';
  label: string;
  wanted?: string;
}>({
  code: 'epub/contents',
  severity: 'error',
  explanation:
    'The navigation of the EPUB (nav, toc) lists each section and each heading down to the depth that book.yaml wants, in the order of reading, in the words of the heading, headings below their section.',
  notation: 'html',
  bad: '<a href="journey.xhtml">Chapter 2. The trip</a>',
  good: '<a href="journey.xhtml">Chapter 2. The journey</a>',
  message: ({ fault, label, wanted = '' }) =>
    ({
      missing: `The heading “${label}” is missing from the EPUB’s table of contents.`,
      order: `In the EPUB’s table of contents, “${label}” stands before what is read earlier.`,
      label: `The EPUB’s table of contents says “${label}” where the heading is “${wanted}”.`,
      level: `In the EPUB’s table of contents, “${label}” does not stand below its section.`,
      heading: 'The EPUB’s table of contents has no heading of its own.',
      several: 'The EPUB’s navigation does not have one table of contents.',
    })[fault],
  hint: () => report,
});

export const epubLandmarks = defineDiagnostic<{ type: string; fault: 'missing' | 'target' }>({
  code: 'epub/landmarks',
  severity: 'error',
  explanation:
    'The EPUB’s landmarks lead to its cover, its contents, the beginning of its text, and to glossary, bibliography and index where it has them. Reading systems open the book at the first page of the text by them.',
  notation: 'html',
  bad: '<a epub:type="bodymatter" href="foreword.xhtml">Start reading</a>',
  good: '<a epub:type="bodymatter" href="part-before.xhtml">Start reading</a>',
  message: ({ type, fault }) =>
    fault === 'missing' ? `The EPUB’s landmarks lack “${type}”.` : `The EPUB’s landmark “${type}” does not lead to where it should.`,
  hint: () => report,
});

export const epubNcx = defineDiagnostic<{ fault: 'none' | 'points' | 'order' | 'identifier' | 'depth' | 'pages'; found?: string }>({
  code: 'epub/ncx',
  severity: 'error',
  explanation:
    'Older reading systems know only the NCX. It says the same as the navigation document: the same points in the same order and words, the same printed pages, and the identifier of the book (OPF 2.0.1, 2.4.1).',
  notation: 'xml',
  bad: '<text>Chapter 2. The trip</text>',
  good: '<text>Chapter 2. The journey</text>',
  message: ({ fault, found = '' }) =>
    ({
      none: 'The EPUB has no NCX, or its spine does not name it.',
      points: `The EPUB’s NCX and its table of contents differ at “${found}”.`,
      order: `The order of play in the EPUB’s NCX is broken at “${found}”.`,
      identifier: `The EPUB’s NCX says that it belongs to “${found}”, another book.`,
      depth: `The EPUB’s NCX says that it is ${found} levels deep, and is not.`,
      pages: 'The EPUB’s NCX and its page list do not have the same pages.',
    })[fault],
  hint: () => report,
});

export const epubPageList = defineDiagnostic<{
  fault:
    | 'no-list'
    | 'no-breaks'
    | 'unnamed'
    | 'missing'
    | 'target'
    | 'order'
    | 'label'
    | 'twice'
    | 'source'
    | 'edition'
    | 'edition-order'
    | 'not-asked';
  page?: string;
  found?: string;
}>({
  code: 'epub/page-list',
  severity: 'error',
  explanation:
    'The EPUB’s page list leads to every page break of the text, in order, by the number that the break itself has, and both are the pages of the printed book; the package says which book that is (EPUB Accessibility 1.1, 3.3). A book without page breaks has no list and claims none.',
  notation: 'html',
  bad: '<p><span id="page-1" epub:type="pagebreak" role="doc-pagebreak" aria-label="1"></span>Text.</p>',
  good: '<p>Text.</p>',
  message: ({ fault, page = '', found = '' }) =>
    ({
      'no-list': 'The EPUB has page breaks but no page list.',
      'no-breaks': 'The EPUB has a page list but no page breaks.',
      unnamed: `A page break of the EPUB in “${page}” has no number.`,
      missing: `The EPUB’s page list does not lead to the break of page ${page}.`,
      target: `The entry “${page}” of the EPUB’s page list does not lead to a page break.`,
      order: `The entry “${page}” of the EPUB’s page list stands after pages that follow it.`,
      label: `The EPUB’s page list says “${found}” where the break says “${page}”.`,
      twice: `The EPUB has the page ${page} twice.`,
      source: 'The EPUB has page breaks but does not say which printed book they are of (pageBreakSource).',
      edition: `The EPUB lacks the break of page ${page} of the printed book.`,
      'edition-order': `The EPUB’s page breaks are not those of the printed book: “${found}” where page ${page} begins.`,
      'not-asked': 'The EPUB has page breaks, but the pages of a printed book are not known.',
    })[fault],
  hint: () => report,
});
