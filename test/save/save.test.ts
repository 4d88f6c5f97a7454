import { expect, test } from 'vitest';
import { createMemoryHost } from '../../scripts/host/index.ts';
import type { Artifact } from '../../scripts/model/book.ts';
import { spineWidthMm } from '../../scripts/model/pdf.ts';
import { mergeManifest } from '../../scripts/save/manifest.ts';
import { save } from '../../scripts/save/save.ts';
import { sampleEdition } from '../sample-edition.ts';

const { info } = sampleEdition('pdf');
const bytes = new TextEncoder().encode('x');
const artifact = (format: Artifact['format'], paths: readonly string[], folder?: string): Artifact => ({
  format,
  language: 'en',
  main: paths[0] ?? '',
  files: paths.map((path) => ({ path, mediaType: 'application/pdf', bytes })),
  ...(folder === undefined ? {} : { folder }),
});
const context = (host: ReturnType<typeof createMemoryHost>) => ({ host, report: () => {} });

test('an edition of several files stands among those of others, and is listed whole', async () => {
  const host = createMemoryHost({ '/out/pdf/other.pdf': 'y' });
  const made = artifact('pdf', ['pdf/a-print.pdf', 'pdf/a-print-cover.pdf']);
  const entry = await save.run({ artifact: made, info, pdfProfile: 'print', folder: '/out' }, context(host));
  expect([...host.tree.keys()].sort()).toEqual(['/out/pdf/a-print-cover.pdf', '/out/pdf/a-print.pdf', '/out/pdf/other.pdf']);
  expect(entry).toMatchObject({ path: 'pdf/a-print.pdf', profile: 'print' });
  expect(entry.files?.map(({ path }) => path)).toEqual(['pdf/a-print.pdf', 'pdf/a-print-cover.pdf']);
});
test('an edition with a folder of its own takes the place of the old one whole', async () => {
  const host = createMemoryHost({ '/out/web/en/old.html': 'y' });
  await save.run({ artifact: artifact('web', ['web/en/index.html'], 'web/en'), info, folder: '/out' }, context(host));
  expect([...host.tree.keys()]).toEqual(['/out/web/en/index.html']);
  await expect(save.run({ artifact: artifact('web', ['other.html'], 'web/en'), info, folder: '/out' }, context(host))).rejects.toThrow(
    'outside',
  );
});
test('the manifest has one entry for each PDF; one without profile is that for screens', async () => {
  const host = createMemoryHost({});
  const entryOf = async (path: string, pdfProfile: 'screen' | 'print' | undefined) =>
    save.run({ artifact: artifact('pdf', [path]), info, folder: '/out', ...(pdfProfile ? { pdfProfile } : {}) }, context(host));
  const [old, screen, print] = [
    await entryOf('pdf/old.pdf', undefined),
    await entryOf('pdf/a.pdf', 'screen'),
    await entryOf('pdf/b.pdf', 'print'),
  ];
  const { artifacts } = mergeManifest(mergeManifest(undefined, 'a', [old]), 'a', [print, screen]);
  expect(artifacts.map(({ path }) => path)).toEqual(['pdf/a.pdf', 'pdf/b.pdf']);
});
test('a spine is as thick as its leaves', () => {
  expect(spineWidthMm(104, { caliperMicrometres: 100 })).toBeCloseTo(5.2);
  expect(spineWidthMm(105, { caliperMicrometres: 120 })).toBeCloseTo(6.36);
});
