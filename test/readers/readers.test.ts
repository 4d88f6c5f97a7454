import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiskHost } from '../../scripts/host/index.ts';
import type { Edition } from '../../scripts/model/book.ts';
import { bookEdition, pagedEdition, withPages } from '../inspect/epub/mutants/sound-books.ts';
import { bytesOf } from '../write/epub/open-book.ts';
import { type ReaderServer, readers, serveReader } from './serve-reader.ts';

interface Opened {
  readonly title: string;
  readonly direction: string;
  readonly toc: readonly string[];
  readonly depth: number;
  readonly landmarks: number;
  readonly pages: readonly string[];
  readonly sections: number;
}
interface Shown {
  readonly lang: string;
  readonly dir: string;
  readonly heading: string;
  readonly lostPictures: readonly string[];
  readonly drawings: number;
  readonly loadedFaces: number;
  readonly lostFaces: readonly string[];
  readonly letters: number;
  readonly tooWide: readonly string[];
}
/** A folder for pictures of what is seen; absent, none are taken. */
const pictures = process.env.HANDBOOK_SCREENSHOTS;
const screens = { phone: { width: 390, height: 844 }, tablet: { width: 820, height: 1180 } } as const;

const host = createDiskHost();
const browser = await host.browser().catch(() => undefined);
if (browser === undefined) console.warn('ABSENT: no browser was found, so no EPUB was opened in reading systems.');
let server: ReaderServer;
const books = new Map<string, { readonly edition: Edition<'epub'>; readonly bytes: Uint8Array }>();
beforeAll(async () => {
  server = await serveReader();
  const editions = {
    en: pagedEdition('en'),
    fr: pagedEdition('fr'),
    nl: pagedEdition('nl'),
    ar: withPages(await bookEdition('right-to-left', 'ar')),
    handbook: await bookEdition('../../manuscript', 'en'),
  };
  for (const [name, edition] of Object.entries(editions)) books.set(name, { edition, bytes: await bytesOf(edition) });
});
afterAll(async () => {
  server.close();
  await host.close();
});

