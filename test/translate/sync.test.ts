import { describe, expect, test } from 'vitest';
import { openStatus } from '../../scripts/commands/open-status.ts';
import type { MemoryHost } from '../../scripts/host/index.ts';
import { textOfParts } from '../../scripts/translate/unit.ts';
import type { UnitStatus } from '../../scripts/translate/unit-states.ts';
import { bookInMemory, edit, sync, textIn } from './book-host.ts';

const chapter = 'en/01-steps.md';
const french = 'fr/01-steps.md';
async function synced(): Promise<MemoryHost> {
  const host = bookInMemory('three-languages');
  await sync(host, 'fr');
  return host;
}
async function unitsOf(host: MemoryHost, wanted: (unit: UnitStatus) => boolean): Promise<string[]> {
  const opened = await openStatus('/m', 'fr', host);
  const units = opened?.status.files.flatMap(({ units: all }) => all) ?? [];
  return units.filter(wanted).map(({ source }) => textOfParts(source.parts));
}
const isMissing = ({ state }: UnitStatus): boolean => state === 'missing';
const isStale = (unit: UnitStatus): boolean => unit.isStale;
const options = 'English|Français|Nederlands';

describe('a translation by hand', () => {
  test('gets the ids of its source without a change of its text', async () => {
    const host = bookInMemory('three-languages');
    const before = textIn(host, french);
    const result = await sync(host, 'fr');
    expect(textIn(host, french)).toBe(before);
    expect(result.pairs.flatMap(({ alignment }) => [...alignment.doubtful, ...alignment.missing, ...alignment.orphans])).toEqual([]);
    // The table inside a captioned one is no block of its own.
    // The table inside a captioned one is no block of its own.
    const ids = (path: string): string[] =>
      (JSON.parse(textIn(host, path)) as { readonly id: string; readonly kind: string }[])
        .filter(({ kind }) => kind !== 'table')
        .map(({ id }) => id)
        .sort();
    expect(ids('fr/.i18n/01-steps.ids.json')).toEqual(ids('en/.i18n/01-steps.ids.json'));
  });

  test('is in step after one run', async () => {
    const host = await synced();
    expect((await sync(host, 'fr')).changes.size).toBe(0);
    expect(await unitsOf(host, isMissing)).toEqual([options]);
    expect(await unitsOf(host, isStale)).toEqual([]);
  });

  test('that stands nowhere yet begins as a copy that is missing whole', async () => {
    const host = bookInMemory('three-languages');
    for (const path of [...host.tree.keys()]) if (path.startsWith('/m/fr/')) host.tree.delete(path);
    const { newFiles } = await sync(host, 'fr');
    expect(newFiles).toEqual(['fr/foreword.md', 'fr/01-steps.md', 'fr/nl.md', 'fr/forms.md']);
    expect(textIn(host, french)).toBe(textIn(host, chapter));
    const { status } = (await openStatus('/m', 'fr', host)) ?? {};
    expect(status?.words.missing).toBe(status?.words.all);
    expect((await sync(host, 'fr')).changes.size).toBe(0);
  });
});

describe('texts that stand at the same place and differ in all else', () => {
  const own = 'Ce texte parle de tout autre chose, avec les nombres 12, 34 et 56, et ne dit rien de ce que dit sa source anglaise.';
  test('are told, and are pairs when somebody has looked', async () => {
    const host = bookInMemory('three-languages');
    edit(host, chapter, 'The parents want to see the school first.', 'In 1998 and 1999 the parents of 7 children saw 3 schools.');
    edit(host, french, 'Les parents veulent d’abord voir l’école.', own);
    const { pairs } = await sync(host, 'fr');
    expect(pairs.flatMap(({ alignment }) => alignment.doubtful.map(({ target }) => target.text))).toEqual([own]);
    await sync(host, 'fr', true);
    expect((await sync(host, 'fr')).pairs.flatMap(({ alignment }) => alignment.doubtful)).toEqual([]);
  });
});

