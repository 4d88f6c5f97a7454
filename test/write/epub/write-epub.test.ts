import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '../../../scripts/model/book.ts';
import type { NodeType } from '../../../scripts/model/book-node.ts';
import { walk } from '../../../scripts/model/walk.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { bytesOf, elementsOf, textsOf, treeOf, wordsIn } from './open-book.ts';

const opf = 'OEBPS/content.opf';
const nav = 'OEBPS/nav.xhtml';

/** What each kind leaves in the documents: a kind without a trace does not compile. Revisions are made by compose, in drafts. */
const traces: { readonly [K in Exclude<NodeType, 'revision'>]: RegExp } = {
  heading: /<h2 id="sec-families"[^>]*><span class="number">1\.1<\/span> <span class="title">Families</,
  paragraph: /<p id="u-[0-9a-f]{6}">/,
  blockquote: /<figure class="quotation"><blockquote[^>]*lang="fr"[^>]*xml:lang="fr"|<blockquote[^>]*xml:lang="fr"/,
  list: /<ol[^>]*start="4"/,
  listItem: /<li id="u-/,
  code: /<pre id="u-[0-9a-f]{6}"><code class="language-text">if \(answer === "no"\)/,
  thematicBreak: /<hr id="u-[0-9a-f]{6}"\/>/,
  table: /<table id="tbl-grades"[^>]*><caption class="caption">/,
  tableRow: /<thead><tr id="u-/,
  tableCell: /<th [^>]*scope="row"/,
  figure: /<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]*viewBox="0 0 360 84"[^>]*role="img"/,
  box: /<aside [^>]*class="box box-/,
  checklist: /<div id="chk-voluntary"[^>]*class="checklist"/,
  form: /class="form" role="group"/,
  formField: /class="field field-signature"/,
  conditionalBlock: /A block for this edition\./,
  conditionalInline: / In this edition only\./,
  contentsList: /<ol [^>]*class="contents contents-contents"/,
  glossaryList: /<dfn epub:type="glossterm">voluntary return<\/dfn>/,
  acronymList: /<dt><abbr>ERF<\/abbr><\/dt> <dd>European Refugee Fund</,
  referenceList: /<li id="ref-black-2004">Black, R\./,
  indexList: /<a href="counselling\.xhtml#ix-2"[^>]*>1\.1</,
  text: /Counselling<\/span> begins with listening/,
  emphasis: /<em>best interests<\/em>/,
  strong: /<strong>free<\/strong>/,
  inlineCode: /<code>return &lt;form> &amp; "code"<\/code>|<code>return &#x3C;form> &#x26; "code"<\/code>/,
  break: /<br\/>\n/,
  link: /<a class="external" href="https:\/\/example\.org\/return\?lang=en&(?:amp|#x26);page=2">/,
  image: /<img class="inline-image" src="images\/image-2\.svg" alt="The mark of the house"/,
  crossReference: /<a class="xref" href="journey\.xhtml#sec-journey-papers">section 2\.1</,
  citation: /<span class="citation">\(/,
  citationItem: /<a class="cite" href="references\.xhtml#ref-crc-1989" epub:type="biblioref" role="doc-biblioref">/,
  factReference: /<span class="fact fact-verified" data-facts="F013">/,
  termReference: /<a class="term" href="glossary\.xhtml#term-ret-001" epub:type="glossref" role="doc-glossref">/,
  acronym: /<abbr title="European Refugee Fund">ERF<\/abbr>/,
  indexMark: /<span id="ix-1" class="index-mark">/,
  footnoteReference: /<a id="fnref-counselling-2-a" href="#fn-counselling-2" epub:type="noteref" role="doc-noteref" aria-label="Note 2">2</,
  footnoteDefinition: /<aside id="fn-counselling-2"[^>]*epub:type="footnote" role="doc-footnote">/,
  foreign: /<span class="foreign" lang="nl" xml:lang="nl">vrijwillige terugkeer</,
  translationSign: /<span class="source-text" lang="fr" xml:lang="fr">Texte sans traduction<\/span> <mark>\[not yet translated\]<\/mark>/,
  unconfirmed: /half return <mark>\[to be confirmed\]<\/mark>/,
};

