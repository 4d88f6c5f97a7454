import { counted, joined, type LanguageTable, named } from './language.ts';

const units = counted('one two three four five six seven eight nine');
const tens = named({ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 });
const compounds = new Map(
  [...tens].flatMap(([ten, value]) => [...units].map(([unit, more]): [string, number] => [`${ten}-${unit}`, value + more])),
);

export const en: LanguageTable = {
  numbers: {
    decimal: '.',
    thousands: ',\\u00A0\\u202F',
    words: joined(units, counted('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10), tens, compounds),
    doubtful: new Set(['one']),
    hints: joined(
      counted(
        'first/once/single second/twice/both/double/pair/couple/half/bilateral/either third/thirds/thrice/triple/quarterly fourth/quarter/quarters',
      ),
      counted(
        'fifth sixth/half-yearly seventh eighth ninth tenth/decade eleventh twelfth/dozen/yearly/annual thirteenth fourteenth/fortnight fifteenth',
        5,
      ),
      named({ twentieth: 20, hundred: 100, century: 100, thousand: 1000, million: 1_000_000, billion: 1_000_000_000, 'twenty-first': 21 }),
      named({ twenties: 20, thirties: 30, forties: 40, fifties: 50, sixties: 60, seventies: 70, eighties: 80, nineties: 90, week: 7 }),
    ),
    prefixes: new Map(),
    percent: /^\s?(?:%|per\s?cent\b|percent\b|percentage\b)/i,
    magnitudes: named({ thousand: 1e3, million: 1e6, billion: 1e9 }),
    hundred: 'hundred',
  },
  months:
    'January/jan February/feb March April/apr May June/jun July/jul August/aug September/sept/sep October/oct November/nov December/dec'
      .toLowerCase()
      .split(' ')
      .map((forms) => forms.replaceAll('/', ' ')),
  weekdays: 'monday/mondays tuesday/tuesdays wednesday/wednesdays thursday/thursdays friday/fridays saturday/saturdays sunday/sundays'
    .split(' ')
    .map((forms) => forms.replaceAll('/', ' ')),
  doubtfulMonths: new Set(['may', 'march', 'jan', 'sep', 'mar']),
  beforeMonth: /(?:\d(?:st|nd|rd|th)?|\b(?:in|of|since|until|till|by|from|to|before|after|and|or|early|late|mid|through))[\s\u00A0–-]$/i,
  currencies: { EUR: /€|\bEUR\b|\beuros?\b/i, USD: /\$|\bUSD\b|\bdollars?\b/i, GBP: /£|\bGBP\b|\bpounds?\b/i },
  monthsCapital: true,
  functionWords: new Set(
    'the a an of and or for to with by from at on in is are was were who what when which that this it not be as if after before'.split(' '),
  ),
  abbreviation: /(?:^|[^\p{L}])(?:arts?|Nos?|nos?|pp?|vol|ch|cf|e\.g|i\.e|St|Dr|Mr|Mrs|Ms|eds?|paras?|approx|al|\p{Lu})\.$/u,
  quotes: '“‘',
  length: { ratio: 1, variance: 1 },
};
