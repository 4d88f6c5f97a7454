import { beforeAll, describe, expect, test } from 'vitest';
import type { MemoryHost } from '../../scripts/host/index.ts';
import type { BlockChange, BookDifference } from '../../scripts/model/book-difference.ts';
import { bookInMemory, edit, sync, textIn } from '../translate/book-host.ts';
import { runCommandOn } from './run-command.ts';

/** The same revision of the chapter in each language: a new table before the others, a box that goes, a paragraph in other words, a quotation in another place. */
const revision = {
  en: {
    table: 'Languages',
    box: 'Do not press',
    edited: ['The parents want to see the school first.', 'The parents want to see the new school first.'],
  },
  fr: {
    table: 'Langues',
    box: 'Ne pas presser',
    edited: ['Les parents veulent d’abord voir l’école.', 'Les parents veulent voir d’abord l’école.'],
  },
  nl: {
    table: 'Talen',
    box: 'Niet dwingen',
    edited: ['De ouders willen eerst de school zien.', 'De ouders willen eerst de nieuwe school zien.'],
  },
} as const;
type Language = keyof typeof revision;

let host: MemoryHost;

function revise(language: Language): void {
  const file = `${language}/01-steps.md`;
  const { table, box, edited } = revision[language];
  const blockFrom = (start: string): string => {
    const text = textIn(host, file);
    return text.slice(text.indexOf(start), text.indexOf('\n:::\n\n', text.indexOf(start)) + 6);
  };
  edit(host, file, edited[0], edited[1]);
  edit(host, file, blockFrom(`:::caution[${box}]`), '');
  const quotation = blockFrom(':::quote[');
  edit(host, file, quotation, '');
  edit(host, file, '::::figure[', `${quotation}::::figure[`);
  edit(host, file, ':::table[', `:::table[${table}]{#tbl-languages}\n| A | B |\n|---|---|\n| 1 | 2 |\n:::\n\n:::table[`);
}

