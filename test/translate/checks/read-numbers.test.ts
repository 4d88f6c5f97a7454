import { describe, expect, test } from 'vitest';
import { languageTable } from '../../../scripts/translate/checks/languages/languages.ts';
import { readNumbers } from '../../../scripts/translate/checks/read-numbers.ts';

const figures = (language: string, text: string): string[] =>
  readNumbers(text, languageTable(language).numbers)
    .filter(({ kind }) => kind !== 'hint')
    .map(({ values, percent }) => `${values.at(-1)}${percent ? '%' : ''}`);

describe('numbers of each language have one value', () => {
  test.each([
    ['en', '1,246 people in 3.5 years, 16.7 per cent', ['1246', '3.5', '16.7%']],
    ['fr', '1\u202F246 personnes en 3,5 ans, 16,7\u00A0%', ['1246', '3.5', '16.7%']],
    ['nl', '1.246 mensen in 3,5 jaar, 16,7 procent', ['1246', '3.5', '16.7%']],
    ['en', '2.5 million, two thousand, three hundred', ['2500000', '2000', '300']],
    ['fr', '2,5 millions, deux mille, trois cents', ['2500000', '2000', '300']],
    ['nl', '2,5 miljoen, twee duizend, driehonderd', ['2500000', '2000', '300']],
    ['en', 'the 20th century, twenty-five, Title IV', ['20', '25', '4']],
    ['fr', 'le XXe siècle, vingt-cinq, le 1er titre IV', ['20', '25', '1', '4']],
    ['nl', 'de 20e eeuw, vijfentwintig, titel IV', ['20', '25', '4']],
    ['fr', 'quatre-vingt-dix-sept, soixante-quinze', ['97', '75']],
    ['nl', 'drieëntwintig, eenentachtig', ['23', '81']],
    ['en', '10 to 20 per cent; article 3.2.1; EU25; A4', ['10%', '20%', '3.2.1', '25', '4']],
    ['fr', 'tél. +31 70 318 1500', ['31', '70', '318', '1500']],
    ['fr', 'en 2004 300 personnes', ['2004', '300']],
  ])('%s: %s', (language, text, values) => expect(figures(language, text)).toEqual(values));

  test('a pronoun, a list and a word with a number in it are no numbers that anybody asks for', () => {
    expect(figures('en', 'I decide. First, both leave.')).toEqual([]);
    expect(figures('nl', 'Een driejarig plan voor beide landen.')).toEqual(['1']);
  });

  test('a language without a table may mean both', () => {
    const [number] = readNumbers('1.246', languageTable('pl').numbers);
    expect(number?.values).toEqual(['1.246', '1246']);
  });

  test('the years 2004–06 and the 1990s are read short and long', () => {
    const values = (language: string, text: string) => readNumbers(text, languageTable(language).numbers).map((number) => number.values);
    expect(values('en', '2004–06')).toEqual([['2004'], ['2006', '6']]);
    expect(values('en', 'the 1990s')).toEqual([['90', '1990']]);
  });
});
