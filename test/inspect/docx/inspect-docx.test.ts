import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { inspectDocx } from '../../../scripts/inspect/docx/index.ts';
import type { Artifact } from '../../../scripts/model/book.ts';
import { writeDocx } from '../../../scripts/write/docx/index.ts';
import { sampleEdition } from '../../sample-edition.ts';

const edition = sampleEdition('docx');
const host = createDiskHost();
let sound: Artifact<'docx'>;
beforeAll(async () => {
  sound = await writeDocx(edition, { host, report: () => {} });
});
afterAll(() => host.close());

async function faultsAfter(part: string, change: (xml: string) => string): Promise<string[]> {
  const zip = await JSZip.loadAsync(sound.files[0]?.bytes ?? new Uint8Array());
  zip.file(part, change((await zip.file(part)?.async('string')) ?? ''));
  return faultsOf(await zip.generateAsync({ type: 'uint8array' }));
}
async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const found: Diagnostic[] = [];
  const [file] = sound.files;
  if (!file) throw new Error('nothing written');
  await inspectDocx({ ...sound, files: [{ ...file, bytes }] }, edition, (finding) => found.push(finding));
  expect(found.every(({ code }) => code === 'docx/broken')).toBe(true);
  return found.map(({ message }) => message);
}

describe('a finished Word document', () => {
  test('that is sound has no finding', async () => expect(await faultsOf(sound.files[0]?.bytes ?? new Uint8Array())).toEqual([]));
  test('that is no zip', async () => expect((await faultsOf(new Uint8Array([1, 2, 3]))).join()).toContain('cannot be opened'));
  test.each([
    [
      'a bookmark that a reference needs',
      (xml: string) => xml.replace(/<w:bookmarkStart [^>]*w:name="counselling"[^>]*>/, ''),
      'leads to “counselling”',
    ],
    [
      'a bookmark of a name that is taken',
      (xml: string) => xml.replace(/w:name="journey"/, 'w:name="counselling"'),
      '“counselling” stands twice',
    ],
    ['the end of a field', (xml: string) => xml.replace('<w:fldChar w:fldCharType="end"/>', ''), 'a field has no end'],
    ['a heading', (xml: string) => xml.replace(/The journey/g, 'A trip'), 'no heading “The journey”'],
    ['sense', (xml: string) => xml.replace('Return counselling', 'Return undefined counselling'), 'says “undefined”'],
  ])('that lacks %s', async (_what, change, message) =>
    expect((await faultsAfter('word/document.xml', change)).join('\n')).toContain(message),
  );
  test('that lacks the text of a note', async () => {
    const faults = await faultsAfter('word/footnotes.xml', (xml) => xml.replace(/<w:footnote w:id="1">/, '<w:footnote w:id="99">'));
    expect(faults.join('\n')).toContain('the note 1 has no text');
    expect(faults.join('\n')).toContain('the note 99 is called nowhere');
  });
  test('that lacks a part', async () => {
    const faults = await faultsAfter('word/_rels/document.xml.rels', (xml) => xml.replace('Target="styles.xml"', 'Target="lost.xml"'));
    expect(faults.join('\n')).toContain('leads to “lost.xml”');
  });
});
