import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settingsJsonSchema } from '../../scripts/read/settings-schema.ts';

test('manuscript/book.schema.json is what the settings are validated against', () => {
  const path = new URL('../../manuscript/book.schema.json', import.meta.url);
  const fresh = `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`;
  if (process.env.UPDATE_CASES !== undefined) writeFileSync(path, fresh);
  else expect(readFileSync(path, 'utf8')).toBe(fresh);
});
