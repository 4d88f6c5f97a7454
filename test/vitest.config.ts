import { defineConfig } from 'vitest/config';

/** Every test of the project; `test/bench` is run by hand. With HANDBOOK_TEST_RESULTS the results are written there as JSON, for CI. */
const results = process.env.HANDBOOK_TEST_RESULTS;

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    reporters: results === undefined ? ['default'] : ['default', 'json'],
    ...(results === undefined ? {} : { outputFile: { json: results } }),
  },
});
