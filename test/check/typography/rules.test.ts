import { describe, expect, test } from 'vitest';
import { typographyRules } from '../../../scripts/check/typography/rules.ts';
import { setText } from '../../../scripts/check/typography/set-text.ts';
import { applyEdits, settle } from '../../../scripts/check/typography/settle.ts';

const quotes = { en: ['“', '”'], fr: ['«\u00A0', '\u00A0»'], nl: ['‘', '’'] } as const;
type Language = keyof typeof quotes;

function look(text: string, language: Language) {
  const setting = { language, quotes: quotes[language], isLeftToRight: true };
  const { own } = setText(text, setting);
  const found = settle(text, {
    faults: (now) => typographyRules.flatMap((rule) => rule(setText(now, setting))),
    isSeamless: () => true,
    mayChange: (from, to) => own.slice(from, to) === text.slice(from, to),
  });
  return {
    mended: applyEdits(
      text,
      found.flatMap(({ edit }) => edit ?? []).sort((a, b) => a.from - b.from),
    ),
    codes: found.map(({ fault }) => fault.code.replace('typography/', '')),
  };
}

/** Language, text, what it becomes, codes found. */
const faults: readonly [Language, string, string, string][] = [
  ['en', 'The the house.', 'The the house.', 'doubled-word'],
  ['en', 'A decision  takes time.', 'A decision takes time.', 'doubled-space'],
  [
    'en',
    'A decision , once taken , stands .',
    'A decision, once taken, stands.',
    'space-before-punctuation space-before-punctuation space-before-punctuation',
  ],
  ['en', 'One ( two ) three.', 'One (two) three.', 'space-before-punctuation space-before-punctuation'],
  ['en', "The child's file and the states' duties.", 'The child’s file and the states’ duties.', 'apostrophe apostrophe'],
  ['en', 'They call it "counselling".', 'They call it “counselling”.', 'straight-quotes straight-quotes'],
  ['en', 'They call it «counselling».', 'They call it “counselling”.', 'foreign-quotes foreign-quotes'],
  ['en', 'From 1999-2004 it grew.', 'From 1999–2004 it grew.', 'range-dash'],
  ['en', 'See pp. 12-14 and articles 3-5.', 'See pp. 12–14 and articles 3–5.', 'range-dash range-dash'],
  ['en', 'It takes 10-12 weeks.', 'It takes 10–12 weeks.', 'range-dash'],
  ['en', 'Return - if chosen - lasts -- often.', 'Return – if chosen – lasts – often.', 'hyphen-as-dash hyphen-as-dash hyphen-as-dash'],
  ['en', 'About 10 % of 5km and € 10.', 'About 10% of 5\u00A0km and €10.', 'unit-space unit-space unit-space'],
  ['en', 'Some 1.234.567 people, 3,5% of all.', 'Some 1,234,567 people, 3.5% of all.', 'number-form number-form'],
  [
    'en',
    'A deci\u00ADsion\u200B takes\uFEFF time.',
    'A decision takes time.',
    'invisible-character invisible-character invisible-character',
  ],
  ['en', 'The decisi\u043En.', 'The decision.', 'mixed-scripts'],
  ['en', 'A cafe\u0301.', 'A caf\u00E9.', 'not-normalised'],
  ['fr', 'Pourquoi? Parce que; voilà!', 'Pourquoi\u202F? Parce que\u202F; voilà\u202F!', 'french-space french-space french-space'],
  ['fr', 'Il demande : pourquoi ?', 'Il demande\u00A0: pourquoi\u202F?', 'french-space french-space'],
  [
    'fr',
    'Un « retour volontaire » et «cela».',
    'Un «\u00A0retour volontaire\u00A0» et «\u00A0cela\u00A0».',
    'french-space french-space french-space french-space',
  ],
  ['fr', "L'enfant et l'oeuvre.", 'L’enfant et l’œuvre.', 'apostrophe apostrophe ligature'],
  ['fr', 'Le 1er, la 1ère et la 2ème du XIXème siècle.', 'Le 1er, la 1re et la 2e du XIXe siècle.', 'ordinal ordinal ordinal'],
  ['fr', 'Les 12 300 dossiers, 3.5 % du total.', 'Les 12\u202F300 dossiers, 3,5\u202F% du total.', 'number-form number-form unit-space'],
  ['fr', 'Le mot "retour" compte.', 'Le mot «\u00A0retour\u00A0» compte.', 'straight-quotes straight-quotes'],
  ['fr', 'Le mot “retour” compte.', 'Le mot «\u00A0retour\u00A0» compte.', 'foreign-quotes foreign-quotes'],
  ['fr', 'Il paie 10€ , puis rien .', 'Il paie 10\u00A0€, puis rien.', 'unit-space space-before-punctuation space-before-punctuation'],
  [
    'nl',
    "Het is 's avonds en ‘t weekend, foto's erbij.",
    'Het is ’s avonds en ’t weekend, foto’s erbij.',
    'apostrophe apostrophe apostrophe',
  ],
  ['nl', 'Het woord "terugkeer" telt.', 'Het woord ‘terugkeer’ telt.', 'straight-quotes straight-quotes'],
  ['nl', 'Naar Ijsland voor €10.', 'Naar IJsland voor €\u00A010.', 'dutch-ij unit-space'],
  ['nl', 'Ruim 1,234,567 mensen, 3.5 %.', 'Ruim 1.234.567 mensen, 3,5%.', 'number-form number-form unit-space'],
  // A mend that brings another fault to light is made in the same go.
  ['en', 'From 199\u200B9-2004 it grew.', 'From 1999–2004 it grew.', 'invisible-character range-dash'],
  ['en', 'Beside a sign \u200B*it stays.', 'Beside a sign \u200B*it stays.', 'invisible-character'],
  ['fr', "L'oe\u00ADuvre  ;  voilà.", 'L’œuvre\u202F; voilà.', 'apostrophe invisible-character french-space doubled-space'],
];

