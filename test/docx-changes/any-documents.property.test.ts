import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settleDocx } from '../../scripts/docx-changes/index.ts';
import { compareBytes, faultsOf } from './compare-bytes.ts';
import { plainWords } from './plain-words.ts';
import { control, field, note, p, type SmallDocx, smallDocx, table } from './small-docx.ts';

/** Documents that no writer would make so: any block may have any id, section, list or control, and two states need have nothing in common. */
const word = fc.constantFrom('a', 'b', 'c', 'home', 'way', 'talk', '*bold*', '/slant/', '|', '^1');
const words = fc.array(word, { maxLength: 8 }).map((list) => list.join(' '));
const id = fc.option(
  fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(8, '0')),
  { nil: undefined },
);
const paragraph = fc
  .record({
    text: words,
    id,
    style: fc.constantFrom(undefined, undefined, 'Quote', 'Heading1', 'TOC1'),
    list: fc.constantFrom(undefined, undefined, 1, 3),
    section: fc.constantFrom(undefined, undefined, undefined, undefined, '<w:type w:val="nextPage"/>'),
    more: fc.constantFrom('', '', '', 'field', 'control', 'link', 'mark'),
    name: fc.constantFrom('one', 'two', 'three'),
  })
  .map(({ text, id: own, style, list, section, more, name }) => ({
    text,
    more,
    name,
    options: withoutUndefined({ id: own, style, list, section }),
  }));
type AnyParagraph = typeof paragraph extends fc.Arbitrary<infer Made> ? Made : never;
type AnyBlock =
  | { readonly type: 'p' | 'control'; readonly of: AnyParagraph }
  | { readonly type: 'table'; readonly rows: readonly (readonly AnyParagraph[])[] };
const block: fc.Arbitrary<AnyBlock> = fc.oneof(
  { weight: 6, arbitrary: paragraph.map((of) => ({ type: 'p' as const, of })) },
  { weight: 1, arbitrary: paragraph.map((of) => ({ type: 'control' as const, of })) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 2 }).chain((columns) =>
      fc.record({
        type: fc.constant('table' as const),
        rows: fc.array(fc.array(paragraph, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }),
      }),
    ),
  },
);

function withoutUndefined<T extends Readonly<Record<string, unknown>>>(value: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
}

/** Each id, bookmark and note may stand once in a document: of several the first has it. */
function documentOf(blocks: readonly AnyBlock[]): SmallDocx {
  const taken = new Set<string>();
  const notes: string[] = [];
  const once = (key: string): boolean => !taken.has(key) && taken.add(key) !== undefined;
  const made = ({ text, options: { id: own, section, ...options }, more, name }: AnyParagraph, inCell: boolean): string => {
    const called = text.replaceAll('^1', () => {
      // No list that Word makes calls a note.
      if (options.style === 'TOC1') return '';
      notes.push(note(`Of ${name} ${text.replace(/[*/^|\d]/g, '')}`));
      return `^${notes.length}`;
    });
    const raw = {
      '': '',
      field: field(`PAGEREF ${name} \\h`, String(text.length)),
      control: control(`<w:r><w:t>${name}</w:t></w:r>`),
      link: `<w:hyperlink w:anchor="${name}"><w:r><w:t>to ${name}</w:t></w:r></w:hyperlink>`,
      mark: once(`mark ${name}`)
        ? `<w:bookmarkStart w:id="${taken.size}" w:name="${name}"/><w:r><w:t>at ${name}</w:t></w:r><w:bookmarkEnd w:id="${taken.size}"/>`
        : '',
    }[more as '' | 'field' | 'control' | 'link' | 'mark'];
    return p(called, { ...options, ...(own && once(own) ? { id: own } : {}), ...(section && !inCell ? { section } : {}) }, raw);
  };
  const body = blocks.map((each) => {
    if (each.type === 'table') return table(each.rows.map((row) => row.map((cell) => made(cell, true))));
    return each.type === 'control' ? control(made(each.of, false)) : made(each.of, false);
  });
  return { body: `${body.join('')}${p('')}`, notes };
}

const runs = Number(process.env.HANDBOOK_PROPERTY_RUNS ?? 400);
const states = fc.tuple(fc.array(block, { maxLength: 7 }), fc.array(block, { maxLength: 7 }), fc.array(fc.nat(13), { maxLength: 9 }));

test('any two documents: accepted it is the one, rejected the other', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(states, ([first, others, picks]) => {
      const all = [...first, ...others];
      // The later state is made of blocks of the earlier one and of others, in any order.
      const later = picks.flatMap((pick) => all[pick] ?? []);
      const [before, now] = [smallDocx(documentOf(first)), smallDocx(documentOf(later))];
      const changes = compareBytes(before, now, { author: 'House', epochSeconds: 0 });
      expect(faultsOf({ before, now, changes })).toEqual([]);
      expect(plainWords(settleDocx(changes, 'accept')).sort()).toEqual(plainWords(now).sort());
      expect(plainWords(settleDocx(changes, 'reject')).sort()).toEqual(plainWords(before).sort());
    }),
    { numRuns: runs, seed: Number(process.env.HANDBOOK_PROPERTY_SEED ?? 20_061_031) },
  );
});
