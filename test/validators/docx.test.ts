import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { docxMutants } from '../inspect/docx/mutants/mutants.ts';
import { soundDocx } from '../inspect/docx/mutants/sound-docx.ts';
import { turnRight } from '../inspect/docx/mutants/sound-rtl.ts';
import { writtenBooks } from '../inspect/docx/written-books.ts';
import { brokenDocx } from './broken-docx.ts';
import { findOoxmlValidator, runOoxmlValidator } from './ooxml-validator.ts';

const found = findOoxmlValidator();
if (found === undefined)
  console.warn(`ABSENT: the Open XML SDK validator does not run on ${process.platform}-${process.arch}, so no DOCX was shown to it.`);
const isSlow = process.env.CI !== undefined;
const validator = isSlow ? (found ?? '') : '';
const why = found === undefined ? ' (ABSENT: no validator for this platform)' : ' (skipped: it takes minutes; set CI=1)';
const folder = mkdtempSync(join(tmpdir(), 'docx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const readme = new URL('../../scripts/inspect/docx/README.md', import.meta.url);

function write(name: string, bytes: Uint8Array): string {
  const path = join(folder, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.docx`);
  writeFileSync(path, bytes);
  return path;
}

describe.skipIf(validator === '')(`the Open XML SDK validator${validator === '' ? why : ''}`, () => {
  test('finds no fault in the sample, the test books and the handbook, as Microsoft 365 and as Office 2019', async () => {
    const files = (await writtenBooks()).map(({ name, bytes }) => write(name, bytes));
    expect(files).toHaveLength(10);
    const results = await runOoxmlValidator(validator, files);
    expect(results).toHaveLength(20);
    expect(results.filter(({ faults }) => faults.length > 0)).toEqual([]);
  }, 600_000);
  test('finds no fault in the sound documents that rules are proved on', async () => {
    const right = soundDocx();
    turnRight(right);
    const results = await runOoxmlValidator(validator, [write('sound', soundDocx().pack()), write('sound rtl', right.pack())]);
    expect(results.filter(({ faults }) => faults.length > 0)).toEqual([]);
  });
  test('sees that a broken document is broken', async () => {
    const results = await runOoxmlValidator(validator, [write('broken', brokenDocx(soundDocx().pack()))]);
    expect(results.filter(({ faults }) => faults.length === 0)).toEqual([]);
  });
  test('takes as many broken documents for sound as the README says', async () => {
    const files = docxMutants.map(({ name, change, rtl }) => {
      const file = soundDocx();
      if (rtl) turnRight(file);
      change(file);
      return write(`mutant ${name}`, file.pack());
    });
    const results = await runOoxmlValidator(validator, files, ['Microsoft365']);
    const sound = results.filter(({ faults }) => faults.length === 0).length;
    const line = `Of these ${docxMutants.length} documents the Open XML SDK validator (0.4.0, Microsoft365) takes ${sound} for sound.`;
    const text = readFileSync(readme, 'utf8');
    const fresh = text.replace(/Of these \d+ documents the Open XML SDK validator .* for sound\./, line);
    if (process.env.UPDATE_CASES !== undefined) writeFileSync(readme, fresh);
    else expect(text).toContain(line);
  }, 900_000);
});
