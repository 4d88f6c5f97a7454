import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import * as webDiagnostics from '../../../scripts/diagnostics/web.ts';
import * as searchDiagnostics from '../../../scripts/diagnostics/web-search.ts';
import { inspectWeb } from '../../../scripts/inspect/web/index.ts';
import type { Artifact, Edition } from '../../../scripts/model/book.ts';
import { type SampleLanguage, sampleEdition } from '../../sample-edition.ts';
import { siteOf, textIn } from '../../write/web/open-site.ts';

const edition = sampleEdition('web');
let sound: Artifact<'web'>;
beforeAll(async () => {
  sound = await siteOf(edition);
});

async function findings(artifact: Artifact<'web'>, of: Edition<'web'> = edition): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  await inspectWeb(artifact, of, (each) => found.push(each));
  return found;
}
/** The sound site with one change in one file. */
function edit(name: string, from: string | RegExp, to: string): Artifact<'web'> {
  const text = textIn(sound, name);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`“${from}” is not in ${name}.`);
  const path = `web/en/${name}`;
  return {
    ...sound,
    files: sound.files.map((file) => (file.path === path ? { ...file, bytes: new TextEncoder().encode(changed) } : file)),
  };
}
function without(name: string): Artifact<'web'> {
  return { ...sound, files: sound.files.filter(({ path }) => path !== `web/en/${name}`) };
}

test.each<SampleLanguage>(['en', 'fr', 'nl'])('a sound site has no findings: %s', async (language) => {
  const of = sampleEdition('web', language);
  expect(await findings(await siteOf(of), of)).toEqual([]);
});

test('downloads may lie outside the folder, and no other file', async () => {
  const of = { ...edition, spec: { ...edition.spec, downloads: [{ format: 'pdf' as const, href: '../../pdf/book.pdf' }] } };
  const artifact = await siteOf(of);
  expect(await findings(artifact, of)).toEqual([]);
  expect((await findings(artifact)).map(({ code }) => code)).toEqual(['web/outward-address']);
});

