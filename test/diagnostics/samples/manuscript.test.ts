import { describe, expect, test } from 'vitest';
import { compose } from '../../../scripts/compose/compose.ts';
import { definitions } from '../../../scripts/diagnostics/definitions.ts';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { createMemoryHost } from '../../../scripts/host/index.ts';
import { checkBook } from '../../../scripts/pipeline.ts';
import { seal } from '../../../scripts/seal/seal.ts';
import { bookOf } from './book-of.ts';
import { samplesFor } from './samples.ts';

async function codesIn(code: string, sample: string): Promise<string[]> {
  const host = createMemoryHost(bookOf(code, sample));
  const { books, findings } = await checkBook({ book: '/book', strict: false }, { host, watch: () => {} });
  const [book] = books;
  const checked = code === 'reference/absent-here' && book ? seal(book, findings) : undefined;
  const all: Diagnostic[] = [...findings];
  if (checked) {
    const request = { book: checked, format: 'pdf', profile: 'release', formats: ['pdf'], epochSeconds: undefined } as const;
    await compose.run(request, { host, report: (finding) => all.push(finding) });
  }
  return all.map((finding) => finding.code);
}

describe('samples show what they say', () => {
  test.each(samplesFor('manuscript'))('%s', async (code, bad, good) => {
    expect(await codesIn(code, bad)).toContain(code);
    const found = await codesIn(code, good);
    expect(found).not.toContain(code);
    // Nor with another error in its stead.
    expect(found.filter((other) => definitions.get(other)?.severity === 'error')).toEqual([]);
  });
});
