import { describe, expect, test } from 'vitest';
import { planSync } from '../../../scripts/commands/sync-translation.ts';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { createMemoryHost, type MemoryHost } from '../../../scripts/host/index.ts';
import { checkBook } from '../../../scripts/pipeline.ts';
import { baseBook } from '../../cases/base-book.ts';
import { dutch, french, type Seed, shapes } from './seeds.ts';

const settings = (language: string): string => `slug: case
title: { en: Case, ${language}: Cas }
edition: { number: '1', date: 2006-10-31 }
publisher: { name: House }
rights: { en: Free, ${language}: Libre }
languages: [en, ${language}]
profile: draft
rules: { source/never-cited: 'off', evidence/uncited-claim: 'off', term/acronym-first-use: 'off' }
structure:
  parts:
    - { id: part-one, title: { en: Part, ${language}: Part }, chapters: [01.md] }
`;
const terms = `concept_id,domain,en,fr,nl,acronym_en,acronym_fr,acronym_nl,core,confuse,source
ret-001,return,return,retour,terugkeer,,,,,,a
ret-002,return,voluntary return,retour volontaire,vrijwillige terugkeer,,,,yes,,a
thb-001,trafficking,trafficking in human beings,traite des êtres humains,mensenhandel,,,,,thb-014,a
thb-014,trafficking,smuggling of migrants,trafic de migrants,mensensmokkel,,,,,,a
chi-002,children,unaccompanied minor,mineur non accompagné,alleenstaande minderjarige,,,,,,a
fun-001,funding,European Refugee Fund,Fonds européen pour les réfugiés,Europees Vluchtelingenfonds,ERF,FER,EVF,,,a
act-001,actors,United Nations High Commissioner for Refugees,Haut-Commissariat des Nations unies pour les réfugiés,Hoge Commissaris voor de vluchtelingen,UNHCR,HCR,,,,a
`;
const titles: Readonly<Record<string, readonly string[]>> = {
  en: ['Chapter', 'The talk', 'Afterwards', 'A talk is held[^talk].', 'In private.', 'Words.'],
  fr: ['Chapitre', 'L’entretien', 'Après', 'Un entretien a lieu[^talk].', 'En privé.', 'Des mots.'],
  nl: ['Hoofdstuk', 'Het gesprek', 'Daarna', 'Er is een gesprek[^talk].', 'Onder vier ogen.', 'Woorden.'],
};

/** A chapter of blocks, each between two lines of dots where `apart`. */
function chapter(language: string, blocks: readonly string[], apart: boolean): string {
  const [title, talk, after, call, note, words] = titles[language] ?? [];
  const head = `# ${title} {#ch-one}\n\n## ${talk} {#sec-talk}\n\n${call}\n\n[^talk]: ${note}\n\n## ${after} {#sec-after}\n\n`;
  const text = `${head}${blocks.map((block, at) => (apart ? `### ${words?.slice(0, -1)} {#sec-${at}}\n\n${block}` : block)).join('\n\n')}\n`;
  return language === 'fr' ? withFrenchSpaces(text) : text;
}

const withFrenchSpaces = (text: string): string =>
  text.replace(/ (?=‖?[;?!])|(?<=\d) (?=\d{3}|%)/g, '\u202F').replace(/ (?=‖?(?:»|:\s))|(?<=«) /g, '\u00A0');

/** The book in English and another language, its state kept. */
async function bookOf(language: string, seeds: readonly Seed[], apart: boolean): Promise<MemoryHost> {
  const files = {
    ...baseBook,
    'book.yaml': settings(language),
    'terms/termbase.csv': terms,
    'en/01.md': chapter(
      'en',
      seeds.map(([, source]) => source),
      apart,
    ),
    [`${language}/01.md`]: chapter(
      language,
      seeds.map(([, , right]) => right),
      apart,
    ),
  };
  const host = createMemoryHost(Object.fromEntries(Object.entries(files).map(([path, content]) => [`/m/${path}`, content])));
  const synced = await planSync('/m', language, { assumed: 'translated' }, host);
  for (const [path, text] of synced?.changes ?? []) host.tree.set(`/m/${path}`, new TextEncoder().encode(text));
  return host;
}

async function keysIn(host: MemoryHost, language: string): Promise<string[]> {
  const { findings } = await checkBook({ book: '/m', strict: false, languages: [language] }, { host, watch: () => {} });
  const told = findings.filter(({ place }) => place?.file === `${language}/01.md`);
  // Words of another language are unknown words too, and a note without its call is told as such.
  const own = told.filter(({ code }) => /^(?:translation|typography)\/|^term\/(?:confused|missing-equivalent)/.test(code));
  return own.map(({ place, code }: Diagnostic) => `${place?.start.line}:${place?.start.column} ${code}`).sort();
}

/** Writes the wrong blocks and gives the findings that they must have. */
function seed(host: MemoryHost, language: string, seeds: readonly Seed[], apart: boolean): string[] {
  const marked = chapter(
    language,
    seeds.map(([, , , wrong]) => wrong),
    apart,
  );
  const expected: string[] = [];
  let text = marked;
  for (const [code] of seeds) {
    const before = text.slice(0, text.indexOf('‖')).split('\n');
    expected.push(`${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${code}`);
    text = text.replace('‖', '');
  }
  host.tree.set(`/m/${language}/01.md`, new TextEncoder().encode(text));
  return expected.sort();
}

describe('seeded errors are each found at their place, and nothing else is', () => {
  test.each([
    ['fr', french, false],
    ['nl', dutch, false],
    ['fr', shapes, true],
  ] as const)('%s', async (language, seeds, apart) => {
    const host = await bookOf(language, seeds, apart);
    expect(await keysIn(host, language)).toEqual([]);
    const expected = seed(host, language, seeds, apart);
    expect(await keysIn(host, language)).toEqual(expected);
  });
  test('they are many', () => {
    expect(french.length).toBeGreaterThanOrEqual(30);
    expect(dutch.length).toBeGreaterThanOrEqual(30);
  });
});
