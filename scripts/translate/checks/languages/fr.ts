import { counted, joined, type LanguageTable, named } from './language.ts';

const units = counted('un/une deux trois quatre cinq six sept huit neuf');
const teens = counted('dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf', 10);
const tens = named({ vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, septante: 70, nonante: 90 });
const compounds = new Map([
  ...[...tens].flatMap(([ten, value]) => [...units].map(([unit, more]): [string, number] => [`${ten}-${unit}`, value + more])),
  ...[...teens].flatMap(([teen, value]): [string, number][] => [
    [`soixante-${teen}`, 60 + value],
    [`quatre-vingt-${teen}`, 80 + value],
  ]),
  ...[...units].map(([unit, value]): [string, number] => [`quatre-vingt-${unit}`, 80 + value]),
  ['quatre-vingts', 80],
  ['quatre-vingt', 80],
]);

export const fr: LanguageTable = {
  numbers: {
    decimal: ',',
    thousands: ' \\u00A0\\u202F',
    words: joined(units, teens, tens, compounds),
    doubtful: new Set(['un', 'une', 'neuf']),
    hints: joined(
      counted(
        'premier/première/premiers/premières/seul/seule deuxième/second/seconde/double/doubles/couple/paire/demi/demie/moitié/bilatéral/semestre/semestriel',
      ),
      counted(
        'troisième/tiers/triple/trimestre/trimestriel/trimestrielle quatrième/quart/quarts/quadruple cinquième sixième septième huitième neuvième',
        3,
      ),
      counted('dixième/dizaine/décennie onzième douzième/douzaine/annuel/annuelle treizième quatorzième quinzième/quinzaine seizième', 10),
      named({ vingtième: 20, vingtaine: 20, trentaine: 30, quarantaine: 40, cinquantaine: 50, 'vingt-et-unième': 21 }),
      named({ 'cent cents centaine siècle': 100, 'mille millier milliers': 1000, 'million millions': 1e6, 'milliard milliards': 1e9 }),
    ),
    prefixes: new Map(),
    percent: /^[\s\u00A0\u202F]?(?:%|pour[\s\u00A0]cent)/iu,
    magnitudes: named({ 'mille millier milliers': 1e3, 'million millions': 1e6, 'milliard milliards': 1e9 }),
    hundred: 'cents?',
  },
  months: 'janvier/janv février/févr mars avril/avr mai juin juillet/juil août septembre octobre/oct novembre/nov décembre/déc'
    .split(' ')
    .map((forms) => forms.replaceAll('/', ' ')),
  weekdays: 'lundi/lundis mardi/mardis mercredi/mercredis jeudi/jeudis vendredi/vendredis samedi/samedis dimanche/dimanches'
    .split(' ')
    .map((forms) => forms.replaceAll('/', ' ')),
  doubtfulMonths: new Set(['mars', 'oct', 'nov']),
  beforeMonth: /(?:\d(?:er)?|\b(?:de|en|depuis|dès|mi|fin|début|et|ou|à|au|avant|après|jusqu[’']en|jusqu[’']à))[\s\u00A0\u202F-]$/iu,
  dayFirst: true,
  currencies: { EUR: /€|\bEUR\b|\beuros?\b/i, USD: /\$|\bUSD\b|\bdollars?\b/i, GBP: /£|\bGBP\b|\blivres?[\s\u00A0]sterling\b/i },
  functionWords: new Set(
    'le la les un une des du de et ou à au aux pour par avec sur dans en est sont qui que ne pas se ce cette il elle on'.split(' '),
  ),
  abbreviation: /(?:^|[^\p{L}])(?:art|p|pp|n|nos?|vol|chap|cf|M|MM|éd|al|tél|env|J|St|\p{Lu})\.$/u,
  quotes: '«“',
  length: { ratio: 1.18, variance: 1.7 },
};
