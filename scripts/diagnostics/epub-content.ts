import { defineDiagnostic } from './diagnostic.ts';

const report = 'This is a fault of the press: please report it with the manuscript that shows it.';

export const epubTable = defineDiagnostic<{ file: string; table: string; fault: 'caption' | 'headers' | 'scope' | 'empty' | 'layout' }>({
  code: 'epub/table',
  severity: 'error',
  explanation:
    'A table of the EPUB has lost what voices need to read it: its caption, its header cells, or the direction in which a header cell holds (WCAG 2.2, 1.3.1). No validator sees that.',
  notation: 'html',
  bad: '<table><thead><tr><th>Year</th></tr></thead><tbody><tr><td>2005</td></tr></tbody></table>',
  good: '<table><thead><tr><th scope="col">Year</th></tr></thead><tbody><tr><td>2005</td></tr></tbody></table>',
  message: ({ file, table, fault }) =>
    ({
      caption: `In the EPUB, the table ${table} of “${file}” does not have the caption that the manuscript gives it.`,
      headers: `In the EPUB, the table ${table} of “${file}” has fewer header cells than the manuscript gives it, or none.`,
      scope: `In the EPUB, a header cell of the table ${table} of “${file}” does not say whether it heads a row or a column.`,
      empty: `In the EPUB, a header cell of the table ${table} of “${file}” has no words.`,
      layout: `In the EPUB, the table ${table} of “${file}” is marked as one that only arranges things.`,
    })[fault],
  hint: () => report,
});

export const epubTextAlternative = defineDiagnostic<{
  file: string;
  picture: string;
  fault: 'missing' | 'false' | 'empty' | 'changed';
  found?: string;
}>({
  code: 'epub/text-alternative',
  severity: 'error',
  explanation:
    'A picture of the EPUB has no text alternative, or one that says nothing: a file’s name, “image”, an empty text where the picture does not merely decorate, or other words than those of the manuscript (WCAG 2.2, 1.1.1).',
  notation: 'html',
  bad: '<p><img src="images/image-1.png" alt="image-placeholder"/></p>',
  good: '<p><img src="images/image-1.png" alt="A lake with mountains behind"/></p>',
  message: ({ file, picture, fault, found = '' }) =>
    ({
      missing: `In the EPUB, the picture “${picture}” of “${file}” has no text alternative.`,
      false: `In the EPUB, the picture “${picture}” of “${file}” has “${found}” as its text alternative, which says nothing.`,
      empty: `In the EPUB, the picture “${picture}” of “${file}” has an empty text alternative, but it is not one that only decorates.`,
      changed: `In the EPUB, the picture “${picture}” of “${file}” does not have the text alternative that the manuscript gives it.`,
    })[fault],
  hint: ({ fault }) => (fault === 'false' ? 'Say in the manuscript what the picture shows.' : report),
});

export const epubDrawing = defineDiagnostic<{ file: string; fault: 'case' | 'name' | 'namespace'; found?: string }>({
  code: 'epub/drawing',
  severity: 'error',
  explanation:
    'A drawing (SVG) of the EPUB cannot be shown or read aloud: it has no name, not its namespace, or names in lower case that SVG does not know (“viewbox” for “viewBox”).',
  notation: 'html',
  bad: '<p><svg xmlns="http://www.w3.org/2000/svg" viewbox="0 0 9 9" role="img" aria-label="A dot"><circle r="4"/></svg></p>',
  good: '<p><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" aria-label="A dot"><circle r="4"/></svg></p>',
  message: ({ file, fault, found = '' }) =>
    ({
      case: `In the EPUB, a drawing of “${file}” has “${found}”, which SVG writes in another case.`,
      name: `In the EPUB, a drawing of “${file}” has no name, or is not marked as a picture.`,
      namespace: `In the EPUB, a drawing of “${file}” is not in the namespace of SVG.`,
    })[fault],
  hint: () => report,
});

export const epubFormula = defineDiagnostic<{ file: string; fault: 'name' | 'namespace' }>({
  code: 'epub/formula',
  severity: 'error',
  explanation: 'A formula (MathML) of the EPUB has no words for those who hear it (alttext), or not its namespace.',
  notation: 'html',
  bad: '<p><math><mi>x</mi></math></p>',
  good: '<p>x</p>',
  message: ({ file, fault }) =>
    fault === 'name'
      ? `In the EPUB, a formula of “${file}” has no text alternative (alttext).`
      : `In the EPUB, a formula of “${file}” is not in the namespace of MathML.`,
  hint: () => report,
});