describe.skipIf(browser === undefined).each(readers)(
  `opened in %s${browser === undefined ? ' (ABSENT: no browser was found)' : ''}`,
  (reader) => {
    describe.each(['en', 'fr', 'nl', 'ar'])('%s', (name) => {
      let page: Page;
      let opened: Opened;
      const faults: string[] = [];
      const ask = <T>(question: string): Promise<T> => page.evaluate(`reader.${question}`) as Promise<T>;
      const bookOf = () => books.get(name) ?? expect.fail(name);
      beforeAll(async () => {
        if (browser === undefined) return;
        server.book = bookOf().bytes;
        page = await browser.newPage();
        await page.setViewport({ ...screens.tablet, deviceScaleFactor: 1 });
        page.on('pageerror', (error) => faults.push(String(error)));
        page.on('requestfailed', (request) => faults.push(`${request.url()} ${request.failure()?.errorText}`));
        await page.goto(`${server.address}/read-${reader}`, { waitUntil: 'load' });
        opened = await ask<Opened>('open()');
      });
      afterAll(() => page?.close());

      test('title, direction, contents, landmarks and pages are those of the edition', () => {
        const { info, sections, spec } = bookOf().edition;
        expect(opened.title).toBe(info.title);
        expect(opened.direction).toBe(info.direction);
        expect(opened.toc.length).toBeGreaterThanOrEqual(sections.length);
        expect(opened.depth).toBe(3);
        expect(opened.landmarks).toBeGreaterThanOrEqual(3);
        const folios = spec.printed?.map.pages.map(({ folio }) => folio) ?? [];
        expect(opened.pages.length).toBe(folios.length);
        // One reading system knows arabic folios only.
        const arabic = (folio: string): boolean => /^\d+$/.test(folio);
        expect(opened.pages.filter(arabic)).toEqual(folios.filter(arabic));
      });

      test('every chapter opens, in its language, with its pictures and faces', async () => {
        const { info, words } = bookOf().edition;
        for (let at = 0; at < opened.sections; at += 1) {
          const shown = await ask<Shown>(`chapter(${at})`);
          expect({ lang: shown.lang, dir: shown.dir }).toEqual({ lang: words.language, dir: info.direction });
          expect(shown.lostPictures).toEqual([]);
          expect(shown.lostFaces).toEqual([]);
          // The cover is a picture alone.
          if (at > 0)
            expect(shown).toMatchObject({
              heading: expect.stringMatching(/\S/),
              loadedFaces: expect.toSatisfy((faces: number) => faces > 0),
            });
        }
      });

      test('a note shows its text', async () => {
        const [section, note] = noteOf(bookOf().edition);
        await ask(`chapter(${section})`);
        const shown = await ask<{ type: string; text: string }>('note()');
        expect(shown.type).toBe('footnote');
        expect(shown.text).toContain(note);
      });

      test.skipIf(name === 'ar')('a cross-reference leads to its target', async () => {
        await ask(`chapter(${sectionAt(bookOf().edition, 'counselling')})`);
        expect(await ask('crossReference("journey.xhtml#sec-journey-papers")')).toEqual({ found: true, inView: true });
      });

      test('a page of print is found', async () => {
        expect(await ask('page("2")')).toBe('2');
      });

      test('pages turn to the side of the script', async () => {
        expect(await ask(`turn("${name === 'ar' ? 'left' : 'right'}")`)).toBe(1);
      });

      test('nothing is missing or fails on the way', () => expect(faults).toEqual([]));

      test.skipIf(pictures === undefined)('pictures of what is seen', async () => {
        mkdirSync(pictures ?? '', { recursive: true });
        for (const [screen, size] of Object.entries(screens)) {
          await page.setViewport({ ...size, deviceScaleFactor: 1 });
          for (let at = 0; at < opened.sections; at += 1) {
            await ask(`chapter(${at})`);
            await new Promise((resolve) => setTimeout(resolve, 150));
            await page.screenshot({ path: join(pictures ?? '', `${reader}-${name}-${screen}-${String(at).padStart(2, '0')}.png`) });
          }
        }
      });
    });
  },
);

/** Paginated reading systems lay all pages of a chapter side by side in one window, so that media queries do not see how narrow a page is. */
describe.skipIf(browser === undefined)('on a phone nothing is wider than the page', () => {
  test.each(['en', 'ar', 'handbook'])('%s', async (name) => {
    const page = await browser?.newPage();
    if (page === undefined) return;
    try {
      server.book = books.get(name)?.bytes ?? expect.fail(name);
      await page.setViewport({ ...screens.phone, deviceScaleFactor: 1 });
      await page.goto(`${server.address}/read-foliate`, { waitUntil: 'load' });
      const { sections } = (await page.evaluate('reader.open()')) as Opened;
      const wide: string[] = [];
      for (let at = 0; at < sections; at += 1) {
        const { heading, tooWide } = (await page.evaluate(`reader.chapter(${at})`)) as Shown;
        wide.push(...tooWide.map((element) => `${heading}: ${element}`));
      }
      expect(wide).toEqual([]);
    } finally {
      await page.close();
    }
  });
});

/** Place of a section in the spine, where the cover is first. */
function sectionAt({ sections }: Edition<'epub'>, anchor: string): number {
  return 1 + sections.findIndex((section) => section.anchor === anchor);
}
/** The first section with notes, and some words of its first note. */
function noteOf({ sections }: Edition<'epub'>): readonly [number, string] {
  const at = sections.findIndex(({ notes }) => notes.length > 0);
  const [first] = sections[at]?.notes[0]?.children ?? [];
  const words = first?.type === 'paragraph' && first.children[0]?.type === 'text' ? first.children[0].value : '';
  return [at + 1, words.slice(0, 12)];
}
