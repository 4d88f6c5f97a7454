import { defineDiagnostic } from './diagnostic.ts';

export const overflowing = defineDiagnostic<{ id: string }>({
  code: 'pdf/too-wide',
  severity: 'error',
  explanation:
    'A table, picture or long word is wider than the text of the printed page. Chromium would make the whole book smaller to fit it in, so the PDF is not made.',
  bad: '| Office | Address |\n|---|---|\n| Bern | `https://…` (300 signs without a space) |',
  good: '| Office | Address |\n|---|---|\n| Bern | [the page of the office](https://example.org/) |',
  message: ({ id }) => `The block “${id}” is wider than the page.`,
  hint: () => 'Break long words or addresses, take columns out of the table, or make the picture smaller.',
});

export const brokenPdf = defineDiagnostic<{ reason: string }>({
  code: 'pdf/broken',
  severity: 'error',
  explanation:
    'The finished PDF was opened again with another reader and does not hold what the edition has. It is not saved; this is mostly a fault of the press.',
  notation: 'text',
  bad: '<< /Type /Catalog /Pages 2 0 R >>',
  good: '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) /MarkInfo << /Marked true >> /Outlines 9 0 R >>',
  message: ({ reason }) => `The PDF is not right: ${reason}.`,
  hint: () => 'Please report it with the manuscript that shows it.',
});

const report = 'Please report it with the manuscript that shows it: the press writes the tags.';

export const notAccessible = defineDiagnostic<{ point: string; clause: string; fault: string; where: string }>({
  code: 'pdf/not-accessible',
  severity: 'error',
  explanation:
    'The finished PDF fails a condition of the Matterhorn Protocol 1.1, by which machines tell whether a PDF is accessible (PDF/UA-1, ISO 14289-1). Readers with assistive technology would meet it as a barrier. scripts/inspect/pdf/README.md lists all conditions.',
  notation: 'text',
  bad: '<< /S /Figure /K 4 >>',
  good: '<< /S /Figure /Alt (A lake with mountains behind) /K 4 >>',
  message: ({ point, clause, fault, where }) => `The PDF fails Matterhorn ${point} (ISO 14289-1, ${clause})${where}: ${fault}.`,
  hint: () => report,
});

export const notArchivable = defineDiagnostic<{ clause: string; fault: string; where: string }>({
  code: 'pdf/not-archivable',
  severity: 'error',
  explanation:
    'The PDF is to be kept in archives for good (PDF/A-2a, ISO 19005-2) and has something that the standard forbids, or lacks something that it asks for.',
  notation: 'text',
  bad: '<< /Type /Catalog /Metadata 4 0 R >>',
  good: '<< /Type /Catalog /Metadata 4 0 R /OutputIntents [<< /S /GTS_PDFA1 /DestOutputProfile 9 0 R >>] >>',
  message: ({ clause, fault, where }) => `The PDF fails ISO 19005-2, ${clause}${where}: ${fault}.`,
  hint: () => report,
});

export const wrongPageNumber = defineDiagnostic<{ page: string; printed: string; wanted: string; target: string }>({
  code: 'pdf/wrong-page-number',
  severity: 'error',
  explanation:
    'A page number that the PDF prints (in the contents, a list, the index or the text) is not that of the page where its target stands. Readers on paper would look in vain.',
  notation: 'text',
  bad: 'Page ii: Families 5\nPage 3: 1.1 Families',
  good: 'Page ii: Families 3\nPage 3: 1.1 Families',
  message: ({ page, printed, wanted, target }) =>
    `Page ${page} of the PDF says page “${printed}” for “${target}”, which is on page “${wanted}”.`,
  hint: () => report,
});

export const wrongNote = defineDiagnostic<{ note: string; fault: string }>({
  code: 'pdf/wrong-note',
  severity: 'error',
  explanation:
    'A footnote is missing from the PDF, is there more than once, says something else than the book’s, or does not begin on the page of its number.',
  notation: 'text',
  bad: 'Page 3: The return is voluntary.²\nPage 4: ² Article 3.',
  good: 'Page 3: The return is voluntary.²\nPage 3: ² Article 3.',
  message: ({ note, fault }) => `The note “${note}” ${fault}.`,
  hint: () => report,
});

export const otherText = defineDiagnostic<{ title: string; where: string; wanted: string; instead: string }>({
  code: 'pdf/other-text',
  severity: 'error',
  explanation:
    'Read by its tags, as screen readers do, the PDF does not say what the book says, or not in the book’s order. The first difference of a section is told, without spaces.',
  notation: 'text',
  bad: 'H2: Steps\nP: Explain.\nP: Listen.',
  good: 'H2: Steps\nP: Listen.\nP: Explain.',
  message: ({ title, where, wanted, instead }) =>
    `In the PDF the section “${title}” differs from the book${where}: ${wanted === '' ? 'it should be at its end' : `“${wanted}” is wanted`}, “${instead}” is there.`,
  hint: () => report,
});

export const unreachable = defineDiagnostic<{ fault: string }>({
  code: 'pdf/unreachable',
  severity: 'error',
  explanation:
    'A section or block of the book cannot be reached in the PDF by its bookmark or its permanent id, or they lead to a wrong page.',
  notation: 'text',
  bad: '/Dests << /counselling [3 0 R /Fit] >>',
  good: '/Dests << /counselling [3 0 R /Fit] /journey [7 0 R /Fit] >>',
  message: ({ fault }) => `In the PDF, ${fault}.`,
  hint: () => report,
});

