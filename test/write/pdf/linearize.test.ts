import { afterAll, expect, test } from 'vitest';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { inspectPdf } from '../../../scripts/inspect/pdf/index.ts';
import { writePdf } from '../../../scripts/write/pdf/index.ts';
import { linearize } from '../../../scripts/write/pdf/linearize.ts';
import { sampleEdition } from '../../sample-edition.ts';

const host = createDiskHost();
afterAll(() => host.close());

test('a linearized PDF says so at its head, has all that it had, and comes out the same at every run', async () => {
  const sample = sampleEdition('pdf');
  const edition = { ...sample, spec: { ...sample.spec, linearized: true as const } };
  const found: string[] = [];
  const report = ({ message }: { readonly message: string }): void => void found.push(message);
  const artifact = await writePdf(edition, { host, report });
  await inspectPdf(artifact, edition, report);
  expect(found).toEqual([]);
  const bytes = artifact.files[0]?.bytes ?? new Uint8Array();
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const [, length] = /\/Linearized 1.*?\/L (\d+)/s.exec(head) ?? [];
  expect(Number(length)).toBe(bytes.length);
  const again = await writePdf(edition, { host, report });
  expect(Buffer.from(again.files[0]?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
});
test('a file that is no PDF is refused', async () => {
  await expect(linearize(Buffer.from('no PDF'), host)).rejects.toThrow('qpdf could not linearize the PDF');
});
