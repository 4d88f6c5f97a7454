import type { Section } from '../../scripts/model/book.ts';
import type { BlockNode, InlineNode } from '../../scripts/model/book-node.ts';
import { journey, profile } from './journey.ts';
import type { Nodes } from './nodes.ts';
import { sampleDrawing } from './pictures.ts';

/** A part, two chapters and a country profile, which between them hold every kind of node. */
export function sampleChapters(nodes: Nodes): Section[] {
  const { say, heading, section, label, note, paragraph, inlines } = nodes;
  const counselling = heading(
    1,
    'counselling',
    [say('Return counselling & advice', 'Conseil au retour & avis', 'Terugkeeradvies & raad'), noteCall(nodes, 'counselling', 1, 'a')],
    '1',
  );
  const notes = [
    note(
      1,
      [
        paragraph(
          say('On words, see the glossary.', 'Pour les mots, voir le glossaire.', 'Zie voor de woorden de verklarende woordenlijst.'),
        ),
      ],
      ['fnref-counselling-1-a'],
      'counselling',
    ),
    note(
      2,
      [
        paragraph([
          say('Article 3: ', 'Article 3 : ', 'Artikel 3: '),
          { type: 'emphasis', place: nodes.place, children: inlines(say('best interests', 'intérêt supérieur', 'belang van het kind')) },
          '.',
        ]),
        paragraph(say('A second paragraph of the note.', 'Un second alinéa de la note.', 'Een tweede alinea van de noot.')),
      ],
      ['fnref-counselling-2-a', 'fnref-counselling-2-b'],
      'counselling',
    ),
  ];
  const part = say('Before the journey', 'Avant le voyage', 'Voor de reis');
  return [
    section(
      'part',
      'main',
      heading(1, 'part-before', part, 'I'),
      [
        paragraph(
          say(
            'From the first question to the decision.',
            'De la première question à la décision.',
            'Van de eerste vraag tot de beslissing.',
          ),
        ),
      ],
      {
        label: label('part', 'I'),
      },
    ),
    section('chapter', 'main', counselling, [...counsellingText(nodes), ...counsellingFigures(nodes), ...lists(nodes)], {
      label: label('chapter', '1'),
      notes,
    }),
    section('chapter', 'main', heading(1, 'journey', say('The journey', 'Le voyage', 'De reis'), '2'), journey(nodes), {
      label: label('chapter', '2'),
    }),
    section('profile', 'main', heading(1, 'profile-nl', say('Netherlands', 'Pays-Bas', 'Nederland')), profile(nodes)),
  ];
}

function noteCall({ place }: Nodes, section: string, number: number, call: string): InlineNode {
  return { type: 'footnoteReference', place, number, anchor: `fnref-${section}-${number}-${call}`, target: `fn-${section}-${number}` };
}

