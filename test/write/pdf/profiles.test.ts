import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfSpec } from '../../../scripts/compose/pdf-spec.ts';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { inspectPdf } from '../../../scripts/inspect/pdf/index.ts';
import type { Artifact, Edition } from '../../../scripts/model/book.ts';
import type { PdfProfile, PdfSpec } from '../../../scripts/model/pdf.ts';
import { settingsSchema } from '../../../scripts/read/settings-schema.ts';
import { writePdf } from '../../../scripts/write/pdf/index.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { openPdf } from './open-pdf.ts';

const host = createDiskHost();
afterAll(() => host.close());
const ghostscript = (await host.run('gs', ['--version'])) !== undefined;
if (!ghostscript) console.warn('SKIPPED: Ghostscript (gs) is not installed, so the conversion of colours is not tested.');

const settings = settingsSchema.parse({
  slug: 'x',
  title: { en: 'X' },
  edition: { number: '1', date: '2006-01-01' },
  publisher: { name: 'H' },
  rights: { en: 'R' },
  languages: ['en'],
  page: { widthMm: 165, heightMm: 240, topMm: 20, bottomMm: 22, innerMm: 22, outerMm: 18 },
  structure: { parts: [{ id: 'p', title: { en: 'P' }, chapters: ['a.md'] }] },
}) as Parameters<typeof pdfSpec>[0]['settings'];
const editionOf = (profile: PdfProfile, more: Partial<PdfSpec> = {}): Edition<'pdf'> => ({
  ...sampleEdition('pdf'),
  spec: { ...pdfSpec({ settings, profile }), ...more },
});
async function make(edition: Edition<'pdf'>): Promise<{ artifact: Artifact<'pdf'>; bytes: Uint8Array; found: readonly Diagnostic[] }> {
  const found: Diagnostic[] = [];
  const artifact = await writePdf(edition, { host, report: (diagnostic) => found.push(diagnostic) });
  await inspectPdf(artifact, edition, (diagnostic) => found.push(diagnostic));
  return { artifact, bytes: artifact.files[0]?.bytes ?? new Uint8Array(), found };
}
/** Operators that set a colour in RGB, in the content of all pages. */
async function rgbIn(bytes: Uint8Array): Promise<number> {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await loading.promise;
  const { fnArray, argsArray } = await (await pdf.getPage(1)).getOperatorList();
  await loading.destroy();
  // pdf.js gives every colour as #rrggbb: grey where the three are alike.
  const colours = argsArray.flatMap((args: unknown, at: number) =>
    [OPS.setFillRGBColor, OPS.setStrokeRGBColor].includes(fnArray[at] ?? -1) && Array.isArray(args) ? [String(args[0])] : [],
  );
  return colours.filter((colour) => !/^#(..)\1\1$/.test(colour)).length;
}

describe('measures', () => {
  test('of each profile', () => {
    expect(pdfSpec({ settings, profile: 'screen' })).toEqual({
      profile: 'screen',
      page: settings.page,
      typePt: 10.5,
      typeScale: 1,
      bleedMm: 0,
      sheet: { widthMm: 165, heightMm: 240 },
      colour: 'rgb',
    });
    expect(pdfSpec({ settings, profile: 'print' })).toMatchObject({
      bleedMm: 3,
      cropMarks: { offsetMm: 3, lengthMm: 5 },
      sheet: { widthMm: 181, heightMm: 256 },
      paper: { caliperMicrometres: 100 },
    });
    expect(pdfSpec({ settings, profile: 'large' })).toMatchObject({
      typePt: 18,
      typeScale: 1,
      page: { widthMm: 210, heightMm: 297 },
      sheet: { widthMm: 210, heightMm: 297 },
    });
    expect(pdfSpec({ settings, profile: 'archive' })).toMatchObject({ conformance: 'PDF/A-2a', page: settings.page });
  });
  test('a trim size of ISO 216 keeps the margins in proportion', () => {
    const a5 = { ...settings, pdf: { ...settings.pdf, print: { ...settings.pdf.print, trim: 'A5' as const } } };
    expect(pdfSpec({ settings: a5, profile: 'print' }).page).toEqual({
      widthMm: 148,
      heightMm: 210,
      topMm: 17.5,
      bottomMm: 19.3,
      innerMm: 19.7,
      outerMm: 16.1,
    });
  });
});

describe('pages', () => {
  test('every anchor and block has the folio of its page, and every page its first block', async () => {
    const edition = editionOf('screen');
    const { artifact, bytes, found } = await make(edition);
    expect(found).toEqual([]);
    const map = artifact.details?.pages;
    const opened = await openPdf(bytes);
    expect(map?.pages.map(({ folio }) => folio)).toEqual(opened.labels);
    expect(map?.browser).toMatch(/Chrom/);
    for (const { heading } of edition.sections) {
      const page = opened.destinations.get(heading.id) ?? 0;
      expect(map?.folios.get(heading.id), heading.anchor).toBe(opened.labels[page - 1]);
      expect(map?.folios.get(heading.anchor), heading.anchor).toBe(opened.labels[page - 1]);
      expect(map?.pages[page - 1]?.firstBlock, heading.anchor).toMatch(/^u-/);
    }
  });
});

describe('large type', () => {
  test('is the whole book in larger type on a larger page', async () => {
    const { artifact, bytes, found } = await make(editionOf('large'));
    expect(found).toEqual([]);
    expect(artifact.main).toBe('pdf/going-home-en-large.pdf');
    const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
    const pdf = await loading.promise;
    const sizes = new Map<number, number>();
    for (let number = 1; number <= pdf.numPages; number += 1)
      for (const item of (await (await pdf.getPage(number)).getTextContent()).items)
        if ('str' in item) {
          const size = Math.round(Math.hypot(item.transform[2], item.transform[3]) * 10) / 10;
          sizes.set(size, (sizes.get(size) ?? 0) + item.str.length);
        }
    await loading.destroy();
    const [most] = [...sizes].sort(([, a], [, b]) => b - a);
    expect(most?.[0]).toBeCloseTo(18, 0);
    // The signs of boxes to tick are there to be heard, at 1 px.
    expect(Math.min(...[...sizes.keys()].filter((size) => size > 1))).toBeGreaterThanOrEqual(10);
  });
});

test('in large type too, a block that is wider than the page is told', async () => {
  const edition = editionOf('large');
  const sections = edition.sections.map((section) => {
    const { place } = section.heading;
    const code = { type: 'code', id: 'u-0000f1', place, value: 'x' } as const;
    const cell = { type: 'tableCell', id: 'u-0000f3', place, align: null, children: [{ type: 'inlineCode', place, value: 'y' }] } as const;
    const columns = Array.from({ length: 70 }, (_, at) => ({ ...cell, id: `u-000${String(at).padStart(5, '0')}` }));
    const row = { type: 'tableRow', id: 'u-0000f2', place, header: false, children: columns } as const;
    const table = { ...code, type: 'table', align: columns.map(() => null), rowHeads: false, wide: false, children: [row] } as const;
    return section.kind === 'chapter' ? { ...section, body: [...section.body, table] } : section;
  });
  const found: Diagnostic[] = [];
  await writePdf({ ...edition, sections }, { host, report: (each) => found.push(each) });
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['pdf/too-wide']));
});

