import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx as write } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { askJing } from '../../scripts/exchange/ask-jing.ts';
import { type ExchangeFormat, exportTermbase } from '../../scripts/exchange/export-termbase.ts';
import { parseTermbase, termbaseText } from '../../scripts/exchange/termbase-table.ts';
import { readXlsx } from '../../scripts/exchange/xlsx/read-xlsx.ts';
import type { ToolResult } from '../../scripts/host/run-tool.ts';
import { listening, tableOf } from './tables.ts';

const table = tableOf([
  {
    concept_id: 'ret-001',
    domain: 'return',
    en: 'voluntary return|free return',
    fr: 'retour volontaire',
    nl: 'vrijwillige terugkeer',
    acronym_en: 'VR',
    deprecated_fr: 'rapatriement\tvolontaire',
    region_nl: 'nl-BE',
    gender_nl: 'c',
    gender_fr: 'm',
    inflect_fr: 'full',
    related: 'ret-002',
    see_also: 'A page <https://example.org/>',
    note: 'Not ret-002',
    source: 'EMN Glossary',
    definition_en: 'Going back freely.',
    source_en: 'own definition',
  },
  { concept_id: 'ret-002', en: '#departure', fr: '', acronym_fr: 'DV', nl: '' },
]);
async function exported(
  format: ExchangeFormat,
  languages?: readonly string[],
): Promise<readonly { name: string; text: string; bytes: Uint8Array }[]> {
  const { heard, report } = listening();
  const selection = { main: 'en', ...(languages ? { languages } : {}) };
  const files = await exportTermbase(
    table,
    format,
    selection,
    { title: { en: 'Terms', fr: 'Termes' }, epochSeconds: 1_162_252_800 },
    report,
  );
  expect(heard).toEqual([]);
  return files.map(({ name, bytes }) => ({ name, bytes, text: new TextDecoder().decode(bytes) }));
}