export const epubHeadings = defineDiagnostic<{ file: string; fault: 'none' | 'several' | 'jump' | 'empty'; found?: string }>({
  code: 'epub/headings',
  severity: 'error',
  explanation:
    'A document of the EPUB has one title (h1), and its headings go down one level at a time and have words: readers who cannot see find their way by them (WCAG 2.2, 1.3.1 and 2.4.6).',
  notation: 'html',
  bad: '<h2>One</h2>\n<h4>Two</h4>',
  good: '<h2>One</h2>\n<h3>Two</h3>',
  message: ({ file, fault, found = '' }) =>
    ({
      none: `In the EPUB, “${file}” has no title (h1).`,
      several: `In the EPUB, “${file}” has more than one title (h1).`,
      jump: `In the EPUB, “${file}” leaves out a level before the heading “${found}”.`,
      empty: `In the EPUB, “${file}” has a heading without words.`,
    })[fault],
  hint: ({ fault }) => (fault === 'jump' ? 'Look whether the chapter goes from ## to ####.' : report),
});

export const epubDocumentTitle = defineDiagnostic<{ file: string; found: string; wanted: string }>({
  code: 'epub/document-title',
  severity: 'error',
  explanation:
    'The title of a document in the EPUB (title) is absent or is not what its heading says. Reading systems and voices call the document by it (WCAG 2.2, 2.4.2).',
  notation: 'html',
  bad: '<title>A document</title>',
  good: '<title>Chapter 1. Return counselling &amp; advice</title>',
  message: ({ file, found, wanted }) =>
    found === '' ? `In the EPUB, “${file}” has no title.` : `In the EPUB, “${file}” is called “${found}”, but its heading is “${wanted}”.`,
  hint: () => report,
});

export const epubLanguage = defineDiagnostic<{ file: string; fault: 'half' | 'differ' | 'unknown' | 'lost'; found: string }>({
  code: 'epub/language',
  severity: 'error',
  explanation:
    'Words of another language are marked by “lang” and “xml:lang” alike, with a tag of BCP 47, so that every reading system says them as they are spoken (WCAG 2.2, 3.1.2). No validator sees where the mark is lost.',
  notation: 'html',
  bad: '<p>The <span lang="nl">terugkeer</span>.</p>',
  good: '<p>The <span lang="nl" xml:lang="nl">terugkeer</span>.</p>',
  message: ({ file, fault, found }) =>
    ({
      half: `In the EPUB, the language “${found}” stands in only one of “lang” and “xml:lang” in “${file}”.`,
      differ: `In the EPUB, “lang” and “xml:lang” differ in “${file}”: ${found}.`,
      unknown: `In the EPUB, “${found}” in “${file}” is no tag of a language.`,
      lost: `In the EPUB, “${found}” in “${file}” is not marked as what it is in the manuscript: words of another language.`,
    })[fault],
  hint: () => report,
});

export const epubDirection = defineDiagnostic<{ where: string; found: string; wanted: string }>({
  code: 'epub/direction',
  severity: 'error',
  explanation:
    'The direction of the text (dir) or the way in which pages are turned (page-progression-direction) is absent or another than that of the language, so that punctuation and pages stand on the wrong side.',
  notation: 'xml',
  bad: '<spine toc="ncx" page-progression-direction="rtl">',
  good: '<spine toc="ncx" page-progression-direction="ltr">',
  message: ({ where, found, wanted }) => `In the EPUB, the direction of ${where} is “${found}” where “${wanted}” is right.`,
  hint: () => report,
});

export const epubLinkWords = defineDiagnostic<{ file: string; href: string }>({
  code: 'epub/link-words',
  severity: 'error',
  explanation: 'A link of the EPUB has no words, so that a voice can only spell its address (WCAG 2.2, 2.4.4).',
  notation: 'html',
  bad: '<p><a href="glossary.xhtml"></a></p>',
  good: '<p><a href="glossary.xhtml">the glossary</a></p>',
  message: ({ file, href }) => `In the EPUB, the link to “${href}” in “${file}” has no words.`,
  hint: () => 'Look whether the link has words in the manuscript; if it has, please report it.',
});

export const epubDuplicateId = defineDiagnostic<{ file: string; id: string }>({
  code: 'epub/duplicate-id',
  severity: 'error',
  explanation: 'Two elements of a file in the EPUB have the same id: links to it lead to the first alone, and the file is not valid.',
  notation: 'html',
  bad: '<p id="same">One.</p><p id="same">Two.</p>',
  good: '<p id="one">One.</p><p id="two">Two.</p>',
  message: ({ file, id }) => `In the EPUB, “${file}” has the id “${id}” twice.`,
  hint: () => report,
});

export const epubDanglingName = defineDiagnostic<{ file: string; attribute: string; id: string }>({
  code: 'epub/dangling-name',
  severity: 'error',
  explanation:
    'An element of the EPUB takes its name or description from another (aria-labelledby, aria-describedby, headers) which the file does not have, so that it has none.',
  notation: 'html',
  bad: '<section aria-labelledby="none"><p>Text.</p></section>',
  good: '<section aria-labelledby="name"><p id="name">Text.</p></section>',
  message: ({ file, attribute, id }) => `In the EPUB, “${attribute}” in “${file}” names “${id}”, which the file does not have.`,
  hint: () => report,
});
