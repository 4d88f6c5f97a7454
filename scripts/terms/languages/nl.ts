import { alike, type TermLanguage, words } from './language.ts';

const longEnd = /([^aeiou]|^)([aeou])\2([^aeiouwxy])$/;
const shortEnd = /(?:[^aeiou]|^)[aeiou]([bdfgklmnprst])$/;
const irregular: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:opvang|hulp)$/, []],
  [/kind$/, ['kinderen']],
  [/lid$/, ['leden']],
  [/stad$/, ['steden']],
  [/heid$/, ['heden']],
  [/verbod$/, ['verboden']],
  [/gebod$/, ['geboden']],
  [/gebrek$/, ['gebreken']],
  [/bevel$/, ['bevelen']],
  [/(stel|spel|cel|model|kartel|duel)$/, ['$1len']],
  [/dag$/, ['dagen']],
  [/weg$/, ['wegen']],
  [/man$/, ['mannen', 'lieden', 'lui']],
  [/vrouw$/, ['vrouwen']],
  [/um$/, ['a', 'ums']],
  [/(?<!o)or$/, ['oren', 'ors']],
  [/us$/, ['i', 'ussen']],
];

const singularOf: readonly (readonly [RegExp, string])[] = [
  [/kinderen$/, 'kind'],
  [/leden$/, 'lid'],
  [/(?<=[^s](?:er|el|aar|eur|or|ie|ee|[^aeiou]en))s$/, ''],
];

function plural(word: string): string[] {
  const odd = irregular.find(([ending]) => ending.test(word));
  if (odd) return odd[1].map((end) => word.replace(odd[0], end));
  if (/(?:keer|voer|weer)$/.test(word)) return [];
  if (/ie$/.test(word)) return [`${word}s`, ...(word.length < 7 ? [`${word}ën`] : [])];
  if (/e$/.test(word)) return [`${word}n`, `${word}s`];
  if (/(?:[^e]er|[^e]el|[^e]em|[^e]en|aar|eur|ier)$/.test(word))
    return [`${word}s`, ...(/(?:el|ier|eur)$/.test(word) ? [`${word}en`] : /aar$/.test(word) ? lengthened(word, 'en') : [])];
  if (/[aiouy]$/.test(word)) return [`${word}s`];
  return [...lengthened(word, 'en')];
}
/** The spelling of a word before an ending that begins with a vowel: taak-en, plann-en, brieven. */
function lengthened(word: string, ending: string): string[] {
  const stems = longEnd.test(word)
    ? [word.replace(longEnd, '$1$2$3')]
    : shortEnd.test(word)
      ? [word + word.slice(-1), ...(word.length > 4 ? [word] : [])]
      : [word];
  return stems.flatMap((stem) => [`${stem}${ending}`, ...softened(stem).map((soft) => `${soft}${ending}`)]);
}
function softened(stem: string): string[] {
  if (/[^f]f$/.test(stem)) return [`${stem.slice(0, -1)}v`];
  return /[^s]s$/.test(stem) ? [`${stem.slice(0, -1)}z`] : [];
}
/** A word that lost its -e or -en: vrijwillig(e), kwetsbar(e) -> kwetsbaar. */
function shortened(word: string, ending: string): string[] {
  if (!word.endsWith(ending) || word.length - ending.length < 3) return [];
  const stem = word.slice(0, -ending.length);
  const doubled = /(?:[^aeiou][aeou]|[iu][ae])[^aeiouwxy]$/.test(stem) ? [stem.replace(/([aeou])(.)$/, '$1$1$2')] : [];
  const single = /([bdfgklmnprst])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  const hard = [...doubled, stem].flatMap((form) =>
    /v$/.test(form) ? [`${form.slice(0, -1)}f`] : /z$/.test(form) ? [`${form.slice(0, -1)}s`] : [],
  );
  return [stem, ...doubled, ...single, ...hard];
}

