import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { checkPdf, type Wanted } from '../../../scripts/inspect/pdf/inspect-pdf.ts';
import { matterhornPoints } from '../../../scripts/inspect/pdf/matterhorn-points.ts';
import { writePdf } from '../../../scripts/write/pdf/index.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { archivable } from './archivable.ts';
import { annotationMutants } from './mutants/annotations.ts';
import { archiveMutants } from './mutants/archive.ts';
import { bookMutants } from './mutants/book.ts';
import { contentMutants } from './mutants/content.ts';
import { documentMutants } from './mutants/document.ts';
import { fontMutants } from './mutants/fonts.ts';
import type { Mutant } from './mutants/mutant.ts';
import { tagMutants } from './mutants/tags.ts';
import { name, spoilt, text } from './spoil-pdf.ts';

const host = createDiskHost();
const edition = sampleEdition('pdf');
let sound: Uint8Array;
beforeAll(async () => {
  const { files } = await writePdf(edition, { host, report: () => {} });
  sound = await archivable(files[0]?.bytes ?? new Uint8Array());
});
afterAll(() => host.close());

const usual: Wanted = { tagged: true, archive: false };
function found(bytes: Uint8Array, wanted: Wanted = usual, against = edition): Diagnostic[] {
  const findings: Diagnostic[] = [];
  checkPdf(bytes, against, wanted, (finding) => findings.push(finding));
  return findings;
}
/** Points, clauses and codes that are found, each once. */
function kindsOf(findings: readonly Diagnostic[]): string[] {
  const kinds = findings.map(({ code, message }) => {
    if (code === 'pdf/not-accessible') return /Matterhorn (\d\d-\d{3})/.exec(message)?.[1] ?? message;
    if (code === 'pdf/not-archivable') return `A ${/ISO 19005-2, ([\d.]+)/.exec(message)?.[1]}`;
    return code;
  });
  return [...new Set(kinds)].sort();
}
async function expectKinds({ kinds, spoil, says }: Mutant, wanted: Wanted): Promise<void> {
  const findings = found(await spoilt(sound, spoil), wanted);
  const messages = findings.map(({ message }) => message).join('\n');
  expect(kindsOf(findings), messages).toEqual([...kinds].sort());
  expect(messages).toMatch(says);
}

test('a sound book has no findings, nor has it as an archive wants it', () => {
  expect(found(sound)).toEqual([]);
  expect(found(sound, { tagged: true, archive: true })).toEqual([]);
});

const groups = {
  document: documentMutants,
  content: contentMutants,
  tags: tagMutants,
  annotations: annotationMutants,
  fonts: fontMutants,
  book: bookMutants,
};
describe.each(Object.entries(groups))('one fault of the %s', (_, mutants) => {
  test.each(mutants.map((each) => [each.what, each] as const))('%s', (_what, each) => expectKinds(each, usual));
});
describe('one fault of a PDF for archives', () => {
  test.each(archiveMutants.map((each) => [each.what, each] as const))('%s', (_, each) =>
    expectKinds(each, { tagged: true, archive: true }),
  );
  test('a header without its comment, and no ID', () => {
    const latin1 = Buffer.from(sound).toString('latin1');
    const spoil = (from: RegExp, to: string) =>
      kindsOf(found(Buffer.from(latin1.replace(from, to), 'latin1'), { tagged: true, archive: true }));
    expect(spoil(/%[\x80-\xff]{4}/, '%aaaa')).toEqual(['A 6.1.2']);
    expect(spoil(/\/ID(?= ?\[)/g, '/IX')).toEqual(['A 6.1.3']);
  });
});

describe('what is no finished PDF', () => {
  test.each(['<html>', '%PDF-1.7\n', ''])('“%s”', (text) => {
    expect(
      found(new TextEncoder().encode(text))
        .map(({ message }) => message)
        .join(),
    ).toContain('cannot be opened');
  });
  test('no prefix of a file makes the inspector throw', () => {
    for (let share = 1; share < 8; share += 1) expect(found(sound.slice(0, (sound.length * share) / 8))).not.toEqual([]);
  });
  test('bytes that are changed anywhere do not make it throw', () => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % below;
    };
    for (let run = 0; run < 60; run += 1) {
      const bytes = sound.slice();
      for (let count = next(6) + 1; count > 0; count -= 1) bytes[next(bytes.length)] = next(256);
      expect(() => found(bytes)).not.toThrow();
    }
  });
});

test('an edition of another page', () => {
  const page = { ...edition.spec.page, widthMm: 210 };
  expect(kindsOf(found(sound, usual, { ...edition, spec: { ...edition.spec, page } }))).toEqual(['pdf/broken']);
});

test('findings of many of a kind are counted and not all told', async () => {
  const bytes = await spoilt(sound, ({ elements }) => {
    for (const { dictionary } of elements('Link')) dictionary.set('Lang', text('english_'));
  });
  const messages = found(bytes).map(({ message }) => message);
  expect(messages).toHaveLength(9);
  expect(messages.at(-1)).toMatch(/has \d+ more findings of the kind 11-001/);
});

test('a finding says the place of the manuscript whose words stand there', async () => {
  const bytes = await spoilt(sound, ({ elements }) => elements('TD')[0]?.dictionary.set('S', name('Zelle')));
  const [finding] = found(bytes).filter(({ code }) => code === 'pdf/not-accessible');
  expect(finding?.place?.file).toBe(edition.sections[0]?.heading.place.file);
});

test('every point for machines has a broken file that shows it', () => {
  const shown = new Set([...Object.values(groups).flat(), ...archiveMutants].flatMap(({ kinds }) => kinds));
  const without = matterhornPoints.filter(({ coverage, point }) => coverage !== 'people' && !shown.has(point)).map(({ point }) => point);
  expect(without).toEqual([]);
});

test('every finding of the book’s own has one too', () => {
  const shown = new Set(bookMutants.flatMap(({ kinds }) => kinds));
  const codes = ['pdf/broken', 'pdf/other-text', 'pdf/unreachable', 'pdf/wrong-note', 'pdf/wrong-page-number'];
  expect(codes.filter((code) => !shown.has(code))).toEqual([]);
});
