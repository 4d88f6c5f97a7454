import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { definitions } from '../../../scripts/diagnostics/definitions.ts';
import { proverOf } from './samples.ts';

const mostLines = 7;

test.each([...definitions.values()])('$code has a short sample with the fault and another without it', ({ bad, good }) => {
  for (const sample of [bad, good]) {
    const lines = sample.split('\n').filter((line) => line.trim() !== '');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(mostLines);
    // Nothing that a terminal would act upon.
    expect(sample).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  }
  expect(good).not.toBe(bad);
});

test('a sample that cannot be run has a test that speaks of its code', () => {
  for (const code of definitions.keys()) {
    const prover = proverOf(code);
    if (prover.startsWith('test/'))
      expect(readFileSync(new URL(`../../../${prover}`, import.meta.url), 'utf8'), `${prover} says nothing of ${code}`).toContain(code);
  }
});
