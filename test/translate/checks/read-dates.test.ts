import { expect, test } from 'vitest';
import { languageTable } from '../../../scripts/translate/checks/languages/languages.ts';
import { readDates, readWeekdays } from '../../../scripts/translate/checks/read-dates.ts';

const dates = (language: string, text: string): string[] =>
  readDates(text, languageTable(language)).map(({ days, month, monthFirst }) => `${days.join('+')}/${month}${monthFirst ? ' first' : ''}`);

test.each([
  ['en', 'on 7–8 November 2006', ['7+8/11']],
  ['fr', 'les 7 et 8 novembre 2006', ['7+8/11']],
  ['nl', 'op 7 en 8 november 2006', ['7+8/11']],
  ['en', 'November 7, 2006', ['7/11 first']],
  ['en', 'the 1st of May and in May 2004', ['1/5', '/5']],
  ['fr', 'du 1er au 3 mai', ['1+3/5']],
  ['en', 'States may allow it; May I come? They march.', []],
  ['fr', 'un projet de sept mois', []],
  ['fr', 'Le AVR est volontaire', []],
  ['en', '2006-10-31 and 31/10/2006', ['31/10', '31/10']],
  ['pl', 'w maju 2006', []],
])('%s: %s', (language, text, expected) => expect(dates(language, text)).toEqual(expected));

test('days of the week, in Dutch with the time of the day', () => {
  const days = (language: string, text: string) => readWeekdays(text, languageTable(language)).map(({ number }) => number);
  expect(days('en', 'On Mondays and Friday')).toEqual([1, 5]);
  expect(days('fr', 'le lundi et vendredi')).toEqual([1, 5]);
  expect(days('nl', 'maandagochtend en vrijdag')).toEqual([1, 5]);
});
