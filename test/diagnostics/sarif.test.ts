import { expect, test } from 'vitest';
import { sarif } from '../../scripts/diagnostics/reporters/sarif.ts';

const place = (file: string, line: number, from: number, to: number) => ({
  file,
  start: { line, column: from, offset: 0 },
  end: { line, column: to, offset: 0 },
});

test('related places and mends go with a result (SARIF 2.1.0, 3.27.22 and 3.27.30)', () => {
  const log = JSON.parse(
    sarif(
      [
        {
          code: 'reference/duplicate-id',
          severity: 'error',
          message: 'Twice.',
          hint: 'Rename one.',
          place: place('en/é.md', 3, 5, 9),
          related: [{ message: 'first here', place: place('en/01.md', 1, 1, 4) }],
          fix: { place: place('en/é.md', 3, 6, 6), text: 'x' },
        },
        { code: 'source/never-cited', severity: 'info', message: 'Nowhere.' },
      ],
      { prefix: 'book/', text: () => undefined, colour: false },
    ),
  );
  const [first, second] = log.runs[0].results;
  expect(first.locations[0].physicalLocation.artifactLocation.uri).toBe('book/en/%C3%A9.md');
  expect(first.relatedLocations).toEqual([
    {
      id: 1,
      message: { text: 'first here' },
      physicalLocation: { artifactLocation: { uri: 'book/en/01.md' }, region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 4 } },
    },
  ]);
  expect(first.fixes).toEqual([
    {
      description: { text: 'Rename one.' },
      artifactChanges: [
        {
          artifactLocation: { uri: 'book/en/%C3%A9.md' },
          replacements: [{ deletedRegion: { startLine: 3, startColumn: 6, endLine: 3, endColumn: 6 }, insertedContent: { text: 'x' } }],
        },
      ],
    },
  ]);
  expect(second).toEqual({ ruleId: 'source/never-cited', ruleIndex: 1, level: 'note', message: { text: 'Nowhere.' } });
  expect(log.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['reference/duplicate-id', 'source/never-cited']);
});

test('a place by a path from the root is an address with its scheme (SARIF 2.1.0, 3.10.2)', () => {
  const finding = { code: 'file/missing', severity: 'error', message: 'None.', place: place('en/é.md', 1, 1, 1) } as const;
  const log = JSON.parse(sarif([finding], { prefix: '/desk/book/', text: () => undefined, colour: false }));
  expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('file:///desk/book/en/%C3%A9.md');
});