function counsellingText(nodes: Nodes): BlockNode[] {
  const { say, paragraph, mark, place, cite, inlines, heading, reference, text } = nodes;
  const acronym = (first: boolean): InlineNode => ({
    type: 'acronym',
    place,
    acronym: 'ERF',
    expansion: say('European Refugee Fund', 'Fonds européen pour les réfugiés', 'Europees Vluchtelingenfonds'),
    first,
  });
  const term: InlineNode = {
    type: 'termReference',
    place,
    concept: 'ret-001',
    target: 'term-ret-001',
    children: inlines(say('voluntary return', 'retour volontaire', 'vrijwillige terugkeer')),
  };
  const fact: InlineNode = {
    type: 'factReference',
    place,
    facts: ['F013'],
    confidence: 'verified',
    children: [
      text('['),
      { type: 'citationItem', place, key: 'black-2004', target: 'ref-black-2004', children: inlines('Black 2004') },
      text(`, 2005; ${nodes.words.confidence.verified}]`),
    ],
  };
  return [
    paragraph([
      mark('ix-1', [say('counselling', 'conseil', 'advies')], say('Counselling', 'Le conseil', 'Advies')),
      say(' begins with listening. Every ', ' commence par l’écoute. Tout ', ' begint met luisteren. Elke '),
      term,
      say(' rests on a ', ' repose sur une décision ', ' berust op een '),
      { type: 'strong', place, children: inlines(say('free', 'libre', 'vrije')) },
      say(' decision', '', ' beslissing'),
      noteCall(nodes, 'counselling', 2, 'a'),
      say(', paid in part by the ', ', financée en partie par le ', ', deels betaald door het '),
      acronym(true),
      ' ',
      cite('(', 'crc-1989', 'CRC 1989', ', art. 3)'),
      '.',
    ]),
    heading(2, 'sec-families', say('Families', 'Familles', 'Gezinnen'), '1.1'),
    paragraph([
      mark('ix-2', [say('counselling', 'conseil', 'advies'), say('of families', 'des familles', 'van gezinnen')]),
      mark('ix-3', [say('counselling', 'conseil', 'advies'), say('rules of', 'règles du', 'regels van')], [], { range: 'start' }),
      say('The Dutch call it ', 'Les Néerlandais disent ', 'De Fransen noemen het '),
      {
        type: 'foreign',
        place,
        lang: say('nl', 'nl', 'fr'),
        children: inlines(say('vrijwillige terugkeer', 'vrijwillige terugkeer', 'retour volontaire')),
      },
      say('; the ', ' ; le ', '; het '),
      acronym(false),
      say(' paid for 1 203 journeys ', ' a payé 1 203 voyages ', ' betaalde 1 203 reizen '),
      fact,
      say('. See ', '. Voir ', '. Zie '),
      reference('tbl-grades', 'words', `${nodes.label('table', '1')}`),
      ', ',
      reference('sec-journey-papers', 'words-and-page', say('section 2.1', 'section 2.1', 'paragraaf 2.1')),
      say(' and ', ' et ', ' en '),
      reference('fig-steps', 'page', nodes.label('figure', '1')),
      say('. Some say ', '. Certains disent ', '. Sommigen zeggen '),
      {
        type: 'unconfirmed',
        place,
        mark: nodes.words.phrases.toBeConfirmed,
        children: inlines(say('half return', 'la moitié rentre', 'de helft keert terug')),
      },
      noteCall(nodes, 'counselling', 2, 'b'),
      '. ',
      {
        type: 'translationSign',
        place,
        state: 'missing',
        lang: say('fr', 'nl', 'en'),
        mark: nodes.words.phrases.notTranslated,
        children: inlines(say('Texte sans traduction', 'Tekst zonder vertaling', 'A text without translation')),
      },
      '.',
    ]),
    heading(3, 'counselling-words', say('Words to use', 'Les mots à dire', 'Woorden om te gebruiken')),
    paragraph([
      say('Write to ', 'Écrivez à ', 'Schrijf naar '),
      { type: 'link', place, url: 'mailto:help@example.org', children: inlines('help@example.org') },
      say(' or look at ', ' ou regardez ', ' of kijk op '),
      {
        type: 'link',
        place,
        url: 'https://example.org/return?lang=en&page=2',
        children: inlines(say('the guidelines', 'les lignes directrices', 'de richtlijnen')),
      },
      '.',
      { type: 'break', place },
      say('The form is ', 'Le formulaire est ', 'Het formulier is '),
      { type: 'inlineCode', place, value: 'return <form> & "code"' },
      ' ',
      {
        type: 'image',
        place,
        asset: 'images/mark.svg',
        alt: say('The mark of the house', 'La marque de la maison', 'Het merk van het huis'),
      },
      {
        type: 'conditionalInline',
        place,
        condition: { formats: [nodes.format] },
        children: inlines(say(' In this edition only.', ' Dans cette édition seulement.', ' Alleen in deze editie.')),
      },
    ]),
  ];
}

