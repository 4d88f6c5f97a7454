import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { DocxFile } from '../../scripts/docx-file/index.ts';
import { parseMarkdown } from '../../scripts/read/parse-markdown.ts';
import { openReview } from '../../scripts/review/import/open-review.ts';
import { type ReadReview, readReview } from '../../scripts/review/import/read-review.ts';
import { renumberedNotes, withNoise } from './noise.ts';
import { chapter, reviewDesk } from './review-book.ts';
import { editText, inRun, inserted, replaceSilently, replaceTracked, run } from './word-edits.ts';

let copy: Uint8Array;
beforeAll(async () => {
  copy = (await reviewDesk()).copy();
});

function read(docx: Uint8Array): ReadReview {
  const opened = openReview(docx);
  if ('fault' in opened || !opened.manifest) throw new Error('The copy cannot be read.');
  const texts = new Map([['en/01.md', { text: chapter, tree: parseMarkdown(chapter) }]]);
  return readReview({ file: opened.file, manifest: opened.manifest, texts, parse: parseMarkdown });
}

function noisy(docx: Uint8Array, seed: number, more: number): Uint8Array {
  const file = DocxFile.open(docx);
  for (const path of ['word/document.xml', 'word/footnotes.xml']) {
    const xml = new TextDecoder().decode(file.bytes(path));
    file.setBytes(path, new TextEncoder().encode(renumberedNotes(withNoise(xml, seed, more), seed % 90)));
  }
  return file.pack();
}

const patches = ({ edits }: ReadReview): unknown => edits.map(({ patch, notes, reason }) => [patch?.splices, notes, reason]);

const changes: readonly ((xml: string) => string)[] = [
  replaceTracked('checked against', 'compared with'),
  replaceSilently('freely', 'willingly'),
  replaceTracked('country and', 'country or'),
  replaceSilently('two sentences', 'three sentences'),
  replaceTracked(' Second half moves on', ''),
  inRun('comes before', (look) => run('comes before', look) + inserted(' all the others', look)),
  replaceSilently('nobody doubts', 'hardly anybody doubts'),
  replaceTracked('green', 'yellow'),
  replaceTracked('Utrecht', 'Delft'),
  replaceSilently('of evidence', 'of proof'),
  replaceTracked('A note follows', 'A note stands here'),
];

describe('what Word does by itself', () => {
  test('gives no change', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.double({ min: 0.1, max: 1, noNaN: true }), (seed, more) => {
        const { edits, comments, found } = read(noisy(copy, seed, more));
        expect(edits).toEqual([]);
        expect([comments.length, found]).toEqual([0, 1]);
      }),
      { numRuns: 60 },
    );
  });

  test('beside edits gives the patch that the edits give', () => {
    fc.assert(
      fc.property(fc.subarray([...changes], { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 2 ** 31 }), (some, seed) => {
        const edited = some.reduce((docx, change) => editText(docx, change), copy);
        const plain = patches(read(edited));
        expect(plain).not.toEqual([]);
        expect(patches(read(noisy(edited, seed, 0.7)))).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });
});
