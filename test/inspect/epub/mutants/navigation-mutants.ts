import { all, chapter, edit, type Mutant, nav, ncx, opf } from './mutant.ts';

const contents = 'epub/contents';
const landmarks = 'epub/landmarks';
const older = 'epub/ncx';
const pages = 'epub/page-list';
const claim = 'epub/claim';
const item = (id: string): RegExp => new RegExp(`<item id="${id}"[^>]*/>`);
const entry = (folio: string): RegExp => new RegExp(`<li><a href="[^"]*#page-${folio}">${folio}</a></li>`);

const bothEntries =
  (path: string, first: RegExp, second: RegExp): Mutant['change'] =>
  (files) => {
    const text = new TextDecoder().decode(files[path]);
    const [one, two] = [first.exec(text)?.[0], second.exec(text)?.[0]];
    if (one === undefined || two === undefined) throw new Error('An entry is not there.');
    files[path] = new TextEncoder().encode(text.replace(one, '§1').replace(two, one).replace('§1', two));
  };

/** Faults of navigation and pages. */
export const navigationMutants: readonly Mutant[] = [
  {
    name: 'a section out of the contents',
    code: 'epub/missing-section',
    says: /table of contents/,
    also: [older],
    change: edit(nav, /<li><a href="glossary.xhtml">.*?<\/li>/, ''),
  },
  {
    name: 'a heading out of the contents',
    code: contents,
    says: /“Families” is missing/,
    placed: true,
    also: [older],
    change: edit(nav, /<li><a href="counselling.xhtml#sec-families">.*?<\/li>/, ''),
  },
  {
    name: 'contents out of order',
    code: contents,
    says: /read earlier/,
    also: [older],
    change: bothEntries(
      nav,
      /<li><a href="counselling.xhtml#sec-families">.*?<\/li>/,
      /<li><a href="counselling.xhtml#counselling-steps">.*?<\/li>/,
    ),
  },
  {
    name: 'a label that is not the heading',
    code: contents,
    says: /“1.1 Kin”/,
    placed: true,
    also: [older],
    change: edit(nav, '>1.1 Families<', '>1.1 Kin<'),
  },
  {
    name: 'a heading that is not below its section',
    code: contents,
    says: /below its section/,
    placed: true,
    change: edit(nav, /(<a href="journey.xhtml">[^<]*<\/a>)<ol>(<li>.*?<\/li>)<\/ol>/, '$1</li>$2<li hidden="">'),
    also: ['*'],
  },
  {
    name: 'contents without a heading',
    code: contents,
    says: /no heading of its own/,
    also: ['epub/headings', 'epub/dangling-name'],
    change: edit(nav, /<h1 id="toc-title">.*?<\/h1>/, ''),
  },
  {
    name: 'no contents',
    code: contents,
    says: /one table/,
    also: ['epub/missing-section', older, claim],
    change: edit(nav, 'epub:type="toc" role="doc-toc"', 'epub:type="list"'),
  },
  { name: 'no landmarks', code: landmarks, says: /lack “cover”/, change: edit(nav, /<nav epub:type="landmarks".*?<\/nav>/, '') },
  {
    name: 'no landmark for the text',
    code: landmarks,
    says: /lack “bodymatter”/,
    change: edit(nav, /<li><a epub:type="bodymatter".*?<\/li>/, ''),
  },
  {
    name: 'the landmark of the text leads elsewhere',
    code: landmarks,
    says: /“bodymatter” does not lead/,
    change: edit(nav, 'epub:type="bodymatter" href="part-before.xhtml"', 'epub:type="bodymatter" href="glossary.xhtml"'),
  },
  {
    name: 'no landmark for the glossary',
    code: landmarks,
    says: /lack “glossary”/,
    change: edit(nav, /<li><a epub:type="glossary".*?<\/li>/, ''),
  },
  {
    name: 'no landmark for the index',
    code: landmarks,
    says: /lack “index”/,
    change: edit(nav, /<li><a epub:type="index".*?<\/li>/, ''),
  },
  {
    name: 'no NCX',
    code: older,
    says: /no NCX/,
    change: all(edit(opf, item('ncx'), ''), edit(opf, ' toc="ncx"', ''), (files) => void delete files[ncx]),
  },
  { name: 'the spine does not name the NCX', code: older, says: /no NCX/, change: edit(opf, ' toc="ncx"', '') },
  { name: 'a label of the NCX changed', code: older, says: /differ at “1.1 Kin”/, change: edit(ncx, '>1.1 Families<', '>1.1 Kin<') },
  {
    name: 'a point of the NCX gone',
    code: older,
    says: /differ at/,
    also: ['*'],
    change: edit(ncx, /<navPoint id="point-2".*?<\/navPoint>/, ''),
  },
  {
    name: 'the order of play broken',
    code: older,
    says: /order of play/,
    change: edit(ncx, /(<navPoint[^>]*playOrder=)"\d+"([^>]*><navLabel><text>Foreword)/, '$1"1"$2'),
  },
  {
    name: 'the NCX of another book',
    code: older,
    says: /another book/,
    change: edit(ncx, 'urn:uuid:00000000-0000-5000-8000-000000000001', 'urn:uuid:9'),
  },
  {
    name: 'a depth that is not the NCX’s',
    code: older,
    says: /levels deep/,
    change: edit(ncx, 'name="dtb:depth" content="3"', 'name="dtb:depth" content="1"'),
  },
  { name: 'pages out of the NCX', code: older, says: /same pages/, change: edit(ncx, /<pageTarget.*?<\/pageTarget>/, '') },
  {
    name: 'a page out of the list',
    code: pages,
    says: /does not lead to the break of page 3/,
    also: [older],
    placed: true,
    change: edit(nav, entry('3'), ''),
  },
  {
    name: 'pages out of order',
    code: pages,
    says: /after pages that follow/,
    also: [older],
    change: bothEntries(nav, entry('2'), entry('3')),
  },
  {
    name: 'a wrong number shown',
    code: pages,
    says: /says “33” where the break says “3”/,
    also: [older],
    placed: true,
    change: edit(nav, '#page-3">3<', '#page-3">33<'),
  },
  {
    name: 'an entry that leads to no break',
    code: pages,
    says: /lead to a page break/,
    also: [older],
    change: edit(nav, /href="[^"]*#page-3"/, 'href="counselling.xhtml#sec-families"'),
  },
  {
    name: 'an entry twice',
    code: pages,
    says: /page 3 twice/,
    also: [older],
    change: edit(nav, new RegExp(`(${entry('3').source})`), '$1$1'),
  },
  {
    name: 'a break without number',
    code: pages,
    says: /no number/,
    placed: true,
    also: ['*'],
    change: edit(chapter, / aria-label="2"(?=>)/, ''),
  },
  {
    name: 'a break with another number',
    code: pages,
    says: /lacks the break of page 2|not those/,
    change: all(
      edit(chapter, 'aria-label="2"', 'aria-label="22"'),
      edit(nav, '#page-2">2<', '#page-2">22<'),
      edit(ncx, /(<pageTarget[^>]*><navLabel><text>)2</, '$122<'),
    ),
  },
  {
    name: 'no list',
    code: pages,
    says: /no page list/,
    also: [older, claim],
    change: edit(nav, /<nav epub:type="page-list".*?<\/nav>/, ''),
  },
  {
    name: 'no source of the pages',
    code: pages,
    says: /pageBreakSource/,
    change: edit(opf, /<meta property="pageBreakSource">.*?<\/meta>/, ''),
  },
  {
    name: 'the source of the pages “none”',
    code: pages,
    says: /pageBreakSource/,
    change: edit(opf, /(<meta property="pageBreakSource">).*?(<\/meta>)/, '$1none$2'),
  },
  {
    name: 'a section out of the spine',
    code: 'epub/missing-section',
    says: /order of reading/,
    also: ['*'],
    change: edit(opf, '<itemref idref="section-journey"/>', ''),
  },
  {
    name: 'the order of reading changed',
    code: 'epub/missing-section',
    says: /order of reading/,
    also: ['*'],
    change: edit(
      opf,
      '<itemref idref="section-counselling"/><itemref idref="section-journey"/>',
      '<itemref idref="section-journey"/><itemref idref="section-counselling"/>',
    ),
  },
];
