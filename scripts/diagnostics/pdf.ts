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
