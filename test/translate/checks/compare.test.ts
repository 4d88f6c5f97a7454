import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createMemoryHost } from '../../../scripts/host/index.ts';
import { checkBook } from '../../../scripts/pipeline.ts';
import { baseBook } from '../../cases/base-book.ts';

/** Findings of the comparison of two chapters, as `code line:column`. */
async function compared(language: string, source: string, target: string, more: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const settings = String(baseBook['book.yaml'])
    .replace('languages: [en]', `languages: [en, ${language}]`)
    .replace(/\{ en: (\w+) \}/g, `{ en: $1, ${language}: $1 }`);
  const files = {
    ...baseBook,
    'book.yaml': settings,
    'en/01.md': `# Chapter {#ch-one}\n\n${source}\n`,
    [`${language}/01.md`]: `# ${language === 'fr' ? 'Chapitre' : 'Rozdział'} {#ch-one}\n\n${target}\n`,
    ...more,
  };
  const host = createMemoryHost(Object.fromEntries(Object.entries(files).map(([path, content]) => [`/m/${path}`, content])));
  const { findings } = await checkBook({ book: '/m', strict: false, languages: [language] }, { host, watch: () => {} });
  return findings
    .filter(({ code }) => /^(?:translation\/|term\/(?:confused|missing-equivalent))/.test(code))
    .map(({ code, place }) => `${code} ${place?.start.line}:${place?.start.column}`);
}

describe('a language that has no tables', () => {
  const english = readFileSync(new URL('../../../templates/words/en.yaml', import.meta.url), 'utf8');
  const words = { 'words/pl.yaml': english.replace(/^language: .*$/m, 'language: pl') };
  test('is compared in what holds everywhere', async () => {
    const source = 'In 2004, 1,246 people left :fact[F001].\n\nMore in [](#ch-one) of 2005.\n\nWho decides in 2006?';
    const right = 'W 2004 r. wyjechało 1 246 osób :fact[F001].\n\nWięcej w [](#ch-one) z 2005 r.\n\nKto decyduje w 2006?';
    expect(await compared('pl', source, right, words)).toEqual([]);
    const wrong = 'W 2004 r. wyjechało 1 264 osób :fact[F001].\n\nWięcej z 2005 r.\n\nKto decyduje w 2006.';
    expect(await compared('pl', source, wrong, words)).toEqual([
      'translation/number 3:21',
      'translation/reference 5:1',
      'translation/end-punctuation 7:20',
    ]);
  });
});

describe('acronyms', () => {
  const acronyms = 'acronym,language,expansion\nUNHCR,en,High Commissioner\nHCR,fr,Haut-Commissariat\n';
  const book = (third: string): Promise<string[]> =>
    compared(
      'fr',
      'The UNHCR of 2004 said so.\n\nThe UNHCR of 2005 said so.\n\nThe UNHCR of 2006 said so.',
      `Le HCR de 2004 l’a dit.\n\nLe HCR de 2005 l’a dit.\n\n${third}`,
      { 'terms/acronyms.csv': acronyms },
    );
  test('of the source are told where the translation has its own elsewhere: translation/acronym', async () => {
    expect(await book('Le UNHCR de 2006 l’a dit.')).toEqual(['translation/acronym 7:4']);
    expect(await book('Le HCR (UNHCR) de 2006 l’a dit.')).toEqual([]);
    expect(await book('Le :lang[UNHCR]{en} de 2006 l’a dit.')).toEqual([]);
  });
});

describe('notes', () => {
  const source = 'A talk[^talk] in 2004, and a visit[^visit].\n\n[^talk]: By phone in 2005.\n\n[^visit]: By two people in 2006.';
  test('may have other names in the translation', async () => {
    const renamed =
      'Un entretien[^mot] en 2004, et une visite[^deux].\n\n[^mot]: Au téléphone en 2005.\n\n[^deux]: Par deux personnes en 2006.';
    expect(await compared('fr', source, renamed)).toEqual([]);
  });
  test('that are not called are told: translation/note', async () => {
    const lost = 'Un entretien en 2004, et une visite[^visit].\n\n[^visit]: Par deux personnes en 2006.';
    expect(await compared('fr', source, lost)).toEqual(['translation/note 3:1']);
  });
});

describe('terms', () => {
  const one = (source: string, target: string): Promise<string[]> => compared('fr', source, target);
  test('are there when their concept is named, and in names with capitals and titles in their own language nobody asks for them', async () => {
    expect(await one('Voluntary return in 2004.', 'Le départ choisi en 2004.')).toEqual(['term/missing-equivalent 3:1']);
    expect(await one('Voluntary return in 2004.', 'Le :term[départ choisi]{concept=ret-002} en 2004.')).toEqual([
      'translation/concept 3:4',
    ]);
    expect(await one('The Hungarian Voluntary Return Programme of 2004.', 'Le programme hongrois de 2004, dit HARP.')).toEqual([]);
    expect(await one('*The voluntary return guide* of 2004.', '*:lang[The voluntary return guide]{en}* de 2004.')).toEqual([]);
  });
});
