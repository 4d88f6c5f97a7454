import { afterAll, expect, test } from 'vitest';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { openPdf } from '../../../scripts/inspect/pdf/open-pdf.ts';
import { writePdf } from '../../../scripts/write/pdf/index.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { openPdf as openWithPdfJs } from '../../write/pdf/open-pdf.ts';

const host = createDiskHost();
afterAll(() => host.close());

/**
 * Text without what the two readers tell differently: spaces, hyphens at the ends of lines, and what only /ActualText says, which pdf.js does not read: the
 * apostrophe, and that small capitals are capitals.
 */
const bare = (text: string): string =>
  text
    .replace(/[\s\u00ad-]+/g, '')
    .replaceAll('ʼ', '’')
    .toLowerCase();

test.each(['en', 'fr', 'nl'] as const)('the inspector reads what pdf.js reads, in %s', async (language) => {
  const { files } = await writePdf(sampleEdition('pdf', language), { host, report: () => {} });
  const bytes = files[0]?.bytes ?? new Uint8Array();
  const [own, other] = [openPdf(bytes), await openWithPdfJs(bytes)];
  expect(own.pages).toHaveLength(other.pages.length);
  expect([...own.destinations].sort()).toEqual([...other.destinations].sort());
  let read = 0;
  for (const { number, content } of own.pages) {
    const signs = countOf(bare(other.pages[number - 1]?.text ?? ''));
    for (const { text } of content.marks.values())
      for (const sign of bare(text)) {
        signs.set(sign, (signs.get(sign) ?? 0) - 1);
        read += 1;
      }
    expect(
      [...signs].filter(([, count]) => count < 0),
      `page ${number}`,
    ).toEqual([]);
  }
  expect(read).toBeGreaterThan(2_500);
});

function countOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}
