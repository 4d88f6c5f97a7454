import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { inspectEpub } from '../../../scripts/inspect/epub/index.ts';
import { inspectWeb } from '../../../scripts/inspect/web/index.ts';
import type { Artifact } from '../../../scripts/model/book.ts';
import { writeEpub } from '../../../scripts/write/epub/index.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { siteOf } from '../../write/web/open-site.ts';
import { samplesFor } from './samples.ts';

const editions = { web: sampleEdition('web'), epub: sampleEdition('epub') };
const host = createDiskHost();
let sound: { readonly web: Artifact<'web'>; readonly epub: Artifact<'epub'> };
beforeAll(async () => {
  const context = { host, report: () => {} };
  const [web, epub] = [siteOf(editions.web), writeEpub(editions.epub, context)];
  sound = { web: await web, epub: await epub };
});
afterAll(() => host.close());

const page = 'web/en/counselling.html';
const text = 'OEBPS/counselling.xhtml';
const opf = 'OEBPS/content.opf';
const nav = 'OEBPS/nav.xhtml';
/** File that a sample stands in, and what it takes the place of; without it, it is put at the end of the text. */
const places: Readonly<Record<string, readonly [file: string, stead?: RegExp]>> = {
  'epub/bad-metadata': [opf, /<dc:language>.*?<\/dc:language>/],
  'epub/claim': [opf, /<meta property="schema:accessibilityFeature">index<\/meta>/],
  'epub/contents': [nav, /<a href="journey.xhtml">.*?<\/a>/],
  'epub/cover': [opf, /<item id="cover-image".*?\/>/],
  'epub/direction': [opf, /<spine [^>]*>/],
  'epub/document-title': [text, /<title>.*?<\/title>/],
  'epub/item-properties': [opf, /<item id="section-counselling".*?\/>/],
  'epub/landmarks': [nav, /<a epub:type="bodymatter".*?<\/a>/],
  'epub/manifest-mismatch': [opf, /<item id="image-1".*?\/>/],
  'epub/media-type': [opf, /<item id="image-1".*?\/>/],
  'epub/missing-section': [opf, /<itemref idref="section-counselling"\/><itemref idref="section-journey"\/>/],
  'epub/ncx': ['OEBPS/toc.ncx', /<text>Chapter 2. The journey<\/text>/],
  'web/missing-section': [page, /(?<=<h1(?:(?!<\/h1>)[\s\S])*)<span class="title">[^<]*(?=<)/],
  'web/search-gap': ['web/en/assets/search/texts-0.js', /\["sec-families","1\.1 Families"\]/],
  'web/search-index': ['web/en/assets/search/index.js', /"texts":\[0\]/],
  'web/search-target': ['web/en/assets/search/index.js', /\["counselling\.html",-1,/],
  'web/policy': [page, /<meta http-equiv.*?>/],
  'web/wrong-language': [page, /<html .*?>/],
};
const ends = { web: /(?=<\/main>)/, epub: /(?=<\/section><\/body>)/ };
const texts = { web: page, epub: text };

type Kind = keyof typeof ends;
function changed(code: string, kind: Kind, content: string, sample: string): string {
  const stead = places[code]?.[1] ?? ends[kind];
  if (!stead.test(content)) throw new Error(`The place of ${code} is not there.`);
  return content.replace(stead, () => sample);
}

/** A zip like this one with a sample in it. Where the sample says how files are stored, they are stored so. */
function zipWith(code: string, kind: Kind, bytes: Uint8Array, sample: string): Uint8Array {
  const { mimetype, ...files } = unzipSync(bytes);
  const [, stored] = /^(Stored|Deflated) +mimetype/.exec(sample) ?? [];
  const name = places[code]?.[0] ?? texts[kind];
  if (stored === undefined) files[name] = strToU8(changed(code, kind, strFromU8(files[name] ?? new Uint8Array()), sample));
  const first: Zippable = mimetype ? { mimetype: [mimetype, { level: stored === 'Deflated' ? 6 : 0 }] } : {};
  return zipSync({ ...first, ...files }, { mtime: '2006-05-01T00:00:00' });
}

async function codesIn(code: string, sample: string): Promise<string[]> {
  const found: Diagnostic[] = [];
  const report = (finding: Diagnostic): void => void found.push(finding);
  const kind = code.split('/')[0] as Kind;
  const files = sound[kind].files.map((file) => {
    if (kind !== 'web') return { ...file, bytes: zipWith(code, kind, file.bytes, sample) };
    return file.path === (places[code]?.[0] ?? page)
      ? { ...file, bytes: strToU8(changed(code, kind, strFromU8(file.bytes), sample)) }
      : file;
  });
  if (kind === 'web') await inspectWeb({ ...sound.web, files }, editions.web, report);
  if (kind === 'epub') await inspectEpub({ ...sound.epub, files }, editions.epub, report);
  return found.map((finding) => finding.code);
}

describe('samples of finished editions show what they say', () => {
  test.each(samplesFor('edition'))('%s', async (code, bad, good) => {
    expect(await codesIn(code, bad)).toContain(code);
    expect(await codesIn(code, good)).toEqual([]);
  });
});