const text = 'counselling.html';
const main = '</main>';
const faults: readonly [string, string, () => Artifact<'web'>][] = [
  ['a link to no page', 'web/dead-link', () => edit(text, main, '<a href="none.html">x</a></main>')],
  ['a link to no id of the page', 'web/dead-link', () => edit(text, main, '<a href="#none">x</a></main>')],
  ['a link to no id of another page', 'web/dead-link', () => edit(text, main, '<a href="glossary.html#none">x</a></main>')],
  ['a page away', 'web/dead-link', () => without('journey.html')],
  ['a picture away', 'web/dead-link', () => without('assets/images/lake.png')],
  ['a font away', 'web/dead-link', () => without('assets/fonts/source-serif-4-latin-400-normal.woff2')],
  ['the script away', 'web/dead-link', () => without('assets/site.js')],
  ['an address from the root', 'web/outward-address', () => edit(text, main, '<a href="/index.html">x</a></main>')],
  ['an address out of the folder', 'web/outward-address', () => edit(text, main, '<a href="../../x.html">x</a></main>')],
  ['a language that is not', 'web/outward-address', () => edit(text, main, '<a href="../de/index.html">x</a></main>')],
  ['another scheme', 'web/outward-address', () => edit(text, main, '<a href="javascript:alert(1)">x</a></main>')],
  ['a picture from elsewhere', 'web/outward-address', () => edit(text, main, '<img alt="" src="https://example.org/x.png"></main>')],
  ['a font from elsewhere', 'web/outward-address', () => edit('assets/site.css', /^/, 'a{background:url(https://example.org/x)}')],
  ['no title', 'web/headings', () => edit(text, /<h1([\s\S]*?)<\/h1>/, '<h2$1</h2>')],
  ['two titles', 'web/headings', () => edit(text, main, '<h1>Two</h1></main>')],
  ['a level left out', 'web/headings', () => edit(text, main, '<h2>Two</h2><h4>Four</h4></main>')],
  ['no text alternative', 'web/no-alternative', () => edit(text, / alt="[^"]+"/, '')],
  ['a drawing without name', 'web/no-alternative', () => edit(text, main, '<svg role="img"></svg></main>')],
  ['another language', 'web/wrong-language', () => edit(text, '<html lang="en"', '<html lang="fr"')],
  ['another direction', 'web/wrong-language', () => edit(text, 'dir="ltr"', 'dir="rtl"')],
  ['an id twice', 'web/duplicate-id', () => edit(text, main, '<p id="site-text">x</p></main>')],
  ['a title that differs', 'web/missing-section', () => edit(text, 'Return counselling &#x26; advice<sup', 'Something else<sup')],
  ['a part of the index away', 'web/search-index', () => without('assets/search/texts-0.js')],
  ['the postings away', 'web/search-index', () => without('assets/search/postings-0.js')],
  ['an index that is no JSON', 'web/search-index', () => edit('assets/search/index.js', '"language"', 'language')],
  ['a block too many', 'web/search-index', () => edit('assets/search/texts-0.js', '[\n', '[\n["foreword","More"],\n')],
  ['a block that is not there', 'web/search-target', () => edit('assets/search/texts-0.js', '["u-000009",', '["u-none",')],
  ['a page that is not there', 'web/search-target', () => edit('assets/search/index.js', '"journey.html"', '"none.html"')],
  ['a section that cannot be found', 'web/search-gap', () => edit('assets/search/texts-0.js', '["counselling",', '["u-000009",')],
  ['a heading that cannot be found', 'web/search-gap', () => edit(text, main, '<h2 id="more">More</h2></main>')],
  ['a value that is none', 'web/raw-text', () => edit(text, main, '<p>undefined</p></main>')],
  [
    'a value that is none, in a name',
    'web/raw-text',
    () => edit(text, main, '<img src="assets/images/lake.png" alt="[object Object]"></main>'),
  ],
  ['a heading’s id unread', 'web/raw-text', () => edit(text, main, '<p>Words {#sec-words}</p></main>')],
  ['a directive unread', 'web/raw-text', () => edit(text, main, '<p>:::note</p></main>')],
  ['a term unread', 'web/raw-text', () => edit(text, main, '<p>:term[return]</p></main>')],
  ['strong unread', 'web/raw-text', () => edit(text, main, '<p>**very** much</p></main>')],
  ['no policy', 'web/policy', () => edit(text, /<meta http-equiv[^>]*>/, '')],
  ['a policy that lets styles in', 'web/policy', () => edit(text, /style-src \S+/, "style-src 'unsafe-inline';")],
  ['a policy that lets pictures in', 'web/policy', () => edit(text, /img-src /, 'img-src https: ')],
  ['a script in the page', 'web/inline-code', () => edit(text, main, '<script>alert(1)</script></main>')],
  ['a style in the page', 'web/inline-code', () => edit(text, main, '<style>p{}</style></main>')],
  ['a style of an element', 'web/inline-code', () => edit(text, main, '<p style="color:red">x</p></main>')],
  ['a handler of an element', 'web/inline-code', () => edit(text, main, '<p onclick="x()">x</p></main>')],
  ['a term without its definition', 'web/no-definition', () => edit(text, /data-term="[^"]+"/, '')],
  ['a file that sw.js does not list', 'web/offline-list', () => edit('sw.js', '"glossary.html",', '')],
  ['a file that is not there in sw.js', 'web/offline-list', () => edit('sw.js', '"files":[', '"files":["none.html",')],
  ['sw.js itself in its list', 'web/offline-list', () => edit('sw.js', '"files":[', '"files":["sw.js",')],
  ['a list that cannot be read', 'web/offline-list', () => edit('sw.js', 'const site = ', 'let site = ')],
  ['sw.js away', 'web/offline-list', () => without('sw.js')],
  ['a link unread', 'web/raw-text', () => edit(text, main, '<p>[](#sec-x)</p></main>')],
];

describe('each fault is found and named', () => {
  test.each(faults)('%s: %s', async (_, code, make) => {
    expect([...new Set((await findings(make())).map((each) => each.code))]).toContain(code);
  });
  test('every code of the area is among them', () => {
    const all = Object.values({ ...webDiagnostics, ...searchDiagnostics }).map(({ definition }) => definition.code);
    expect(new Set(faults.map(([, code]) => code))).toEqual(new Set(all));
  });
  test('code may show anything', async () => {
    expect(await findings(edit(text, main, '<pre><code>**undefined** :::note</code></pre></main>'))).toEqual([]);
  });
});
