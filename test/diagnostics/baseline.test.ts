import { expect, test } from 'vitest';
import { runCommand } from '../commands/run-command.ts';

const here = '[here](https://example.org/)';
const chapter = (...paragraphs: string[]): Record<string, string> => ({
  'en/01.md': `# Chapter {#ch-one}\n\n${paragraphs.join('\n\n')}\n`,
});
const check = ['check', '--book', 'book', '--quiet', '--format', 'unix'];

test('old findings are left out wherever they have moved to; one more of the same is new', async () => {
  const { host, code } = await runCommand([...check, '--write-baseline', 'old.json'], chapter(`See ${here}.`, 'See [](#gone).'));
  expect(code).toBe(0);
  expect(JSON.parse(new TextDecoder().decode(host.tree.get('/desk/old.json')))).toEqual({
    schemaVersion: 1,
    findings: [
      { code: 'link/vague-words', file: 'en/01.md', text: here, count: 1 },
      { code: 'reference/unknown-target', file: 'en/01.md', text: '[](#gone)', count: 1 },
    ],
  });
  const baseline = { 'old.json': host.tree.get('/desk/old.json') ?? '' };
  const again = async (...paragraphs: string[]) => {
    const { host: other } = await runCommand(['explain'], chapter(...paragraphs));
    await other.files.write('/desk/old.json', baseline['old.json'] as Uint8Array);
    return runCommand([...check, '--baseline', 'old.json'], {}, other);
  };
  const moved = await again('First.', 'See [](#gone).', `Other words, then ${here}.`);
  expect(moved).toMatchObject({ code: 0, out: '', err: 'Old findings left out: 2.\n' });
  const more = await again(`See ${here}.`, `And ${here}.`);
  expect(more.out).toMatch(/^book\/en\/01\.md:5:5: warning: .* \[link\/vague-words\]\n$/);
  expect(more.err).toContain('Gone from the baseline: 1;');
});

test('a file that is no baseline is refused', async () => {
  const { host } = await runCommand(['explain']);
  await host.files.write('/desk/old.json', new TextEncoder().encode('[]'));
  const { code, err } = await runCommand([...check, '--baseline', 'old.json'], {}, host);
  expect(code).toBe(3);
  expect(err).toContain('is not a baseline');
});