/** Women by ending: zoeker -> zoekster, vreemdeling -> vreemdelinge, consulent -> consulente, ambtenaar -> ambtenares. */
function feminine(word: string): string[] {
  if (/aar$/.test(word)) return [`${word}ster`, `${word.slice(0, -2)}ares`, `${word}es`];
  if (/[^e]er$/.test(word)) {
    const stem = word.slice(0, -2);
    return [stem, ...shortened(word, 'er')].map((form) => `${form}ster`);
  }
  if (/ling$/.test(word)) return [`${word}e`];
  if (/(?:ant|ent|aat|aan)$/.test(word) && word.length > 5) return lengthened(word, 'e');
  if (/genoot$/.test(word)) return [`${word.slice(0, -3)}ote`];
  return /voogd$/.test(word) ? [`${word}es`] : [];
}
/** Small ones: kindje, gezinnetje, verblijfje, vreemdelingetje, boompje. */
function diminutives(word: string): string[] {
  if (word.length < 4 || word.includes("'")) return [];
  return smallOnes(word).flatMap((form) => [form, `${form}s`]);
}
function smallOnes(word: string): string[] {
  if (/ing$/.test(word)) return [`${word}etje`, `${word.slice(0, -1)}kje`];
  if (/(?:[aeiou]{2}|ij|[^aeiou]e)[lnr]$|e$|[ij]w$/.test(word)) return [`${word}tje`];
  if (/[aeiou][lnr]$/.test(word)) return [`${word}${word.slice(-1)}etje`, `${word}tje`];
  if (/[aeiou]m$/.test(word)) return [/[aeiou]{2}m$|em$/.test(word) ? `${word}pje` : `${word}metje`, `${word}pje`];
  if (/[aou]$/.test(word)) return [`${word}${word.slice(-1)}tje`];
  return /[bcdfgkpstvxz]$/.test(word) && !/ens$/.test(word) ? [`${word}je`] : /[wyi]$/.test(word) ? [`${word}tje`] : [];
}
const unique = (forms: readonly string[]): string[] => [...new Set(forms)];
const numbers = (word: string): string[] =>
  unique([
    word,
    ...plural(word),
    ...diminutives(word),
    ...(word.length > 8 && /[^e]en$/.test(word) ? shortened(word, 'en').slice(0, 1) : []),
    ...(word.length > 8 && /ens$/.test(word) ? [word.slice(0, -1)] : []),
  ]);

const determiners =
  'de het een t deze die dit dat geen elk elke ieder iedere mijn jouw zijn haar ons onze jullie hun uw zo alle sommige vele veel enkele beide twee drie vier vijf zes zeven acht negen tien elf twaalf dertig twintig honderd duizend meer minder genoeg welk welke menig der des ieders wiens diens';
const prepositions =
  'in op van voor met zonder bij na naar tot aan door over onder tegen tussen uit om tijdens sinds volgens wegens via per ter ten te inzake omtrent rond vanaf binnen buiten of en noch maar als dan woord term begrip woorden termen vóór aantal reeks paar soort soorten handvol stapel lijst groep tiental honderdtal dozijn massa serie';
const adjectives =
  'nieuw eigen goed snel ander half heel groot klein vrij kort lang streng hard volledig gratis laatste eerste gedwongen gekozen genomen begeleid onbegeleid veilig elk geldig';