describe('an English book', () => {
  let edition: Edition<'epub'>;
  let bytes: Uint8Array;
  let texts: ReadonlyMap<string, string>;
  let all: string;
  beforeAll(async () => {
    edition = sampleEdition('epub');
    bytes = await bytesOf(edition);
    texts = textsOf(bytes);
    all = edition.sections.map(({ anchor }) => texts.get(`OEBPS/${anchor}.xhtml`) ?? '').join('\n');
  });

  test.each(Object.entries(traces))('%s comes out', (kind, trace) => expect(trace.test(all), kind).toBe(true));

  test('no word of the book is lost', () => {
    const shown = edition.sections.map(({ anchor }) => wordsIn(treeOf(texts, `OEBPS/${anchor}.xhtml`))).join('\n');
    const lost: string[] = [];
    for (const { heading, body, notes } of edition.sections)
      walk([heading, ...body, ...notes], (node) => {
        if (node.type === 'text' && !shown.includes(node.value)) lost.push(node.value);
      });
    expect(lost).toEqual([]);
  });

  test('the container begins with its type, stored, and tells no time but the edition’s', () => {
    const header = Buffer.from(bytes.slice(0, 58));
    expect(header.readUInt16LE(8)).toBe(0);
    expect(header.readUInt16LE(28)).toBe(0);
    expect(header.toString('latin1', 30)).toBe('mimetypeapplication/epub+zip');
    const times = new Set<string>();
    const whole = Buffer.from(bytes);
    for (let at = whole.indexOf('PK\x03\x04', 0, 'latin1'); at >= 0; at = whole.indexOf('PK\x03\x04', at + 4, 'latin1'))
      times.add(whole.toString('hex', at + 10, at + 14));
    expect(times.size).toBe(1);
  });

  test('the same edition gives the same bytes', async () => {
    const again = await bytesOf(sampleEdition('epub'));
    expect(createHash('sha256').update(again).digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('the package says what the edition knows', () => {
    const root = treeOf(texts, opf);
    const said = (name: string) => elementsOf(root, name).map(wordsIn);
    const meta = (property: string) =>
      elementsOf(root, 'meta')
        .filter(({ attributes }) => attributes.property === property)
        .map(wordsIn);
    expect(said('dc:identifier')).toEqual([edition.info.identifier]);
    expect(said('dc:title')).toEqual(['Going home', 'A small handbook & its parts']);
    expect(said('dc:language')).toEqual(['en-GB']);
    expect(said('dc:creator')).toEqual(['Anna de Vries']);
    expect(said('dc:contributor')).toEqual(['Jean Martin']);
    expect(said('dc:subject')).toEqual(['Return migration', 'Counselling']);
    expect(said('dc:rights')).toEqual(['© 2006 The House']);
    expect(meta('dcterms:modified')).toEqual(['2006-05-01T00:00:00Z']);
    expect(meta('file-as')).toContain('Vries, Anna de');
    expect(meta('schema:accessMode')).toEqual(['textual', 'visual']);
    expect(meta('schema:accessibilityHazard')).toEqual(['none']);
    expect(meta('schema:accessibilitySummary')[0]).toContain(edition.words.phrases.accessibilitySummary);
    expect(meta('schema:accessibilityFeature')).toEqual(expect.arrayContaining(['alternativeText', 'longDescription', 'index']));
  });

  test('navigation holds every section, headings below it, and landmarks', () => {
    const [contents, landmarks] = elementsOf(treeOf(texts, nav), 'nav');
    const links = elementsOf(contents ?? { type: 'root', children: [] }, 'a').map(({ attributes }) => attributes.href);
    for (const { anchor } of edition.sections) expect(links).toContain(`${anchor}.xhtml`);
    expect(links).toContain('counselling.xhtml#sec-families');
    const kinds = elementsOf(landmarks ?? { type: 'root', children: [] }, 'a').map(({ attributes }) => attributes['epub:type']);
    expect(kinds).toEqual(['cover', 'titlepage', 'toc', 'loi', 'lot', 'bodymatter', 'glossary', 'bibliography', 'index']);
    const order = elementsOf(treeOf(texts, 'OEBPS/toc.ncx'), 'navPoint').map(({ attributes }) => Number(attributes.playOrder));
    expect(order).toEqual(order.map((_, at) => at + 1));
    expect(order.length).toBe(links.length);
  });

  test('notes lead there and back', () => {
    const chapter = texts.get('OEBPS/counselling.xhtml') ?? '';
    for (const call of ['fnref-counselling-1-a', 'fnref-counselling-2-a', 'fnref-counselling-2-b']) {
      expect(chapter).toContain(`<a id="${call}" href="#fn-counselling-`);
      expect(chapter).toMatch(new RegExp(`class="back-link" href="#${call}" aria-label="[^"]+" epub:type="backlink" role="doc-backlink"`));
    }
  });
});

describe('odd books', () => {
  test('hostile words stay words', async () => {
    const hostile = '</title></p><script>alert("1")</script> &amp; ]]> <%= 7 * 7 %> <%- press %> $& $1 {{x}} \' "';
    const edition = sampleEdition('epub');
    const place = edition.sections[0]?.heading.place ?? {
      file: '',
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 1, column: 1, offset: 0 },
    };
    const sections = edition.sections.map((section) =>
      section.anchor === 'foreword'
        ? {
            ...section,
            heading: { ...section.heading, children: [{ type: 'text' as const, place, value: hostile }] },
            body: [
              ...section.body,
              {
                type: 'paragraph' as const,
                id: 'u-hostile',
                place,
                children: [{ type: 'text' as const, place, value: `${hostile}\u0000\u000b\uD800\uFFFE` }],
              },
            ],
          }
        : section,
    );
    const info = { ...edition.info, title: hostile, subtitle: hostile, publisher: hostile, rights: hostile, description: hostile };
    const texts = textsOf(await bytesOf({ ...edition, info, sections }));
    const foreword = treeOf(texts, 'OEBPS/foreword.xhtml');
    expect(elementsOf(foreword, 'script')).toEqual([]);
    expect(elementsOf(foreword, 'p').map(wordsIn)).toContain(hostile);
    expect(elementsOf(foreword, 'title').map(wordsIn)).toEqual([hostile]);
    expect(elementsOf(treeOf(texts, opf), 'dc:title').map(wordsIn)).toEqual([hostile, hostile]);
    expect(elementsOf(treeOf(texts, nav), 'a').map(wordsIn)).toContain(hostile);
    expect(elementsOf(treeOf(texts, 'OEBPS/toc.ncx'), 'docTitle').map(wordsIn)).toEqual([hostile]);
  });

  test('sections may be called as the container’s own files', async () => {
    const edition = sampleEdition('epub');
    const names = new Map([
      ['foreword', 'toc'],
      ['profile-nl', 'nav'],
    ]);
    const sections = edition.sections
      .filter(({ kind }) => kind !== 'contents')
      .map((section) => {
        const anchor = names.get(section.anchor) ?? section.anchor;
        return { ...section, anchor, heading: { ...section.heading, anchor } };
      });
    const texts = textsOf(await bytesOf({ ...edition, sections }));
    expect(texts.get('OEBPS/book-toc.xhtml')).toContain('This handbook is for those');
    expect(texts.get('OEBPS/book-nav.xhtml')).toContain('Netherlands');
    expect(texts.get(nav)).toContain('role="doc-toc"');
    // Without contents of its own, the book shows those of the navigation.
    expect(texts.get(opf)).toContain('<itemref idref="nav"/>');
  });

  test('depth of navigation is the edition’s', async () => {
    const edition = sampleEdition('epub');
    const hrefs = async (depth: number) => textsOf(await bytesOf({ ...edition, spec: { depth } })).get(nav) ?? '';
    expect(await hrefs(1)).not.toContain('#sec-families');
    expect(await hrefs(3)).toContain('#counselling-words');
  });
});
