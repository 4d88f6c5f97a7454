import { counted, joined, type LanguageTable, named } from './language.ts';

const units = counted('een/één twee drie vier vijf zes zeven acht negen');
const tens = named({ twintig: 20, dertig: 30, veertig: 40, vijftig: 50, zestig: 60, zeventig: 70, tachtig: 80, negentig: 90 });
const compounds = new Map(
  [...tens].flatMap(([ten, value]) =>
    [...units].map(([unit, more]): [string, number] => [
      `${unit.replace('é', 'e').replace('é', 'e')}${/e$/.test(unit) ? 'ën' : 'en'}${ten}`,
      value + more,
    ]),
  ),
);
const hundreds = new Map([...units].map(([unit, value]): [string, number] => [`${unit}honderd`, value * 100]));

export const nl: LanguageTable = {
  numbers: {
    decimal: ',',
    thousands: '.\\u00A0\\u202F',
    words: joined(
      units,
      hundreds,
      counted('tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien', 10),
      tens,
      compounds,
    ),
    doubtful: new Set(['een', 'acht', 'elf']),
    hints: joined(
      counted(
        'eerste/eenmaal/enige/enkele tweede/tweemaal/beide/beiden/allebei/dubbel/dubbele/paar/half/halve/helft/bilaterale derde/driemaal/kwartaal vierde',
      ),
      counted(
        'vijfde zesde/halfjaarlijks zevende achtste negende tiende/tiental/decennium elfde twaalfde/dozijn/jaarlijks/twaalftal dertiende',
        5,
      ),
      counted('veertiende vijftiende/vijftiental', 14),
      named({ 'twintigste twintigtal': 20, dertigtal: 30, eenentwintigste: 21, 'honderd honderden eeuw': 100, 'duizend duizenden': 1000 }),
      named({ miljoen: 1e6, 'miljard miljarden': 1e9 }),
    ),
    prefixes: counted('een/één twee drie vier vijf zes zeven acht negen tien'),
    percent: /^[\s\u00A0]?(?:%|procent\b|percent\b|procentpunt)/iu,
    magnitudes: named({ duizend: 1e3, miljoen: 1e6, miljard: 1e9 }),
    hundred: 'honderd',
  },
  months:
    'januari/jan februari/febr/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sept/sep oktober/okt november/nov december/dec'
      .split(' ')
      .map((forms) => forms.replaceAll('/', ' ')),
  weekdays: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'
    .split(' ')
    .map((name) => ['', 's', 'en', 'ochtend', 'ochtends', 'middag', 'avond', 'avonds', 'nacht'].map((end) => name + end).join(' ')),
  doubtfulMonths: new Set(['jan', 'sep']),
  beforeMonth: /(?:\d(?:e|ste)?|\b(?:in|van|sinds|tot|vanaf|en|of|voor|na|begin|eind|medio|op))[\s\u00A0-]$/iu,
  dayFirst: true,
  currencies: { EUR: /€|\bEUR\b|\beuro[’']?s?\b/i, USD: /\$|\bUSD\b|\bdollars?\b/i, GBP: /£|\bGBP\b|\bpond(?:en)?\b/i },
  functionWords: new Set(
    'de het een en of van voor op in aan met bij uit naar door is zijn die dat wie wat er te om niet ook als na tot'.split(' '),
  ),
  abbreviation: /(?:^|[^\p{L}])(?:art|nr|nrs|blz|p|pp|hfst|vgl|dr|mr|mw|ca|e\.d|bijv|bv|o\.a|d\.w\.z|al|tel|resp|\p{Lu})\.$/u,
  quotes: '‘“„',
  length: { ratio: 1.14, variance: 1.3 },
};
