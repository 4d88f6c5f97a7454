import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { relationshipsOf } from '../../../scripts/docx-file/index.ts';
import type { Edition } from '../../../scripts/model/book.ts';
import type { BookNode } from '../../../scripts/model/book-node.ts';
import { walk } from '../../../scripts/model/walk.ts';
import { paraIdOf } from '../../../scripts/write/docx/block-paragraph.ts';
import { attributeOf, elementsIn } from '../../../scripts/xml/xml-tree.ts';
import { type SampleLanguage, sampleEdition } from '../../sample-edition.ts';
import { bookEdition, bytesOf, OpenDocx, value, wordsOf } from './open-docx.ts';

const root = new URL('../../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'handbook-docx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const books: readonly (readonly [string, string])[] = [
  ['sample', 'en'],
  ['sample', 'fr'],
  ['sample', 'nl'],
  ['three-languages', 'en'],
  ['three-languages', 'fr'],
  ['three-languages', 'nl'],
  ['right-to-left', 'ar'],
  ['manuscript', 'en'],
];
const editionOf = (book: string, language: string): Promise<Edition<'docx'>> =>
  book === 'sample' ? Promise.resolve(sampleEdition('docx', language as SampleLanguage)) : bookEdition(book, language);

/** The Open XML SDK's validator, for the platforms that its npm package has it for. */
const validator = join(root, 'node_modules/@xarsh', `ooxml-validator-${process.platform}-${process.arch}`, 'ooxml-validator');
const absent = existsSync(validator) ? '' : ` (ABSENT: no validator for ${process.platform}-${process.arch})`;

describe('the Open XML SDK', () => {
  const validate = async (path: string, version: string): Promise<unknown> => {
    const { stdout } = await promisify(execFile)(validator, [path, version]).catch((error: { stdout: string }) => error);
    return JSON.parse(stdout);
  };
  test.skipIf(absent !== '').each(books)(`finds nothing wrong in %s in %s${absent}`, async (book, language) => {
    const path = join(folder, `${book}-${language}.docx`);
    writeFileSync(path, await bytesOf(await editionOf(book, language)));
    expect(await validate(path, 'Microsoft365')).toMatchObject({ ok: true, errors: [] });
    if (book === 'three-languages') expect(await validate(path, 'Office2019')).toMatchObject({ ok: true, errors: [] });
  });
});

describe('permanent ids of blocks', () => {
  /** Blocks that are no paragraph: what stands in them carries ids. */
  const apart: readonly BookNode['type'][] = ['list', 'listItem', 'tableRow', 'blockquote', 'conditionalBlock', 'footnoteDefinition'];
  test.each(books.filter(([book]) => book !== 'sample'))(
    'stand once on the first paragraph of each block of %s in %s',
    async (book, language) => {
      const { sections } = await editionOf(book, language);
      const docx = new OpenDocx(await bytesOf(await editionOf(book, language)));
      const ids = ['word/document.xml', 'word/footnotes.xml'].flatMap((path) =>
        docx.paragraphs(undefined, path).flatMap((each) => attributeOf(each, 'w14:paraId') ?? []),
      );
      expect(new Set(ids).size).toBe(ids.length);
      const lost: string[] = [];
      for (const { heading, body, notes } of sections)
        walk([heading, ...body, ...notes], (node) => {
          const id = 'id' in node ? paraIdOf(node.id) : undefined;
          if (id === undefined || apart.includes(node.type) || (node.type === 'table' && !node.caption)) return;
          if (node.type === 'contentsList' || node.type === 'indexList' || node.type.endsWith('List')) return;
          if (!ids.includes(id)) lost.push(`${node.type} ${id}`);
        });
      expect(lost).toEqual([]);
      expect(ids.length).toBeGreaterThan(10);
    },
  );
});

describe('the package', () => {
  let docx: OpenDocx;
  beforeAll(async () => {
    docx = new OpenDocx(await bytesOf(sampleEdition('docx')));
  });

  test('has the same bytes in other processes, zones and locales', async () => {
    const script = join(folder, 'write.mts');
    writeFileSync(
      script,
      `import { createHash } from 'node:crypto';
import { sampleEdition } from '${root}test/sample-edition.ts';
import { bytesOf } from '${root}test/write/docx/open-docx.ts';
console.log(createHash('sha256').update(await bytesOf(sampleEdition('docx', 'nl'))).digest('hex'));`,
    );
    const run = async (zone: string, locale: string): Promise<string> => {
      const env = { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale };
      return (await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { cwd: root, env })).stdout.trim();
    };
    const here = createHash('sha256')
      .update(await bytesOf(sampleEdition('docx', 'nl')))
      .digest('hex');
    expect(await Promise.all([run('Pacific/Auckland', 'nl_NL.UTF-8'), run('America/Los_Angeles', 'C')])).toEqual([here, here]);
  });

  test('tells what the edition is', () => {
    const core = docx.tree('docProps/core.xml');
    const said = Object.fromEntries(
      elementsIn(core).map((each) => [each.name, each.children.map((child) => ('value' in child ? child.value : '')).join('')]),
    );
    expect(said).toMatchObject({
      'dc:title': 'Going home – A small handbook & its parts',
      'dc:creator': 'Anna de Vries; Jean Martin',
      'dc:language': 'en-GB',
      'dc:subject': 'Return migration',
      'cp:keywords': 'Return migration, Counselling',
      'cp:category': 'Return migration; Counselling',
      'dcterms:created': '2006-05-01T00:00:00Z',
      'dcterms:modified': '2006-05-01T00:00:00Z',
    });
    const custom = elementsIn(docx.tree('docProps/custom.xml'), 'property').map((each) => attributeOf(each, 'name'));
    expect(custom).toEqual(['Slug', 'Language', 'Edition', 'Identifier', 'Source']);
    expect(docx.xml('docProps/app.xml')).toContain('<Company>The House</Company>');
  });

  test('is of Word 2013 and later, with mirrored margins and broken words', () => {
    const settings = docx.tree('word/settings.xml');
    const modes = elementsIn(settings, 'w:compatSetting').map((each) => `${attributeOf(each, 'w:name')}=${attributeOf(each, 'w:val')}`);
    expect(modes).toContain('compatibilityMode=15');
    for (const name of ['w:mirrorMargins', 'w:evenAndOddHeaders', 'w:autoHyphenation', 'w:embedTrueTypeFonts'])
      expect(elementsIn(settings, name)).toHaveLength(1);
    expect(elementsIn(settings, 'w:themeFontLang').map((each) => attributeOf(each, 'w:val'))).toEqual(['en-GB']);
  });

  test('passes its faces on whole, each with the key that opens it', () => {
    const relations = new Map(relationshipsOf(docx.file, 'word/fontTable.xml').map(({ id, target }) => [id, target]));
    const faces = elementsIn(docx.tree('word/fontTable.xml')).filter(({ name }) => name.startsWith('w:embed'));
    expect(faces).toHaveLength(8);
    for (const face of faces) {
      const bytes = Uint8Array.from(docx.file.bytes(relations.get(attributeOf(face, 'r:id') ?? '') ?? '') ?? []);
      const key = (attributeOf(face, 'w:fontKey') ?? '').replaceAll(/[^0-9A-F]/g, '').match(/../g) ?? [];
      expect(key).toHaveLength(16);
      const opened = bytes.map((byte, at) => (at < 32 ? byte ^ Number.parseInt(key[15 - (at % 16)] ?? '', 16) : byte));
      const view = new DataView(opened.buffer);
      expect(view.getUint32(0)).toBe(0x00010000);
      const tables = Array.from({ length: view.getUint16(4) }, (_, at) => 12 + at * 16);
      const os2 = tables.find((at) => new TextDecoder().decode(opened.subarray(at, at + 4)) === 'OS/2');
      // 0: whoever has the document may install the face (OpenType, OS/2 fsType).
      expect(os2 !== undefined && view.getUint16(view.getUint32(os2 + 8) + 8)).toBe(0);
    }
    const source = readFileSync(join(root, 'node_modules/@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'));
    expect(docx.file.bytes('word/fonts/font1.odttf')?.length).toBe(source.length);
  });

  test('names what stands in for each family that styles ask for', () => {
    const listed = new Map(
      elementsIn(docx.tree('word/fontTable.xml'), 'w:font').map((each) => [attributeOf(each, 'w:name'), value(each, 'w:altName')]),
    );
    const asked = ['word/styles.xml', 'word/document.xml', 'word/numbering.xml'].flatMap((path) =>
      elementsIn(docx.tree(path), 'w:rFonts').flatMap((each) =>
        ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'].flatMap((name) => attributeOf(each, name) ?? []),
      ),
    );
    for (const name of new Set(asked)) expect(listed.get(name), name).toMatch(/\S/);
  });
});

