import { defineDiagnostic } from './diagnostic.ts';

export const docxPagesNotSettled = defineDiagnostic<{ rounds: number; bookmarks: readonly string[] }>({
  code: 'docx/pages-not-settled',
  severity: 'warning',
  explanation:
    'Word shows the page numbers that the press has written, until somebody updates the fields. The press lays the pages out, writes their numbers and lays out again until nothing moves. A number that needs more room can move a line to the next page, which changes a number again. Where that goes on and on, some numbers may be one page off. The document is made all the same.',
  notation: 'text',
  bad: '“see page 99” fits on page 8 and “see page 100” does not, and with the longer one the target stands on page 99',
  good: '“see page 99”, and the target stands on page 99',
  message: ({ rounds, bookmarks }) =>
    `The page numbers of the Word document have not settled after ${rounds} rounds: ${bookmarks.slice(0, 5).join(', ')}${bookmarks.length > 5 ? ' …' : ''}.`,
  hint: () => 'In Word, select all and press F9 before you pass it on; or change a few words near a reference to a page.',
});

export const docxPagesUnknown = defineDiagnostic<{ bookmarks: readonly string[] }>({
  code: 'docx/pages-unknown',
  severity: 'warning',
  explanation:
    'The press lays out the pages of the Word document to know their numbers. It has met something whose room it cannot reckon, such as another document inside this one, and went no further in that section. The targets behind it show the page of the last one before it, until somebody updates the fields in Word. The document is made all the same.',
  notation: 'xml',
  bad: '<w:altChunk r:id="rId7"/><w:p><w:bookmarkStart w:id="1" w:name="after"/><w:bookmarkEnd w:id="1"/></w:p>',
  good: '<w:p><w:bookmarkStart w:id="1" w:name="after"/><w:bookmarkEnd w:id="1"/></w:p>',
  message: ({ bookmarks }) =>
    `The Word document has targets whose pages are not known: ${bookmarks.slice(0, 5).join(', ')}${bookmarks.length > 5 ? ' …' : ''}.`,
  hint: () => 'In Word, select all and press F9 before you pass it on; and please report it with the manuscript that shows it.',
});
