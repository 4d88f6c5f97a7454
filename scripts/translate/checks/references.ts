import { referenceDiffers } from '../../diagnostics/translation-checks.ts';
import { compareMarks } from './compare-marks.ts';

/** A translation leads to the same places of the book (and of other books) as its source. */
export const references = compareMarks({ definition: referenceDiffers, types: ['reference'] });
