import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Part, Unit } from '../../scripts/translate/unit.ts';
import { unitText } from '../../scripts/translate/unit-hash.ts';
import { writeUnits } from '../../scripts/translate/write-units.ts';
import { openChapter } from './open-file.ts';

const chapter = `---
short: Short title
description: "Said in one sentence: here."
---

# A title {#ch-a}

First *words* and **more** of [these](#sec-b){page}; see [](#sec-b), \\*stars\\* &amp; a:b \`code\`[^n] and 2 < 3.

- one
- two
  with a second line

1. [ ] task

> quoted

[^n]: A note with [link](https://example.org/).

:::table[Caption *here*]{#tbl-a rowheads}
| A | B |
|---|---|
| x \\| y | :acronym[IOM] |
:::

::::figure[From a to b]{#fig-a alt="Two &quot;steps&quot;"}
\`\`\`flow
digraph { a [label="Ask"]; b [label="Go \\"home\\""]; a -> b }
\`\`\`
:::description
First a, then b.
:::
::::

## Section b {#sec-b}

Text:index{entry="asking" sub="for advice"} with :index[counselling]{see="advice"}.

:::form[Consent]{#form-a}
::field[Language]{type=choice options="Dutch|French"}
:::
`;
const opened = await openChapter(chapter);
const { file, units, rereading } = opened;
const textPart = (value: string): Part => ({ kind: 'text', value, source: '' });
/** All words of a unit replaced, its marks kept in order. */
const withWords = (unit: Unit, words: readonly string[]): Part[] => {
  let at = 0;
  return unit.parts.map((part) => (part.kind === 'text' ? textPart(words[at++ % words.length] ?? '') : part));
};

describe('units of a chapter', () => {
  test('are all that a translator translates, each once', () => {
    expect(units.map(({ kind, parts }) => `${kind}: ${unitText(parts)}`)).toEqual([
      'short: Short title',
      'description: Said in one sentence: here.',
      'heading: A title',
      'paragraph: First {1}words{/1} and {2}more{/2} of {3}these{/3}; see {4/}, *stars* & a:b {5/}{6/} and 2 < 3.',
      'paragraph: one',
      'paragraph: two\nwith a second line',
      'paragraph: task',
      'paragraph: quoted',
      'paragraph: A note with {1}link{/1}.',
      'title: Caption {1}here{/1}',
      'tableCell: A',
      'tableCell: B',
      'tableCell: x | y',
      'tableCell: {1}IOM{/1}',
      'alt: Two "steps"',
      'title: From a to b',
      'label: Ask',
      'label: Go "home"',
      'paragraph: First a, then b.',
      'heading: Section b',
      'paragraph: Text{1/} with {2}counselling{/2}.',
      'index-entry: asking',
      'index-sub: for advice',
      'index-see: advice',
      'title: Consent',
      'label: Language',
      'options: Dutch|French',
    ]);
    expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
  });

  test('are the very text of their file', () => {
    for (const { parts, place } of units)
      expect(parts.map(({ source }) => source).join('')).toBe(chapter.slice(place.start.offset, place.end.offset));
  });

  test('that are not changed change no byte', () => {
    const same = units.map((unit) => ({ unit, parts: unit.parts }));
    expect(writeUnits(file, same, rereading)).toEqual({ text: chapter, written: [], refused: [] });
  });
});

describe('new texts', () => {
  test('stand at their places, and all else stays', () => {
    const [unit] = units.filter(({ kind }) => kind === 'paragraph');
    if (!unit) throw new Error('There is no paragraph.');
    const words = ['Mots ', 'dits', ' et ', 'plus', ' de ', 'ceux-ci', ' ; voir ', ' et fin.', '.'];
    const { text, refused } = writeUnits(file, [{ unit, parts: withWords(unit, words) }], rereading);
    expect(refused).toEqual([]);
    expect(text).toBe(
      chapter.replace(
        'First *words* and **more** of [these](#sec-b){page}; see [](#sec-b), \\*stars\\* &amp; a:b `code`[^n] and 2 < 3.',
        'Mots *dits* et **plus** de [ceux-ci](#sec-b){page} ; voir [](#sec-b) et fin.`code`[^n].',
      ),
    );
  });

  test('come out as they went in, whatever signs they hold, or are refused', () => {
    const hostile = fc
      .array(fc.constantFrom(...'ab *_`[]<>&{}|\\:#-+.1~"\'^!()@é', ' ', ':fact[F1]', '&amp;', '```', ':::', '[^n]', '](x)'), {
        minLength: 1,
        maxLength: 14,
      })
      .map((signs) => signs.join(''));
    const words = hostile.filter((value) => value.trim() === value && /[\p{L}\p{N}]/u.test(value));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: units.length - 1 }), fc.array(words, { minLength: 1, maxLength: 4 }), (at, list) => {
        const unit = units[at];
        if (!unit) return;
        const parts = withWords(unit, list);
        const { text, written, refused } = writeUnits(file, [{ unit, parts }], rereading);
        if (refused.length > 0 || written.length === 0) expect(text).toBe(chapter);
        else {
          const again = rereading.gather({ ...file, text, tree: rereading.parse(text) });
          expect(again.map(({ id }) => id)).toEqual(units.map(({ id }) => id));
          expect(unitText(again[at]?.parts ?? []).trim()).toBe(unitText(parts).trim());
          again.forEach((other, index) => {
            if (index !== at && !unit.id.startsWith(other.block ?? '-'))
              expect(unitText(other.parts)).toBe(unitText(units[index]?.parts ?? []));
          });
        }
      }),
      { numRuns: 600 },
    );
  });

  test.each([
    '2 * 3 * 4',
    '# no heading',
    '1. no list',
    '- no item',
    'a_b _c_',
    '[sic]',
    '<b>',
    'a | b',
    '&amp;',
    'x :fact[F1] y',
    '`a',
    '::: x',
    "it's {x}",
  ])('signs are written so that they are read as signs: %s', (words) => {
    for (const unit of units.filter(({ kind, parts }) => !kind.startsWith('index') && parts.length === 1)) {
      const parts = withWords(unit, [words]);
      const { refused, text } = writeUnits(file, [{ unit, parts }], rereading);
      expect({ unit: unit.kind, refused }).toEqual({ unit: unit.kind, refused: [] });
      expect(text === chapter).toBe(unitText(parts) === unitText(unit.parts));
    }
  });

  test('of lines and of the index entries in them are written in one go', () => {
    const line = units.find(({ parts }) => unitText(parts).startsWith('Text{1/}'));
    const entry = units.find(({ kind }) => kind === 'index-entry');
    if (!line || !entry) throw new Error('There is no index.');
    const { text, refused } = writeUnits(
      file,
      [
        { unit: entry, parts: [textPart('demande "libre"')] },
        { unit: line, parts: withWords(line, ['Texte', ' avec ', 'conseil', '.']) },
      ],
      rereading,
    );
    expect(refused).toEqual([]);
    expect(text).toContain('Texte:index{entry="demande &quot;libre&quot;" sub="for advice"} avec :index[conseil]{see="advice"}.');
  });
});
