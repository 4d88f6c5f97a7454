import { describe, expect, test } from 'vitest';
import { compareDocx, proveChanges } from '../../scripts/docx-changes/index.ts';
import { pairs } from './pairs.ts';
import { showChanges } from './show-markup.ts';
import { smallDocx } from './small-docx.ts';

const options = { author: 'The House', epochSeconds: 1_146_441_600 };

describe('each kind of change', () => {
  test.each(pairs)('$name', ({ before, now, shows, notes }) => {
    const [old, fresh] = [smallDocx(before), smallDocx(now)];
    const changes = compareDocx(old, fresh, options);
    expect(showChanges(changes)).toEqual(shows);
    if (notes) expect(showChanges(changes, 'word/footnotes.xml').slice(2)).toEqual(notes);
    expect(proveChanges({ before: old, now: fresh, changes })).toEqual([]);
    expect(Buffer.from(compareDocx(old, fresh, options)).equals(changes)).toBe(true);
  });
  test.each(pairs)('$name, the other way round', ({ before, now }) => {
    const [old, fresh] = [smallDocx(now), smallDocx(before)];
    expect(proveChanges({ before: old, now: fresh, changes: compareDocx(old, fresh, options) })).toEqual([]);
  });
});
