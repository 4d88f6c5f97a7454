import { conceptDiffers } from '../../diagnostics/translation-checks.ts';
import { compareMarks } from './compare-marks.ts';

/** Words that are said to be a term lead to the same concept; a term that names none is found by its words. */
export const concepts = compareMarks({ definition: conceptDiffers, types: ['term'], keysOf: ({ key }) => (key === '' ? [] : [key]) });
