import { describe, expect, test } from 'vitest';
import { maskText } from '../../scripts/terms/mask-text.ts';
import { matchTerms } from '../../scripts/terms/match-terms.ts';
import { type TermEntry, termEntries } from '../../scripts/terms/term-entry.ts';
import { indexTerms } from '../../scripts/terms/term-index.ts';
import { ownSets, scoreSet } from '../bench/terms/labelled-set.ts';

const entry = (concept: string, term: string, more: Partial<TermEntry> = {}): TermEntry => ({
  concept,
  term,
  status: 'preferred',
  ...more,
});
const found = (text: string, entries: readonly TermEntry[], language: string): string[] =>
  matchTerms(text, indexTerms(entries, language)).map(({ concept, start, end }) => `${concept}: ${text.slice(start, end)}`);

describe('labelled sets', () => {
  test.each(['en', 'fr', 'nl'])('%s: at least 100 sentences, precision and recall of 0.985 over all', (language) => {
    const scores = ownSets(language).map(({ marked, entries }) => scoreSet(marked, entries, language));
    const sum = (of: (score: (typeof scores)[number]) => number): number => scores.reduce((total, score) => total + of(score), 0);
    const right = sum((score) => score.right);
    expect(sum((score) => score.sentences)).toBeGreaterThanOrEqual(100);
    expect(right / (right + sum(({ wrong }) => wrong.length))).toBeGreaterThanOrEqual(0.985);
    expect(right / (right + sum(({ missed }) => missed.length))).toBeGreaterThanOrEqual(0.985);
  });
});

describe('what a hit is', () => {
  const fr = [entry('vr', 'retour volontaire'), entry('avr', 'retour volontaire assisté'), entry('asy', 'demandeur d’asile')];
  test('the longest one wins, and what is inside it is not told', () => {
    expect(found('Les retours volontaires assistés et un retour volontaire.', fr, 'fr')).toEqual([
      'avr: retours volontaires assistés',
      'vr: retour volontaire',
    ]);
  });
  test.each([
    'demandeur d’asile',
    "demandeur d'asile",
    'demandeuses d’asile',
    'DEMANDEUR D’ASILE',
    'demandeur\nd’asile',
    'demandeur\u00A0d’asile',
    'deman\u00ADdeur d’asile',
  ])('“%s” is the term', (text) => {
    expect(found(text, fr, 'fr')).toEqual([`asy: ${text}`]);
  });
  test.each(['demandeur, d’asile', 'demandeur\n\nd’asile', 'demandeur \uFFFC d’asile', 'demandeur. D’asile'])('“%s” is none', (text) => {
    expect(found(text, fr, 'fr')).toEqual([]);
  });
  test('letters written as a base and a mark are the same letters', () => {
    expect(found('réfugié'.normalize('NFD'), [entry('ref', 'réfugié')], 'fr')).toHaveLength(1);
  });
  test('offsets are UTF-16 units', () => {
    expect(matchTerms('😀 réfugiées', indexTerms([entry('ref', 'réfugié')], 'fr'))).toMatchObject([{ start: 3, end: 12 }]);
  });
  test('a preferred term that holds a deprecated word is never blamed', () => {
    const entries = [entry('bad', 'gap pad', { status: 'deprecated' }), entry('good', 'thermal gap pad')];
    expect(found('A thermal gap pad and a gap pad.', entries, 'en')).toEqual(['good: thermal gap pad', 'bad: gap pad']);
  });
  test('acronyms want their capitals; a plural s belongs to them', () => {
    expect(found('Avr is a river; AVR and UAMs.', [entry('avr', 'AVR'), entry('uam', 'UAM')], 'en')).toEqual(['avr: AVR', 'uam: UAMs']);
  });
  test('two Dutch words that make one compound, but no function words', () => {
    const nl = [entry('rd', 'terugkeerbesluit'), entry('res', 'hervestiging')];
    expect(found('Het terugkeer besluit. Hervestiging en terugkeer.', nl, 'nl')).toEqual(['rd: terugkeer besluit', 'res: Hervestiging']);
  });
});

