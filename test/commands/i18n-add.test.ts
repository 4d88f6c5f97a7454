import { describe, expect, test } from 'vitest';
import type { MemoryHost } from '../../scripts/host/index.ts';
import { checkBook } from '../../scripts/pipeline.ts';
import { bookInMemory, textIn } from '../translate/book-host.ts';
import { runCommandOn } from './run-command.ts';

const add = (host: MemoryHost, ...args: readonly string[]) => runCommandOn(['i18n', 'add', ...args, '--book', '/m'], host);
const paths = ({ tree }: MemoryHost): string[] => [...tree.keys()].filter((path) => path.startsWith('/m/')).map((path) => path.slice(3));

describe('handbook i18n add', () => {
  test.each(['sk', 'el', 'fa'])('starts %s: a book in it is whole at once, in the words of the source', async (tag) => {
    const host = bookInMemory('three-languages');
    const before = paths(host).filter((path) => path.startsWith('fr/'));
    const { code, out } = await add(host, tag);
    expect([code, out]).toEqual([0, expect.stringContaining(`(${tag}): 4 texts in ${tag}/`)]);
    expect(paths(host)).toEqual(expect.arrayContaining([...before.map((path) => path.replace('fr/', `${tag}/`)), `words/${tag}.yaml`]));
    const { books, findings } = await checkBook(
      { book: '/m', strict: false, languages: [tag], profile: 'draft' },
      { host, watch: () => {} },
    );
    expect(
      findings
        .filter(({ code: found, severity }) => severity !== 'info' && found !== 'termbase/missing-language')
        .map(({ code: found, message }) => `${found} ${message}`),
    ).toEqual([]);
    expect(books[0]?.info).toMatchObject({ language: tag, direction: tag === 'fa' ? 'rtl' : 'ltr' });
    expect(books[0]?.translation?.words).toMatchObject({ done: 0 });
  });

  test('changes nothing else in the files that are there', async () => {
    const host = bookInMemory('three-languages');
    const before = new Map(paths(host).map((path) => [path, textIn(host, path)]));
    await add(host, 'sk', '--title', 'Malá kniha');
    for (const [path, text] of before) {
      const now = textIn(host, path);
      if (path.startsWith('.') || path.includes('/.i18n/')) continue;
      if (path === 'book.yaml') {
        const lines = now.split('\n').filter((line) => !/^ *sk: /.test(line));
        const bare = lines.map((line) =>
          line
            .replace(/, sk: "[^"]*"/, '')
            .replace(/(?:;| #) sk: to translate$/, '')
            .replace(', sk]', ']'),
        );
        expect(bare.join('\n')).toBe(text);
        expect(now).toContain('sk: "Malá kniha"');
      } else if (path.endsWith('termbase.csv'))
        expect(now.replace(/,+$/gm, '').split('\n')[1]).toBe(text.replace(/,+$/gm, '').split('\n')[1]);
      else expect(now).toBe(text);
    }
  });

  test('says in each file which words are to be translated, and a release waits for them', async () => {
    const host = bookInMemory('three-languages');
    await add(host, 'sk');
    const words = textIn(host, 'words/sk.yaml');
    expect(words).toContain('contents: Contents # sk: to translate\n');
    expect(words).toContain('nl: "Holandsko"\n');
    const status = await runCommandOn(['i18n', 'status', '--lang', 'sk', '--book', '/m'], host);
    expect(status.out).toMatch(/book\.yaml and words\/sk\.yaml: \d+ lines to translate/);
    const { findings } = await checkBook({ book: '/m', strict: false, languages: ['sk'], profile: 'release' }, { host, watch: () => {} });
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code, place }) => `${code} ${place?.file}`)).toEqual(
      expect.arrayContaining(['translation/gate book.yaml', 'translation/words-to-translate words/sk.yaml']),
    );
  });

  test.each([
    ['fr', 'The book is in “fr” already'],
    ['sk_SK', 'Did you mean “sk-SK”?'],
    ['SK', 'Did you mean “sk”?'],
    ['xq', 'No language is known by the tag “xq”'],
    ['../sk', 'is no tag of a language'],
  ])('refuses %s', async (tag, words) => {
    const host = bookInMemory('three-languages');
    const before = paths(host);
    const { code, err } = await add(host, tag);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(paths(host)).toEqual(before);
  });

  test('refuses a folder that is there already, and writes nothing in a dry run', async () => {
    const host = bookInMemory('three-languages');
    const before = paths(host);
    expect((await add(host, 'sk', '--dry-run')).code).toBe(0);
    expect(paths(host)).toEqual(before);
    host.tree.set('/m/sk/01-steps.md', new TextEncoder().encode('# Kroky\n'));
    expect(await add(host, 'sk')).toMatchObject({ code: 2, err: expect.stringContaining('holds files already, such as sk/01-steps.md') });
  });
});
