import { describe, expect, test } from 'vitest';
import { DocxFile } from '../../scripts/docx-file/index.ts';
import { compareBytes, faultsOf } from './compare-bytes.ts';
import { pairs } from './pairs.ts';
import { showChanges } from './show-markup.ts';
import { smallDocx } from './small-docx.ts';

const options = { author: 'The House', epochSeconds: 1_146_441_600 };

describe('each kind of change', () => {
  test.each(pairs)('$name', ({ before, now, shows, notes }) => {
    const [old, fresh] = [smallDocx(before), smallDocx(now)];
    const changes = compareBytes(old, fresh, options);
    expect(showChanges(changes)).toEqual(shows);
    if (notes) expect(showChanges(changes, 'word/footnotes.xml').slice(2)).toEqual(notes);
    expect(faultsOf({ before: old, now: fresh, changes })).toEqual([]);
    expect(Buffer.from(compareBytes(old, fresh, options)).equals(changes)).toBe(true);
  });
  test('no revision stands in a content control, and none is left where something changed in it', () => {
    const [pair] = pairs.filter(({ name }) => name.startsWith('words beside a content control'));
    if (!pair) throw new Error('The pair is gone.');
    const xml = new TextDecoder().decode(
      DocxFile.open(compareBytes(smallDocx(pair.before), smallDocx(pair.now))).bytes('word/document.xml'),
    );
    expect(xml.match(/<w:sdt>.*?<\/w:sdt>/g)?.map((control) => control.replace(/<[^>]*>/g, ''))).toEqual(['☐']);
  });
  test.each(pairs)('$name, the other way round', ({ before, now }) => {
    const [old, fresh] = [smallDocx(now), smallDocx(before)];
    expect(faultsOf({ before: old, now: fresh, changes: compareBytes(old, fresh, options) })).toEqual([]);
  });
});
