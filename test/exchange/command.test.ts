import { describe, expect, test } from 'vitest';
import type { MemoryHost } from '../../scripts/host/index.ts';
import { runCommand } from '../commands/run-command.ts';

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
/** A file of the host by the end of its path. */
const written = ({ tree }: MemoryHost, path: string): Uint8Array | undefined => [...tree].find(([name]) => name.endsWith(`/${path}`))?.[1];
const termbase = (host: MemoryHost): string => decode(written(host, 'book/terms/termbase.csv'));
const book = ['--book', 'book'];

describe('handbook terms export', () => {
  test('text formats go to the standard output', async () => {
    const { code, out, err } = await runCommand(['terms', 'export', '--format', 'tbx', ...book]);
    expect(code, err).toBe(0);
    expect(out).toContain('<conceptEntry id="ret-001">');
    expect(out).toContain('<title>Case</title>');
  });

  test('a file is written where it is named; OmegaT gets one for each language', async () => {
    const { code, host, err } = await runCommand(['terms', 'export', '--format', 'xlsx', ...book, 'out/terms.xlsx']);
    expect(code, err).toBe(0);
    expect(decode(written(host, 'out/terms.xlsx')?.subarray(0, 2))).toBe('PK');
    const omegat = await runCommand(['terms', 'export', '--format', 'omegat', '--lang', 'fr', ...book, 'glossary.txt']);
    expect(decode(written(omegat.host, 'glossary.txt'))).toMatch(/^return\tretour\tret-001/);
  });

  test('languages: only those, and the main one', async () => {
    const files = { 'terms/termbase.csv': 'concept_id,domain,en,fr,nl,inflect_en\nret-001,return,return,retour,terugkeer,n\n' };
    const { out } = await runCommand(['terms', 'export', '--format', 'csv', '--lang', 'nl', '--plain', ...book], files);
    expect(out).toBe('concept_id,domain,en,nl\r\nret-001,return,return,terugkeer\r\n');
  });

  test('wrong use', async () => {
    expect((await runCommand(['terms', 'export', ...book])).code).toBe(2);
    expect((await runCommand(['terms', 'export', '--format', 'pdf', ...book])).code).toBe(2);
    const workbook = await runCommand(['terms', 'export', '--format', 'xlsx', ...book]);
    expect(workbook.code).toBe(2);
    expect(workbook.err).toContain('Name the file to write');
    const strange = await runCommand(['terms', 'export', '--format', 'csv', '--lang', 'sv', ...book]);
    expect(strange.code).toBe(2);
    expect(strange.err).toBe('The termbase has no terms in “sv”. Its languages are en, fr.\n');
  });
});

describe('handbook terms import', () => {
  const changed =
    'concept_id,en,fr,nl\nret-002,voluntary return,retour volontaire|retour librement consenti,vrijwillige terugkeer\nret-003,journey,voyage,reis\n';

  test('takes the file over and says what changed', async () => {
    const { code, out, host } = await runCommand(['terms', 'import', ...book, 'book/changed.csv'], { 'changed.csv': changed });
    expect(code).toBe(0);
    expect(out).toBe(
      'ret-002 fr: + retour librement consenti\nret-002 nl: + vrijwillige terugkeer\nret-003: added (journey)\ncolumn nl: added\nChanged concepts: 1 added, 1 changed.\n',
    );
    expect(termbase(host)).toBe(`concept_id,domain,en,fr,definition_en,source,nl
ret-001,return,return,retour,Going back.,,
ret-002,return,voluntary return,retour volontaire|retour librement consenti,Going back of one’s own free will.,,vrijwillige terugkeer
ret-003,,journey,voyage,,,reis
`);
  });

  test('--dry-run writes nothing; --json is for programs', async () => {
    const { code, out, host } = await runCommand(['terms', 'import', '--dry-run', '--json', ...book, 'book/changed.csv'], {
      'changed.csv': changed,
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toContainEqual({
      concept: 'ret-002',
      what: 'changed',
      column: 'nl',
      before: '',
      after: 'vrijwillige terugkeer',
    });
    expect(termbase(host)).not.toContain('vrijwillige');
  });

  test('its own export changes not a byte', async () => {
    for (const format of ['tbx', 'tbx2', 'csv']) {
      const exported = await runCommand(['terms', 'export', '--format', format, ...book, 'book/back']);
      const before = termbase(exported.host);
      const { code, out, host } = await runCommand(['terms', 'import', ...book, 'book/back'], {}, exported.host);
      expect(code).toBe(0);
      expect(out).toBe('The termbase says the same already: nothing changes.\n');
      expect(termbase(host)).toBe(before);
    }
  });

  test('a file with an error changes nothing, and the error has its place', async () => {
    const exported = await runCommand(['terms', 'export', '--format', 'tbx', ...book]);
    const bad = exported.out.replace('preferredTerm-admn-sts', 'preferredTerm');
    const { code, out, err, host } = await runCommand(['terms', 'import', ...book, 'book/bad.tbx'], { 'bad.tbx': bad });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('bad.tbx:21:51');
    expect(err).toContain('Did you mean “preferredTerm-admn-sts”?');
    expect(err).toContain('Nothing was taken over');
    expect(termbase(host)).not.toContain('\r');
  });

  test('a file after which the termbase could not be read changes nothing', async () => {
    const files = { 'bad.csv': 'concept_id,part_of_speech\nret-001,nown\n' };
    const { code, err, host } = await runCommand(['terms', 'import', ...book, 'book/bad.csv'], files);
    expect(code).toBe(1);
    expect(err).toContain('part_of_speech is “nown”');
    expect(termbase(host)).not.toContain('nown');
  });

  test('an empty termbase takes all, in the order of the file', async () => {
    const { out } = await runCommand(['terms', 'export', '--format', 'csv', ...book]);
    const files = { 'all.csv': out, 'terms/termbase.csv': 'concept_id\r\n' };
    const { code, host, err } = await runCommand(['terms', 'import', ...book, 'book/all.csv'], files);
    expect(code, err).toBe(0);
    expect(termbase(host)).toBe(out);
  });

  test('a file that is not there is the machine’s fault', async () => {
    expect((await runCommand(['terms', 'import', ...book, 'nowhere.tbx'])).code).toBe(3);
  });
});
