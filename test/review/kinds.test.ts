import { describe, expect, test } from 'vitest';
import { edited, kinds } from '../validators/review/kinds.ts';
import { chapter, reviewDesk } from './review-book.ts';
import { edits } from './word-kinds.ts';

describe('each kind of edit comes back to the byte', () => {
  const cases = Object.entries(edits).flatMap(([kind, { tracked, silent }]) => [
    ...(tracked ? [[kind, 'tracked', tracked] as const] : []),
    ...(silent ? [[kind, 'not tracked', silent] as const] : []),
  ]);
  test.each(cases)('%s, %s', async (kind, how, edit) => {
    const desk = await reviewDesk();
    const back = edit(desk.copy());
    const looked = await desk.takeBack(back);
    expect(desk.text()).toBe(chapter);
    const { out, err } = await desk.takeBack(back, '--apply');
    expect(desk.text(), `${out}${err}`).toBe(edited(chapter, kind));
    if (edited(chapter, kind) !== chapter) {
      expect(looked.out).toContain('--- a/en/01.md');
      expect(looked.out.includes('review/untracked')).toBe(how === 'not tracked');
    }
    const again = await desk.takeBack(back, '--apply');
    expect(desk.text(), again.out).toBe(edited(chapter, kind));
  });

  test('the kinds that are proved in LibreOffice are proved here too, but for what only it does', () => {
    const only = ['nothing', 'all accepted', 'all rejected'];
    expect(Object.keys(edits).sort()).toEqual(
      Object.keys(kinds)
        .filter((kind) => !only.includes(kind))
        .sort(),
    );
  });
});
