import { afterAll, expect, test } from 'vitest';
import { createDiskHost } from '../../../../scripts/host/index.ts';
import { PdfFile, PdfString, textOf } from '../../../../scripts/pdf-file/index.ts';
import { writeCover } from '../../../../scripts/write/pdf/cover/index.ts';
import { sampleEdition } from '../../../sample-edition.ts';

const host = createDiskHost();
afterAll(() => host.close());

test('the cover is one sheet with its boxes, the same bytes at every run', async () => {
  const sample = sampleEdition('pdf');
  const edition = { ...sample, spec: { ...sample.spec, bleedMm: 3 } };
  const wanted = { path: 'pdf/x-cover.pdf', pages: 240, paper: { caliperMicrometres: 100 }, textColour: 'rgb' } as const;
  const make = () => writeCover(edition, wanted, { host, report: () => {} });
  const { path, bytes } = await make();
  expect(path).toBe(wanted.path);
  const file = new PdfFile(bytes);
  const [page, ...others] = file.pages();
  expect(others).toEqual([]);
  const size = (name: string): number[] => {
    const [left = 0, bottom = 0, right = 0, top = 0] = (file.array(page?.dictionary.get(name) ?? null) ?? []).map(Number);
    return [right - left, top - bottom].map((points) => Math.round((points / 72) * 254) / 10);
  };
  expect(size('TrimBox')).toEqual([342.7, 240]);
  expect(size('BleedBox')).toEqual([348.7, 246]);
  expect(size('MediaBox')).toEqual([364.7, 262]);
  const title = file.dictionary(file.trailer.get('Info') ?? null)?.get('Title');
  expect(title instanceof PdfString && textOf(title)).toBe('Going home: Cover');
  expect(Buffer.from((await make()).bytes).equals(Buffer.from(bytes))).toBe(true);
});
