import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { definitions } from '../../scripts/diagnostics/definitions.ts';
import type { Mutant } from '../inspect/epub/mutants/mutant.ts';
import { navigationMutants } from '../inspect/epub/mutants/navigation-mutants.ts';
import { packageMutants } from '../inspect/epub/mutants/package-mutants.ts';
import { pictureMutants } from '../inspect/epub/mutants/picture-mutants.ts';
import { textMutants } from '../inspect/epub/mutants/text-mutants.ts';

const markers = /(<!-- mutants -->\n)[\s\S]*(<!-- \/mutants -->)/;
const mutants: readonly Mutant[] = [...pictureMutants, ...textMutants, ...navigationMutants, ...packageMutants];

test('scripts/inspect/epub/README.md says by which broken books each finding is proved', () => {
  const path = new URL('../../scripts/inspect/epub/README.md', import.meta.url);
  const text = readFileSync(path, 'utf8');
  const codes = [...definitions.keys()].filter((code) => code.startsWith('epub/'));
  const rows = codes.map(
    (code) => `| \`${code}\` | ${mutants.flatMap((mutant) => (mutant.code === code ? [mutant.name] : [])).join('; ')} |`,
  );
  const table = ['| Finding | Broken books that have it |', '|---|---|', ...rows].join('\n');
  const fresh = text.replace(markers, (_, open: string, close: string) => `${open}\n${table}\n\n${close}`);
  if (process.env.UPDATE_CASES !== undefined) writeFileSync(path, fresh);
  else expect(text).toBe(fresh);
});

test('every finding of an EPUB is proved by a broken book', () => {
  const proved = new Set(mutants.map(({ code }) => code));
  expect([...definitions.keys()].filter((code) => code.startsWith('epub/') && !proved.has(code))).toEqual([]);
});
