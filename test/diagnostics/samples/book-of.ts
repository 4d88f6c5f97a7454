import { baseBook } from '../../cases/base-book.ts';
import { bytesOfSample, filesOfSample } from './samples.ts';

type Files = Readonly<Record<string, string>>;

/** Where the text of a sample stands that is no English chapter. */
const paths: Readonly<Record<string, string>> = {
  'data/invalid-table': 'terms/acronyms.csv',
  'fact/unknown-source': 'data/facts.csv',
  'file/unusable-image': 'images/sample.svg',
  'typography/apostrophe': 'fr/01.md',
  'typography/dutch-ij': 'nl/01.md',
  'typography/french-space': 'fr/01.md',
  'typography/ligature': 'fr/01.md',
  'typography/not-normalised': 'fr/01.md',
  'typography/ordinal': 'fr/01.md',
};
const pathOf = (code: string): string =>
  paths[code] ?? (code.startsWith('termbase/') ? 'terms/termbase.csv' : code.startsWith('errata/') ? 'errata.yaml' : 'en/01.md');

const terms = `concept_id,domain,en,fr,acronym_en,acronym_fr,deprecated_en,legal_only,confuse,source
sta-001,status,third-country national,ressortissant de pays tiers,,,,,,a
sta-002,status,migrant in an irregular situation|irregular migrant,migrant en situation irrégulière,,,illegal immigrant,,,a
sta-004,status,illegal stay,séjour irrégulier,,,,yes,,"Directive 2008/115/EC, Art. 3(2)"
act-001,actors,Member State,État membre,,,,,,a
chi-002,children,unaccompanied minor|unaccompanied child,mineur non accompagné,,,,,,a
thb-001,trafficking,trafficking in human beings,traite des êtres humains,,,,,thb-014,a
thb-014,trafficking,smuggling of migrants,trafic de migrants,,,,,,a
ret-002,return,voluntary return,retour volontaire,,,,,,a
ret-004,return,assisted voluntary return,retour volontaire assisté,AVR,RVA,,,,a
`;
const guide = JSON.stringify({
  schemaVersion: 1,
  book: 'guide',
  edition: '1',
  languages: {
    en: { title: 'Guide', anchors: [{ id: 'sec-talk', kind: 'heading', title: 'A talk', address: 'en/ch-one.html#sec-talk' }] },
  },
});
const chapters: Files = {
  'fact/unknown-source': 'Stated :fact[F004].',
  'file/unusable-image': 'A picture ![dot](../images/sample.svg) here.',
};
/** What the book of a sample has besides. */
const besides = (code: string): Files => {
  if (code === 'reference/unknown-in-book') return { 'guide.json': guide };
  if (code === 'fact/beyond-horizon')
    return { 'data/facts.csv': `${baseBook['data/facts.csv']}F004,a,NL,A later statement.,2008,black-2004,verified,after-2006\n` };
  const acronyms = 'acronym,language,expansion\nERF,en,European Refugee Fund\nIOM,en,International Organization for Migration\n';
  return code.startsWith('term/') || code === 'translation/acronym' ? { 'terms/termbase.csv': terms, 'terms/acronyms.csv': acronyms } : {};
};

/** The book of the cases with a sample in it, as files under `/book`. */
export function bookOf(code: string, sample: string): Readonly<Record<string, string | Uint8Array>> {
  const isSetting = code.startsWith('settings/') && code !== 'settings/unknown-variable';
  const own = filesOfSample(sample) ?? { [isSetting ? 'book.yaml' : pathOf(code)]: sample };
  const { 'book.yaml': setting, ...texts } = own;
  const needsFrench = Object.keys(own).some((path) => path.startsWith('fr/')) || code === 'termbase/missing-language';
  const languages = Object.keys(own).includes('nl/01.md')
    ? ['nl']
    : [...(Object.keys(own).includes('fr/01.md') && Object.keys(own).length === 1 ? [] : ['en']), ...(needsFrench ? ['fr'] : [])];
  const all = { ...chaptersFor(code, languages), ...besides(code), ...texts };
  const written = Object.entries(all).map(([path, text]) => [`/book/${path}`, bytesOfSample(chapter(path, text))]);
  const base = Object.entries(baseBook).map(([path, content]) => [`/book/${path}`, content]);
  return Object.fromEntries([...base, ['/book/book.yaml', settingsOf(code, languages, setting)], ...written]);
}

const chaptersFor = (code: string, languages: readonly string[]): Files =>
  Object.fromEntries(languages.map((language) => [`${language}/01.md`, chapters[code] ?? 'Text.']));

const titles: Readonly<Record<string, string>> = { fr: 'Chapitre', nl: 'Hoofdstuk' };

/** A title goes before the text of a chapter, after its front matter. */
function chapter(path: string, text: string): string {
  const [, language = '', number] = /^(\w\w)\/(\d\d)\.md$/.exec(path) ?? [];
  if (number === undefined || text.startsWith('# ')) return `${text}\n`;
  const [matter = ''] = /^---\n[\s\S]*?\n---\n*/.exec(`${text}\n`) ?? [];
  const body = text.slice(matter.length) || 'Text.';
  return `${matter.trimEnd()}\n\n# ${titles[language] ?? 'Chapter'} {#ch-${number}}\n\n${body}\n`.trimStart();
}

/** Hints of style are off until a book asks for them. A line of the sample takes the place of the line with its key. */
function settingsOf(code: string, languages: readonly string[], line: string | undefined): string {
  const say = (text: string): string => `{ ${languages.map((language) => `${language}: ${text}`).join(', ')} }`;
  const settings = String(baseBook['book.yaml'])
    .replace(/^rules:.*$/m, `rules: { ${code}: warning }`)
    .replace('languages: [en]', `languages: [${languages.join(', ')}]`)
    .replace(/\{ en: (\w+) \}/g, (_, text: string) => say(text));
  if (code === 'reference/unknown-in-book') return `${settings}books: { guide: { inventory: guide.json, url: https://example.org/ } }\n`;
  if (line === undefined) return settings;
  const key = line.startsWith('tilte') ? 'title' : line.split(':')[0];
  return settings.replace(new RegExp(`^( *)${key}:.*$`, 'm'), (_, indent: string) => `${indent}${line.trimEnd()}`);
}
