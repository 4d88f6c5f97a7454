import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTermbaseFile } from '../../scripts/exchange/read-termbase-file.ts';
import { listening, told } from './tables.ts';

const file = (name: string): string => readFileSync(new URL(`files/${name}.tbx`, import.meta.url), 'utf8');
async function read(text: string | Uint8Array): Promise<{ rows: readonly object[] | undefined; heard: readonly string[] }> {
  const { heard, report } = listening();
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const incoming = await readTermbaseFile('terms.tbx', bytes, 'en', report);
  const rows = incoming?.table.rows.map(({ cells }) => Object.fromEntries(cells));
  return { rows, heard: told(heard, typeof text === 'string' ? text : '') };
}

describe('good files read as what they say', () => {
  test('version 3: three levels, groups, wrapped lines, character references', async () => {
    const { rows, heard } = await read(file('good-v3'));
    expect(rows).toEqual([
      {
        concept_id: 'c-sloop',
        domain: 'boats',
        related: 'c-ketch',
        see_also: 'A page <https://example.org/sloop>',
        part_of_speech: 'noun',
        note: 'Seen in every harbour',
        en: 'sloop',
        acronym_en: 'SLP',
        definition_en: 'A boat with one mast and two sails.',
        source_en: 'own definition',
        note_en: 'sloop [context]: The sloop came in. (a logbook)',
        'nl-BE': 'sloep',
        'deprecated_nl-BE': 'sloepje',
        'note_nl-BE': 'sloep [grammaticalGender]: other',
      },
      { concept_id: 'c-ketch', en: 'ketch & yawl' },
    ]);
    expect(heard).toEqual(['exchange/kept-as-note 27:15 <descrip type="context">', 'exchange/not-carried 50:9 <transacGrp>']);
  });

  test('version 2, with its document type that is not fetched, and ntig', async () => {
    const { rows, heard } = await read(file('good-v2'));
    expect(rows).toEqual([
      {
        concept_id: 'c-sloop',
        domain: 'boats',
        part_of_speech: 'noun',
        en: 'sloop',
        fr: 'sloop',
        deprecated_fr: 'chaloupe',
        gender_fr: 'm',
      },
    ]);
    expect(heard).toEqual([]);
  });

  test('version 3 in DCT style, in whatever order', async () => {
    const { rows, heard } = await read(file('good-dct'));
    expect(rows).toEqual([
      {
        concept_id: 'c-sloop',
        domain: 'boats',
        part_of_speech: 'noun',
        en: 'sloop',
        definition_en: 'A boat with one mast.',
        source_en: 'own definition',
      },
    ]);
    expect(heard).toEqual([]);
  });

  test('another dialect keeps its categories as notes', async () => {
    const text = file('good-v2')
      .replace('type="TBX-Basic"', 'type="TBX"')
      .replace('<term>sloop</term>', '<term>sloop</term><termNote type="reliabilityCode">3</termNote>');
    const { rows, heard } = await read(text);
    expect(rows).toMatchObject([{ en: 'sloop', note_en: 'sloop [reliabilityCode]: 3' }]);
    expect(heard).toEqual(['exchange/kept-as-note 14:31 <termNote type="reliabilityCode">']);
  });

  test('a concept twice in one language, and a definition of the whole concept', async () => {
    const text = file('good-v2')
      .replace('<langSet xml:lang="en">', '<descrip type="definition">One mast.</descrip><langSet xml:lang="en">')
      .replace(
        '<langSet xml:lang="fr">',
        '<langSet xml:lang="en"><tig><term>sloop-rigged boat</term></tig></langSet><langSet xml:lang="fr">',
      );
    expect((await read(text)).rows).toMatchObject([{ en: 'sloop|sloop-rigged boat', definition_en: 'One mast.' }]);
  });

  test('UTF-16, as MultiTerm writes it', async () => {
    const text = file('good-v2').replace('UTF-8', 'UTF-16');
    const { rows } = await read(Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]));
    expect(rows).toHaveLength(1);
  });
});

