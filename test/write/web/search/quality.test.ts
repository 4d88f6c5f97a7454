import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose } from '../../../../scripts/compose/compose.ts';
import { createDiskHost } from '../../../../scripts/host/index.ts';
import type { CheckedBook, Edition } from '../../../../scripts/model/book.ts';
import { read } from '../../../../scripts/read/read.ts';
import { resolve } from '../../../../scripts/resolve/resolve.ts';
import { type Answer, openSearch, searchOf } from './open-search.ts';
import { questions } from './questions.ts';

/** Share of the questions of a language that must be answered among the first three. Some may fail as the handbook is edited; test/bench/README.md says how many do. */
const leastShare = 0.9;

const host = createDiskHost();
const context = { host, report: () => {}, watch: () => {} };
const asks = new Map<string, (question: string, most?: number) => Promise<Answer>>();
beforeAll(async () => {
  const manuscript = await read.run(new URL('../../../../manuscript', import.meta.url).pathname, context);
  if (manuscript === undefined) throw new Error('The handbook cannot be read.');
  for (const language of Object.keys(questions)) {
    // What the checks say of the text does not matter here.
    const book = (await resolve.run({ manuscript, language }, context)) as CheckedBook;
    const input = { book, format: 'web' as const, profile: 'release' as const, formats: ['web' as const], epochSeconds: undefined };
    asks.set(language, await openSearch(await searchOf((await compose.run(input, context)) as Edition<'web'>)));
  }
}, 60_000);
afterAll(() => host.close());

describe.each(Object.entries(questions))('the handbook in %s', (language, asked) => {
  test('has at least twenty questions', () => expect(asked.length).toBeGreaterThanOrEqual(20));

  test('answers them among the first three results', async () => {
    const failed: string[] = [];
    for (const [question, ...sections] of asked) {
      const { shown = [] } = (await asks.get(language)?.(question, 3)) ?? {};
      if (!shown.some(({ heading }) => sections.includes(heading)))
        failed.push(`${question}: ${shown.map(({ heading }) => heading).join(', ')}`);
    }
    if (process.env.SHOW_SEARCH)
      process.stdout.write(`${language}: ${asked.length - failed.length} of ${asked.length}\n${failed.join('\n')}\n`);
    expect(1 - failed.length / asked.length, failed.join('\n')).toBeGreaterThanOrEqual(leastShare);
  });
});
