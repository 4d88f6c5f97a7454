import { describe, expect, test } from 'vitest';
import { createMemoryHost } from '../../scripts/host/index.ts';
import { baseBook } from '../cases/base-book.ts';
import { doc, edit } from '../inspect/docx/mutants/mutant.ts';
import { soundDocx } from '../inspect/docx/mutants/sound-docx.ts';
import { runCommand } from './run-command.ts';

const lost = { 'en/01.md': '# Chapter {#ch-one}\n\nSee [](#ch-onee).\n' };

describe('exit codes', () => {
  test('0 where nothing is wrong', async () => expect((await runCommand(['check', '--book', 'book'])).code).toBe(0));
  test('1 where the manuscript has an error', async () => expect((await runCommand(['check', '--book', 'book'], lost)).code).toBe(1));
  test('1 where a warning is an error', async () => {
    const note = { 'en/01.md': '# Chapter {#ch-one}\n\nText.\n\n[^a]: Lost.\n' };
    expect((await runCommand(['check', '--book', 'book'], note)).code).toBe(0);
    expect((await runCommand(['check', '--book', 'book', '--strict'], note)).code).toBe(1);
  });
  test('2 for an unknown command, option or format', async () => {
    for (const args of [['biuld'], ['build', '--langs', 'fr'], ['build', '--format', 'pfd'], ['check', '--jobs', 'many']]) {
      const { code, err } = await runCommand(args);
      expect(code, args.join(' ')).toBe(2);
      expect(err, args.join(' ')).not.toBe('');
    }
  });
  test('2 for a comparison or a record of pages that does not fit what is made', async () => {
    const cases = [
      ['--since', 'v1', '--profile', 'release'],
      ['--record-pages', '--profile', 'draft'],
      ['--record-pages', '--since', 'v1'],
      ['--pdf-profile', 'prnt'],
    ];
    for (const args of cases) {
      const { code, err } = await runCommand(['build', '--book', 'book', '--format', 'pdf', ...args]);
      expect(code, args.join(' ')).toBe(2);
      expect(err, args.join(' ')).not.toBe('');
    }
  });
  test('2 for an earlier state that is not there, 3 where nothing can look for one', async () => {
    const { code, err } = await runCommand(['build', '--book', 'book', '--format', 'pdf', '--since', 'v9']);
    expect(code).toBe(3);
    expect(err).toContain('host/no-git');
    const host = createMemoryHost(
      Object.fromEntries(
        Object.entries({ ...baseBook, 'en/01.md': '# Chapter {#ch-one}\n\nText.\n' }).map(([path, content]) => [
          `/desk/book/${path}`,
          content,
        ]),
      ),
      {},
      { git: async (args) => ({ code: args.includes('--verify') ? 1 : 0, out: new Uint8Array(), errors: '' }) },
    );
    const asked = await runCommand(['build', '--book', 'book', '--format', 'pdf', '--since', 'v9'], {}, host);
    expect(asked.code).toBe(2);
    expect(asked.err).toContain('settings/unknown-since');
  });
  test('2 for a folder without a book, and for a language that the book does not have', async () => {
    expect((await runCommand(['check', '--book', 'nowhere'])).code).toBe(2);
    const { code, out } = await runCommand(['check', '--book', 'book', '--lang', 'fr']);
    expect(code).toBe(2);
    expect(out).toContain('settings/unknown-language');
  });
  test('3 where the machine fails, and what does not need it is made all the same', async () => {
    const { code, err, host } = await runCommand(['build', '--book', 'book', '--output', 'out', '--format', 'pdf,web', '--quiet']);
    expect(code).toBe(3);
    expect(err).toContain('host/no-browser');
    expect(err).toContain('Not made: en pdf');
    const { artifacts } = JSON.parse(new TextDecoder().decode(host.tree.get('/desk/out/manifest.json')));
    expect(artifacts.map(({ format }: { format: string }) => format)).toEqual(['web']);
  });
});