export const misplaced = defineDiagnostic<{ id: string; planned: number; found: number; count: number }>({
  code: 'pdf/misplaced',
  severity: 'error',
  explanation:
    'The press breaks pages by what it measured of the text, and asks the browser while it prints whether each block stands where it was planned. This one does not, so page numbers could be wrong and the PDF is not made.',
  notation: 'text',
  bad: 'block “u-3f2a91” planned at 1020 px, found at 1038 px',
  good: 'block “u-3f2a91” planned at 1020 px, found at 1020 px',
  message: ({ id, planned, found, count }) =>
    `The block “${id}” stands ${Math.round(found - planned)} px from the place that was planned for it${count > 1 ? `, and ${count - 1} more do` : ''}.`,
  hint: () => 'Please report it with the manuscript that shows it.',
});

export const wrongPageCount = defineDiagnostic<{ planned: number; found: number }>({
  code: 'pdf/page-count',
  severity: 'error',
  explanation:
    'The press plans every page and the browser prints them. It printed more or fewer than were planned, so page numbers could be wrong and the PDF is not made.',
  notation: 'text',
  bad: '250 pages planned, 251 printed',
  good: '250 pages planned, 250 printed',
  message: ({ planned, found }) => `The browser printed ${found} pages where ${planned} were planned.`,
  hint: () => 'Please report it with the manuscript that shows it.',
});

export const notSettled = defineDiagnostic<{ rounds: number }>({
  code: 'pdf/not-settled',
  severity: 'error',
  explanation:
    'The press writes the page numbers into the text and measures it again, until they are those of the pages. A number that needs more room can move a line to the next page, which changes a number again. Where that goes on and on, page numbers could be wrong and the PDF is not made.',
  notation: 'text',
  bad: '“see page 99” fits on page 8 and “see page 100” does not, and with the longer one the target stands on page 99',
  good: '“see page 99”, and the target stands on page 99',
  message: ({ rounds }) => `The page numbers of the PDF have not settled after ${rounds} rounds.`,
  hint: () => 'Change a few words near a reference to a page, and please report it with the manuscript that shows it.',
});

export const notConverted = defineDiagnostic<{ colour: string }>({
  code: 'pdf/not-converted',
  severity: 'warning',
  explanation:
    'book.yaml wants the PDF for the print shop in grey or in CMYK. Ghostscript converts it, and this machine has none, so the PDF is in RGB. Many print shops convert it themselves: ask them, or install Ghostscript and build again.',
  notation: 'console',
  bad: '$ gs --version\nbash: gs: command not found',
  good: '$ gs --version\n10.00.0',
  message: ({ colour }) =>
    `The PDF for print is in RGB and not in ${colour === 'cmyk' ? 'CMYK' : 'grey'}: this machine has no Ghostscript (gs).`,
  hint: () =>
    'Install it (Debian and Ubuntu: apt-get install ghostscript; macOS: brew install ghostscript), or set pdf.print.colour to rgb.',
});

export const pageMoved = defineDiagnostic<{ heading: string; before: string; now: string; otherBrowser?: string }>({
  code: 'pdf/page-moved',
  severity: 'warning',
  explanation:
    'A heading stands on another page than in the last edition whose pages were recorded. Citations by page, an index that was proofread and errata then no longer lead there. Told by “handbook check --pages” only; “handbook build --record-pages” records the pages of a new edition.',
  notation: 'console',
  bad: '$ handbook check --pages\n“1.2 Purpose”: recorded on page 7, now on page 9',
  good: '$ handbook check --pages\n“1.2 Purpose”: recorded on page 7, now on page 7',
  message: ({ heading, before, now }) => `“${heading}” has moved: page ${before} → ${now}.`,
  hint: ({ otherBrowser }) =>
    otherBrowser === undefined
      ? 'Look at what was added or taken out before it. If the new pages are meant so, record them with “handbook build --record-pages”.'
      : `The recorded pages were printed by another browser (${otherBrowser}), which may be the reason.`,
});

export const headingNew = defineDiagnostic<{ heading: string; page: string }>({
  code: 'pdf/heading-new',
  severity: 'info',
  explanation:
    'The edition whose pages were recorded did not have this heading. Told by “handbook check --pages” only, to explain why others have moved.',
  bad: '## Purpose {#sec-purpose}\n\nText.\n\n## Added after the pages were recorded {#sec-added}\n\nText.',
  good: '## Purpose {#sec-purpose}\n\nText.',
  message: ({ heading, page }) => `“${heading}” is new, on page ${page}.`,
});

export const headingGone = defineDiagnostic<{ heading: string; page: string }>({
  code: 'pdf/heading-gone',
  severity: 'info',
  explanation:
    'The edition whose pages were recorded had a heading that the book does not have any more. Told by “handbook check --pages” only, to explain why others have moved.',
  bad: 'Text of a section whose heading was taken out after the pages were recorded.',
  good: '## Purpose {#sec-purpose}\n\nText.',
  message: ({ heading, page }) => `“${heading}” is gone; it was on page ${page}.`,
});

export const pagesNotRecorded = defineDiagnostic<{ file: string }>({
  code: 'pdf/pages-not-recorded',
  severity: 'info',
  explanation:
    'The pages of this language were never recorded, or by a press that wrote them otherwise, so that nothing can be said of pages that have moved. “handbook build --record-pages” records those of the edition that it makes.',
  notation: 'console',
  bad: '$ handbook check --pages',
  good: '$ handbook build --record-pages\n$ handbook check --pages',
  message: ({ file }) => `There are no recorded pages to compare with in “${file}”.`,
  hint: () => 'Record those of an edition that you release with “handbook build --record-pages”, and commit the file.',
});
