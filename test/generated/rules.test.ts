import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesTable } from '../../scripts/diagnostics/rules-table.ts';

const markers = /(<!-- rules -->\n)[\s\S]*(<!-- \/rules -->)/;

test('scripts/diagnostics/RULES.md lists the findings that the press knows', () => {
  const path = new URL('../../scripts/diagnostics/RULES.md', import.meta.url);
  const text = readFileSync(path, 'utf8');
  const fresh = text.replace(markers, (_, open: string, close: string) => `${open}\n${rulesTable()}\n${close}`);
  if (process.env.UPDATE_CASES !== undefined) writeFileSync(path, fresh);
  else expect(text).toBe(fresh);
});
