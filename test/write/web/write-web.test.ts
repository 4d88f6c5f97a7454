import type { Element } from 'hast';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Artifact } from '../../../scripts/model/book.ts';
import { plainTextOf, walk } from '../../../scripts/model/walk.ts';
import { type SampleLanguage, sampleEdition } from '../../sample-edition.ts';
import { elementsIn, pageIn, pageNames, siteOf, textIn, wordsIn } from './open-site.ts';

const languages: readonly SampleLanguage[] = ['en', 'fr', 'nl'];

describe.each(languages)('the site in %s', (language) => {
  const edition = sampleEdition('web', language);
  const { phrases } = edition.words;
  let site: Artifact<'web'>;
  beforeAll(async () => {
    site = await siteOf(edition);
  });
  const pages = () => pageNames(site).map((name) => ({ name, page: pageIn(site, name) }));

  test('lies in a folder of its own and begins with index.html', () => {
    expect(site.main).toBe(`web/${language}/index.html`);
    expect(site.files.every(({ path }) => path.startsWith(`web/${language}/`))).toBe(true);
    expect(new Set(site.files.map(({ path }) => path)).size).toBe(site.files.length);
  });

  test('has the same bytes at every call', async () => {
    expect(await siteOf(sampleEdition('web', language))).toEqual(site);
  });

  test('each section has a page with its title; title and contents share the first', () => {
    for (const { anchor, heading } of edition.sections) {
      const name =
        anchor === 'title-page' || anchor === 'contents' ? 'index.html' : anchor === 'index' ? 'book-index.html' : `${anchor}.html`;
      const title = elementsIn(pageIn(site, name), ({ properties }) => properties.id === anchor)[0];
      expect(title && wordsIn(title).replace(/\d$/, '')).toContain(plainTextOf(heading.children));
    }
  });

  test('each page says its language, has landmarks with names, a skip link and a policy', () => {
    for (const { name, page } of pages()) {
      const one = (tagName: string) => elementsIn(page, (each) => each.tagName === tagName);
      expect(one('html')[0]?.properties, name).toMatchObject({ lang: language, dir: 'ltr' });
      for (const landmark of ['header', 'main', 'h1']) expect(one(landmark), `${name} ${landmark}`).toHaveLength(1);
      const names = one('nav').map(({ properties }) => properties.ariaLabel);
      expect(names).toContain(phrases.contents);
      expect(new Set(names).size).toBe(names.length);
      const skip = one('a')[0];
      expect(skip?.properties).toMatchObject({ className: ['skip-link'], href: '#site-text' });
      expect(skip && wordsIn(skip)).toBe(phrases.skipToText);
      const policy = one('meta').find(({ properties }) => String(properties.httpEquiv) === 'Content-Security-Policy');
      expect(policy?.properties.content).toContain("default-src 'none'");
    }
  });

  test('no page needs its script, and none has script or style in it', () => {
    for (const { name, page } of pages()) {
      const scripts = elementsIn(page, ({ tagName }) => tagName === 'script');
      expect(scripts.map(({ properties, children }) => [properties.src, children.length])).toEqual([
        ['assets/site.js', 0],
        ['assets/search.js', 0],
        ['assets/reader.js', 0],
      ]);
      expect(
        elementsIn(page, ({ tagName, properties }) => tagName === 'style' || properties.style !== undefined),
        name,
      ).toEqual([]);
      expect(elementsIn(page, ({ properties }) => Object.keys(properties).some((key) => /^on[A-Z]/.test(key)))).toEqual([]);
      const hidden = elementsIn(page, ({ properties }) => properties.hidden === true);
      const names = hidden.flatMap(({ properties }) => properties.className);
      expect(names.filter((each) => each !== 'term-definitions')).toEqual(['site-search', 'theme-switch']);
    }
  });

  test('previous and next go through all pages', () => {
    const seen: string[] = [];
    for (let name: string | undefined = 'index.html'; name !== undefined && seen.length < 50; ) {
      seen.push(name);
      const next: Element | undefined = elementsIn(pageIn(site, name), ({ properties }) =>
        [properties.className].flat().includes('turn-next'),
      )[0];
      name = next === undefined ? undefined : String(next.properties.href);
    }
    expect([...seen].sort()).toEqual(pageNames(site).sort());
  });

  test('the page of a part lists its sections, and no other page does', () => {
    const listed = pages().flatMap(({ page }) =>
      elementsIn(page, ({ properties }) => [properties.className].flat().includes('part-contents')),
    );
    const parts = edition.sections.filter(({ kind }) => kind === 'part');
    expect(parts.length).toBeGreaterThan(0);
    expect(listed).toHaveLength(parts.length);
    for (const { anchor } of parts) {
      const at = edition.sections.findIndex((section) => section.anchor === anchor);
      const links = elementsIn(pageIn(site, `${anchor}.html`), ({ properties }) =>
        [properties.className].flat().includes('part-contents'),
      ).flatMap((list) => elementsIn(list, ({ tagName }) => tagName === 'a'));
      expect(links.length).toBeGreaterThan(0);
      expect(links.map(({ properties }) => properties.href)).toEqual(
        edition.sections.slice(at + 1, at + 1 + links.length).map((section) => `${section.anchor}.html`),
      );
    }
  });

  test('leads to the other languages and to no other', () => {
    const links = elementsIn(
      pageIn(site, 'journey.html'),
      ({ tagName, properties }) => tagName === 'a' && properties.hrefLang !== undefined,
    );
    const others = languages.filter((each) => each !== language);
    expect(links.map(({ properties }) => properties.href)).toEqual(others.map((other) => `../${other}/index.html`));
    expect(links.map(({ properties }) => properties.lang)).toEqual(others);
  });

  test('notes lead both ways', () => {
    const page = pageIn(site, 'counselling.html');
    const hrefs = elementsIn(page, ({ tagName }) => tagName === 'a').map(({ properties }) => properties.href);
    for (const note of edition.sections.find(({ anchor }) => anchor === 'counselling')?.notes ?? [])
      for (const anchor of [note.anchor, ...note.calls]) {
        expect(hrefs).toContain(`#${anchor}`);
        expect(elementsIn(page, ({ properties }) => properties.id === anchor)).toHaveLength(1);
      }
  });

  test('every block is there by its id', () => {
    const found = new Set(
      pages().flatMap(({ page }) =>
        elementsIn(page)
          .flatMap(({ properties }) => [properties.id, properties.dataBlock])
          .map(String),
      ),
    );
    for (const { heading, body, notes } of edition.sections)
      walk([heading, ...body, ...notes], (node) => {
        if ('id' in node && node.type !== 'conditionalBlock') expect(found, node.type).toContain(node.id);
      });
  });
});

