import { createDiskHost } from './scripts/host/index.ts';
import { putPrintDocument } from './scripts/write/pdf/index.ts';
import { printBook } from './scripts/write/pdf/print-book.ts';
import { writeFileSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
const host = createDiskHost();
const book = process.argv[2] ?? 'manuscript';
const { sampleEdition } = await import("./test/sample-edition.ts"); const edition = sampleEdition("pdf", "nl");
if (!edition) throw new Error('no edition');
mkdirSync('/tmp/exp/dbg', { recursive: true });
const { file, flows } = await putPrintDocument(edition as any, '/tmp/exp/dbg', { host, report: () => {} });
const t0 = performance.now();
const printed = await printBook({ browser: await host.browser(), folder: '/tmp/exp/dbg', file, flows, page: edition.spec.page, continued: '{label} (continued)', following: '{from} f.' });
console.log('print', (performance.now() - t0).toFixed(0), 'ms; pages', printed.plan.pageCount, 'misplaced', printed.misplaced.length, 'overflowing', printed.overflowing);
writeFileSync('/tmp/exp/dbg.pdf', printed.bytes);
const byId = printed.plan.places;
for (const m of printed.misplaced.slice(0, Number(process.argv[3] ?? 12))) { const p = byId.get(m.id); console.log(m.id, 'page', p?.page, p?.folio, 'top', p?.top.toFixed(1), 'off', (m.found - m.planned).toFixed(1)); }
await host.close();
