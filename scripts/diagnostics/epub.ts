import { defineDiagnostic } from './diagnostic.ts';

const report = 'This is a fault of the press: please report it with the manuscript that shows it.';

export const badContainer = defineDiagnostic<{ fault: 'unreadable' | 'mimetype' | 'no-package' | 'empty-file'; file?: string }>({
  code: 'epub/bad-container',
  severity: 'error',
  explanation:
    'The finished EPUB was opened again and its zip is not what EPUB 3.3 (OCF) asks for: “mimetype” first and stored as it is, META-INF/container.xml that names a package document, no empty files.',
  notation: 'text',
  bad: 'Deflated mimetype\nDeflated META-INF/container.xml',
  good: 'Stored   mimetype\nDeflated META-INF/container.xml',
  message: ({ fault, file = '' }) =>
    ({
      unreadable: 'The EPUB cannot be opened as a zip file.',
      mimetype: 'The EPUB does not begin with the stored file “mimetype”.',
      'no-package': 'The EPUB’s container.xml names no package document that it has.',
      'empty-file': `The file “${file}” in the EPUB is empty.`,
    })[fault],
  hint: () => report,
});

export const notWellFormed = defineDiagnostic<{ file: string; reason: string }>({
  code: 'epub/not-well-formed',
  severity: 'error',
  explanation: 'A document in the EPUB is not well-formed XML. Reading systems show an error in the stead of the whole chapter.',
  notation: 'html',
  bad: '<p>Counselling begins&nbsp;here.</p>',
  good: '<p>Counselling begins&#xA0;here.</p>',
  message: ({ file, reason }) => `The file “${file}” in the EPUB is not well-formed XML: ${reason}.`,
  hint: () => report,
});

export const manifestMismatch = defineDiagnostic<{ file: string; lack: 'file' | 'item' | 'twice' }>({
  code: 'epub/manifest-mismatch',
  severity: 'error',
  explanation: 'The manifest of an EPUB lists every file of the book once, and the book has every file that it lists (EPUB 3.3, 5.6).',
  notation: 'xml',
  bad: '<item id="image-1" href="images/none.png" media-type="image/png"/>',
  good: '<item id="image-1" href="images/image-1.png" media-type="image/png"/>',
  message: ({ file, lack }) =>
    ({
      file: `The EPUB’s manifest lists “${file}”, but the book has no such file.`,
      item: `The EPUB has the file “${file}”, but its manifest does not list it.`,
      twice: `The EPUB’s manifest lists “${file}” or its id twice.`,
    })[lack],
  hint: () => report,
});

export const deadLink = defineDiagnostic<{ file: string; href: string }>({
  code: 'epub/dead-link',
  severity: 'error',
  explanation:
    'A link, picture or style sheet in the EPUB leads to a file that the book does not hold, to an id that the file has not, or out of the book where that is not allowed.',
  notation: 'html',
  bad: '<p><a href="journey.xhtml#none">the papers</a></p>',
  good: '<p><a href="journey.xhtml#sec-journey-papers">the papers</a></p>',
  message: ({ file, href }) => `In the EPUB, “${file}” points to “${href}”, which is not in the book.`,
  hint: () => report,
});

export const missingSection = defineDiagnostic<{ title: string; from: 'spine' | 'navigation' }>({
  code: 'epub/missing-section',
  severity: 'error',
  explanation:
    'A section of the book is absent from the order of reading or from the table of contents, so that readers cannot come to it.',
  notation: 'xml',
  bad: '<itemref idref="section-counselling"/>',
  good: '<itemref idref="section-counselling"/><itemref idref="section-journey"/>',
  message: ({ title, from }) =>
    `The section “${title}” is missing from the EPUB’s ${from === 'spine' ? 'order of reading' : 'table of contents'}.`,
  hint: () => report,
});

export const badMetadata = defineDiagnostic<{ name: string; found: string; wanted: string }>({
  code: 'epub/bad-metadata',
  severity: 'error',
  explanation:
    'What the EPUB says of itself (title, language, identifier, time of change) differs from the edition, or a document has another language than the book.',
  notation: 'xml',
  bad: '<dc:language>fr</dc:language>',
  good: '<dc:language>en-GB</dc:language>',
  message: ({ name, found, wanted }) => `The EPUB’s ${name} is “${found}” where the edition has “${wanted}”.`,
  hint: () => report,
});

export const rawText = defineDiagnostic<{ file: string; text: string }>({
  code: 'epub/raw-text',
  severity: 'error',
  explanation:
    'The text of the EPUB shows what only programs should see: “undefined”, “[object Object]” or signs of Markdown that nothing has read. They come from a mistake in the manuscript or in the press.',
  notation: 'html',
  bad: '<p>A :term[voluntary return] and undefined costs.</p>',
  good: '<p>A voluntary return and its costs.</p>',
  message: ({ file, text }) => `In the EPUB, “${file}” shows “${text}” to the reader.`,
  hint: () => 'Look for these signs in the chapter; if they are not there, please report it.',
});

export const oneWayNote = defineDiagnostic<{ file: string; call: string; lack: 'note' | 'return' }>({
  code: 'epub/one-way-note',
  severity: 'error',
  explanation:
    'A call of a note in the EPUB does not lead to a note that leads back to it. Reading systems then show no note beside the text, and readers who follow the call cannot return.',
  notation: 'html',
  bad: '<p><a id="call-9" href="#note-9" epub:type="noteref" role="doc-noteref">9</a></p>\n<aside id="note-9" epub:type="footnote" role="doc-footnote"><p>Its text.</p></aside>',
  good: '<p><a id="call-9" href="#note-9" epub:type="noteref" role="doc-noteref">9</a></p>\n<aside id="note-9" epub:type="footnote" role="doc-footnote"><p>Its text. <a href="#call-9">↑</a></p></aside>',
  message: ({ file, call, lack }) =>
    lack === 'note'
      ? `In the EPUB, the call “${call}” in “${file}” leads to nothing that is marked as a note.`
      : `In the EPUB, the note of the call “${call}” in “${file}” does not lead back to it.`,
  hint: () => report,
});
