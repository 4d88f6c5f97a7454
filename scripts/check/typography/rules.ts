import { apostrophes } from './apostrophes.ts';
import { dashes } from './dashes.ts';
import { doubledSpaces } from './doubled-spaces.ts';
import { doubledWords } from './doubled-words.ts';
import { dutchIjs } from './dutch-ij.ts';
import type { TypographyRule } from './fault.ts';
import { frenchSpaces } from './french-spaces.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { ligatures } from './ligatures.ts';
import { mixedScriptWords } from './mixed-scripts.ts';
import { notNormalisedLetters } from './not-normalised-letters.ts';
import { numberForms } from './number-forms.ts';
import { ordinals } from './ordinals.ts';
import { foreignQuotationMarks, straightQuotationMarks } from './quotation-marks.ts';
import { ranges } from './ranges.ts';
import { spacesBeforePunctuation } from './spaces-before-punctuation.ts';
import { units } from './units.ts';

/** Rules of typography. Where two mends touch, the earlier one in the text goes first; `settle` sees to the rest. */
export const typographyRules: readonly TypographyRule[] = [
  invisibleCharacters,
  notNormalisedLetters,
  mixedScriptWords,
  doubledWords,
  doubledSpaces,
  spacesBeforePunctuation,
  frenchSpaces,
  apostrophes,
  straightQuotationMarks,
  foreignQuotationMarks,
  ligatures,
  ordinals,
  numberForms,
  units,
  ranges,
  dashes,
  dutchIjs,
];