describe('a change of the source', () => {
  test('makes one unit stale', async () => {
    const host = await synced();
    edit(host, chapter, 'First comes the question, then the journey.', 'First comes the question, then the long journey.');
    expect(await unitsOf(host, isStale)).toEqual(['First comes the question, then the long journey.']);
    const before = textIn(host, french);
    await sync(host, 'fr');
    expect(textIn(host, french)).toBe(before);
    expect(await unitsOf(host, isStale)).toEqual(['First comes the question, then the long journey.']);
    expect((await sync(host, 'fr')).changes.size).toBe(0);
  });

  test('of an address alone makes none stale', async () => {
    const host = await synced();
    edit(host, chapter, '[](#tbl-grades) and', '[](#fig-steps) and');
    expect(await unitsOf(host, isStale)).toEqual([]);
  });

  test.each([
    [
      'a paragraph',
      'The parents want to see the school first.',
      'The parents want to see the school first.\n\nThen they want to see the house.',
      'Les parents veulent d’abord voir l’école.\n\nThen they want to see the house.',
    ],
    [
      'an item',
      '1. Question\n2. Journey',
      '1. Question\n2. Ticket bought early\n3. Journey',
      '1. Question\n2. Ticket bought early\n2. Voyage',
    ],
    [
      'the first item',
      '- [ ] The person has had time.',
      '- [ ] Somebody has listened well.\n- [ ] The person has had time.',
      '- [ ] Somebody has listened well.\n- [ ] La personne a eu du temps.',
    ],
    [
      'a row',
      '| verified | checked against the source |',
      '| verified | checked against the source |\n| unverified | nobody has looked yet |',
      '| unverified | nobody has looked yet |\n:::',
    ],
    [
      'a box',
      ':::caution[Do not press]',
      ':::note[Keep it short]\nA talk takes an hour.\n:::\n\n:::caution[Do not press]',
      ':::note[Keep it short]\nA talk takes an hour.\n:::\n\n:::caution[',
    ],
  ])('that adds %s copies it to its place', async (_what, from, to, expected) => {
    const host = await synced();
    edit(host, chapter, from, to);
    const { inserted, unplaced } = await sync(host, 'fr');
    expect(unplaced).toEqual([]);
    expect(inserted).toHaveLength(1);
    expect(textIn(host, french)).toContain(expected);
    expect((await unitsOf(host, isMissing)).length).toBeGreaterThan(1);
    expect((await sync(host, 'fr')).changes.size).toBe(0);
  });

  test('that adds a note copies it as soon as the translation calls it', async () => {
    const host = await synced();
    edit(host, chapter, 'A person decides.', 'A person decides.[^who]\n\n[^who]: Nobody else decides it.');
    expect((await sync(host, 'fr')).inserted).toEqual([]);
    const call = /:::quote[^\n]*\n([^\n]+)\n/.exec(textIn(host, french))?.[1] ?? '';
    edit(host, french, call, `${call}[^who]`);
    expect((await sync(host, 'fr')).inserted.map(({ kind }) => kind)).toEqual(['footnoteDefinition']);
    expect(textIn(host, french)).toContain('[^who]: Nobody else decides it.');
    expect((await sync(host, 'fr')).changes.size).toBe(0);
  });

  test('of what is missing yet is copied anew', async () => {
    const host = await synced();
    edit(host, chapter, 'Pressure makes a decision worthless.', 'Pressure makes a decision worthless.\n\nIt also lasts less long.');
    await sync(host, 'fr');
    edit(host, chapter, 'It also lasts less long.', 'It also lasts a much shorter time.');
    const { refreshed } = await sync(host, 'fr');
    expect(refreshed).toBe(1);
    expect(textIn(host, french)).toContain('It also lasts a much shorter time.');
    expect(await unitsOf(host, isMissing)).toEqual(['It also lasts a much shorter time.', options]);
  });

  test('that takes a block out leaves its translation, and says so', async () => {
    const host = await synced();
    edit(host, chapter, 'Pressure makes a decision worthless.\n', 'A decision needs time, rest and a clear head.\n');
    edit(host, chapter, '\n:::example[A family of five]{#box-family}\nThe parents want to see the school first.\n:::\n', '');
    const before = textIn(host, french);
    const { pairs } = await sync(host, 'fr');
    expect(textIn(host, french)).toBe(before);
    expect(pairs.flatMap(({ alignment }) => alignment.orphans.map(({ kind }) => kind))).toEqual(['box example']);
  });
});

describe('a change of the translation', () => {
  test('of a reviewed text takes its review away', async () => {
    const host = await synced();
    const lock = textIn(host, 'fr/.i18n/01-steps.lock.json');
    host.tree.set('/m/fr/.i18n/01-steps.lock.json', new TextEncoder().encode(lock.replaceAll('"translated"', '"reviewed"')));
    edit(host, french, 'D’abord la question, puis le voyage.', 'D’abord vient la question, puis le voyage.');
    const { locks } = await sync(host, 'fr');
    expect(locks.flatMap(({ touched }) => touched.map(({ kind }) => kind))).toEqual(['paragraph']);
    const opened = await openStatus('/m', 'fr', host);
    const states = opened?.status.files.find(({ name }) => name === '01-steps.md')?.units.map(({ state }) => state) ?? [];
    expect(states.filter((state) => state === 'translated')).toHaveLength(1);
    expect(states.filter((state) => state === 'reviewed')).toHaveLength(states.length - 1);
  });

  test('of a stale text leaves it stale until somebody says that it is done', async () => {
    const host = await synced();
    edit(host, chapter, 'First comes the question, then the journey.', 'First comes the question, then the long journey.');
    edit(host, french, 'puis le voyage.', 'puis le long voyage.');
    await sync(host, 'fr');
    expect(await unitsOf(host, isStale)).toHaveLength(1);
  });

  test('moves blocks without a loss of their ids', async () => {
    const host = await synced();
    const box = ':::legal[La règle]\nL’intérêt supérieur de l’enfant passe avant tout.\n:::\n';
    const text = textIn(host, french);
    const found = /:::legal\[[^\]]*\]\n[^\n]*\n:::\n/.exec(text)?.[0] ?? box;
    edit(host, french, `${found}\n`, '');
    edit(host, french, ':::caution[', `${found}\n:::caution[`);
    const { pairs } = await sync(host, 'fr');
    expect(pairs.flatMap(({ alignment }) => [...alignment.missing, ...alignment.orphans])).toEqual([]);
  });
});