describe('bad files are refused, each fault at its place', () => {
  test('structure: what has no place, order, attributes', async () => {
    const { rows, heard } = await read(file('bad-structure'));
    expect(rows).toBeUndefined();
    expect(heard.filter((line) => line.startsWith('exchange/tbx'))).toEqual([
      'exchange/tbx-structure 12:53 <mast/>',
      'exchange/tbx-structure 32:13 <note>',
      'exchange/tbx-structure 37:9 <langSec>',
    ]);
  });

  test('values, levels, categories, references', async () => {
    const { rows, heard } = await read(file('bad-values'));
    expect(rows).toBeUndefined();
    expect(heard.filter((line) => line.startsWith('exchange/tbx'))).toEqual([
      'exchange/tbx-reference 13:44 c-ketsh',
      'exchange/tbx-level 15:9 <descrip type="context">',
      'exchange/tbx-category 15:62 owner',
      'exchange/tbx-picklist 33:39 acronim',
      'exchange/tbx-picklist 40:51 superseded',
      'exchange/tbx-picklist 44:48 utrum',
    ]);
  });

  test.each([
    ['an id twice', ['id="c-ketch"', 'id="c-sloop"'], 'exchange/tbx-double-id 49:25 c-sloop'],
    ['a bad language', ['"nl-be"', '"dutch!"'], 'exchange/tbx-structure 37:28 dutch!'],
    [
      'a link that is no web address',
      ['https://example.org/sloop', 'javascript:alert(1)'],
      'exchange/tbx-structure 14:53 javascript:alert(1)',
    ],
    ['an empty term', ['<term>sloep</term>', '<term> </term>'], 'exchange/tbx-structure 43:13 <term>'],
    ['no concept id', [' id="c-ketch"', ''], 'exchange/tbx-structure 49:7 <conceptEntry>'],
    ['text between elements', ['<body>', '<body>words'], 'exchange/tbx-structure 10:5 <body>'],
    [
      'a term note outside a term',
      ['<langSec xml:lang="nl-be">', '<langSec xml:lang="nl-be"><termNote type="partOfSpeech">noun</termNote>'],
      'exchange/tbx-structure 37:35 <termNote type="partOfSpeech">',
    ],
    [
      'another namespace',
      ['<term>sloep</term>', '<term xmlns="urn:other">sloep</term>'],
      'exchange/tbx-structure 43:13 <term xmlns="urn:other">',
    ],
    [
      'another root',
      ['<tbx xmlns="urn:iso:std:iso:30042:ed-2"', '<tbx xmlns="urn:other"'],
      'exchange/tbx-structure 2:1 <tbx xmlns="urn:other" type="TBX-Basic" style="dca" xml:lang="en">',
    ],
    [
      'a tag that is not closed',
      ['</termSec>\n        </langSec>\n        <langSec', '</langSec>\n        <langSec'],
      'exchange/invalid-xml 35:20',
    ],
  ])('%s', async (_, [from = '', to = ''], expected) => {
    const { rows, heard } = await read(file('good-v3').replace(from, to));
    expect(rows).toBeUndefined();
    expect(
      heard.some((line) => line.startsWith(expected)),
      heard.join('\n'),
    ).toBe(true);
  });
});

test('of very many faults the first are told and the others counted', async () => {
  const { heard } = await read(file('good-v2').replace('</body>', `${'<sail/>'.repeat(100_000)}</body>`));
  expect(heard).toHaveLength(201);
  expect(heard.at(-1)).toMatch(/^exchange\/more-faults/);
});

describe('hostile files are refused unread', () => {
  const doctype = '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">';
  const laughs = '<!DOCTYPE martif [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
  test.each([
    ['entities of its own', file('good-v2').replace(doctype, laughs).replace('boats', '&b;'), 'exchange/refused-xml'],
    [
      'an external entity',
      file('good-v2').replace(doctype, '<!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/passwd">]>').replace('boats', '&x;'),
      'exchange/refused-xml',
    ],
    ['an entity that nothing declares', file('good-v2').replace('boats', '&xxe;'), 'exchange/invalid-xml'],
    ['nesting without end', `<martif>${'<a>'.repeat(200_000)}`, 'exchange/refused-xml'],
    ['a second root', `${file('good-v2')}<martif/>`, 'exchange/invalid-xml'],
    ['bytes that are no text', Uint8Array.from([0x3c, 0xff, 0xfe, 0x80]), 'exchange/unknown-format'],
    ['an encoding that nobody knows', '<?xml version="1.0" encoding="x-nowhere"?><martif/>', 'exchange/unknown-format'],
    ['a size without end', new Uint8Array(33_000_000).fill(0x20), 'exchange/too-large'],
    ['something else', 'Dear terminologist,', 'exchange/unknown-format'],
    ['prototype names', file('good-v2').replace('type="subjectField"', 'type="__proto__"'), 'exchange/tbx-category'],
  ])('%s', async (_, text, code) => {
    const { rows, heard } = await read(text);
    expect(rows).toBeUndefined();
    expect(heard[0]).toMatch(new RegExp(`^${code}`));
  });
});
