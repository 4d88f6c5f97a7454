import type { BlockNode, BoxKind, FormField } from '../../scripts/model/book-node.ts';
import type { Inlines, Nodes } from './nodes.ts';

/** The body of the second chapter: a form, quotations, a conditional block. */
export function journey(nodes: Nodes): BlockNode[] {
  const { say, heading, paragraph, mark, block, reference, inlines, place, label } = nodes;
  const field = (kind: FormField['kind'], title: string, more: Partial<FormField> = {}): FormField => ({
    type: 'formField',
    ...block(),
    kind,
    label: inlines(title),
    lines: 3,
    options: [],
    ...more,
  });
  return [
    paragraph([
      mark('ix-5', [say('journey', 'voyage', 'reis')], say('The journey', 'Le voyage', 'De reis'), {
        also: say('counselling', 'conseil', 'advies'),
      }),
      say(' follows from ', ' découle du ', ' volgt uit '),
      reference('counselling', 'words-and-page', say('chapter 1', 'chapitre 1', 'hoofdstuk 1')),
      '.',
    ]),
    heading(2, 'sec-journey-papers', say('Papers', 'Papiers', 'Papieren'), '2.1'),
    {
      type: 'form',
      ...block(),
      anchor: 'form-consent',
      number: '1',
      label: label('form', '1'),
      title: inlines(say('Consent', 'Consentement', 'Toestemming')),
      children: [
        paragraph(say('To be filled in with the person.', 'À remplir avec la personne.', 'Samen met de persoon in te vullen.')),
        field('text', say('Name', 'Nom', 'Naam')),
        field('date', say('Date', 'Date', 'Datum')),
        field('long', say('What was said', 'Ce qui a été dit', 'Wat er is gezegd'), { lines: 3 }),
        field('check', say('I agree', 'J’accepte', 'Ik ga akkoord')),
        field('choice', say('Language', 'Langue', 'Taal'), { options: ['Nederlands', 'English', 'Français'] }),
        field('signature', say('Signature', 'Signature', 'Handtekening')),
      ],
    },
    {
      type: 'blockquote',
      ...block(),
      lang: say('fr', 'nl', 'fr'),
      attribution: inlines('Joost van der Aalst, IOM The Hague'),
      children: [
        paragraph(
          say('Les retours en bon ordre sont rares.', 'Een ordelijke terugkeer is zeldzaam.', 'Les retours en bon ordre sont rares.'),
        ),
      ],
    },
    {
      type: 'blockquote',
      ...block(),
      children: [paragraph(say('A quotation without a name.', 'Une citation sans nom.', 'Een citaat zonder naam.'))],
    },
    {
      type: 'conditionalBlock',
      ...block(),
      condition: { formats: [nodes.format] },
      children: [
        paragraph([
          say('A block for this edition. ', 'Un bloc pour cette édition. ', 'Een blok voor deze editie. '),
          { type: 'image', place, asset: 'images/mark.svg', alt: '' },
        ]),
      ],
    },
  ];
}

/** The body of the country profile: a plain table and a box of each kind. */
export function profile(nodes: Nodes): BlockNode[] {
  const { say, paragraph, words, label, table, heading, mark } = nodes;
  return [
    paragraph([
      mark('ix-6', [say('expulsion', 'expulsion', 'uitzetting')], [], { see: say('counselling', 'conseil', 'advies') }),
      say('How it is done in the Netherlands.', 'Comment cela se fait aux Pays-Bas.', 'Hoe het in Nederland gaat.'),
    ]),
    heading(2, 'profile-nl-figures', say('In figures', 'En chiffres', 'In cijfers')),
    table(
      [
        [say('Year', 'Année', 'Jaar'), '2004', '2005'],
        [say('Returns', 'Retours', 'Terugkeer'), '3 500', '3 200'],
      ],
      [null, 'right', 'center'],
      false,
    ),
    box(nodes, 'practice', say('Reception centres', 'Centres d’accueil', 'Opvangcentra'), {
      anchor: 'box-nl',
      number: '1',
      country: 'nl',
      label: `${label('practice', '1')} · ${words.countries.nl ?? ''}`,
    }),
    box(nodes, 'example', say('A family of five', 'Une famille de cinq', 'Een gezin van vijf'), {
      anchor: 'box-family',
      number: '1',
      label: label('example', '1'),
    }),
    box(nodes, 'caution', say('Do not press', 'Ne pas insister', 'Dring niet aan'), {}),
    box(nodes, 'legal', say('What the law says', 'Ce que dit le droit', 'Wat de wet zegt'), {}),
    box(nodes, 'note', [], {}),
  ];
}

function box(
  { block, words, inlines, paragraph, say, list, item }: Nodes,
  kind: BoxKind,
  title: Inlines,
  more: { anchor?: string; number?: string; country?: string; label?: string },
): BlockNode {
  return {
    type: 'box',
    ...block(),
    kind,
    label: words.boxes[kind],
    ...more,
    title: inlines(title),
    children: [
      paragraph(
        say(
          'Advice is given in the evening, when there is time.',
          'Le conseil se donne le soir, quand on a le temps.',
          'Advies wordt ’s avonds gegeven, als er tijd is.',
        ),
      ),
      ...(kind === 'practice'
        ? [list(false, [item([paragraph(say('In small groups.', 'En petits groupes.', 'In kleine groepen.'))])])]
        : []),
    ],
  };
}
