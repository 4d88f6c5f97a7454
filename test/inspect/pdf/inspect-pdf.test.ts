import { PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { inspectPdf } from '../../../scripts/inspect/pdf/index.ts';
import type { Artifact, Edition } from '../../../scripts/model/book.ts';
import { writePdf } from '../../../scripts/write/pdf/index.ts';
import { sampleEdition } from '../../sample-edition.ts';

const host = createDiskHost();
const edition = sampleEdition('pdf');
let artifact: Artifact<'pdf'>;
beforeAll(async () => {
  artifact = await writePdf(edition, { host, report: () => {} });
});
afterAll(() => host.close());

async function faults(bytes: Uint8Array, against: Edition<'pdf'> = edition): Promise<string> {
  const found: Diagnostic[] = [];
  const files = [{ path: artifact.main, mediaType: 'application/pdf', bytes }];
  await inspectPdf({ ...artifact, files }, against, (diagnostic) => found.push(diagnostic));
  expect(found.every(({ code, severity }) => code === 'pdf/broken' && severity === 'error')).toBe(true);
  return found.map(({ message }) => message).join('\n');
}
const good = (): Uint8Array => artifact.files[0]?.bytes ?? new Uint8Array();
async function spoilt(spoil: (pdf: PDFDocument) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(good(), { updateMetadata: false });
  spoil(pdf);
  return pdf.save();
}

test('a good book has no faults', async () => {
  expect(await faults(good())).toBe('');
});
test('what is no PDF cannot be opened', async () => {
  expect(await faults(new TextEncoder().encode('<html>'))).toContain('cannot be opened');
});
test.each([
  ['Outlines', 'bookmarks lack “Foreword”'],
  ['Names', 'is no destination'],
  ['MarkInfo', 'no tags'],
  ['Lang', 'language'],
])('a book without /%s', async (key, fault) => {
  expect(await faults(await spoilt((pdf) => pdf.catalog.delete(PDFName.of(key))))).toContain(fault);
});
test('a book of another title or size', async () => {
  expect(await faults(await spoilt((pdf) => pdf.setTitle('Other')))).toContain('title');
  const page = { ...edition.spec.page, widthMm: 210 };
  expect(await faults(good(), { ...edition, spec: { ...edition.spec, page } })).toContain('page measures');
});
