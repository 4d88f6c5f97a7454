import { describe, expect, test } from 'vitest';
import type { MemoryHost } from '../../../scripts/host/index.ts';
import { checkBook } from '../../../scripts/pipeline.ts';
import { runCommand } from '../../commands/run-command.ts';
import { bookInMemory, edit, sync, textIn } from '../book-host.ts';

const chapter = 'fr/01-steps.md';
const lock = 'fr/.i18n/01-steps.lock.json';

/** The French book, its state kept, with another number than its source. */
async function wrong(): Promise<MemoryHost> {
  const host = bookInMemory('three-languages');
  await sync(host, 'fr');
  edit(host, chapter, 'En 2004, beaucoup', 'En 2003, beaucoup');
  return host;
}
async function found(host: MemoryHost): Promise<string[]> {
  const { findings } = await checkBook({ book: '/m', strict: false, languages: ['fr'], profile: 'draft' }, { host, watch: () => {} });
  return findings
    .filter(({ code }) => code === 'translation/number' || code.startsWith('waiver/'))
    .map(({ code, place }) => `${code} ${place?.file}:${place?.start.line}`);
}
const waive = (host: MemoryHost, ...args: string[]) => runCommand(['i18n', 'waive', ...args, '--lang', 'fr', '--book', '/m'], {}, host);

describe('handbook i18n waive', () => {
  test('silences the rule for the text at a place', async () => {
    const host = await wrong();
    expect(await found(host)).toEqual([`translation/number ${chapter}:3`]);
    const ran = await waive(host, `${chapter}:3:5`, 'translation/number', '--reason', 'Counted anew.');
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(textIn(host, lock)).toContain('"waive":[{"rule":"translation/number","reason":"Counted anew."}]');
    expect(await found(host)).toEqual([]);
  });

  test('takes other ways to name the text, and a second reason in the stead of the first', async () => {
    const host = await wrong();
    const { out } = await waive(host, '01-steps.md:3', 'translation/number', '--reason', 'First reason.');
    const [id = ''] = /u-[0-9a-f]+/.exec(out) ?? [];
    for (const name of [id, `/m/${chapter}:3:200`])
      expect((await waive(host, name, 'translation/number', '--reason', `As ${name} says.`)).out).toContain(`for ${id} (`);
    expect(textIn(host, lock).match(/"waive"/g)).toHaveLength(1);
    expect(textIn(host, lock)).toContain(`As /m/${chapter}:3:200 says.`);
  });

  test.each([
    [['01-steps.md:3:5', 'translation/numbre', '--reason', 'Because.'], 'Did you mean “translation/number”?'],
    [['01-steps.md:3:5', 'translation/number', '--reason', '!'], 'Say with --reason'],
    [['u-00000000', 'translation/number', '--reason', 'Because.'], 'has no text “u-00000000”'],
    [['01-steps.md:10', 'translation/number', '--reason', 'Because.'], 'Several texts stand there'],
  ])('%j is refused with a clear word', async (args, words) => {
    const host = await wrong();
    const before = textIn(host, lock);
    const ran = await waive(host, ...args);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining(words)]);
    expect(textIn(host, lock)).toBe(before);
  });

  test('asks for a sync where no state is kept', async () => {
    const host = bookInMemory('three-languages');
    expect((await waive(host, '01-steps.md:3:5', 'translation/number', '--reason', 'Because.')).err).toContain(
      'handbook i18n sync --lang fr',
    );
  });
});

describe('waivers in a lock', () => {
  test('that silence nothing are told, at their line: waiver/unused', async () => {
    const host = await wrong();
    await waive(host, `${chapter}:3:5`, 'translation/number', '--reason', 'Counted anew.');
    edit(host, chapter, 'En 2003, beaucoup', 'En 2004, beaucoup');
    const line =
      textIn(host, lock)
        .split('\n')
        .findIndex((each) => each.includes('"waive"')) + 1;
    expect(await found(host)).toEqual([`waiver/unused ${lock}:${line}`]);
  });

  test('say nothing while their text is stale, and hold again when it is marked', async () => {
    const host = await wrong();
    await waive(host, `${chapter}:3:5`, 'translation/number', '--reason', 'Counted anew.');
    edit(host, 'en/01-steps.md', 'In 2004 many', 'In 2004 very many');
    expect(await found(host)).toEqual([]);
    await runCommand(['i18n', 'mark', '--lang', 'fr', '--state', 'translated', '--book', '/m'], {}, host);
    expect(await found(host)).toEqual([]);
  });

  test('of a rule that is none are told: waiver/unknown-rule', async () => {
    const host = await wrong();
    await waive(host, `${chapter}:3:5`, 'translation/number', '--reason', 'Counted anew.');
    edit(host, lock, '"rule":"translation/number"', '"rule":"translation/numbers"');
    expect((await found(host)).map((each) => each.split(' ')[0])).toEqual(['translation/number', 'waiver/unknown-rule']);
  });

  test('stand beside those of the front matter, which hold too', async () => {
    const host = await wrong();
    edit(
      host,
      chapter,
      '# Des étapes',
      '---\nallow: [{ rule: translation/number, where: beaucoup, reason: "Counted anew." }]\n---\n\n# Des étapes',
    );
    expect(await found(host)).toEqual([]);
  });
});