test('TBX version 3 has the order, picklists and levels of TBX-Basic', async () => {
  const [file] = await exported('tbx', ['nl']);
  expect(file?.text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en">
  <tbxHeader>
    <fileDesc>
      <titleStmt>
        <title>Terms</title>
      </titleStmt>
      <sourceDesc>
        <p>terms/termbase.csv</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
      <conceptEntry id="ret-001">
        <descrip type="subjectField">return</descrip>
        <admin type="source">EMN Glossary</admin>
        <ref type="crossReference" target="ret-002">#departure</ref>
        <xref type="externalCrossReference" target="https://example.org/">A page</xref>
        <note>Not ret-002</note>
        <note>termbase:gender_nl = c</note>
        <langSec xml:lang="en">
          <descripGrp>
            <descrip type="definition">Going back freely.</descrip>
            <admin type="source">own definition</admin>
          </descripGrp>
          <termSec>
            <term>voluntary return</term>
            <termNote type="termType">fullForm</termNote>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          </termSec>
          <termSec>
            <term>free return</term>
            <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
          </termSec>
          <termSec>
            <term>VR</term>
            <termNote type="termType">acronym</termNote>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          </termSec>
        </langSec>
        <langSec xml:lang="nl">
          <termSec>
            <term>vrijwillige terugkeer</term>
            <termNote type="grammaticalGender">other</termNote>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="geographicalUsage">nl-BE</termNote>
          </termSec>
        </langSec>
      </conceptEntry>
      <conceptEntry id="ret-002">
        <langSec xml:lang="en">
          <termSec>
            <term>#departure</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          </termSec>
        </langSec>
      </conceptEntry>
    </body>
  </text>
</tbx>
`);
});

test('TBX version 2 is martif without a namespace', async () => {
  const [file] = await exported('tbx2', ['fr']);
  expect(file?.text).toMatch(
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<!DOCTYPE martif SYSTEM "[^"]+">\n<martif type="TBX-Basic" xml:lang="en">/,
  );
  expect(file?.text).toContain('<termEntry id="ret-001">');
  expect(file?.text).toContain(
    '<tig>\n            <term>retour volontaire</term>\n            <termNote type="grammaticalGender">masculine',
  );
  expect(file?.text).not.toContain('xmlns');
});

test('a plain export has nothing that only this press knows', async () => {
  const selection = { main: 'en', plain: true };
  for (const format of ['tbx', 'csv'] as const) {
    const [file] = await exportTermbase(table, format, selection, { title: {}, epochSeconds: 0 }, () => {});
    expect(new TextDecoder().decode(file?.bytes)).not.toMatch(/termbase:|inflect_fr/);
  }
});

test('OmegaT never offers a deprecated form: it stands in the comment only', async () => {
  const files = await exported('omegat');
  expect(files.map(({ name }) => name)).toEqual(['glossary.en-fr.txt', 'glossary.en-nl.txt']);
  const comment = 'ret-001; NOT: rapatriement volontaire; Going back freely.';
  expect(files[0]?.text).toBe(
    `voluntary return\tretour volontaire\t${comment}\nfree return\tretour volontaire\t${comment}\nVR\tretour volontaire\t${comment}\n`,
  );
  const rows = files.flatMap(({ text }) => text.trimEnd().split('\n')).map((line) => line.split('\t'));
  for (const row of rows) {
    expect(row).toHaveLength(3);
    expect(row[1]).not.toContain('rapatriement');
  }
});

describe('SKOS', () => {
  test('labels by language and role, relations, collections', async () => {
    const [file] = await exported('skos');
    const { '@graph': graph, '@context': context } = JSON.parse(file?.text ?? '');
    expect(context.prefLabel).toEqual({ '@id': 'skos:prefLabel', '@container': '@language' });
    expect(graph[0]).toEqual({
      id: '#termbase',
      type: 'skos:ConceptScheme',
      title: { en: 'Terms', fr: 'Termes' },
      hasTopConcept: ['#ret-001', '#ret-002'],
    });
    expect(graph[1]).toEqual({ id: '#domain-return', type: 'skos:Collection', notation: 'return', member: ['#ret-001'] });
    expect(graph[2]).toMatchObject({
      id: '#ret-001',
      prefLabel: { en: 'voluntary return', fr: 'retour volontaire', nl: 'vrijwillige terugkeer' },
      altLabel: { en: ['free return', 'VR'] },
      hiddenLabel: { fr: ['rapatriement\tvolontaire'] },
      definition: { en: 'Going back freely.' },
      related: ['#ret-002'],
      seeAlso: ['https://example.org/'],
      source: 'EMN Glossary',
    });
  });

  test('a label of the handbook has one role in its language (S13, S14)', async () => {
    const text = readFileSync(new URL('../../manuscript/terms/termbase.csv', import.meta.url), 'utf8');
    const whole = parseTermbase('termbase.csv', text, () => {});
    const [file] = await exportTermbase(whole, 'skos', { main: 'en' }, { title: { en: 'Terms' }, epochSeconds: 0 }, () => {});
    const { '@graph': graph } = JSON.parse(new TextDecoder().decode(file?.bytes));
    for (const { prefLabel = {}, altLabel = {}, hiddenLabel = {} } of graph)
      for (const language of Object.keys(prefLabel)) {
        const labels = [prefLabel[language], ...(altLabel[language] ?? []), ...(hiddenLabel[language] ?? [])];
        expect(new Set(labels).size).toBe(labels.length);
      }
  });
});

/** The Open XML SDK's validator, for the platforms that its npm package has it for. */
const validator = join('node_modules/@xarsh', `ooxml-validator-${process.platform}-${process.arch}`, 'ooxml-validator');
const absent = existsSync(validator) ? '' : ` (ABSENT: no validator for ${process.platform}-${process.arch})`;

describe('XLSX', () => {
  test.skipIf(absent !== '')(`the Open XML SDK finds nothing wrong in it${absent}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'termbase-'));
    const path = join(folder, 'termbase.xlsx');
    writeFileSync(path, (await exported('xlsx'))[0]?.bytes ?? new Uint8Array());
    const { stdout } = await promisify(execFile)(validator, [path]).catch((error: { stdout: string }) => error);
    rmSync(folder, { recursive: true });
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] });
  });

  test('one sheet with a header, strings only, one time', async () => {
    const [file] = await exported('xlsx');
    const parts = unzipSync(file?.bytes ?? new Uint8Array());
    const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)).toEqual(['2006-10-31T00:00:00Z', '2006-10-31T00:00:00Z']);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('state="frozen"');
  });

  test('numbers, dates, formulas and a sheet in front are read as they are shown', async () => {
    const bytes = await write({
      sheets: [
        { name: 'about', rows: [['Terms of 2006']] },
        {
          name: 'terms',
          rows: [
            ['concept_id', 'en', 'note', 'link'],
            ['ret-001', 1951, new Date(Date.UTC(2006, 9, 31)), true],
            [null, null, null, null],
          ],
        },
      ],
    });
    const { heard, report } = listening();
    const read = await readXlsx('t.xlsx', bytes, report);
    expect(heard).toEqual([]);
    expect(read.rows.map((row) => Object.fromEntries(row.cells))).toEqual([
      { concept_id: 'ret-001', en: '1951', note: '2006-10-31', link: 'true' },
    ]);
  });

  test.each([
    ['a bomb', async () => bombed(await write({ sheets: [{ name: 'a', rows: [['concept_id']] }] })), 'exchange/too-large'],
    ['a ZIP file of something else', async () => Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'exchange/invalid-table'],
    ['no header', async () => await write({ sheets: [{ name: 'a', rows: [['id', 'en']] }] }), 'exchange/invalid-table'],
    [
      'an id twice',
      async () => await write({ sheets: [{ name: 'a', rows: [['concept_id'], ['a-1'], ['a-1']] }] }),
      'exchange/invalid-table',
    ],
  ])('%s is refused', async (_, make, code) => {
    const { heard, report } = listening();
    await readXlsx('t.xlsx', await make(), report);
    expect(heard.map((each) => each.code)).toEqual([code]);
  });
});
/** A workbook whose directory says that an entry unpacks to 3 GB. */
function bombed(bytes: Uint8Array): Uint8Array {
  const at = bytes.findIndex(
    (_, index) => bytes[index] === 0x50 && bytes[index + 1] === 0x4b && bytes[index + 2] === 1 && bytes[index + 3] === 2,
  );
  const changed = Uint8Array.from(bytes);
  new DataView(changed.buffer).setUint32(at + 24, 3_000_000_000, true);
  return changed;
}