test('downloads stand on the first page where there are any', async () => {
  const edition = sampleEdition('web');
  const downloads = [
    { format: 'pdf' as const, href: '../../pdf/going-home-en.pdf' },
    { format: 'epub' as const, href: '../../epub/going-home-en.epub' },
  ];
  const links = (site: Artifact<'web'>) =>
    elementsIn(pageIn(site, 'index.html'), ({ properties }) => properties.download !== undefined).map((link) => [
      wordsIn(link),
      link.properties.href,
    ]);
  expect(links(await siteOf({ ...edition, spec: { ...edition.spec, downloads } }))).toEqual([
    ['PDF', downloads[0]?.href],
    ['EPUB', downloads[1]?.href],
  ]);
  expect(links(await siteOf(edition))).toEqual([]);
});

test('a book of one language has no switch', async () => {
  const edition = sampleEdition('web');
  const site = await siteOf({ ...edition, info: { ...edition.info, languages: ['en'] } });
  expect(textIn(site, 'index.html')).not.toContain('hreflang');
});

test('words of the catalogue stay text', async () => {
  const edition = sampleEdition('web');
  const title = '</title><script>alert(1)</script> {lang} "&';
  const site = await siteOf({ ...edition, info: { ...edition.info, title, description: '"><img src=x>', publisher: '<b>' } });
  const page = pageIn(site, 'journey.html');
  expect(elementsIn(page, ({ tagName }) => tagName === 'script')).toHaveLength(3);
  expect(elementsIn(page, ({ tagName, properties }) => tagName === 'b' || properties.src === 'x')).toEqual([]);
  expect(wordsIn(elementsIn(page, ({ tagName }) => tagName === 'title')[0] ?? page)).toContain(title);
});

test('the style sheet has faces, book and site, and prints', async () => {
  const css = textIn(await siteOf(sampleEdition('web')), 'assets/site.css');
  expect(css).toContain('@font-face');
  expect(css).toContain('.box-title');
  expect(css).toContain('@media print');
});
