import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { inspectPdf } from '../../../scripts/inspect/pdf/index.ts';
import type { Artifact, Edition, Section } from '../../../scripts/model/book.ts';
import { plainTextOf, walk } from '../../../scripts/model/walk.ts';
import { writePdf } from '../../../scripts/write/pdf/index.ts';
import { type SampleLanguage, sampleEdition } from '../../sample-edition.ts';
import { type OpenedPdf, openPdf } from './open-pdf.ts';

const host = createDiskHost();
afterAll(() => host.close());

interface Made {
  readonly edition: Edition<'pdf'>;
  readonly artifact: Artifact<'pdf'>;
  readonly pdf: OpenedPdf;
  readonly diagnostics: readonly Diagnostic[];
}
async function make(edition: Edition<'pdf'>): Promise<Made> {
  const diagnostics: Diagnostic[] = [];
  const artifact = await writePdf(edition, { host, report: (diagnostic) => diagnostics.push(diagnostic) });
  return { edition, artifact, pdf: await openPdf(artifact.files[0]?.bytes ?? new Uint8Array()), diagnostics };
}

const languages: readonly SampleLanguage[] = ['en', 'fr', 'nl'];

describe.each(languages)('the sample book in %s', (language) => {
  let made: Made;
  beforeAll(async () => {
    made = await make(sampleEdition('pdf', language));
  });
  const folioOf = (anchor: string): string => made.pdf.labels[(made.pdf.destinations.get(anchor) ?? 0) - 1] ?? 'no page';
  /** Page, from 1, on which a section opens, by its bookmark. */
  const opens = ({ heading, label }: Section): number => {
    const words = plainTextOf(heading.children);
    const title = label === undefined ? words : `${label} – ${words}`;
    return made.pdf.outline.find((bookmark) => bookmark.title === title)?.page ?? 0;
  };

  test('is one file without findings', async () => {
    expect(made.artifact.main).toBe(`pdf/going-home-${language}.pdf`);
    expect(made.artifact.files.map(({ path }) => path)).toEqual([made.artifact.main]);
    expect(made.diagnostics).toEqual([]);
    const found: Diagnostic[] = [];
    await inspectPdf(made.artifact, made.edition, (diagnostic) => found.push(diagnostic));
    expect(found).toEqual([]);
  });

  test('its contents and lists say the folio of each target', () => {
    let count = 0;
    for (const section of made.edition.sections)
      walk(section.body, (node) => {
        if (node.type !== 'contentsList') return;
        const page = made.pdf.pages[opens(section) - 1];
        for (const { target, title } of node.entries) {
          const words = plainTextOf(title);
          const line = page?.lines.find(({ text }) => text.includes(words) && !text.endsWith(words));
          expect(line?.text.split(' ').at(-1), `${words} in ${section.anchor}`).toBe(folioOf(target));
          count += 1;
        }
      });
    expect(count).toBeGreaterThan(12);
  });

  test('the folio at the foot of a page is its label, roman in front matter', () => {
    made.pdf.pages.forEach(({ lines }, at) => {
      const foot = lines.at(-1)?.text ?? '';
      if (/^[ivxlc\d]+$/.test(foot)) expect(foot).toBe(made.pdf.labels[at]);
    });
    const first = made.edition.sections.find(({ matter }) => matter !== 'front');
    expect(folioOf(first?.anchor ?? '')).toBe('1');
    expect(made.pdf.labels[1]).toBe('ii');
  });

  test('references say pages, and lead where they say', () => {
    const journey = made.pdf.pages[(made.pdf.destinations.get('journey') ?? 0) - 1];
    expect(journey?.text).toMatch(new RegExp(`\\(\\D*${folioOf('counselling')} ?\\)`));
    const targets = made.pdf.pages.flatMap(({ links }) => links.map(({ target }) => target)).filter((target) => target !== '');
    expect(targets.length).toBeGreaterThan(20);
    for (const target of targets) expect(made.pdf.destinations.has(target), target).toBe(true);
    expect(made.pdf.pages.flatMap(({ links }) => links.map(({ url }) => url)).filter(Boolean)).not.toEqual([]);
  });

  test('parts and chapters open on right-hand pages without heads, and blank pages are empty', () => {
    for (const section of made.edition.sections) {
      const { kind, anchor } = section;
      const number = opens(section);
      expect(number, anchor).toBeGreaterThan(0);
      if (kind === 'part' || kind === 'chapter') expect(number % 2, anchor).toBe(1);
      const top = made.pdf.pages[number - 1]?.lines[0];
      expect(top && top.y > (240 - 18) * (72 / 25.4), anchor).toBe(false);
    }
    const blank = made.pdf.pages.filter(({ paints }) => !paints);
    expect(blank.length).toBeGreaterThan(0);
    const heads = made.pdf.pages.flatMap(({ lines }) => lines.filter(({ y }) => y > (240 - 18) * (72 / 25.4)));
    const parts = made.edition.sections.filter(({ kind }) => kind === 'part');
    const versos = parts.map(({ label, shortTitle }) => [label, shortTitle].filter(Boolean).join(' · '));
    // Small capitals come out of a page as letters of either case, with gaps where they are spaced.
    const bare = (text: string): string => text.replaceAll(' ', '').toLowerCase();
    expect(heads.map(({ text }) => bare(text))).toEqual(expect.arrayContaining(versos.map(bare)));
  });

  test('every block can be reached by its permanent id, on the page of its section or later', () => {
    const written = new Set([
      'heading',
      'paragraph',
      'table',
      'figure',
      'box',
      'list',
      'listItem',
      'checklist',
      'form',
      'blockquote',
      'code',
    ]);
    const lost: string[] = [];
    for (const section of made.edition.sections)
      walk([section.heading, ...section.body], (node) => {
        if (!('id' in node) || !written.has(node.type)) return;
        const page = made.pdf.destinations.get(node.id) ?? 0;
        if (page < opens(section) || page > made.pdf.labels.length) lost.push(`${section.anchor} ${node.type} ${node.id} ${page}`);
      });
    expect(lost).toEqual([]);
  });
  test('bookmarks name every section and heading in order', () => {
    const titles = made.pdf.outline.map(({ title }) => title);
    for (const { heading, label } of made.edition.sections) {
      const words = plainTextOf(heading.children);
      expect(titles).toContain(label === undefined ? words : `${label} – ${words}`);
    }
    expect(titles.some((title) => title.startsWith('1.1 '))).toBe(true);
    for (const { page, title } of made.pdf.outline) expect(page, title).toBeGreaterThan(0);
    expect(made.pdf.outline.map(({ page }) => page)).toEqual([...made.pdf.outline.map(({ page }) => page)].sort((a, b) => a - b));
  });

  test('says its language, title and day, and is tagged', () => {
    expect(made.pdf.marked).toBe(true);
    expect(made.pdf.info).toMatchObject({
      Language: made.edition.words.language,
      CreationDate: 'D:20060501000000Z',
      ModDate: 'D:20060501000000Z',
    });
    expect(String(made.pdf.info.Title)).toContain(made.edition.info.title);
    expect(made.pdf.xmp).toContain('dc:title');
  });

  test('notes stand at the end of their section, and lead back', () => {
    const links = made.pdf.pages.flatMap((page, at) => page.links.map((link) => ({ ...link, page: at + 1 })));
    const calls = links.filter(({ target }) => target === 'fn-counselling-2');
    const back = links.filter(({ target }) => target === 'fnref-counselling-2-a');
    expect(calls).toHaveLength(2);
    expect(back).toHaveLength(1);
    expect(back[0]?.page).toBe(made.pdf.destinations.get('fn-counselling-2'));
    expect(calls[0]?.page).toBe(made.pdf.destinations.get('fnref-counselling-2-a'));
    const { note } = made.edition.words.phrases;
    expect(calls[0]?.name.startsWith(note.replace('{number}', ''))).toBe(true);
  });

  test('its tags are those of PDF 1.7: items have bodies, contents are TOC, notes are Note', () => {
    const tags = new Set(made.pdf.pages.flatMap((page) => page.tags.map((path) => path.replaceAll('NonStruct/', ''))));
    const has = (end: string): boolean => [...tags].some((path) => path.endsWith(end));
    for (const end of [
      'LI/LBody/P',
      'TOC/TOCI/Reference/Link',
      'Table/TR/TH',
      'Table/TR/TD',
      'Table/Caption',
      '/Figure',
      '/Note/P',
      '/H1',
      '/H2',
    ])
      expect(has(end), end).toBe(true);
    const items = [...tags].filter((path) => /\/LI\/[^/]+$/.test(path)).map((path) => path.split('/').at(-1));
    expect(new Set(items)).toEqual(new Set(['Lbl', 'LBody']));
    for (const { name } of made.pdf.pages.flatMap(({ links }) => links)) expect(name).not.toBe('');
  });

  test('every face is embedded, and all are the book’s own', async () => {
    const { context } = await PDFDocument.load(made.artifact.files[0]?.bytes ?? new Uint8Array(), { updateMetadata: false });
    const faces = context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object): object is PDFDict => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'));
    expect(faces.length).toBeGreaterThanOrEqual(5);
    for (const face of faces) {
      expect(face.has(PDFName.of('FontFile2'))).toBe(true);
      expect(String(face.get(PDFName.of('FontName')))).toMatch(/Source(Serif4|Sans3)/);
    }
  });

  test('its words are whole: no soft hyphens within lines, nothing raw', () => {
    const text = made.pdf.pages.map((page) => page.text).join('\n');
    expect(text.replace(/[\u00ad-](?=\n|$)/g, '')).not.toContain('\u00ad');
    expect(text).not.toMatch(/undefined|\[object|NaN/);
  });
});

