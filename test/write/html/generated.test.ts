import { expect, test } from 'vitest';
import type { Section } from '../../../scripts/model/book.ts';
import { startOf } from '../../../scripts/model/place.ts';
import { branchesOf } from '../../../scripts/write/html/contents-list.ts';
import { type HtmlEdition, renderSection, toHtml } from '../../../scripts/write/html/index.ts';
import { sampleEdition } from '../../sample-edition.ts';

/** HTML of one section of the sample, by its anchor. */
function html(edition: HtmlEdition, anchor: string): string {
  const section = edition.sections.find((each: Section) => each.anchor === anchor);
  if (section === undefined) throw new Error(`The sample has no section “${anchor}”.`);
  return toHtml(renderSection(edition, section, { kind: edition.format, href: (to) => `#${to}`, imageSrc: (key) => key }));
}
const [web, epub, pdf] = [sampleEdition('web'), sampleEdition('epub'), sampleEdition('pdf')];

test('a glossary entry has its anchor, definition, source and equivalents in their languages', () => {
  for (const edition of [web, epub, pdf]) expect(html(edition, 'glossary')).toContain('<div id="term-ret-001" class="glossary-entry"');
  expect(html(web, 'glossary')).toContain('<dd role="definition"><p>');
  expect(html(web, 'glossary')).toMatch(/<span class="language-code">fr<\/span> <span class="foreign" lang="fr">retour volontaire<\/span>/);
  expect(html(pdf, 'glossary')).toContain('<em class="foreign" lang="fr">retour volontaire</em>');
  expect(html(epub, 'glossary')).toContain('epub:type="glossdef"');
});
test('acronyms are a list of pairs', () => {
  expect(html(web, 'acronyms')).toContain('<dt><abbr>ERF</abbr></dt> <dd>European Refugee Fund</dd>');
});
test('each reference has its anchor', () => {
  for (const edition of [web, epub, pdf]) expect(html(edition, 'references')).toContain('<li id="ref-black-2004">');
});
test('places of the index are sections on screens and pages in print; ranges have two ends', () => {
  expect(html(web, 'index')).toContain('<a href="#ix-3">1.1</a>–<a href="#ix-4">');
  expect(html(pdf, 'index')).toContain('<a href="#ix-3" class="page-number" data-target="ix-3"></a>');
  expect(html(web, 'index')).toMatch(/<em>see<\/em> counselling/);
  expect(html(web, 'index')).toMatch(/<em>see also<\/em> journey/);
});
test('contents nest by depth, and have leaders and places for numbers in print alone', () => {
  expect(html(web, 'contents')).toMatch(/<li class="depth-1"><a href="#counselling">.*?<ol><li class="depth-2"><a href="#sec-families">/);
  expect(html(web, 'contents')).not.toMatch(/leader|page-number/);
  expect(html(pdf, 'contents')).toContain('<span class="page-number" data-target="counselling"></span>');
});
test('back matter hangs on no part in the contents', () => {
  const title = [{ type: 'text' as const, value: 'x', place: startOf('book.yaml') }];
  const roots = branchesOf([
    { target: 'part', depth: 0, title },
    { target: 'chapter', depth: 1, title },
    { target: 'index', depth: 1, apart: true, title },
  ]);
  expect(roots.map(({ entry }) => entry.target)).toEqual(['part', 'index']);
});
test('notes are a list on the web, asides in EPUB, and follow their block in print', () => {
  expect(html(web, 'counselling')).toMatch(/<li id="fn-counselling-2" data-block="u-[0-9a-f]{6}" value="2">/);
  expect(html(web, 'counselling').match(/role="doc-backlink"/g)).toHaveLength(3);
  expect(html(epub, 'counselling')).toMatch(/<aside id="fn-counselling-1"[^>]* epub:type="footnote" role="doc-footnote">/);
  const print = html(pdf, 'counselling');
  expect(print).toContain('data-call="fnref-counselling-1-a"');
  expect(print.indexOf('id="fn-counselling-2"')).toBeLessThan(print.indexOf('id="sec-families"'));
  expect(print).not.toContain('back-link');
});
test('the title page says subtitle, names, status, edition and day in the language of the book', () => {
  const page = html(sampleEdition('web', 'fr'), 'title-page');
  for (const words of ['Un petit manuel', 'Anna de Vries', 'Working text', '<time datetime="2006-05-01">1er mai 2006</time>', 'The House'])
    expect(page).toContain(words);
});
test('a drawing is an image with a name and a description', () => {
  for (const edition of [web, epub, pdf]) {
    const figure = /<figure id="fig-steps".*?<\/figure>/s.exec(html(edition, 'counselling'))?.[0] ?? '';
    const id = /<title id="([^"]+)">Two steps, one after the other<\/title>/.exec(figure)?.[1];
    expect(figure).toContain(`role="img" aria-labelledby="${id}"`);
    if (edition !== epub) expect(figure).toMatch(/<desc id="[^"]+">First comes the question, then the journey\.<\/desc>/);
  }
  // In EPUB the description that follows is pointed to.
  const chapter = html(epub, 'counselling');
  const long = /<svg[^>]* aria-details="([^"]+)"/.exec(chapter)?.[1];
  expect(chapter).toMatch(new RegExp(`<div class="description" id="${long}"><p[^>]*>[^<]+</p><p[^>]*>First comes the question`));
});
test('entries of the index have ids by their words, the same in all formats', () => {
  const ids = [web, epub, pdf].map((edition) => [...html(edition, 'index').matchAll(/<li id="(ix-entry-[^"]+)"/g)].map(([, id]) => id));
  expect(ids[0]?.length).toBeGreaterThan(2);
  expect(new Set(ids[0]).size).toBe(ids[0]?.length);
  expect(ids[1]).toEqual(ids[0]);
  expect(ids[2]).toEqual(ids[0]);
});