test('what a format cannot hold is told, and left out or replaced', async () => {
  const { heard, report } = listening();
  const odd = tableOf([
    { concept_id: 'a-1', en: 'bell\u0007', note: 'x'.repeat(40_000) },
    { concept_id: 'a-2', en: '', fr: 'mot' },
  ]);
  const heading = { title: { en: 'Terms' }, epochSeconds: 0 };
  const [tbx] = await exportTermbase(odd, 'tbx', { main: 'en', languages: [] }, heading, report);
  expect(new TextDecoder().decode(tbx?.bytes)).toContain('<term>bell\uFFFD</term>');
  await exportTermbase(odd, 'xlsx', { main: 'en' }, heading, report);
  expect(heard.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'exchange/inexpressible a-2: it has no term in these languages and is left out.',
    'exchange/inexpressible a-1: the cell en has an invisible character that XML cannot hold; it becomes U+FFFD.',
    'exchange/inexpressible a-1: the cell note has more than 32767 characters, which Excel cuts.',
  ]);
});

describe('CSV', () => {
  test.each([
    ['no concept_id', 'id,en\na-1,b\n', '1: it has no column “concept_id”'],
    ['a column twice', 'concept_id,en,"en"\na-1,b,c\n', '1: the column “en” stands twice'],
    ['a row without id', 'concept_id,en\n,b\n', '2: this row has no concept_id'],
    ['an id twice', 'concept_id,en\na-1,b\na-1,c\n', '3: the concept a-1 stands twice'],
    [
      'a quote that is not closed',
      'concept_id,en\na-1,"b\n',
      '2: Quote Not Closed: the parsing is finished with an opening quote at line 2',
    ],
    ['a cell without a column', 'concept_id,en,\na-1,b,c\n', '2: a cell stands in a column without a name'],
  ])('%s is told', (_, text, expected) => {
    const { heard, report } = listening();
    parseTermbase('t.csv', text, report);
    expect(
      heard.map(
        ({ place, message }) => `${place?.start.line}: ${message.replace('The table of terms cannot be read: ', '').replace(/\.$/, '')}`,
      ),
    ).toEqual([expected]);
  });

  test('a header alone, a byte order mark, line ends of both kinds', () => {
    expect(parseTermbase('t.csv', '\uFEFFconcept_id,en,"x ""y"""\r\n', () => {})).toEqual({
      columns: ['concept_id', 'en', 'x "y"'],
      rows: [],
    });
    expect(
      termbaseText(
        parseTermbase('t.csv', 'concept_id;en\na-1;"b;\nc"\na-2;d\n', () => {}),
        '\n',
      ),
    ).toBe('concept_id,en\na-1,"b;\nc"\na-2,d\n');
    const text = 'concept_id,en\n a-1 ,"b, ""c"""\n';
    expect(
      termbaseText(
        parseTermbase('t.csv', text, () => {}),
        '\n',
      ),
    ).toBe('concept_id,en\na-1,"b, ""c"""\n');
  });
});

describe('jing', () => {
  const ask = async (tools: Readonly<Record<string, ToolResult>>): Promise<string[]> => {
    const { heard, report } = listening();
    await askJing({ path: '/x/t.tbx', schema: '/x/s.rng', shown: 't.tbx' }, async (name) => tools[name], report);
    return heard.map(({ code, message, place }) => `${code} ${place?.file}:${place?.start.line}:${place?.start.column} ${message}`);
  };
  const java = { code: 0, out: 'openjdk 17' };
  test('is not asked where Java or jing is absent, and that is said', async () => {
    expect(await ask({})).toEqual([
      'exchange/no-jing t.tbx:1:1 jing was not asked: Java is not on this machine. Only the checks of the press were made.',
    ]);
    expect(await ask({ java })).toEqual([
      'exchange/no-jing t.tbx:1:1 jing was not asked: jing is not on this machine. Only the checks of the press were made.',
    ]);
  });
  test('its findings have their places', async () => {
    const out = '/x/t.tbx:28:46: error: element "bogus" not allowed here\n';
    expect(await ask({ java, jing: { code: 1, out } })).toEqual(['exchange/jing t.tbx:28:46 jing: element "bogus" not allowed here']);
    const schematron = 'error: assertion failed:\n  the status\nerror: assertion failed:\n  the gender\n';
    expect(await ask({ java, jing: { code: 1, out: schematron } })).toEqual([
      'exchange/jing t.tbx:1:1 jing: assertion failed: the status',
      'exchange/jing t.tbx:1:1 jing: assertion failed: the gender',
    ]);
    expect(await ask({ java, jing: { code: 0, out: '' } })).toEqual([]);
    expect(await ask({ java, jing: { code: 2, out: 'fatal: cannot read schema' } })).toEqual([
      'exchange/jing t.tbx:1:1 jing: cannot read schema',
    ]);
  });
});
