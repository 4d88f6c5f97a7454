import { missingText } from '../../diagnostics/translation-checks.ts';
import { blockNodes } from './block-nodes.ts';
import type { ComparisonRule } from './comparison.ts';
import { toUnitText } from './unit-text.ts';

/** Each text of a block of the source has one in the block's translation. Entries of the index are counted where they are called. */
export const lostTexts: ComparisonRule = ({ files, targetBook, isKept, report }) => {
  const nodes = blockNodes(targetBook);
  for (const { sourceUnits, targetUnits, locked, alignment } of files) {
    const there = new Set(targetUnits.map(({ id }) => id));
    const targets = new Map([...alignment.pairs].map(([id, sourceId]) => [sourceId, id]));
    // What the source has got since is not in step; what was translated is lost.
    const known = new Set(locked.map(({ id }) => id));
    for (const unit of sourceUnits) {
      if (there.has(unit.id) || unit.kind.startsWith('index-') || (isKept && !known.has(unit.id))) continue;
      const block = nodes.get(targets.get(unit.block ?? '') ?? '');
      if (!block) continue;
      const text = toUnitText(unit).text.replace(/\s+/g, ' ').replaceAll('\uFFFC', '…');
      report(
        missingText({ text: text.length > 50 ? `${text.slice(0, 49)}…` : text }, block.place, {
          related: [{ message: 'The text of the source.', place: unit.place }],
        }),
      );
    }
  }
};
