import { ask, body, type Pair, talk } from './pair.ts';
import { note, p } from './small-docx.ts';

/** Pairs that differ in paragraphs, their words and notes. */
export const textPairs: readonly Pair[] = [
  { name: 'nothing', before: body(p(talk)), now: body(p(talk)), shows: [`${talk}¶`, 'The end.¶'] },
  {
    name: 'words in a sentence',
    before: body(p('He goes home by air in May.')),
    now: body(p('She goes home by sea in May.')),
    shows: ['{-He-}{+She+} goes home by {-air-}{+sea+} in May.¶', 'The end.¶'],
  },
  {
    name: 'words in bold text',
    before: body(p('Say *what is known* first.')),
    now: body(p('Say *what we know* first.')),
    shows: ['Say what {-is known-}{+we know+} first.¶', 'The end.¶'],
  },
  { name: 'a format', before: body(p('Say it first.')), now: body(p('Say *it* first.')), shows: ['Say ~it~ first.¶', 'The end.¶'] },
  {
    name: 'a format and a word',
    before: body(p('Say *it* at first.')),
    now: body(p('Say it at last.')),
    shows: ['Say ~it~ at {-first-}{+last+}.¶', 'The end.¶'],
  },
  { name: 'a paragraph put in', before: body(p(talk)), now: body(p(talk), p(ask)), shows: [`${talk}¶`, `{+${ask}+}¶+`, 'The end.¶'] },
  { name: 'a paragraph taken out', before: body(p(talk), p(ask)), now: body(p(talk)), shows: [`${talk}¶`, `{-${ask}-}¶-`, 'The end.¶'] },
  {
    name: 'a paragraph put in at the end',
    before: { body: p(talk) },
    now: { body: p(talk) + p(ask, { style: 'Quote' }) },
    shows: [`${talk}¶+`, `{+${ask}+}¶~`],
  },
  {
    name: 'the last paragraph taken out',
    before: { body: p(talk) + p(ask, { style: 'Quote' }) },
    now: { body: p(talk) },
    shows: [`${talk}¶-`, `{-${ask}-}¶~`],
  },
  {
    name: 'a paragraph written anew under its id',
    before: body(p('Anna came.', { id: '00000001' })),
    now: body(p('We wait for rain today', { id: '00000001' })),
    shows: ['{-Anna came.-}{+We wait for rain today+}¶', 'The end.¶'],
  },
  {
    name: 'a paragraph split',
    before: body(p(`${talk} ${ask}`, { id: '00000001' })),
    now: body(p(talk, { id: '00000001' }), p(ask, { id: '00000002' })),
    shows: [`${talk}{- -}¶+`, `${ask}¶`, 'The end.¶'],
  },
  {
    name: 'a paragraph split, the id on the second half',
    before: body(p(`${talk} ${ask}`, { id: '00000001' })),
    now: body(p(talk, { id: '00000002' }), p(ask, { id: '00000001' })),
    shows: [`${talk}{- -}¶+`, `${ask}¶`, 'The end.¶'],
  },
  {
    name: 'two paragraphs merged',
    before: body(p(talk, { id: '00000001' }), p(ask, { id: '00000002', style: 'Quote' })),
    now: body(p(`${talk} ${ask}`, { id: '00000001' })),
    shows: [`${talk}¶-`, `{+ +}${ask}¶~`, 'The end.¶'],
  },
  {
    name: 'a heading and its style',
    before: body(p('Before the journey', { style: 'Heading1', id: '00000001' })),
    now: body(p('Before a journey', { style: 'Quote', id: '00000001' })),
    shows: ['Before {-the-}{+a+} journey¶~', 'The end.¶'],
  },
  {
    name: 'a block moved',
    before: body(p(talk, { id: '00000001' }), p('One.', { id: '00000002' }), p(`${ask} Two more sentences follow.`, { id: '00000003' })),
    now: body(p('One.', { id: '00000002' }), p(`${ask} Two more sentences follow.`, { id: '00000003' }), p(talk, { id: '00000001' })),
    shows: [`{<${talk}<}¶<`, 'One.¶', `${ask} Two more sentences follow.¶`, `{>${talk}>}¶>`, 'The end.¶'],
  },
  {
    name: 'two blocks moved together, one of them edited',
    before: body(p(talk, { id: '00000001' }), p(ask, { id: '00000002' }), p(`${ask} ${ask} ${ask} ${ask}`, { id: '00000003' })),
    now: body(
      p(`${ask} ${ask} ${ask} ${ask}`, { id: '00000003' }),
      p(talk, { id: '00000001' }),
      p(ask.replace('day', 'night'), { id: '00000002' }),
    ),
    shows: [
      `{<${talk}<}¶<`,
      `{<${ask}<}¶<`,
      `${ask} ${ask} ${ask} ${ask}¶`,
      `{>${talk}>}¶>`,
      '{>Nobody asks for an answer on the >}{+night+}{> of the talk.>}¶>',
      'The end.¶',
    ],
  },
  {
    name: 'a block moved without an id',
    before: body(p(talk), p(`${ask} ${ask}`), p('One.')),
    now: body(p(`${ask} ${ask}`), p('One.'), p(talk)),
    shows: [`{<${talk}<}¶<`, `${ask} ${ask}¶`, 'One.¶', `{>${talk}>}¶>`, 'The end.¶'],
  },
  {
    name: 'items of a list',
    before: body(p('Passport', { list: 1 }), p('Money', { list: 1 }), p('Tickets', { list: 1 })),
    now: body(p('Passport', { list: 2 }), p('Tickets', { list: 2 }), p('A phone', { list: 2 })),
    shows: ['Passport¶', '{-Money-}¶-', 'Tickets¶', '{+A phone+}¶+', 'The end.¶'],
  },
  {
    name: 'bullets that become numbers',
    before: body(p('Passport', { list: 1 })),
    now: body(p('Passport', { list: 3 })),
    shows: ['Passport¶~', 'The end.¶'],
  },
  {
    name: 'a numbered list that is gone',
    before: { ...body(p(talk), p('Passport first', { list: 3 }), p('Money then', { list: 3 })), start: 4 },
    now: body(p(talk)),
    shows: [`${talk}¶`, '{-Passport first-}¶-', '{-Money then-}¶-', 'The end.¶'],
  },
  {
    name: 'words of a note',
    before: { ...body(p('He left.^1')), notes: [note('By the list of May.', '00000011')] },
    now: { ...body(p('He left.^1')), notes: [note('By the list of June.', '00000011')] },
    shows: ['He left.^1¶', 'The end.¶'],
    notes: [' By the list of {-May-}{+June+}.¶'.trim()],
  },
  {
    name: 'a note put in before another',
    before: { ...body(p('He left. She stayed.^1')), notes: [note('By the second list.')] },
    now: { ...body(p('He left.^1 She stayed.^2')), notes: [note('By the first one of all.'), note('By the second list.')] },
    shows: ['He left.{+^1+} She stayed.^2¶', 'The end.¶'],
    notes: ['{+By the first one of all.+}¶', 'By the second list.¶'],
  },
  {
    name: 'a note taken out',
    before: { ...body(p('He left.^1 She stayed.^2')), notes: [note('By the first one of all.'), note('By the second list.')] },
    now: { ...body(p('He left. She stayed.^1')), notes: [note('By the second list.')] },
    shows: ['He left.{-^1-} She stayed.^2¶', 'The end.¶'],
    notes: ['{-By the first one of all.-}¶', 'By the second list.¶'],
  },
  {
    name: 'a moved paragraph with its note',
    before: {
      ...body(p(`${talk}^1`, { id: '00000001' }), p(`${ask} ${ask}`, { id: '00000002' })),
      notes: [note('By the list.', '00000011')],
    },
    now: { ...body(p(`${ask} ${ask}`, { id: '00000002' }), p(`${talk}^1`, { id: '00000001' })), notes: [note('By the list.', '00000011')] },
    shows: [`{<${talk}^1<}¶<`, `${ask} ${ask}¶`, `{>${talk}^2>}¶>`, 'The end.¶'],
    notes: ['{-By the list.-}¶', '{+By the list.+}¶'],
  },
];
