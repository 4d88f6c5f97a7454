import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../../scripts/diagnostics/diagnostic.ts';
import type { DocxFile } from '../../../../scripts/docx-file/index.ts';
import { createMemoryHost } from '../../../../scripts/host/index.ts';
import { createMemory, type Memory } from '../../../../scripts/stage.ts';
import { writeDocx } from '../../../../scripts/write/docx/index.ts';
import { shownPages } from '../../../../scripts/write/docx/pages/page-fields.ts';
import { type Folios, settlePages } from '../../../../scripts/write/docx/pages/settle-pages.ts';
import { sampleEdition } from '../../../sample-edition.ts';
import { bookmark, pageBreak, pageOf, paragraph, section, smallDocx, text } from './small-docx.ts';

interface Settled {
  readonly file: DocxFile;
  readonly findings: readonly Diagnostic[];
  /** Numbers that each round wrote. */
  readonly rounds: readonly Folios[];
  /** Units that were laid out. */
  readonly laidOut: number;
}
async function settle(write: (folios: Folios) => DocxFile, memory?: Memory): Promise<Settled> {
  const findings: Diagnostic[] = [];
  const rounds: Folios[] = [];
  const { host, count } = countingHost();
  const make = async (folios: Folios): Promise<DocxFile> => {
    rounds.push(folios);
    return write(folios);
  };
  const { file } = await settlePages(make, { host, report: (each) => findings.push(each), ...(memory ? { memory } : {}) });
  return { file, findings, rounds, laidOut: count() };
}
function countingHost() {
  const host = createMemoryHost({});
  let laidOut = 0;
  const startThreads: typeof host.startThreads = <In, Out>(module: URL, shared: unknown) => {
    const threads = host.startThreads<In, Out>(module, shared);
    const run = (inputs: readonly In[]): Promise<Out[]> => {
      laidOut += inputs.length;
      return threads.run(inputs);
    };
    return { ...threads, run };
  };
  return { host: { ...host, startThreads }, count: () => laidOut };
}
const shown = (file: DocxFile): Record<string, string> =>
  Object.fromEntries(
    shownPages(new TextDecoder().decode(file.bytes('word/document.xml'))).map(({ bookmark: name, folio }) => [name, folio]),
  );
const page = (name: string, folios: Folios): string => pageOf(name, folios.get(name) ?? '00');

test('contents show the folios of what they name, on the pages that they have themselves', async () => {
  const { file, findings, rounds } = await settle((folios) =>
    smallDocx(
      paragraph(bookmark('contents', page('one', folios) + page('two', folios)), section('<w:pgNumType w:fmt="lowerRoman" w:start="1"/>')) +
        paragraph(page('contents', folios) + bookmark('one') + pageBreak, section('<w:pgNumType w:start="1"/>', 'oddPage')) +
        paragraph(bookmark('two', text('Two'))) +
        section('', 'oddPage'),
    ),
  );
  expect(shown(file)).toEqual({ one: '1', two: '3', contents: 'i' });
  expect(findings).toEqual([]);
  expect(rounds.map((folios) => folios.get('two'))).toEqual([undefined, '3']);
});

test('numbers that need more room than was kept for them move what follows', async () => {
  const lines = (folios: Folios): string => Array.from({ length: 100 }, () => text('see page ') + page('end', folios) + text(' ')).join('');
  const { file, findings, rounds } = await settle((folios) =>
    smallDocx(
      paragraph(pageBreak.repeat(120)) +
        paragraph(lines(folios)) +
        paragraph(bookmark('end', text('End'))) +
        section('<w:pgNumType w:start="1"/>'),
    ),
  );
  expect(findings).toEqual([]);
  expect(shown(file)).toEqual({ end: rounds.at(-1)?.get('end') });
  expect(rounds).toHaveLength(2);
});

test('where the target flees from its number, that is told, and the document is made all the same', async () => {
  const { file, findings, rounds } = await settle((folios) =>
    smallDocx(
      paragraph(page('x', folios) + (folios.get('x') === '1' ? pageBreak : '')) +
        paragraph(bookmark('x', text('Here')) + bookmark('y')) +
        section(),
    ),
  );
  expect(findings.map(({ code, severity, message }) => [code, severity, message])).toEqual([
    ['docx/pages-not-settled', 'warning', 'The page numbers of the Word document have not settled after 3 rounds: x, y.'],
  ]);
  expect(rounds).toHaveLength(4);
  expect(shown(file)).toEqual({ x: '1' });
});

test('what cannot be laid out is told with the targets behind it', async () => {
  const chunk = '<w:altChunk r:id="none"/>';
  const { findings, file } = await settle((folios) =>
    smallDocx(
      paragraph(bookmark('a', page('b', folios))) +
        chunk +
        paragraph(bookmark('b', text('b')), section()) +
        paragraph(bookmark('c', page('c', folios))) +
        section(),
    ),
  );
  expect(findings.map(({ code, message }) => [code, message])).toEqual([
    ['docx/pages-unknown', 'The Word document has targets whose pages are not known: b.'],
  ]);
  expect(shown(file)).toEqual({ b: '1', c: '2' });
});

const bytesOf = async (memory?: Memory): Promise<{ readonly bytes: Uint8Array; readonly laidOut: number }> => {
  const { host, count } = countingHost();
  const { files } = await writeDocx(sampleEdition('docx'), { host, report: () => {}, ...(memory ? { memory } : {}) });
  return { bytes: files[0]?.bytes ?? new Uint8Array(), laidOut: count() };
};
test('what was laid out before is not laid out again, and the bytes are the same', async () => {
  const memory = createMemory();
  const cold = await bytesOf(memory);
  expect(cold.laidOut).toBeGreaterThan(15);
  const warm = await bytesOf(createMemory(new Map(JSON.parse(JSON.stringify([...memory.used])))));
  expect(warm.laidOut).toBe(0);
  const none = await bytesOf();
  for (const other of [warm, none]) expect(Buffer.from(other.bytes).equals(Buffer.from(cold.bytes))).toBe(true);
});
test('a changed section is laid out again, and of the others those whose numbers change in width', async () => {
  const book = (words: string) => (folios: Folios) =>
    smallDocx(
      ['one', 'two', 'three', 'four']
        .map((name) => paragraph(bookmark(name, text(name === 'two' ? words : name)) + page('four', folios), section()))
        .join('') +
        paragraph(text('end')) +
        section(),
    );
  const memory = createMemory();
  const first = await settle(book('two'), memory);
  expect(first.laidOut).toBe(9);
  const second = await settle(book('other'), createMemory(memory.used));
  expect(second.laidOut).toBe(2);
});
test('a memory that holds something else is as if it held nothing', async () => {
  const memory = createMemory();
  const { bytes } = await bytesOf(memory);
  const broken = [{ pages: 0 }, 'x', null, { pages: 2, bookmarks: { a: -1 }, guesses: [], isWhole: true }];
  const spoiled = new Map([...memory.used.keys()].map((key, at) => [key, broken[at % broken.length]]));
  const again = await bytesOf(createMemory(spoiled));
  expect(again.laidOut).toBeGreaterThan(15);
  expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
});