/** The book before the revision below `/before`, after it below `/m`; each time its translations are in step. */
beforeAll(async () => {
  host = bookInMemory('three-languages');
  await runCommandOn(['ids', '--book', '/m'], host);
  for (const language of ['fr', 'nl']) await sync(host, language);
  for (const [path, bytes] of [...host.tree]) host.tree.set(path.replace(/^\/m\//, '/before/'), bytes);
  for (const language of ['en', 'fr', 'nl'] as const) revise(language);
  for (const language of ['fr', 'nl']) await sync(host, language);
});

const printed = new Map<string, Promise<string>>();
/** What the command prints; it is run once for each language and format. */
function diff(language: Language, format: 'json' | 'html'): Promise<string> {
  const key = `${language} ${format}`;
  const run = async (): Promise<string> => {
    const { code, out, err } = await runCommandOn(['diff', '/before', '--book', '/m', '--lang', language, '--format', format], host);
    expect([code, err]).toEqual([0, '']);
    return out;
  };
  const known = printed.get(key) ?? run();
  printed.set(key, known);
  return known;
}

const expected = {
  fr: {
    title: 'Rentrer chez soi',
    blocks: {
      added: ['table', undefined, 'Langues A B 1 2'],
      removed: ['box', 'Ne pas presser La pression ôte sa valeur à la décision.', undefined],
      edited: ['paragraph', ...revision.fr.edited],
      moved: ['blockquote', 'Un conseiller (Black et Koser 2004)', 'Un conseiller (Black et Koser 2004)'],
    },
    words: 'same:Les parents veulent gone:d’abord same:voir come:d’abord same:l’école.',
    numbering: { before: 'Tableau\u00a01', now: 'Tableau\u00a02' },
    page: [
      '<h1>Nouveautés\u00a0: Rentrer chez soi</h1>',
      '<bdi>De /before à /m</bdi>',
      '<nav aria-label="Table des matières">',
      '<a href="#section-ch-steps">1 Des étapes vers le retour</a>',
      'Ajouté\u00a0: 1 · Déplacé\u00a0: 1 · Modifié\u00a0: 1 · Supprimé\u00a0: 1',
      '<h2 id="list-numbering">Numérotation</h2>',
    ],
    articles: [
      'Ajouté | [inséré] Langues A B 1 2 | fr/01-steps.md:7 · Tableau',
      'Déplacé | Un conseiller (Black et Koser 2004) | fr/01-steps.md:59 → fr/01-steps.md:32 · Citation',
      'Modifié | Les parents veulent [supprimé] d’abord voir [inséré] d’abord l’école. | fr/01-steps.md:48 → fr/01-steps.md:58 · Paragraphe',
      'Supprimé | [supprimé] Ne pas presser La pression ôte sa valeur à la décision. | fr/01-steps.md:51 · Encadré',
    ],
  },
  nl: {
    title: 'Naar huis',
    blocks: {
      added: ['table', undefined, 'Talen A B 1 2'],
      removed: ['box', 'Niet dwingen Druk maakt een besluit waardeloos.', undefined],
      edited: ['paragraph', ...revision.nl.edited],
      moved: ['blockquote', 'Een begeleider (Black en Koser 2004)', 'Een begeleider (Black en Koser 2004)'],
    },
    words: 'same:De ouders willen eerst de come:nieuwe same:school zien.',
    numbering: { before: 'Tabel\u00a01', now: 'Tabel\u00a02' },
    page: [
      '<h1>Wat er nieuw is: Naar huis</h1>',
      '<bdi>Van /before naar /m</bdi>',
      '<nav aria-label="Inhoud">',
      '<a href="#section-ch-steps">1 Stappen naar huis</a>',
      'Nieuw: 1 · Verplaatst: 1 · Gewijzigd: 1 · Verwijderd: 1',
      '<h2 id="list-numbering">Nummering</h2>',
    ],
    articles: [
      'Nieuw | [ingevoegd] Talen A B 1 2 | nl/01-steps.md:7 · Tabel',
      'Verplaatst | Een begeleider (Black en Koser 2004) | nl/01-steps.md:59 → nl/01-steps.md:32 · Citaat',
      'Gewijzigd | De ouders willen eerst de [ingevoegd] nieuwe school zien. | nl/01-steps.md:48 → nl/01-steps.md:58 · Alinea',
      'Verwijderd | [verwijderd] Niet dwingen Druk maakt een besluit waardeloos. | nl/01-steps.md:51 · Kader',
    ],
  },
} as const;

/** What an article of the page says: its name, its words, where it stands and what it is, without the id at the end. */
function articlesOf(page: string): string[] {
  const main = page.slice(page.indexOf('<section aria-labelledby="section-ch-steps"'), page.indexOf('<section aria-labelledby="list-'));
  return [...main.matchAll(/<article[^>]*><h3>(.*?)<\/h3><p[^>]*>(.*?)<\/p><p class="meta">(.*?)<\/p><\/article>/g)].map(
    ([, name, words, meta]) => [name, words, meta?.replace(/ · u-[0-9a-f]{8}$/, '')].join(' | ').replace(/<[^>]*>/g, ''),
  );
}

describe.each(['fr', 'nl'] as const)('handbook diff --lang %s', (language) => {
  const wanted = expected[language];

  test('tells in JSON what is new, gone, edited and moved in the translation, with types as they are in every language', async () => {
    const difference = JSON.parse(await diff(language, 'json')) as BookDifference;
    expect(difference).toMatchObject({
      schemaVersion: 1,
      language,
      title: wanted.title,
      titles: [],
      facts: [],
    });
    const told = difference.blocks.filter(({ isWithin }) => !isWithin);
    expect(told.map(({ kind }) => kind)).toEqual(['added', 'moved', 'edited', 'removed']);
    const byKind = Object.fromEntries(told.map((change) => [change.kind, change])) as Record<BlockChange['kind'], BlockChange>;
    for (const [kind, state] of Object.entries(wanted.blocks)) {
      const { type, before, now } = byKind[kind as BlockChange['kind']];
      expect([type, before?.text, now?.text], kind).toEqual(state);
    }
    expect(byKind.edited.words?.map(({ kind, words }) => `${kind}:${words}`).join(' ')).toBe(wanted.words);
    expect(difference.numbering).toMatchObject([wanted.numbering]);
  });

  test('writes a page in that language, the names of blocks too', async () => {
    const page = await diff(language, 'html');
    expect(page).toContain(`<html lang="${language}" dir="ltr">`);
    for (const stretch of wanted.page) expect(page).toContain(stretch);
    expect(articlesOf(page)).toEqual(wanted.articles);
  });

  test('gives each block the id that it has in the source', async () => {
    const idsIn = async (tag: Language): Promise<string[]> =>
      (JSON.parse(await diff(tag, 'json')) as BookDifference).blocks.map(({ kind, id }) => `${kind} ${id}`);
    expect(await idsIn(language)).toEqual(await idsIn('en'));
  });
});