const fine: readonly [Language, string][] = [
  ['en', 'Regulation 343/2003, Directive 2003/110/EC of 2006-10-31, COM(2002) 564, ISBN 0-306-40615-2, 2004-05.'],
  ['en', 'The harm that that did; Bora Bora; they had had time. A 10-day wait, a 12-14-year-old, non-EU states.'],
  ['en', 'See https://example.org/a?b=1;c!d:e, me@example.org and data/facts.csv.'],
  ['en', 'He said “wait ; then - go 1999-2004 and 10 %” and left.'],
  ['en', 'A score of 3 - 2, minus 4; Mt 5:3; at 10:30; $5.50; 5" pipe; (a) and (b); and so on ...'],
  ['en', 'A no-break\u00A0space, a thin\u2009one, 10\u202F000; the states’ ‘own’ ways; µm and Ω.'],
  ['en', 'Form 4-12 and resolution 3-14 apply.'],
  ['fr', 'Pourquoi\u202F? «\u00A0Oui\u00A0»\u00A0: c’est l’œuvre\u202F; à 10:30, (?) ou (!), urn:x:y, poésie, moelle, coefficient, Noël.'],
  ['fr', 'Nous nous retrouvons le 1er mai, 2e étape, XXe siècle, au Ve et IIe. Le 7 juin 2004, article 12 300e.'],
  ['fr', 'Il dit «\u00A0attendez; venez vite!\u00A0» et part. Tél. 01 40 20 300.'],
  ['nl', 'Hij zei ‘wacht ; kom’, ’s avonds, foto’s, dat het het beste is. IJsland, ijs. Zij betalen €\u00A010 of 10%.'],
];

describe('typography', () => {
  test.each(faults)('%s: %s', (language, text, mended, codes) => {
    expect(look(text, language)).toEqual({ mended, codes: codes.split(' ') });
    expect(look(mended, language).mended).toBe(mended);
  });
  test.each(fine)('%s is fine: %s', (language, text) => {
    expect(look(text, language)).toEqual({ mended: text, codes: [] });
  });
});
