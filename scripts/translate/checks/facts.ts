import { factDiffers } from '../../diagnostics/translation-checks.ts';
import { compareMarks } from './compare-marks.ts';

/** The facts that stand behind a text are those that stand behind its source. */
export const facts = compareMarks({
  definition: factDiffers,
  types: ['fact'],
  keysOf: ({ key }) => key.split(' ').filter((id) => id !== ''),
});
