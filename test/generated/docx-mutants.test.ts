import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { definitions } from '../../scripts/diagnostics/definitions.ts';
import { allRules } from '../../scripts/inspect/docx/rules.ts';
import { docxMutants } from '../inspect/docx/mutants/mutants.ts';

const markers = /(<!-- mutants -->\n)[\s\S]*(<!-- \/mutants -->)/;

test('scripts/inspect/docx/README.md says by which broken documents each finding is proved', () => {
  const path = new URL('../../scripts/inspect/docx/README.md', import.meta.url);
  const text = readFileSync(path, 'utf8');
  const rows = [...definitions.values()]
    .filter(({ code }) => code.startsWith('docx/'))
    .map(({ code, severity }) => {
      const names = docxMutants.flatMap((mutant) => (mutant.code === code ? [mutant.name] : []));
      return `| \`${code}\` | ${severity} | ${names.join('; ')} |`;
    });
  const table = ['| Finding | Severity | Broken documents that have it |', '|---|---|---|', ...rows].join('\n');
  const fresh = text.replace(markers, (_, open: string, close: string) => `${open}\n${table}\n\n${close}`);
  if (process.env.UPDATE_CASES !== undefined) writeFileSync(path, fresh);
  else expect(text).toBe(fresh);
});

test('every finding of the inspector of Word documents is proved by a broken document', () => {
  const proved = new Set(docxMutants.map(({ code }) => code));
  const codes = ['docx/broken', ...allRules.map(({ finds }) => finds.definition.code)];
  expect(codes.filter((code) => !proved.has(code))).toEqual([]);
  expect(codes.filter((code) => !definitions.has(code))).toEqual([]);
});