describe('check', () => {
  test('pretty shows the place, the line with the stretch marked, and the hint', async () => {
    const { out } = await runCommand(['check', '--book', 'book', '--quiet'], lost);
    expect(out).toBe(
      [
        'book/en/01.md:3:5 (en)',
        '  ✖ Nothing in this book has the id “ch-onee”.  reference/unknown-target',
        '     See [](#ch-onee).',
        '         ^^^^^^^^^^^^',
        '    → Did you mean “ch-one”?',
        '',
      ].join('\n'),
    );
  });
  test('unix gives one line a finding', async () => {
    const { out } = await runCommand(['check', '--book', 'book', '--format', 'unix'], lost);
    expect(out).toBe(
      'book/en/01.md:3:5: error: Nothing in this book has the id “ch-onee”. Did you mean “ch-one”? [reference/unknown-target]\n',
    );
  });
  test('json, sarif and github carry code, place and message', async () => {
    const json = JSON.parse((await runCommand(['check', '--book', 'book', '--format', 'json'], lost)).out);
    expect(json).toMatchObject({
      schemaVersion: 1,
      findings: [{ code: 'reference/unknown-target', path: 'book/en/01.md', place: { start: { line: 3, column: 5, offset: 25 } } }],
    });
    const sarif = JSON.parse((await runCommand(['check', '--book', 'book', '--format', 'sarif'], lost)).out);
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0].tool.driver.rules[0].id).toBe('reference/unknown-target');
    expect(sarif.runs[0].results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'book/en/01.md' },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 17 },
    });
    const { out } = await runCommand(['check', '--book', 'book', '--format', 'github'], lost);
    expect(out).toMatch(/^::error file=book\/en\/01\.md,line=3,endLine=3,col=5,title=reference\/unknown-target::Nothing/);
  });
  test('book.yaml re-rates a finding, and silences it', async () => {
    const settings = (rule: string) => ({ ...lost, 'book.yaml': `${bookYaml}rules: { reference/unknown-target: ${rule} }\n` });
    expect((await runCommand(['check', '--book', 'book'], settings('warning'))).code).toBe(0);
    expect((await runCommand(['check', '--book', 'book', '--format', 'unix'], settings('off'))).out).toBe('');
  });
});

describe('other commands', () => {
  test('explain says what a code means, and guesses what was meant', async () => {
    const { code, out } = await runCommand(['explain', 'reference/unknown-target']);
    expect(code).toBe(0);
    expect(out).toContain('names an id that nothing in the book has');
    const wrong = await runCommand(['explain', 'reference/unknown-targte']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('Did you mean “reference/unknown-target”?');
  });
  test('ids are stored beside the text and outlive a change of the words', async () => {
    const { host, code } = await runCommand(['ids', '--book', 'book']);
    expect(code).toBe(0);
    const idsOf = async (): Promise<string[]> => {
      const [book] = JSON.parse((await runCommand(['inspect', '--book', 'book'], {}, host)).out);
      return book.sections.flatMap(({ heading, body }: { heading: { id: string }; body: { id: string }[] }) => [
        heading.id,
        ...body.map(({ id }) => id),
      ]);
    };
    const before = await idsOf();
    await host.files.write('/desk/book/en/01.md', new TextEncoder().encode('# Chapter {#ch-one}\n\nOther words.\n'));
    expect(await idsOf()).toEqual(before);
  });
  test('inspect with a Word document tells what is wrong in it', async () => {
    const sound = soundDocx();
    const broken = soundDocx();
    edit(doc, 'w:anchor="foreword"', 'w:anchor="none"')(broken);
    const files = { 'sound.docx': sound.pack(), 'broken.docx': broken.pack(), 'none.docx': Uint8Array.from([1, 2, 3]), 'page.html': '<p>' };
    const ask = (name: string, ...more: string[]) => runCommand(['inspect', `book/${name}`, ...more], files);
    expect(await ask('sound.docx')).toMatchObject({ code: 0, out: '', err: 'Nothing is wrong in book/sound.docx.\n' });
    const { code, out } = await ask('broken.docx', '--format', 'json');
    expect(code).toBe(1);
    expect(out).toContain('docx/dead-reference');
    expect((await ask('broken.docx')).out).toContain('leads to “none”, which is nowhere');
    const refused = await ask('none.docx');
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('it is no sound zip');
    expect((await ask('page.html')).code).toBe(2);
    expect((await ask('lost.docx')).code).toBe(3);
  });
  test('inspect prints the resolved book', async () => {
    const { code, out } = await runCommand(['inspect', '--book', 'book']);
    expect(code).toBe(0);
    const [book] = JSON.parse(out);
    expect(book.info).toMatchObject({ slug: 'case', language: 'en', title: 'Case' });
    expect(book.anchors['ch-one']).toMatchObject({ kind: 'section', number: '1', title: 'Chapter' });
  });
  test('init starts a book that has no findings, and never writes into a folder that holds something', async () => {
    const made = await runCommand(['init', 'fresh']);
    expect(made.code).toBe(0);
    const { host } = made;
    const checked = await runCommand(['check', '--book', 'fresh', '--strict'], {}, host);
    expect(checked.out).toBe('Nothing found.\n');
    const before = [...host.tree.keys()];
    const again = await runCommand(['init', 'fresh'], {}, host);
    expect(again.code).toBe(2);
    expect([...host.tree.keys()]).toEqual(before);
  });
  test('help names every command, with examples', async () => {
    const { code, out } = await runCommand(['--help']);
    expect(code).toBe(0);
    for (const name of ['build', 'check', 'explain', 'init', 'inspect', 'doctor']) expect(out).toContain(name);
    expect((await runCommand(['build', '--help'])).out).toContain('$ handbook build');
  });
});

const bookYaml = `slug: case
title: { en: Case }
edition: { number: '1', date: 2006-10-31 }
publisher: { name: House }
rights: { en: Free }
languages: [en]
structure:
  parts: [{ id: part-one, title: { en: Part }, chapters: [01.md] }]
`;
