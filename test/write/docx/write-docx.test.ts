import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { writeDocx } from '../../../scripts/write/docx/index.ts';
import { type SampleLanguage, sampleEdition } from '../../sample-edition.ts';

const host = createDiskHost();
afterAll(() => host.close());

async function bytesOf(language: SampleLanguage): Promise<Uint8Array> {
  const { files } = await writeDocx(sampleEdition('docx', language), { host, report: () => {} });
  return files[0]?.bytes ?? new Uint8Array();
}

describe('the Word edition', () => {
  let parts: Record<string, string>;
  let document = '';
  beforeAll(async () => {
    const zip = await JSZip.loadAsync(await bytesOf('en'));
    parts = {};
    for (const { name, dir } of Object.values(zip.files))
      if (!dir && /\.(xml|rels)$/.test(name)) parts[name] = (await zip.file(name)?.async('string')) ?? '';
    document = parts['word/document.xml'] ?? '';
  });
  const words = (xml: string): string => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map((match) => match[1]).join('');
  const paragraphs = (style: string): string[] =>
    [...document.matchAll(/<w:p(?: [^>]*)?>.*?<\/w:p>/gs)]
      .map(([xml]) => xml)
      .filter((xml) => xml.includes(`<w:pStyle w:val="${style}"/>`));

  test('has the same bytes at every build', async () => {
    expect(Buffer.from(await bytesOf('nl')).equals(Buffer.from(await bytesOf('nl')))).toBe(true);
  });
  test('has headings in Word’s own styles', () => {
    expect(paragraphs('Heading1').map(words)).toEqual(expect.arrayContaining(['The journey', 'Glossary', 'Index']));
    expect(paragraphs('Heading2').map(words)).toEqual(['Families', 'Steps', 'Papers']);
    expect(paragraphs('UnlistedHeading2').map(words)).toEqual(['In figures']);
  });
  test('fills its contents, with fields for pages that are not empty', () => {
    const lines = [...paragraphs('TOC1'), ...paragraphs('TOC2')];
    expect(lines.length).toBeGreaterThan(6);
    for (const line of lines) {
      expect(line).toMatch(/PAGEREF \w+ \\h/);
      expect(words(line)).toMatch(/[\dxvi]$/);
    }
    expect(document).not.toContain('w:dirty');
    expect(parts['word/settings.xml']).not.toContain('updateFields');
  });
  test('has real notes, which begin anew in each section', () => {
    expect(document.match(/<w:footnoteReference /g)?.length).toBeGreaterThan(1);
    expect(parts['word/footnotes.xml']).toContain('w:val="FootnoteText"');
    expect(document).toContain('<w:numRestart w:val="eachSect"/>');
  });
  test('repeats header rows, keeps rows whole and names what the header is', () => {
    expect(document.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(1);
    expect(document).toContain('<w:cantSplit/>');
  });
  test('says the language of the whole and of words in another one', () => {
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB" ');
    expect(document).toContain('<w:lang w:val="nl"/>');
  });
  test('gives pictures their alternative text, and drawings a PNG beside the SVG', async () => {
    expect(document).toMatch(/<wp:docPr [^>]*descr="[^"]+"/);
    expect(document).toContain('asvg:svgBlip');
    const zip = await JSZip.loadAsync(await bytesOf('en'));
    expect(Object.keys(zip.files).filter((name) => name.startsWith('word/media/') && name.endsWith('.png')).length).toBeGreaterThan(1);
  });
  test('mirrors its margins, numbers front matter in roman figures and opens chapters on the right', () => {
    expect(parts['word/settings.xml']).toContain('<w:mirrorMargins/>');
    expect(document).toContain('w:fmt="lowerRoman"');
    expect(document).toContain('<w:type w:val="oddPage"/>');
  });
  test('carries title, people, day of the edition in its properties', () => {
    const core = parts['docProps/core.xml'] ?? '';
    expect(core).toContain('Going home');
    expect(core).toContain('Anna de Vries; Jean Martin');
    expect(core.match(/2006-05-01T00:00:00Z/g)).toHaveLength(2);
  });
  test('keeps hostile words as words', async () => {
    const edition = sampleEdition('docx');
    const attack = '<script>alert("1")</script> & ]]> </w:t></w:p> {{x}}';
    const place = edition.sections[1]?.heading.place ?? {
      file: '',
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 1, column: 1, offset: 0 },
    };
    const paragraph = { type: 'paragraph' as const, id: 'u-00000abc', place, children: [{ type: 'text' as const, value: attack, place }] };
    const sections = edition.sections.map((section, at) => (at === 1 ? { ...section, body: [paragraph, ...section.body] } : section));
    const { files } = await writeDocx({ ...edition, info: { ...edition.info, title: attack }, sections }, { host, report: () => {} });
    const zip = await JSZip.loadAsync(files[0]?.bytes ?? new Uint8Array());
    const text = (await zip.file('word/document.xml')?.async('string')) ?? '';
    expect(words(text).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')).toContain(
      attack,
    );
    expect(text).not.toContain('<script>');
    expect(text).toContain('w14:paraId="00000ABC"');
  });
  test('says the words of every kind of node of the sample', () => {
    const said = words(document + (parts['word/footnotes.xml'] ?? ''));
    for (const text of [
      'In this edition only',
      'vrijwillige terugkeer',
      'to be confirmed',
      'Ask for papers.',
      'Composite teaching example',
      'Holding a person',
      'Fran\u00e7ais',
      'On words, see',
      'stop();',
    ])
      expect(said, text).toContain(text);
  });
});
