import { imageDiffers } from '../../diagnostics/translation-checks.ts';
import { compareMarks } from './compare-marks.ts';

/** Pictures are those of the source, or its likes with the language in their names (`map.fr.svg`, `images/fr/map.svg`). */
export const images = compareMarks({
  definition: imageDiffers,
  types: ['image'],
  keysOf: ({ key }, { source, target }) => [
    key
      .split(/(?=[./-])/)
      .filter((part) => ![source.language, target.language].includes(part.slice(1)))
      .join(''),
  ],
});
