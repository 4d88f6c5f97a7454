import { expect, test } from 'vitest';
import { parseInventory } from '../../scripts/text/parse-inventory.ts';
import { runCommand } from '../commands/run-command.ts';

const settings = (languages: string) => `slug: case
title: { en: Case, fr: Cas }
edition: { number: '1', date: 2006-10-31 }
publisher: { name: House }
rights: { en: Free }
languages: ${languages}
formats: [web]
structure:
  front: [{ generate: title-page }]
  parts: [{ id: part-one, title: { en: Part, fr: Partie }, chapters: [01.md] }]
`;
const text = (title: string) => `# ${title} {#ch-one}

See [](#tbl-a).

## Two {#sec-two}

:::table[A]{#tbl-a}
| A | B |
|---|---|
| 1 | 2 |
:::

::::only{format=pdf}
:::note[In print]{#box-print}
Text.
:::
::::
`;

test('a build tells other books where things are in the web edition, and keeps the languages of earlier runs', async () => {
  const files = { 'book.yaml': settings('[en, fr]'), 'en/01.md': text('Chapter'), 'fr/01.md': text('Chapitre') };
  const { code, host } = await runCommand(['build', '--book', 'book', '--output', 'out', '--quiet'], files);
  expect(code).toBe(0);
  const read = () => parseInventory(new TextDecoder().decode([...host.tree].find(([path]) => path.endsWith('/out/inventory.json'))?.[1]));
  const first = read();
  expect(first).toMatchObject({ schemaVersion: 1, book: 'case', edition: '1' });
  expect(Object.keys(first?.languages ?? {})).toEqual(['en', 'fr']);
  const anchors = first?.languages.fr?.anchors ?? [];
  expect(anchors.find(({ id }) => id === 'ch-one')).toMatchObject({
    kind: 'section',
    number: '1',
    title: 'Chapitre',
    address: 'fr/ch-one.html',
  });
  expect(anchors.find(({ id }) => id === 'tbl-a')).toEqual({
    id: 'tbl-a',
    kind: 'table',
    number: '1',
    label: 'Tableau 1',
    title: 'A',
    address: 'fr/ch-one.html#tbl-a',
  });
  expect(anchors.map(({ id }) => id)).not.toContain('box-print');
  const pages = [...host.tree.keys()].map((path) => path.replace(/^.*\/out\/web\//, ''));
  for (const { address } of anchors) expect(pages).toContain(address.split('#')[0]);

  await runCommand(['build', '--book', 'book', '--output', 'out', '--quiet', '--lang', 'en'], {}, host);
  expect(read()).toEqual(first);
});

test('what is no inventory, or one with addresses of elsewhere, is not read', () => {
  expect(parseInventory('{}')).toBeUndefined();
  expect(parseInventory('no')).toBeUndefined();
  const anchor = { id: 'a', kind: 'table', title: 'A', address: 'https://elsewhere.example/' };
  expect(
    parseInventory(JSON.stringify({ schemaVersion: 1, book: 'b', edition: '1', languages: { en: { title: 'B', anchors: [anchor] } } })),
  ).toBeUndefined();
});
