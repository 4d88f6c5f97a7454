import { codeDiffers } from '../../diagnostics/translation-checks.ts';
import { compareMarks } from './compare-marks.ts';

/** Code is the same in all languages. */
export const code = compareMarks({ definition: codeDiffers, types: ['code'] });
