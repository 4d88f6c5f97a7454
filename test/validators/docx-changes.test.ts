import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareBytes } from '../docx-changes/compare-bytes.ts';
import { pairs } from '../docx-changes/pairs.ts';
import { plainWords } from '../docx-changes/plain-words.ts';
import { smallDocx } from '../docx-changes/small-docx.ts';

const folder = mkdtempSync(join(tmpdir(), 'changes-'));
const made = pairs.map(({ name, before, now }, at) => {
  const [old, fresh] = [smallDocx(before), smallDocx(now)];
  const file = (kind: string): string => join(folder, `${at}-${kind}.docx`);
  return { name, file, before: old, now: fresh, changes: compareBytes(old, fresh, { author: 'House', epochSeconds: 1_146_441_600 }) };
});
beforeAll(() => {
  for (const { file, before, now, changes } of made) {
    writeFileSync(file('before'), before);
    writeFileSync(file('now'), now);
    writeFileSync(file('changes'), changes);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** True where a program runs with these arguments. */
const runs = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
const absence = (absent: boolean, what: string): string => {
  if (absent) console.warn(`ABSENT: ${what}, so tracked changes were not shown to it.`);
  return absent ? ` (ABSENT: ${what})` : '';
};
const settlements = [
  ['accept', 'now'],
  ['reject', 'before'],
] as const;

const validator = join('node_modules/@xarsh', `ooxml-validator-${process.platform}-${process.arch}`, 'ooxml-validator');
const noValidator = absence(!existsSync(validator), `the Open XML SDK’s validator for ${process.platform}-${process.arch}`);
describe.skipIf(noValidator !== '')(`the Open XML SDK finds nothing wrong${noValidator}`, () => {
  const validate = async (path: string): Promise<unknown> => {
    const { stdout } = await promisify(execFile)(validator, [path, 'Microsoft365']).catch((error: { stdout: string }) => error);
    return JSON.parse(stdout);
  };
  test.each(made)('$name', async ({ file }) => expect(await validate(file('changes'))).toMatchObject({ ok: true, errors: [] }));
  test('but sees what is wrong', async () => {
    const broken = smallDocx({ body: '<w:p><w:ins w:author="House"><w:r><w:t>word</w:t></w:r></w:ins></w:p>' });
    writeFileSync(join(folder, 'broken.docx'), broken);
    expect(await validate(join(folder, 'broken.docx'))).toMatchObject({ ok: false });
  });
});

/** Words alone: pandoc takes no paragraph’s old style back, and leaves the sign of a list item whose words are gone. */
const wordsOf = (plain: string): string[] => plain.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part) && !/^\d+\.$/.test(part));
/** Results of fields are not tracked, and stay as they are now. */
const isCounted = (name: string): boolean => name === 'numbers of pages and contents';
const noPandoc = absence(!runs('pandoc', '--version'), 'pandoc');
describe.skipIf(noPandoc !== '')(`pandoc${noPandoc}`, () => {
  const textOf = (file: string, ...args: readonly string[]): string[] =>
    wordsOf(execFileSync('pandoc', [...args, '--to', 'plain', '--wrap=none', file], { encoding: 'utf8' }));
  for (const [how, state] of settlements)
    test.each(made.filter(({ name }) => !isCounted(name)))(`with --track-changes=${how}: $name`, ({ file }) =>
      expect(textOf(file('changes'), `--track-changes=${how}`)).toEqual(textOf(file(state))),
    );
});

const python = ['python3', '/usr/bin/python3'].find((program) => runs(program, '-c', 'import uno'));
const noOffice = absence(python === undefined || !runs('soffice', '--version'), 'LibreOffice with UNO for Python');
describe.skipIf(noOffice !== '')(`LibreOffice${noOffice}`, () => {
  const said: string[] = [];
  beforeAll(() => {
    const lines = made.flatMap(({ file }) => settlements.map(([how]) => `${how}\t${file('changes')}\t${file(how)}`));
    const script = new URL('settle-in-office.py', import.meta.url).pathname;
    const out = execFileSync(python ?? '', [script, 'soffice', join(folder, 'profile')], {
      input: `${lines.join('\n')}\n`,
      encoding: 'utf8',
    });
    said.push(...out.trim().split('\n'));
  });
  test('opens them all', () => expect(said.filter((line) => line !== 'ok')).toEqual([]));
  for (const [how, state] of settlements)
    test.each(made)(`with ${how} all: $name`, ({ file, [state]: wanted }) =>
      expect(plainWords(new Uint8Array(readFileSync(file(how)))).sort()).toEqual(plainWords(wanted).sort()),
    );
});
