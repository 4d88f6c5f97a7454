import { conditionDiffers } from '../../diagnostics/translation-checks.ts';
import type { Condition } from '../../model/book-node.ts';
import { blockNodes } from './block-nodes.ts';
import { compareMarks } from './compare-marks.ts';
import type { ComparisonRule } from './comparison.ts';

const inline = compareMarks({
  definition: conditionDiffers,
  types: ['only'],
  keysOf: ({ written }) => [
    [...(/\{([^{}]*)\}$/.exec(written)?.[1] ?? '').matchAll(/[\w-]+=(?:"[^"]*"|\S+)/g)]
      .map(([attribute]) => attribute.replaceAll('"', ''))
      .sort()
      .join(' '),
  ],
});

const written = ({ formats, languages, profiles }: Condition): string =>
  Object.entries({ format: formats, lang: languages, profile: profiles })
    .flatMap(([name, values]) => (values === undefined ? [] : [`${name}=${[...values].sort().join(' ')}`]))
    .join(' ');

/** Words and blocks for some editions only (`:only`) are for the same editions in both languages. */
export const conditions: ComparisonRule = async (comparison) => {
  await inline(comparison);
  const sources = blockNodes(comparison.sourceBook);
  const targets = blockNodes(comparison.targetBook);
  for (const { alignment } of comparison.files)
    for (const [id, sourceId] of alignment.pairs) {
      const [from, to] = [sources.get(sourceId), targets.get(id)];
      if (from?.type !== 'conditionalBlock' || to?.type !== 'conditionalBlock') continue;
      const [wanted, found] = [written(from.condition), written(to.condition)];
      if (wanted !== found)
        comparison.report(conditionDiffers({ wanted, found }, to.place, { related: [{ message: 'The source.', place: from.place }] }));
    }
};
