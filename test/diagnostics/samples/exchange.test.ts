import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../commands/run-command.ts';
import { bytesOfSample, samplesFor } from './samples.ts';

const file = (name: string): string => readFileSync(new URL(`../../exchange/files/${name}.tbx`, import.meta.url), 'utf8');
const sectionWith = (terms: string): string => `<langSec xml:lang="en">${terms}</langSec>`;
const termWith = (more: string): string => `<termSec><term>return</term>${more}</termSec>`;
const entryWith = (inside: string, id = 'ret-001'): string => `<conceptEntry id="${id}">${inside}</conceptEntry>`;
const another = entryWith(sectionWith(termWith('')), 'ret-002');

/** What a piece of TBX stands in, by its first element, up to the entries of concepts. */
function entriesAround(piece: string): string {
  const [, name] = /^<(\w+)/.exec(piece) ?? [];
  if (name === 'conceptEntry') return piece.replaceAll('…', sectionWith(termWith('')));
  if (name === 'langSec') return entryWith(piece.replaceAll('…', termWith(''))) + another;
  if (name === 'termSec') return entryWith(sectionWith(piece)) + another;
  if (name === 'termNote') return entryWith(sectionWith(termWith(piece))) + another;
  return entryWith(piece + sectionWith(termWith(''))) + another;
}

/** A sample as a file of terms. `× 201` stands for so many times. */
function fileOf(sample: string): Uint8Array {
  const [, megabytes] = /^\$ ls -hs .*\n(\d+)M /.exec(sample) ?? [];
  if (megabytes !== undefined) {
    const sound = new TextEncoder().encode(file('good-v3'));
    const padded = new Uint8Array(Number(megabytes) * 1_000_000).fill(0x20);
    padded.set(sound);
    return padded;
  }
  if (sample.startsWith('<!DOCTYPE')) return new TextEncoder().encode(file('good-v2').replace(/<!DOCTYPE.*>/, () => sample));
  if (!sample.startsWith('<')) return bytesOfSample(`${sample}\n`);
  const piece = sample.replace(/^(.*) × (\d+)$/, (_, one: string, times: string) => one.repeat(Number(times)));
  const entries = entriesAround(piece);
  return new TextEncoder().encode(file('good-v3').replace(/<body>[\s\S]*<\/body>/, () => `<body>${entries}</body>`));
}

async function toldOf(code: string, sample: string): Promise<string> {
  if (code === 'exchange/inexpressible') {
    const files = { 'terms/termbase.csv': bytesOfSample(`${sample}\n`) };
    return (await runCommand(['terms', 'export', '--format', 'tbx', '--book', 'book'], files)).err;
  }
  return (await runCommand(['terms', 'import', '--dry-run', '--book', 'book', 'book/terms'], { terms: fileOf(sample) })).err;
}

describe('samples of exchanged files show what they say', () => {
  test.each(samplesFor('exchange'))('%s', async (code, bad, good) => {
    expect(await toldOf(code, bad)).toContain(code);
    const told = await toldOf(code, good);
    expect(told).not.toContain(code);
    // Nor with another error in its stead.
    expect(told).not.toMatch(/✖/);
  });
});
