import { ask, body, type Pair, talk, word } from './pair.ts';
import { control, field, p, picture, table } from './small-docx.ts';

const bytes = (seed: number): Uint8Array =>
  Uint8Array.from(
    Buffer.from(
      seed === 1
        ? 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
        : 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
      'base64',
    ),
  );
const contents = (page: string): string => `<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${field('TOC \\h', `Home|${page}`)}</w:p>`;
const bookmark = (name: string, inside: string): string => `<w:bookmarkStart w:id="1" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="1"/>`;
const link = (anchor: string, words: string): string => `<w:hyperlink w:anchor="${anchor}">${words}</w:hyperlink>`;

/** Pairs that differ in tables, fields, links, pictures, controls and sections. */
export const structurePairs: readonly Pair[] = [
  {
    name: 'words in a cell',
    before: body(
      table([
        ['Year', 'Returns'],
        ['2004', '3714'],
      ]),
    ),
    now: body(
      table([
        ['Year', 'Returns'],
        ['2004', '3715'],
      ]),
    ),
    shows: ['row', 'Year¶', 'Returns¶', 'row', '2004¶', '{-3714-}{+3715+}¶', 'The end.¶'],
  },
  {
    name: 'rows put in and taken out',
    before: body(
      table([
        ['Year', 'Returns'],
        ['2003', 'three thousand'],
        ['2004', 'four thousand'],
      ]),
    ),
    now: body(
      table([
        ['Year', 'Returns'],
        ['2004', 'four thousand'],
        ['2005', 'five hundred or so'],
      ]),
    ),
    shows: [
      'row',
      'Year¶',
      'Returns¶',
      'row-',
      '{-2003-}¶-',
      '{-three thousand-}¶-',
      'row',
      '2004¶',
      'four thousand¶',
      'row+',
      '{+2005+}¶+',
      '{+five hundred or so+}¶+',
      'The end.¶',
    ],
  },
  {
    name: 'a column more',
    before: body(
      table([
        ['Year', 'Returns'],
        ['2004', '3714'],
      ]),
      p(''),
    ),
    now: body(
      table([
        ['Year', 'Returns', 'Of them men'],
        ['2004', '3714', '2000'],
      ]),
      p(''),
    ),
    shows: [
      'row-',
      '{-Year-}¶-',
      '{-Returns-}¶-',
      'row-',
      '{-2004-}¶-',
      '{-3714-}¶-',
      '¶-',
      'row+',
      '{+Year+}¶+',
      '{+Returns+}¶+',
      '{+Of them men+}¶+',
      'row+',
      '{+2004+}¶+',
      '{+3714+}¶+',
      '{+2000+}¶+',
      '¶+',
      'The end.¶',
    ],
  },
  {
    name: 'a column more, with words right after the table',
    before: body(
      table([
        ['Year', 'Returns'],
        ['2004', '3714'],
      ]),
    ),
    now: body(table([['Year'], ['2004']])),
    shows: [
      'row-',
      '{-Year-}¶-',
      '{-Returns-}¶-',
      'row-',
      '{-2004-}¶-',
      '{-3714-}¶-',
      '¶+-',
      'row+',
      '{+Year+}¶+',
      'row+',
      '{+2004+}¶+',
      'The end.¶',
    ],
  },
  {
    name: 'a table put in',
    before: body(p(talk)),
    now: body(p(talk), table([['Year'], ['2004']]), p('')),
    shows: [`${talk}¶`, 'row+', '{+Year+}¶+', 'row+', '{+2004+}¶+', '¶+', 'The end.¶'],
  },
  {
    name: 'a box (a table of one cell) with a paragraph more',
    before: body(table([[p('In practice', { id: '00000021' }) + p(talk, { id: '00000022' })]])),
    now: body(table([[p('In practice', { id: '00000021' }) + p(talk, { id: '00000022' }) + p(ask, { id: '00000023' })]])),
    shows: ['row', 'In practice¶', `${talk}¶+`, `{+${ask}+}¶`, 'The end.¶'],
  },
  {
    name: 'a caption whose number is a field',
    before: body(
      p(
        '',
        { style: 'Caption', id: '00000001' },
        `${bookmark('tbl', `${word('Table ')}${field('SEQ Table', '3')}`)}${word(' Grades of proof')}`,
      ),
    ),
    now: body(
      p(
        '',
        { style: 'Caption', id: '00000001' },
        `${bookmark('tbl', `${word('Table ')}${field('SEQ Table', '4')}`)}${word(' Grades of evidence')}`,
      ),
    ),
    shows: ['Table [SEQ Table]4 Grades of {-proof-}{+evidence+}¶', 'The end.¶'],
  },
  {
    name: 'numbers of pages and contents',
    before: body(contents('7'), p('See page ', {}, field('PAGEREF home', '7')), p('', {}, bookmark('home', word('Home')))),
    now: body(contents('9'), p('See page ', {}, field('PAGEREF home', '9')), p('', {}, bookmark('home', word('Home')))),
    shows: ['[TOC \\h]Home|9¶', 'See page [PAGEREF home]9¶', 'Home¶', 'The end.¶'],
  },
  {
    name: 'a reference to another place, whose old one is gone',
    before: body(p('See ', {}, field('REF away \\h', 'Away')), p(ask), p('', {}, bookmark('away', word('Far away from here'))), p(talk)),
    now: body(p('See ', {}, field('REF home \\h', 'Home')), p(ask), p('', {}, bookmark('home', word('Home'))), p(talk)),
    shows: [
      'See {-[REF away \\h]Away-}{+[REF home \\h]Home+}¶',
      `${ask}¶`,
      '{-Far away from here-}¶-',
      '{+Home+}¶+',
      `${talk}¶`,
      'The end.¶',
    ],
  },
  {
    name: 'links inside the document',
    before: body(p('See ', {}, link('a', word('the rule of May'))), p('', {}, bookmark('a', word('A rule')))),
    now: body(p('See ', {}, link('b', word('the rule of June'))), p('', {}, bookmark('b', word('A rule')))),
    shows: ['See the rule of {-May-}{+June+}¶', 'A rule¶', 'The end.¶'],
  },
  {
    name: 'the address of a link out of it',
    before: {
      ...body(p('See ', {}, `<w:hyperlink r:id="rIdLink">${word('their page')}</w:hyperlink>`)),
      address: 'https://example.org/old',
    },
    now: { ...body(p('See ', {}, `<w:hyperlink r:id="rIdLink">${word('their page')}</w:hyperlink>`)), address: 'https://example.org/new' },
    shows: ['See {-their page-}{+their page+}¶', 'The end.¶'],
  },
  {
    name: 'a picture',
    before: { ...body(p('', { id: '00000001' }, picture('A lake'))), picture: bytes(1) },
    now: { ...body(p('', { id: '00000001' }, picture('A hill'))), picture: bytes(2) },
    shows: ['{-[picture]-}¶-', '{+[picture]+}¶+', 'The end.¶'],
  },
  {
    name: 'words beside a content control, and words in one',
    before: body(control(p('Name and date')), p(' Given by hand.', {}, control(word('☐')))),
    now: body(control(p('Name and place')), p(' Given by post.', {}, control(word('☐')))),
    shows: ['Name and {-date-}{+place+}¶', ' Given by {-hand-}{+post+}.☐¶', 'The end.¶'],
  },
  {
    name: 'content controls ticked, put in and taken out',
    before: body(
      p('One ', { id: '00000001' }, control(word('☐'))),
      p('Two here ', { id: '00000002' }, control(word('☐'))),
      p('Three here ', { id: '00000003' }),
    ),
    now: body(
      p('One ', { id: '00000001' }, control(word('☑'))),
      p('Two here ', { id: '00000002' }),
      p('Three here ', { id: '00000003' }, control(word('☐'))),
    ),
    shows: ['One {-☐-}{+☑+}¶', 'Two here {-☐-}¶', 'Three here {+☐+}¶', 'The end.¶'],
  },
  {
    name: 'a section put in',
    before: body(p(talk, { section: '<w:type w:val="nextPage"/>' })),
    now: body(p(talk, { section: '<w:type w:val="nextPage"/>' }), p(ask, { section: '<w:type w:val="nextPage"/>' })),
    shows: [`${talk}¶`, `{+${ask}+}¶+`, 'The end.¶'],
  },
  {
    name: 'a section taken out',
    before: body(p(talk, { section: '<w:type w:val="nextPage"/>' }), p(ask, { section: '<w:type w:val="nextPage"/>' })),
    now: body(p(ask, { section: '<w:type w:val="nextPage"/>' })),
    shows: [`{-${talk}-}¶-`, `${ask}¶`, 'The end.¶'],
  },
  {
    name: 'a section that grows at its end',
    before: body(p(talk, { section: '<w:type w:val="nextPage"/>' })),
    now: body(p(talk), p(ask, { section: '<w:type w:val="nextPage"/>' })),
    shows: [`${talk}¶+`, `{+${ask}+}¶`, 'The end.¶'],
  },
  {
    name: 'tabs, and words right to left and without spaces',
    before: body(p('IOM|an organisation'), p('עם הארץ שלנו'), p('自願返回家園')),
    now: body(p('IOM an organisation'), p('עם הארץ שלהם'), p('自願回到家園')),
    shows: ['IOM{-|-}{+ +}an organisation¶', 'עם הארץ {-שלנו-}{+שלהם+}¶', '自願{-返回-}{+回到+}家園¶', 'The end.¶'],
  },
  {
    name: 'words of markup',
    before: body(p('Write &lt;b&gt; &amp; "c".')),
    now: body(p('Write &lt;i&gt; &amp; "c".')),
    shows: ['Write <{-b-}{+i+}> & "c".¶', 'The end.¶'],
  },
];