describe('what looks like a term and is none', () => {
  const fr = ['tuteur', 'retour', 'fuite', 'risque de fuite', 'étranger', 'étranger en situation irrégulière', 'réfugié'].map((term) =>
    entry(term, term),
  );
  const nl = ['voogd', 'beroep', 'huur', 'kind', 'minderjarige', 'gewonde'].map((term) => entry(term, term));
  test.each([
    ['Madame Tuteur-Dubois et le [tuteur].', fr, 'fr'],
    ['La rue du Retour ; le [Retour] des autres.', fr, 'fr'],
    ['Le risque de fuite de gaz, le [risque de fuite].', fr, 'fr'],
    ['Remettre à l’[étranger en situation irrégulière] ; partir à l’étranger.', fr, 'fr'],
    ['Une famille réfugiée, des [réfugié·es], un(e) [réfugié(e)].', fr, 'fr'],
    ['Deux cents [réfugiés] se sont vite réfugiés ici.', fr, 'fr'],
    ['Anna Voogd, mevrouw De Voogd en de [Voogd].', nl, 'nl'],
    ['Het beroep van kok; het [beroep] van de man.', nl, 'nl'],
    ['Ik huur een huis. Morgen huur ik. De [huur] stijgt.', nl, 'nl'],
    ['De gewonde soldaat slaapt, de [gewonde] slaapt.', nl, 'nl'],
    ['Een [kindje] en [kind(eren)], kind-vriendelijk.', nl, 'nl'],
  ] as const)('%s', (marked, entries, language) => {
    const wanted = [...marked.matchAll(/\[([^\]]+)\]/g)].map(([, term]) => term);
    const text = marked.replace(/[[\]]/g, '');
    expect(found(text, entries, language).map((hit) => hit.split(': ')[1])).toEqual(wanted);
  });
  test.each([
    'Voir `retour`, retour-volontaire.pdf et exemple.org/retour/aide.',
    'Voir [@retour2004, p. 3], #retour, aide_retour et {#retour}.',
    '<retour type="retour"> et retour@exemple.org',
  ])('no prose: %s', (text) => {
    expect(found(maskText(text), [entry('r', 'retour')], 'fr')).toEqual([]);
  });
  test('tags of emphasis are crossed', () => {
    const [hit] = matchTerms(maskText('Un <em>retour</em> volontaire.'), indexTerms([entry('v', 'retour volontaire')], 'fr'));
    expect(hit).toMatchObject({ start: 7, end: 29 });
  });
});

describe('what a terminologist may say', () => {
  const text = 'La droite, les droits, un droit.';
  test('a form is vetoed', () => {
    const full = entry('d', 'droit', { inflect: 'full' });
    expect(found(text, [full], 'fr')).toContain('d: droite');
    expect(found(text, [{ ...full, veto: ['droite', 'droites'] }], 'fr')).toEqual(['d: droits', 'd: droit']);
  });
  test('forms are listed, or there is but one', () => {
    expect(found(text, [entry('d', 'droit', { inflect: 'forms:droits' })], 'fr')).toEqual(['d: droits', 'd: droit']);
    expect(found(text, [entry('d', 'droit', { inflect: '=' })], 'fr')).toEqual(['d: droit']);
  });
  test('phrases in which it is another thing', () => {
    expect(found('Recours au juge. Le recours administratif.', [entry('r', 'recours', { except: ['recours au juge'] })], 'fr')).toEqual([
      'r: recours',
    ]);
  });
});

test('the entries of a concept come in their order, with what the table says of each', () => {
  const concept = {
    id: 'chi-002',
    domain: 'children',
    terms: { nl: ['alleenstaande minderjarige vreemdeling', 'niet-begeleide minderjarige'] },
    acronyms: { nl: ['amv'] },
    deprecated: { nl: ['ama'] },
    definitions: {},
    source: '',
    regions: { nl: { 'niet-begeleide minderjarige': 'nl-BE' } },
  };
  expect(termEntries([concept], 'nl').map(({ term, status, region }) => [term, status, region])).toEqual([
    ['alleenstaande minderjarige vreemdeling', 'preferred', undefined],
    ['niet-begeleide minderjarige', 'admitted', 'nl-BE'],
    ['amv', 'acronym', undefined],
    ['ama', 'deprecated', undefined],
  ]);
});