describe.skipIf(!ghostscript)('colours of print', () => {
  let rgb: Awaited<ReturnType<typeof make>>;
  beforeAll(async () => {
    rgb = await make(editionOf('print'));
  });
  test.each(['grey', 'cmyk'] as const)('%s is the same book without tags, the same bytes at every run', async (colour) => {
    const edition = editionOf('print', { colour });
    const { artifact, bytes, found } = await make(edition);
    expect(found).toEqual([]);
    expect(artifact.main).toBe('pdf/going-home-en-print.pdf');
    expect(artifact.details?.colour).toBe(colour);
    const [before, after] = [await openPdf(rgb.bytes), await openPdf(bytes)];
    expect(after.labels).toEqual(before.labels);
    expect(after.destinations).toEqual(before.destinations);
    expect(after.outline).toEqual(before.outline);
    expect(after.info).toMatchObject({ Title: before.info.Title, Language: before.info.Language, CreationDate: before.info.CreationDate });
    expect(after.marked).toBe(false);
    expect(after.pages.map(({ links }) => links.length)).toEqual(before.pages.map(({ links }) => links.length));
    if (colour === 'grey') expect(await rgbIn(bytes)).toBe(0);
    expect(Buffer.from((await make(edition)).bytes).equals(bytes)).toBe(true);
  });
  test('without Ghostscript the file stays in RGB, and pdf/not-converted says so', async () => {
    const found: Diagnostic[] = [];
    const without = { ...host, run: async () => undefined };
    const artifact = await writePdf(editionOf('print', { colour: 'cmyk' }), { host: without, report: (each) => found.push(each) });
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning pdf/not-converted']);
    expect(found[0]?.hint).toContain('apt-get install ghostscript');
    expect(artifact.details?.colour).toBe('rgb');
  });
  test('a Ghostscript that fails is a fault of the machine', async () => {
    const failing = { ...host, run: async () => ({ code: 1, out: new Uint8Array(), errors: 'Error: /undefined' }) };
    await expect(writePdf(editionOf('print', { colour: 'grey' }), { host: failing, report: () => {} })).rejects.toMatchObject({
      code: 'host/program-failed',
    });
  });
});
