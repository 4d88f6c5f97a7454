import { describe, expect, test } from 'vitest';
import { indexLetter, listOrder } from '../../scripts/text/sort-key.ts';

describe('letters of an index', () => {
  test.each([
    ['élève', 'fr', 'E'],
    ['Œuvre', 'fr', 'Œ'],
    ['świadectwo', 'pl', 'Ś'],
    ['łóżko', 'pl', 'Ł'],
    ['świadectwo', 'en', 'S'],
    ['ångström', 'sv', 'Å'],
    ['έλεγχος', 'el', 'Ε'],
    ['الأدوية', 'ar', 'ا'],
    ['الشهادة', 'ar', 'ش'],
    ['“quoted”', 'en', 'Q'],
    ['ışık', 'tr', 'I'],
    ['istanbul', 'tr', 'İ'],
    ['2004', 'en', '#'],
    ['', 'en', '#'],
  ])('%s in %s stands under %s', (word, language, letter) => {
    expect(indexLetter(word, language)).toBe(letter);
  });
});
test('lists are in the order of the language, numbers by their value, and the same at every run', () => {
  expect(['zeta', 'ś', 's', 'sz'].sort(listOrder('pl'))).toEqual(['s', 'sz', 'ś', 'zeta']);
  expect(['art. 10', 'art. 9'].sort(listOrder('en'))).toEqual(['art. 9', 'art. 10']);
  expect(['Résumé', 'resume', 'Resume'].sort(listOrder('en'))).toEqual(['resume', 'Resume', 'Résumé']);
});
