import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, expect, test } from 'vitest';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { putPrintDocument } from '../../../scripts/write/pdf/index.ts';
import { printBook } from '../../../scripts/write/pdf/print-book.ts';
import { composeForPrint } from '../../bench/compose-edition.ts';
import { writeHardBook } from './hard-book.ts';

const host = createDiskHost();
const folder = mkdtempSync(join(tmpdir(), 'handbook-pages-'));
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([1, 2, 3])(
  'a book that is hard to break (%i): the browser puts every block where it was planned',
  { timeout: 60_000 },
  async (seed) => {
    const book = join(folder, String(seed));
    writeHardBook(book, seed);
    const edition = await composeForPrint(book, host);
    if (!edition) throw new Error('The hard book has errors.');
    const work = await host.files.temporaryFolder();
    const { file, flows } = await putPrintDocument(edition, work, { host, report: () => {} });
    const browser = await host.browser();
    const { page } = edition.spec;
    const { bytes, plan, misplaced, overflowing } = await printBook({
      done: () => {},
      browser,
      folder: work,
      file,
      flows,
      page,
      continued: '{label} (continued)',
      following: '{from} f.',
    });
    expect(overflowing).toEqual([]);
    expect(misplaced).toEqual([]);
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(plan.pageCount);
    const pages = plan.flows.flatMap(({ pages: own }) => own);
    expect(pages.some(({ landscape }) => landscape) || seed !== 1).toBe(true);
    expect(pages.some(({ start }) => start === 'row')).toBe(true);
    const divided = plan.flows.flatMap(({ measured, pages: own }) =>
      own.flatMap(({ notes }) => notes.filter(({ note, to }) => to < (measured.notes[note]?.lines.length ?? 0))),
    );
    expect(divided.length).toBeGreaterThan(0);
    for (const { measured, pages: own } of plan.flows)
      for (const { first, last, end, notes } of own) {
        const called = measured.units.slice(first, last + 1).flatMap(({ notes: calls }) => calls);
        for (const note of called) expect(notes.map((part) => part.note)).toContain(note);
        if (notes[0] && last > first) expect(notes[0].top).toBeGreaterThan(end);
      }
  },
);
