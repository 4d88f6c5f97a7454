import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settleDocx } from '../../scripts/docx-changes/index.ts';
import { faultsOf } from './compare-bytes.ts';
import { block, edit, edited, markdownOf } from './edited-books.ts';
import { plainWords } from './plain-words.ts';
import { compareStates } from './two-states.ts';

const runs = Number(process.env.HANDBOOK_PROPERTY_RUNS ?? 40);

test('whatever was edited: accepted it is the new text, rejected the old one', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 9 }), fc.array(edit, { maxLength: 8 }), async (blocks, edits) => {
      const later = edits.reduce(edited, blocks);
      const states = await compareStates(markdownOf(blocks), markdownOf(later));
      expect(faultsOf(states)).toEqual([]);
      expect(plainWords(settleDocx(states.changes, 'accept')).sort()).toEqual(plainWords(states.now).sort());
      expect(plainWords(settleDocx(states.changes, 'reject')).sort()).toEqual(plainWords(states.before).sort());
    }),
    { numRuns: runs, seed: Number(process.env.HANDBOOK_PROPERTY_SEED ?? 20_061_031) },
  );
});
