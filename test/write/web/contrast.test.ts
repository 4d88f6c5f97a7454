import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (name: string): string => readFileSync(new URL(`../../../templates/web/${name}`, import.meta.url), 'utf8');
const coloursIn = (css: string) =>
  new Map(
    [...css.matchAll(/--([a-z]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
      name,
      { light, dark },
    ]),
  );
const colours = coloursIn(read('site.css'));
/** For readers who ask for more contrast. */
const strong = new Map([...colours, ...coloursIn(read('reading.css').split('(prefers-contrast: more)')[1] ?? '')]);

/** Contrast ratio of two colours by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const pairs = [
  ...['paper', 'tint', 'panel'].flatMap((ground) => ['ink', 'quiet', 'accent'].map((front) => [front, ground] as const)),
  ...['practice', 'example', 'caution', 'legal', 'note'].map((tone) => [tone, 'tint'] as const),
  ['ink', 'mark'] as const,
  ['quiet', 'field'] as const,
  ['paper', 'accent'] as const,
];

test.each(pairs)('%s on %s has the contrast of AA, light and dark', (front, ground) => {
  for (const theme of ['light', 'dark'] as const) {
    const [one, other] = [colours.get(front)?.[theme], colours.get(ground)?.[theme]];
    expect(one && other && contrast(one, other)).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(['paper', 'tint', 'panel'].flatMap((ground) => ['ink', 'quiet', 'accent'].map((front) => [front, ground] as const)))(
  '%s on %s has the contrast of AAA where more is asked for',
  (front, ground) => {
    expect(strong.get('ink')).not.toEqual(colours.get('ink'));
    for (const theme of ['light', 'dark'] as const) {
      const [one, other] = [strong.get(front)?.[theme], strong.get(ground)?.[theme]];
      expect(one && other && contrast(one, other)).toBeGreaterThanOrEqual(7);
    }
  },
);