test('two runs give the same bytes', async () => {
  const [one, other] = [await make(sampleEdition('pdf')), await make(sampleEdition('pdf'))];
  expect(Buffer.from(one.artifact.files[0]?.bytes ?? []).equals(Buffer.from(other.artifact.files[0]?.bytes ?? []))).toBe(true);
});

test('a block that is wider than the page is an error at its place, not a smaller book', async () => {
  const edition = sampleEdition('pdf');
  const sections = edition.sections.map((section) =>
    section.kind !== 'chapter'
      ? section
      : {
          ...section,
          body: [...section.body, wideFigure(section.heading.place)],
        },
  );
  const { diagnostics } = await make({ ...edition, sections });
  const wide = diagnostics.filter(({ code }) => code === 'pdf/too-wide');
  expect(wide.length).toBeGreaterThan(0);
  for (const { place } of wide) expect(place?.file).toBe(edition.sections[0]?.heading.place.file);
});

function wideFigure(place: Edition<'pdf'>['sections'][number]['heading']['place']) {
  const word = { type: 'text', place, value: 'Rückkehrberatungsstelle'.repeat(12) } as const;
  const cell = { type: 'tableCell', id: 'u-0000f3', place, scope: 'col', align: null, children: [word] } as const;
  const code = { type: 'inlineCode', place, value: 'x'.repeat(300) } as const;
  const other = { type: 'tableCell', id: 'u-0000f4', place, align: null, children: [code] } as const;
  return {
    type: 'table',
    id: 'u-0000f1',
    place,
    align: [null, null],
    rowHeads: false,
    wide: false,
    children: [{ type: 'tableRow', id: 'u-0000f2', place, header: true, children: [cell, other] }],
  } as const;
}
