import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMemoryHost } from '../../scripts/host/index.ts';
import { mentionsOf } from '../../scripts/impact/mentions.ts';
import { checkBook } from '../../scripts/pipeline.ts';

const root = new URL('../books/three-languages', import.meta.url).pathname;
const files: Record<string, Uint8Array> = Object.fromEntries(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [`/book${path.slice(root.length)}`, new Uint8Array(readFileSync(path))]),
);
const chapter = '/book/en/01-steps.md';
const whole = new TextDecoder().decode(files[chapter]);

/** What stands in a text for a moment while somebody types. */
const pieces = [
  '[](#',
  ')',
  ':::',
  '::::',
  '{#',
  '}',
  '[@',
  ']',
  ':fact[',
  ':term[',
  '{concept=',
  '|',
  '```chart\n',
  '[^',
  '---\n',
  '---\nallow:\n  - { rule: ',
  '- [ ] ',
  '> ',
  '# ',
  ':index{entry=',
  '::include{file="',
  '![](',
  '<b>',
  ':only[',
  '\r\n',
  '𝒜',
];
const edit = fc.record({ at: fc.nat(whole.length), cut: fc.nat(30), piece: fc.constantFrom(...pieces) });

test('whatever is half typed, the check comes to its end, and all places lie in their texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      const text = edits.reduce((before, { at, cut, piece }) => before.slice(0, at) + piece + before.slice(at + cut), whole);
      const host = createMemoryHost({ ...files, [chapter]: text });
      const { manuscript, findings } = await checkBook({ book: '/book', languages: ['en'], strict: false }, { host, watch: () => {} });
      const lengthOf = (file: string): number => manuscript?.texts.get(file)?.text.length ?? Number.POSITIVE_INFINITY;
      for (const { code, place } of findings) {
        if (!place) continue;
        expect(place.start.offset, code).toBeLessThanOrEqual(place.end.offset);
        expect(place.end.offset, code).toBeLessThanOrEqual(lengthOf(place.file));
      }
      for (const { kind, id, place } of manuscript ? mentionsOf(manuscript) : [])
        if (kind === 'anchor' || kind === 'fact' || kind === 'source')
          expect(manuscript?.texts.get(place.file)?.text.slice(place.start.offset, place.end.offset)).toBe(id);
    }),
    { numRuns: 12 },
  );
}, 180_000);
