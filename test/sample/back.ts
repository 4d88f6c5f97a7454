import type { Section } from '../../scripts/model/book.ts';
import type { BlockNode, IndexEntry } from '../../scripts/model/book-node.ts';
import type { Nodes } from './nodes.ts';

/** Acronyms, glossary, references and index. */
export function sampleBack(nodes: Nodes): Section[] {
  const { words, heading, section, block } = nodes;
  const back = (kind: 'acronyms' | 'glossary' | 'references' | 'index', body: BlockNode) =>
    section(kind, 'back', heading(1, kind, words.phrases[kind]), [body]);
  return [
    back('acronyms', { type: 'acronymList', ...block(), entries: acronyms(nodes) }),
    back('glossary', { type: 'glossaryList', ...block(), entries: terms(nodes) }),
    back('references', { type: 'referenceList', ...block(), entries: references(nodes) }),
    back('index', { type: 'indexList', ...block(), groups: indexGroups(nodes) }),
  ];
}

function acronyms({ say }: Nodes) {
  return [
    { acronym: 'ERF', expansion: say('European Refugee Fund', 'Fonds européen pour les réfugiés', 'Europees Vluchtelingenfonds') },
    {
      acronym: 'IOM',
      expansion: say(
        'International Organization for Migration',
        'Organisation internationale pour les migrations',
        'Internationale Organisatie voor Migratie',
      ),
    },
  ];
}

function terms({ language, say }: Nodes) {
  const names = { en: 'voluntary return', fr: 'retour volontaire', nl: 'vrijwillige terugkeer' };
  return [
    {
      concept: 'ret-001',
      anchor: 'term-ret-001',
      term: names[language],
      acronym: 'VR',
      definition: say(
        'Return by a free and informed decision.',
        'Retour décidé librement et en connaissance de cause.',
        'Terugkeer na een vrije en geïnformeerde beslissing.',
      ),
      source: 'House glossary, 2006',
      equivalents: (['en', 'fr', 'nl'] as const).filter((lang) => lang !== language).map((lang) => ({ lang, term: names[lang] })),
    },
    {
      concept: 'det-001',
      anchor: 'term-det-001',
      term: say('detention', 'rétention', 'bewaring'),
      definition: say(
        'Holding a person in a closed place.',
        'Maintien d’une personne dans un lieu fermé.',
        'Het vasthouden van een persoon in een gesloten plaats.',
      ),
      equivalents: [],
    },
  ];
}

function references({ text, place }: Nodes) {
  const italic = (value: string) => ({ type: 'emphasis' as const, place, children: [text(value)] });
  return [
    {
      key: 'black-2004',
      anchor: 'ref-black-2004',
      children: [
        text('Black, R., and S. Gent. 2004. '),
        italic('Defining, Measuring and Influencing Sustainable Return'),
        text('. Brighton.'),
      ],
    },
    {
      key: 'crc-1989',
      anchor: 'ref-crc-1989',
      children: [italic('Convention on the Rights of the Child'), text('. New York, 20 November 1989.')],
    },
  ];
}

function indexGroups({ say }: Nodes) {
  const entry = (head: string, locators: IndexEntry['locators'], more: Partial<IndexEntry> = {}): IndexEntry => ({
    head,
    locators,
    see: [],
    also: [],
    children: [],
    ...more,
  });
  const counselling = say('counselling', 'conseil', 'advies');
  const children = [
    entry(say('of families', 'des familles', 'van gezinnen'), [{ target: 'ix-2', label: '1.1' }]),
    entry(say('rules of', 'règles du', 'regels van'), [{ target: 'ix-3', end: 'ix-4', label: '1.1', endLabel: '2' }]),
  ];
  const main = entry(counselling, [{ target: 'ix-1', label: '1' }], { also: [say('journey', 'voyage', 'reis')], children });
  const expulsion = entry(say('expulsion', 'expulsion', 'uitzetting'), [], { see: [counselling] });
  const journey = entry(say('journey', 'voyage', 'reis'), [
    { target: 'ix-5', label: '2' },
    { target: 'ix-1', label: '1' },
  ]);
  return [main, expulsion, journey]
    .sort((a, b) => (a.head < b.head ? -1 : 1))
    .map((each) => ({ letter: each.head.charAt(0).toUpperCase(), entries: [each] }));
}
