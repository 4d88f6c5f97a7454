import { expect, test } from 'vitest';
import { settingsSchema } from '../../../scripts/read/settings-schema.ts';

const { thema } = settingsSchema.shape;

test.each(['JBFH', 'A', '1DDF', '1D-XX', '1DDF-FR-A', '3MR'])('%s is a code of Thema', (code) => {
  expect(thema.safeParse([code]).success).toBe(true);
});

test.each(['jbfh', 'Z', '7A', '', 'JB FH', 'JBFH-'])('“%s” is none, and it is said how one looks', (code) => {
  const { error } = thema.safeParse([code]);
  expect(error?.issues[0]).toMatchObject({ path: [0], message: expect.stringContaining('begins with a letter (subject) or a digit') });
});

test('a book need not have any', () => {
  expect(thema.safeParse(undefined)).toMatchObject({ success: true, data: undefined });
});
