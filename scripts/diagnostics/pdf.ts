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
