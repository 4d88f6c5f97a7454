import { variableDiffers } from '../../diagnostics/translation-checks.ts';
import { compareMarks } from './compare-marks.ts';
import type { ComparisonRule } from './comparison.ts';
import { differences } from './difference.ts';
import type { UnitText } from './unit-text.ts';

const marks = compareMarks({ definition: variableDiffers, types: ['variable'] });
const placeholder = /\{[\w.-]+\}|%(?:\d\$)?[sd](?![\p{L}])/gu;

/** Values that the press or a reader puts in (`:var[edition]`, `{number}`, `%s`) are in both languages. */
export const variables: ComparisonRule = async (comparison) => {
  await marks(comparison);
  const inText = ({ text }: UnitText) => [...text.matchAll(placeholder)].map(({ 0: name, index }) => ({ name, index }));
  for (const { source, target } of comparison.units)
    for (const { source: lost, target: added } of differences(inText(source), inText(target), (one, other) => one.name === other.name)) {
      const place = added ? target.placeOf(added.index, added.index + added.name.length) : target.unit.place;
      comparison.report(
        variableDiffers({ wanted: lost?.name, found: added?.name }, place, {
          related: [{ message: 'The source.', place: source.unit.place }],
        }),
      );
    }
};
