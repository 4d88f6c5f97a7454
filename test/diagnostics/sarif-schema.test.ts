import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { definitions } from '../../scripts/diagnostics/definitions.ts';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { sarif } from '../../scripts/diagnostics/reporters/sarif.ts';
import { runCommand } from '../commands/run-command.ts';

/** The JSON schema of SARIF 2.1.0; of this package only the schema is used. */
const schemaPath = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, 'utf8')));

function faultsOf(log: string): string[] {
  validate(JSON.parse(log));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
const place = (file: string, from: number, to: number) => ({
  file,
  start: { line: 3, column: from, offset: 0 },
  end: { line: 3, column: to, offset: 0 },
});

test('a finding of every code, with a mend, related places and names in any script, is SARIF 2.1.0', () => {
  const findings = [...definitions.values()].map(
    ({ code, severity }, at): Diagnostic => ({
      code,
      severity,
      message: `“${code}” 😀`,
      ...(at % 2 === 0 ? { hint: 'Mend it.' } : {}),
      ...(at % 5 === 0 ? {} : { place: place('en/é 中 100%?#[1].md', 1, 4) }),
      ...(at % 3 === 0 ? { related: [{ message: 'first here', place: place('fr/ñ.md', 2, 2) }] } : {}),
      ...(at % 4 === 0 ? { fix: { place: place('en/é.md', 4, 4), text: '' } } : {}),
    }),
  );
  for (const prefix of ['', 'book/', '/home/é/book/'])
    expect(faultsOf(sarif(findings, { prefix, text: () => undefined, colour: false }))).toEqual([]);
});

test.each([
  ['a clean book', '# Chapter {#ch-one}\n\nText.\n'],
  ['a broken book', '# Chapter {#ch-one}\n\nThey call it "counselling"  here [](#none).\n\n## A {#same}\n\n## B {#same}\n'],
])('what check says of %s is SARIF 2.1.0', async (what, text) => {
  const settings = (await runCommand(['check', '--book', 'book'])).host.tree.get('/desk/book/book.yaml');
  const files = { 'book.yaml': new TextDecoder().decode(settings).replace('01.md', 'é-中.md'), 'en/é-中.md': text };
  const { out } = await runCommand(['check', '--book', 'book', '--format', 'sarif'], files);
  expect(faultsOf(out)).toEqual([]);
  if (what === 'a broken book') expect(out).toMatch(/"uri": "book\/en\/%C3%A9-%E4%B8%AD\.md"[\s\S]*"fixes"/);
});

test('the schema does not take any shape', () => {
  const log = sarif([{ code: 'file/missing', severity: 'error', message: 'No.' }], { prefix: '', text: () => undefined, colour: false });
  expect(faultsOf(log.replace('"level": "error"', '"level": "info"'))).not.toEqual([]);
  expect(faultsOf(log.replace('"ruleId"', '"ruleID"'))).not.toEqual([]);
});