/** Dutch: -e of adjectives, plurals with their spelling, compounds; marks on letters are often left out. */
export const dutch: TermLanguage = {
  tag: 'nl',
  fold: (word) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('ĳ', 'ij'),
  functionWords: words(
    'de het een van en in op te om voor met aan bij tot door naar uit of die dat er is zijn was niet ook als dan al nog over na ter ten der des hun zij hij ze we wij ik je u ge',
  ),
  links: [
    alike([['van', 'de'], ['van', 'het'], ['van', 'een'], ['van', 'den'], ['van', 'deze'], ['van'], ['der'], ['des']]),
    alike([['om', 'een'], ['om', 'de'], ['om']]),
  ],
  numberForms: numbers,
  personForms: (word) => unique([...numbers(word), ...feminine(word).flatMap((form) => [form, ...plural(form)])]),
  agreeingForms: (word, role) =>
    role === 'modifier'
      ? unique([word, ...(/e$/.test(word) ? shortened(word, 'e') : lengthened(word, 'e'))])
      : unique([
          ...numbers(word),
          ...feminine(word).flatMap((form) => [form, ...plural(form)]),
          ...singularOf.flatMap(([plural, singular]) => (plural.test(word) ? [word.replace(plural, singular)] : [])),
          ...(word.length > 5 && /en$/.test(word) ? [...shortened(word, 'en'), word.slice(0, -1)] : []),
        ]),
  spellings: () => [],
  modifiersFirst: true,
  splitCompounds: true,
  notHalves: words('staat staan gaat gaan komt komen keert keren recht rechten handelt handelen reist reizen werkt werken'),
  verbsAlike: words(''),
  takesPossessive: (word, acronym) => acronym || /[aiouy]$/.test(word),
  idioms: [
    'een beroep doen',
    'verwijdering van bestanden',
    'verwijdering van asbest',
    'verwijdering van afval',
    'verwijdering van gegevens',
    'verwijdering van software',
    'verwijdering van berichten',
    'vijandige overname',
    'overname van banken',
    'overname van bedrijven',
    'overname van het bedrijf',
    'overname van een bedrijf',
    'overname van aandelen',
    'muzikale begeleiding',
    'seksuele voorlichting',
    'overdracht van gegevens',
    'overdracht van warmte',
    'overdracht van bestanden',
    'overdracht van eigendom',
    'overdracht van aandelen',
    'kind aan huis',
    'kind noch kraai',
    'kind van de rekening',
    'doen een beroep',
    'doet een beroep',
    'deed een beroep',
    'deden een beroep',
    'beroep gedaan op',
    'beroep op',
    'beroep te doen',
    'beroep doen',
    'vrij beroep',
    'vrije beroepen',
    'beroep uitoefenen',
    'beroep uitoefent',
    'beroep leren',
    'recht vooruit',
    'recht tegenover',
    'recht voor zijn raap',
    'recht naar',
    'bewaring van documenten',
    'bewaring van gegevens',
    'bewaring van dossiers',
    'bewaring van bewijs',
    'bewaring van stukken',
    'bewaring van voedsel',
    'bewaring van goederen',
    'bewaring van archieven',
    'bewaring van oude',
    'ter bewaring',
    'bewaring geven',
  ],
  senses: [
    // A trade, not an appeal: "het beroep van kok", "oefent een beroep uit", "wat is uw beroep".
    {
      of: /^beroep(?:en)?$/,
      after: /^ van (?!de |het |een |den |zijn |haar |hun |die |dit |deze |dat |onze |ons |mijn |beide |elke? |twee )\p{Ll}/u,
    },
    {
      of: /^beroep(?:en)?$/,
      after: /^[^.;:!?]{0,24} (?:uit|uitoefen\p{L}*|uit te oefenen|geleerd|aangeleerd|leren|leert|gekozen|kiezen)(?!\p{L})/u,
    },
    {
      of: /^beroep(?:en)?$/,
      before:
        /(?:^|[^\p{L}])(?:(?:oefen|leer)\p{L}* (?:een |zijn |haar |hun |het |dat |dit )?|(?:wat|welk) (?:is|was) (?:je|jouw|uw|zijn|haar|hun|het) |(?<!\p{L})van |welk |als )$/iu,
    },
    {
      of: /^recht$/,
      before:
        /(?:^|[^\p{L}])(?:lo+p|liep|ren|reed|reden|rijd|ging|gaa|kwam|kom|vlieg|vlo+g|stap|kijk|ke+k|staa?|stond|zit|zat|legde?|zet)\p{L}* $/u,
    },
    // A firm, a state of being, words of their own with a hyphen.
    { of: /./, after: /^(?:[-‐‑]\p{Ll}| (?:en|&) (?:Zonen|Zoon|Dochters|Co)(?!\p{L}))/u },
    { of: /./, before: /(?:^|[^\p{L}])(?:niet|non|half|anti|quasi|pseudo|mini|vice|semi)[-‐‑]$/iu },
  ],
  beforeNames: words(
    'mevrouw meneer mijnheer heer dhr mevr mw dr drs mr meester dokter professor familie straat laan plein stichting vereniging vzw café hotel restaurant zanger zangeres schrijver schrijfster groep film roman schip boot dorp',
  ),
  capitalAdjective: /(?:se|sche|s)$/,
  nominal:
    /(?:jarige|loze|hebbende|levende|plegende|lijdende|zoekende|[tdn]igde|^(?:ge|be|ver|ont|her|terugge|uitge|afge|op?ge|inge|aange)\p{L}+[dt]e|^(?:zieke|dode|arme|rijke|blinde|dove|wijze|zwakke|naaste|volwassene?|verdachte|bekende|onbekende|verwante))$/u,
  homographs: new Map([
    ...[
      ...words(
        'terugkeer vertrek verblijf besluit verzoek onderzoek tolk bezoek antwoord beheer steun start werk plan toets vraag klacht vertrekken verblijven besluiten verzoeken onderzoeken onderduiken tolken bezoeken antwoorden opvangen aanvragen werken plannen vragen klachten zorg zorgen steunen vlucht vluchten reis reizen straf straffen getuige getuigen stem stemmen eis eisen bericht berichten oordeel oordelen bewijs bewijzen wens wensen huur huren hoop rust stop strijd vrees twijfel twijfels roep kosten last lasten bouw deel delen dank doel doelen droom dromen druk feest feesten gebruik gebruiken geloof groet groeten groei haat handel kamp kampen koop loon loop offer ontbijt ontwerp ontwerpen overleg overval overvallen pas passen plaats plaatsen prijs prijzen raad regel regels rij rijen roof ruil schrik slaap smokkel spoor sporen stap stappen stempel toon trek troost trouw twist val verhaal verhalen verhuur verkoop verlies verliezen verschil verschillen vertrouwen vervolg vervoer verzet verzuim vonnis vonnissen vorm vormen wacht wachten wijk wijken wond wonden misbruik misbruiken besef bestuur besturen bevel bevelen gebied gebieden gedrag leer merk merken onderhoud onderwijs proef proeven schets som sommen staat staten wil boete boeten schat arbeid adem oogst oogsten',
      ),
    ]
      .flatMap((word) => [word, ...numbers(word).filter((form) => /en$/.test(form))])
      .map((word) => [word, 'verb'] as const),
    ...[...words('illegaal recht ouder')].map((word) => [word, 'adjective'] as const),
  ]),
  context: {
    before: words(`${determiners} ${prepositions} ${adjectives}`),
    adjectiveBefore: /(?:e|lijks?|ig|isch|baar|zaam|end|loos|aal|\d)$|^s$/,
    subjects: words('ik jij je hij zij ze wij we u men wie'),
    neuter: words(
      'vertrek verblijf besluit verzoek onderzoek bezoek antwoord beheer werk bewijs gebruik geloof onderhoud onderwijs overleg verhaal verlies verschil vertrouwen verzet vervoer verzuim vonnis misbruik bestuur gebied ontwerp ontbijt gedrag bevel',
    ),
    commonArticles: words('de deze die elke iedere welke'),
    subjectsProve: false,
    auxiliaries: words('te'),
    adverb: /$^/,
    participle: /en$/,
    afterVerb: words('te om dat zich'),
    clitics: words('er niet nu dan ook snel graag zelf vrijwillig weer terug'),
    followers: new Map([['recht', words('op van om tot')]]),
    finite:
      /(?:[gkpdfmlwj]t|cht|eert|eent|ent|(?:ee|oo|aa|ie|uu|oe|ui|ij|ei|ou|eu)[nr]t|[^aeiou][dt]e)$|^(?:is|was|heeft|had|zal|zou|wil|wilde|kan|kon|mag|mocht|moet|moest|doet|deed|gaat|ging|staat|stond|zit|zat|laat|liet|eet|weet|wist|riep|liep|viel|sliep|hield|kreeg|bleef|zweeg|schreef|keek|steeg|verdween|leek|bleek|koos|verloor|vroor|sprak|brak|nam|kwam|zag|las|gaf|at|vergat|lag|bad|vroeg|droeg|sloeg|zei|dacht|bracht|kocht|zocht|wacht|vond|vertrok|trok|overleed|stierf|hielp|wierp|zwierf|dronk|zong|sprong|begon|won|bood|verbood|genoot|schoot|sloot|besloot|vluchtte|werd|heet|hiet|praat|haat|groet|ontmoet|fluistert|luistert|weigert|rust|kust|reist|eist|beslist|mist|wenst|kiest|leest|verliest)$/,
    adjectivesFirst: true,
    after: words(
      'is was heeft had kan kon mag moet wordt werd zal zou wil die dat in op van voor met zonder bij na naar tot aan door uit om en of maar als niet geen zich krijgt kreeg komt kwam gaat ging woont woonde leeft blijft bleef ouder jonger meestal altijd vaak soms alleen hier daar later eerst vandaag gisteren morgen zelf nooit nog al wel toch inmiddels daarna mee dus echter samen wiens',
    ),
  },
};
