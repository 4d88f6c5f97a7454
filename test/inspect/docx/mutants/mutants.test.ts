import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../../scripts/diagnostics/diagnostic.ts';
import type { DocxFile } from '../../../../scripts/docx-file/index.ts';
import { inspectDocxBytes } from '../../../../scripts/inspect/docx/index.ts';
import { allRules } from '../../../../scripts/inspect/docx/rules.ts';
import type { Edition } from '../../../../scripts/model/book.ts';
import type { Mutant } from './mutant.ts';
import { docxMutants, mutantAreas } from './mutants.ts';
import { smallEdition } from './small-book.ts';
import { soundDocx } from './sound-docx.ts';
import { fromRight, turnRight } from './sound-rtl.ts';

let edition: Edition<'docx'>;
beforeAll(async () => {
  edition = await smallEdition();
});

function findings(bytes: Uint8Array, held: Edition<'docx'> | undefined): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  inspectDocxBytes(bytes, (each) => found.push(each), { rules: allRules, ...(held ? { edition: held } : {}) });
  return found;
}
function soundFile(rtl = false): DocxFile {
  const file = soundDocx();
  if (rtl) turnRight(file);
  return file;
}

describe('a sound document has no findings', () => {
  test('held against its book', () => expect(findings(soundDocx().pack(), edition)).toEqual([]));
  test('as one from outside', () => expect(findings(soundDocx().pack(), undefined)).toEqual([]));
  test('written from the right', () => expect(findings(soundFile(true).pack(), fromRight(edition))).toEqual([]));
});

function expectFound({ code, says, change, also = [], placed, outside, rtl }: Mutant): void {
  const file = soundFile(rtl);
  change(file);
  const found = findings(file.pack(), outside ? undefined : rtl ? fromRight(edition) : edition);
  const told = found.map((each) => `${each.code}: ${each.message}`).join('\n');
  const own = found.filter((each) => each.code === code && says.test(each.message));
  expect(own, told).not.toEqual([]);
  const codes = [...new Set(found.map((each) => each.code))].sort();
  if (!also.includes('*')) expect(codes, told).toEqual([...new Set([code, ...also])].sort());
  if (placed) expect(own.some(({ place }) => place !== undefined)).toBe(true);
  for (const { message } of found) expect(message).toMatch(/^[A-Z“].*[.”]$/s);
}

describe.each(mutantAreas)('each fault is found and named: %s', (_area, mutants) => {
  test.each(mutants)('$name', expectFound);
});

test('names of mutants are their own', () => {
  const names = docxMutants.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('every rule is proved by a broken file', () => {
  const proved = new Set(docxMutants.map(({ code }) => code));
  expect(allRules.map(({ finds }) => finds.definition.code).filter((code) => !proved.has(code))).toEqual([]);
});

test('every rule has a code of its own', () => {
  const codes = allRules.map(({ finds }) => finds.definition.code);
  expect(new Set(codes).size).toBe(codes.length);
});
