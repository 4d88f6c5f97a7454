import { alike, type TermLanguage, words } from './language.ts';

const irregular: Readonly<Record<string, readonly string[]>> = {
  child: ['children'],
  children: ['child'],
  person: ['persons', 'people'],
  man: ['men'],
  woman: ['women'],
  kin: [],
};
function plural(word: string): string[] {
  const odd = irregular[word];
  if (odd) return [word, ...odd];
  if (/(?:s|x|z|ch|sh)$/.test(word)) return [word, `${word}es`];
  if (/[^aeiou]y$/.test(word)) return [word, `${word.slice(0, -1)}ies`];
  return [word, `${word}s`];
}
const singular = (word: string): string[] =>
  /ies$/.test(word) ? [`${word.slice(0, -3)}y`] : word.length > 4 && /[^su]s$/.test(word) ? [word.slice(0, -1)] : [];

const american: readonly (readonly [RegExp, string])[] = [
  [/is(ations?|e[sd]?|ing)$/, 'iz$1'],
  [/lling$/, 'ling'],
  [/llors?$/, 'lor'],
  [/our$/, 'or'],
  [/ours$/, 'ors'],
  [/tre$/, 'ter'],
  [/tres$/, 'ters'],
  [/ogramme(s?)$/, 'ogram$1'],
  [/efence$/, 'efense'],
];

const articles =
  'a an the this that these those my your his her its our their each every any some no all both another one two three four five';
const prepositions =
  'of in on for by with without from about after before during until under over between against through upon into and or but as than per via word term phrase label';

/** English: number, possessives, British and American spelling. */
export const english: TermLanguage = {
  tag: 'en',
  fold: (word) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe'),
  functionWords: words('a an the of to in on for and or by with from at as is are be who that'),
  links: [alike([['of', 'the'], ['of', 'a'], ['of', 'an'], ['of']])],
  numberForms: plural,
  personForms: plural,
  agreeingForms: (word, role) => (role === 'modifier' ? [word] : [...new Set([...plural(word), ...singular(word)])]),
  spellings: (word) => american.filter(([british]) => british.test(word)).map(([british, spelling]) => word.replace(british, spelling)),
  modifiersFirst: true,
  splitCompounds: false,
  notHalves: words(''),
  verbsAlike: words(''),
  takesPossessive: () => true,
  idioms: [
    'in return',
    'return ticket',
    'return address',
    'return value',
    'alien species',
    'last resort',
    'point of no return',
    'day return',
    'tax return',
    'referral link',
  ],
  senses: [],
  beforeNames: words(''),
  capitalAdjective: /./,
  nominal: /$^/,
  homographs: new Map(
    [...words('return returns grant grants appeal appeals escort escorts overstay')].map((word) => [word, 'verb'] as const),
  ),
  context: {
    before: words(`${articles} ${prepositions}`),
    adjectiveBefore: /(?:[a-z])$/,
    subjects: words(
      'to i you he she it we they who may might can could will would shall should must cannot not never do does did don t didn doesn they people persons families migrants men women children states',
    ),
    neuter: words(''),
    commonArticles: words(''),
    subjectsProve: false,
    auxiliaries: words(''),
    adverb: /$^/,
    participle: /$^/,
    afterVerb: words(''),
    clitics: words('then also still always often only'),
    followers: new Map(),
    finite: /$^/,
    adjectivesFirst: true,
    after: words(''),
  },
};
