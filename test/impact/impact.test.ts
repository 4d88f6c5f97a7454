import { expect, test } from 'vitest';
import { runCommand } from '../commands/run-command.ts';

const book = {
  'book.yaml': `slug: case
title: { en: Case, fr: Cas }
edition: { number: '1', date: 2006-10-31 }
publisher: { name: House }
rights: { en: Free }
languages: [en, fr]
formats: [pdf, web]
structure:
  front: [{ generate: tables }]
  parts: [{ id: part-one, title: { en: Part, fr: Partie }, chapters: [01.md] }]
  back: [{ generate: glossary }, { generate: references }]
`,
  'en/01.md': `---
allow: [{ rule: reference/never-referred, where: "#tbl-a", reason: "Shown for itself." }]
---

# Chapter {#ch-one}

See [](#tbl-a) and [](#sec-two) :fact[F001 F002]. A :term[voluntary return].

:::only{format=web}
See [the table](01.md#tbl-a) [@black-2004].
:::

## Two {#sec-two}

:::table[A]{#tbl-a}
| A | B |
|---|---|
| 1 | 2 |
:::

### Deeper {#sec-deeper}

See [](#tbl-a).
`,
  'fr/01.md': `# Chapitre {#ch-one}

Voir [](#tbl-a) :fact[F001].

## Deux {#sec-two}

:::table[A]{#tbl-a}
| A | B |
|---|---|
| 1 | 2 |
:::

### Dessous {#sec-deeper}

Les retours volontaires.
`,
};
const impact = async (id: string) => {
  const { code, out, err } = await runCommand(['impact', id, '--book', 'book', '--format', 'json'], book);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
};
const short = (uses: { language: string; formats: string[]; place: { start: { line: number; column: number } } }[]): string[] =>
  uses.map(({ language, formats, place }) => `${language} ${place.start.line}:${place.start.column} ${formats.join('+')}`);

test('a table: where it is written, who refers to it, in which languages and formats, what lists it, what allows it', async () => {
  const found = await impact('tbl-a');
  expect(found.schemaVersion).toBe(1);
  expect(found.subject).toEqual({ kind: 'anchor', id: 'tbl-a', title: 'table 1 “A”' });
  expect(found.definitions).toMatchObject([
    { language: 'en', place: { file: 'en/01.md', start: { line: 15, column: 14 }, end: { column: 19 } } },
    { language: 'fr', place: { file: 'fr/01.md', start: { line: 7, column: 14 } } },
  ]);
  expect(short(found.uses)).toEqual(['en 7:5 pdf+web', 'en 10:5 web', 'en 23:5 pdf+web', 'fr 3:6 pdf+web']);
  expect(found.uses[2].below).toEqual({ anchor: 'sec-deeper', title: 'Deeper' });
  expect(found.listed.map(({ list, language }: { list: string; language: string }) => `${list} ${language}`)).toEqual([
    'tables en',
    'tables fr',
  ]);
  expect(found.waivers).toMatchObject([{ file: 'en/01.md', start: { line: 2 } }]);
});

test('a section: what stands in it goes with it, and who refers to that from elsewhere', async () => {
  const found = await impact('sec-two');
  expect(short(found.uses)).toEqual(['en 7:20 pdf+web']);
  expect(found.holds.map(({ id }: { id: string }) => id)).toEqual(['tbl-a', 'sec-deeper']);
  expect(short(found.holds[0].uses)).toEqual(['en 7:5 pdf+web', 'en 10:5 web', 'fr 3:6 pdf+web']);
});

test('a fact, its source, and a term by its words', async () => {
  expect(short((await impact('F001')).uses)).toEqual(['en 7:33 pdf+web', 'fr 3:17 pdf+web']);
  const source = await impact('@black-2004');
  expect(short(source.uses)).toEqual(['en 7:33 pdf+web', 'en 10:30 web', 'fr 3:17 pdf+web']);
  expect(source.uses.map(({ byFact }: { byFact?: string }) => byFact)).toEqual(['F001', undefined, 'F001']);
  expect(source.holds.map(({ id, uses }: { id: string; uses: unknown[] }) => [id, uses.length])).toEqual([
    ['F001', 2],
    ['F003', 0],
  ]);
  const term = await impact('Retour volontaire');
  expect(term.subject).toMatchObject({ kind: 'concept', id: 'ret-002' });
  expect(short(term.uses)).toHaveLength(1);
  expect(term.occurrences).toMatchObject([
    { language: 'fr', found: 'retours volontaires', status: 'preferred', place: { start: { line: 15 } } },
  ]);
});

test('what is not there is guessed; people get sentences', async () => {
  const wrong = await runCommand(['impact', 'tbl-b', '--book', 'book'], book);
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).toContain('Did you mean “tbl-a”?');
  const { out } = await runCommand(['impact', 'sec-two', '--book', 'book'], book);
  expect(out).toContain('sec-two  heading 1.1 “Two”');
  expect(out).toContain('book/en/01.md:7:20  en  pdf web  reference, in “1 Chapter”');
  expect(out).toContain('With it go 2 more: tbl-a, sec-deeper');
  expect((await runCommand(['impact', 'sec-deeper', '--book', 'book'], book)).out).toContain('No text refers to it.');
});