function counsellingFigures(nodes: Nodes): BlockNode[] {
  const { say, block, label, inlines, place, paragraph, table } = nodes;
  const alt = say('A lake with mountains behind', 'Un lac devant des montagnes', 'Een meer met bergen erachter');
  const heads = [say('Grade', 'Degré', 'Graad'), say('Meaning', 'Sens', 'Betekenis'), say('Cases', 'Cas', 'Gevallen')];
  return [
    table(
      [
        heads,
        [
          say('verified', 'vérifié', 'geverifieerd'),
          say('checked against the source', 'contrôlé sur la source', 'met de bron vergeleken'),
          '12',
        ],
        [
          say('well known', 'notoire', 'algemeen bekend'),
          [{ type: 'emphasis', place, children: inlines(say('needs no source', 'sans source', 'behoeft geen bron')) }],
          '7',
        ],
      ],
      [null, 'left', 'right'],
      true,
      {
        anchor: 'tbl-grades',
        number: '1',
        label: label('table', '1'),
        caption: inlines(say('Grades of evidence', 'Degrés de preuve', 'Graden van bewijs')),
      },
    ),
    {
      type: 'figure',
      ...block(),
      anchor: 'fig-steps',
      number: '1',
      label: label('figure', '1'),
      caption: inlines(say('From question to journey', 'De la question au voyage', 'Van vraag naar reis')),
      alt: say('Two steps, one after the other', 'Deux étapes, l’une après l’autre', 'Twee stappen, na elkaar'),
      content: {
        kind: 'flow',
        svg: sampleDrawing(say('Question', 'Question', 'Vraag'), say('Journey', 'Voyage', 'Reis')),
        widthPx: 360,
        heightPx: 84,
      },
      description: [
        paragraph(
          say('First comes the question, then the journey.', 'D’abord la question, puis le voyage.', 'Eerst komt de vraag, dan de reis.'),
        ),
      ],
    },
    {
      type: 'figure',
      ...block(),
      anchor: 'fig-lake',
      number: '2',
      label: label('figure', '2'),
      caption: inlines(say('The lake of Geneva', 'Le lac Léman', 'Het meer van Genève')),
      alt,
      content: { type: 'image', place, asset: 'images/lake.png', alt },
      description: [],
    },
  ];
}

function lists(nodes: Nodes): BlockNode[] {
  const { say, list, item, paragraph, block, heading, mark, label, inlines } = nodes;
  const tight = (en: string, fr: string, nl: string) => [paragraph(say(en, fr, nl))];
  return [
    heading(2, 'counselling-steps', say('Steps', 'Étapes', 'Stappen'), '1.2'),
    list(true, [
      item([
        ...tight('Listen.', 'Écouter.', 'Luister.'),
        list(false, [
          item(tight('In a quiet room.', 'Dans une pièce calme.', 'In een stille kamer.')),
          item([
            ...tight('With an interpreter.', 'Avec un interprète.', 'Met een tolk.'),
            list(true, [item(tight('Independent.', 'Indépendant.', 'Onafhankelijk.'))]),
          ]),
        ]),
      ]),
      item(tight('Explain.', 'Expliquer.', 'Leg uit.')),
    ]),
    list(
      true,
      [
        item(tight('A list that begins at four.', 'Une liste qui commence à quatre.', 'Een lijst die bij vier begint.')),
        item(tight('Its second item.', 'Son second point.', 'Het tweede punt.')),
      ],
      true,
      4,
    ),
    list(false, [
      item(tight('Ask for papers.', 'Demander les papiers.', 'Vraag om papieren.'), true),
      item(tight('Book the flight.', 'Réserver le vol.', 'Boek de vlucht.'), false),
    ]),
    {
      type: 'checklist',
      ...block(),
      anchor: 'chk-voluntary',
      number: '1',
      label: label('checklist', '1'),
      title: inlines(say('Is this return voluntary?', 'Ce retour est-il volontaire ?', 'Is deze terugkeer vrijwillig?')),
      children: [
        list(false, [
          item(
            tight('The person has had time to think.', 'La personne a eu le temps de réfléchir.', 'De persoon heeft bedenktijd gehad.'),
            false,
          ),
          item(
            [
              paragraph([
                say('The interpreter is independent.', 'L’interprète est indépendant.', 'De tolk is onafhankelijk.'),
                mark('ix-4', [say('counselling', 'conseil', 'advies'), say('rules of', 'règles du', 'regels van')], [], { range: 'end' }),
              ]),
            ],
            false,
          ),
        ]),
      ],
    },
    { type: 'thematicBreak', ...block() },
    { type: 'code', ...block(), language: 'text', value: 'if (answer === "no") {\n  stop();\n}' },
  ];
}
