import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { matterhornPoints, matterhornTable } from '../../scripts/inspect/pdf/matterhorn-points.ts';

const markers = /(<!-- matterhorn -->\n)[\s\S]*(<!-- \/matterhorn -->)/;

test('scripts/inspect/pdf/README.md says of every point of the Matterhorn Protocol what the inspector does', () => {
  const path = new URL('../../scripts/inspect/pdf/README.md', import.meta.url);
  const text = readFileSync(path, 'utf8');
  const fresh = text.replace(markers, (_, open: string, close: string) => `${open}\n${matterhornTable()}\n\n${close}`);
  if (process.env.UPDATE_CASES !== undefined) writeFileSync(path, fresh);
  else expect(text).toBe(fresh);
});

test('the list has all 31 checkpoints, in order and without a gap in their points', () => {
  const numbers = matterhornPoints.map(({ point }) => point.split('-').map(Number));
  expect(new Set(numbers.map(([checkpoint]) => checkpoint))).toEqual(new Set(Array.from({ length: 31 }, (_, at) => at + 1)));
  numbers.forEach(([checkpoint, point], at) => {
    const [before, last] = numbers[at - 1] ?? [0, 0];
    expect([checkpoint, point]).toEqual(before === checkpoint ? [before, (last ?? 0) + 1] : [(before ?? 0) + 1, 1]);
  });
  expect(matterhornPoints.filter(({ coverage }) => coverage !== 'people')).toHaveLength(87);
});
