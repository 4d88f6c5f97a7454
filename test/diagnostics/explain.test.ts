import { expect, test } from 'vitest';
import { runCommand } from '../commands/run-command.ts';

test('explain shows a sample with the fault and one without it', async () => {
  const { out, code } = await runCommand(['explain', 'table/empty-header']);
  expect(code).toBe(0);
  expect(out).toContain('Has the fault:\n\n    | | B |\n    |---|---|\n    | 1 | 2 |\n');
  expect(out).toContain('Without it:\n\n    | A | B |\n    |---|---|\n    | 1 | 2 |\n');
});
