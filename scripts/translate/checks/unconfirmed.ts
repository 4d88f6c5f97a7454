import { unconfirmedDiffers } from '../../diagnostics/translation-checks.ts';
import { compareMarks } from './compare-marks.ts';

/** What the source marks as unconfirmed is marked so in the translation, and nothing else is. */
export const unconfirmed = compareMarks({ definition: unconfirmedDiffers, types: ['unconfirmed'], keysOf: () => [':unconfirmed'] });