describe('notes', () => {
  test('called twice have one text, and a reference to its number', async () => {
    const docx = new OpenDocx(await bytesOf(sampleEdition('docx')));
    expect(elementsIn(docx.tree('word/document.xml'), 'w:footnoteReference')).toHaveLength(2);
    expect(docx.codes().filter((code) => code.startsWith('NOTEREF'))).toEqual(['NOTEREF fn_counselling_2 \\f \\h']);
  });
  test('that Word would count otherwise have the mark of the book', async () => {
    const base = sampleEdition('docx');
    const shifted = base.sections.map((section) =>
      section.anchor === 'counselling'
        ? (JSON.parse(JSON.stringify(section).replaceAll('"number":2,"anchor":"fn', '"number":5,"anchor":"fn')) as typeof section)
        : section,
    );
    const docx = new OpenDocx(await bytesOf({ ...base, sections: shifted }));
    const marks = elementsIn(docx.tree('word/document.xml'), 'w:footnoteReference').map((each) => attributeOf(each, 'w:customMarkFollows'));
    expect(marks).toEqual([undefined, '1']);
    const note = elementsIn(docx.tree('word/footnotes.xml'), 'w:footnote').find((each) => wordsOf(each).includes('best interests'));
    expect(note && wordsOf(note)).toMatch(/^5 Article 3/);
    expect(note && elementsIn(note, 'w:footnoteRef')).toEqual([]);
  });
});
