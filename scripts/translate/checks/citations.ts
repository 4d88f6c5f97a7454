import { citationDiffers } from '../../diagnostics/translation-checks.ts';
import { compareMarks } from './compare-marks.ts';

/** The sources that a text cites are those that its source cites, with the same numbers behind them (article, page). */
export const citations = compareMarks({
  definition: citationDiffers,
  types: ['citation'],
  keysOf: ({ written }) =>
    written
      .replace(/^\[|\]$/g, '')
      .split(';')
      .flatMap((item) => {
        const [, key = '', rest = ''] = /@([\p{L}\p{N}](?:[\p{L}\p{N}_:./-]*[\p{L}\p{N}])?)(.*)$/su.exec(item) ?? [];
        return key === '' ? [] : [[key, ...(rest.match(/\d+/g) ?? [])].join(' ')];
      }),
  nameOf: (key) => key.replace(' ', ', ').replace(/(\d) (?=\d)/g, '$1, '),
});
