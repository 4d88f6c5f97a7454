import { all, edit, type Mutant, opf, put } from './mutant.ts';

const older = 'epub/ncx';
const claim = 'epub/claim';
const cover = 'epub/cover';
const properties = 'epub/item-properties';
const container = 'epub/bad-container';
const feature = (name: string): string => `<meta property="schema:accessibilityFeature">${name}</meta>`;

/** Faults of the package and of what it claims. */
export const packageMutants: readonly Mutant[] = [
  { name: 'cover-image gone', code: cover, says: /no picture/, change: edit(opf, ' properties="cover-image"', '') },
  {
    name: 'two covers',
    code: cover,
    says: /more than one/,
    change: edit(opf, 'media-type="image/svg+xml"/>', 'media-type="image/svg+xml" properties="cover-image"/>'),
  },
  {
    name: 'a cover that is a document',
    code: cover,
    says: /no picture/,
    also: ['*'],
    change: all(
      edit(opf, ' properties="cover-image"', ''),
      edit(
        opf,
        '<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"',
        '<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml" properties="cover-image"',
      ),
    ),
  },
  {
    name: 'the cover of old reading systems is another',
    code: cover,
    says: /another item/,
    change: edit(opf, 'name="cover" content="cover-image"', 'name="cover" content="image-1"'),
  },
  {
    name: 'a PNG that is said to be JPEG',
    code: 'epub/media-type',
    says: /image\/jpeg.*image\/png/,
    change: edit(opf, 'href="images/image-1.png" media-type="image/png"', 'href="images/image-1.png" media-type="image/jpeg"'),
  },
  {
    name: 'a JPEG in a PNG’s place',
    code: 'epub/media-type',
    says: /image\/png.*image\/jpeg/,
    change: put('OEBPS/images/image-1.png', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0])),
  },
  {
    name: 'svg not declared',
    code: properties,
    says: /“svg”/,
    change: edit(opf, /(<item id="section-counselling"[^>]*) properties="svg"/, '$1'),
  },
  {
    name: 'svg declared falsely',
    code: properties,
    says: /nothing of that kind/,
    change: edit(opf, /(<item id="section-journey"[^>]*)\/>/, '$1 properties="svg"/>'),
  },
  {
    name: 'a property without use',
    code: properties,
    says: /no use/,
    change: edit(opf, /(<item id="section-journey"[^>]*)\/>/, '$1 properties="remote-resources"/>'),
  },
  { name: 'a file that no item lists', code: 'epub/manifest-mismatch', says: /does not list/, change: put('OEBPS/extra.txt', 'x') },
  {
    name: 'an item without a file',
    code: 'epub/manifest-mismatch',
    says: /no such file/,
    change: (files) => void delete files['OEBPS/images/image-1.png'],
  },
  {
    name: 'an item twice',
    code: 'epub/manifest-mismatch',
    says: /twice/,
    change: edit(opf, /(<item id="image-1"[^>]*\/>)/, '$1<item id="image-9" href="images/image-1.png" media-type="image/png"/>'),
  },
  {
    name: 'MathML claimed falsely',
    code: claim,
    says: /claims “MathML”/,
    change: edit(opf, feature('index'), feature('index') + feature('MathML')),
  },
  { name: 'index claimed falsely', code: claim, says: /claims “index”/, change: edit('OEBPS/index.xhtml', ' role="doc-index"', '') },
  {
    name: 'captions claimed, which nothing proves',
    code: claim,
    says: /cannot prove/,
    change: edit(opf, feature('index'), feature('index') + feature('closedCaptions')),
  },
  { name: 'a claim twice', code: claim, says: /“index” twice/, change: edit(opf, feature('index'), feature('index') + feature('index')) },
  { name: 'text alternatives not claimed', code: claim, says: /“alternativeText”/, change: edit(opf, feature('alternativeText'), '') },
  { name: 'long descriptions not claimed', code: claim, says: /“longDescription”/, change: edit(opf, feature('longDescription'), '') },
  { name: 'pages not claimed', code: claim, says: /“pageNavigation”/, change: edit(opf, feature('pageNavigation'), '') },
  {
    name: 'the visual mode not said',
    code: claim,
    says: /“visual”/,
    change: edit(opf, '<meta property="schema:accessMode">visual</meta>', ''),
  },
  {
    name: 'sound claimed',
    code: claim,
    says: /“auditory”/,
    change: edit(
      opf,
      '<meta property="schema:accessMode">visual</meta>',
      '<meta property="schema:accessMode">visual</meta><meta property="schema:accessMode">auditory</meta>',
    ),
  },
  ...['accessModeSufficient', 'accessibilityHazard', 'accessibilitySummary'].map(
    (name): Mutant => ({
      name: `${name} not said`,
      code: claim,
      says: new RegExp(name),
      change: edit(opf, new RegExp(`<meta property="schema:${name}">.*?</meta>`, 'g'), ''),
    }),
  ),
  {
    name: 'a hazard beside none',
    code: claim,
    says: /“none”/,
    change: edit(
      opf,
      '<meta property="schema:accessibilityHazard">none</meta>',
      '<meta property="schema:accessibilityHazard">none</meta><meta property="schema:accessibilityHazard">flashing</meta>',
    ),
  },
  {
    name: 'conformance in other words',
    code: claim,
    says: /not how/,
    change: edit(
      opf,
      '</metadata>',
      '<meta property="dcterms:conformsTo" id="conf">EPUB Accessibility 1.1 - WCAG 2.1 AA</meta><meta property="a11y:certifiedBy" refines="#conf">The House</meta></metadata>',
    ),
  },
  {
    name: 'conformance that nobody vouches for',
    code: claim,
    says: /nobody/,
    change: edit(
      opf,
      '</metadata>',
      '<meta property="dcterms:conformsTo" id="conf">EPUB Accessibility 1.1 - WCAG 2.1 Level AA</meta></metadata>',
    ),
  },
  {
    name: 'another title',
    code: 'epub/bad-metadata',
    says: /title/,
    change: edit(opf, '>Going home</dc:title>', '>Going away</dc:title>'),
  },
  {
    name: 'another identifier',
    code: 'epub/bad-metadata',
    says: /identifier/,
    also: [older],
    change: edit(opf, /(<dc:identifier id="pub-id">).*?</, '$1urn:uuid:9<'),
  },
  { name: 'another language', code: 'epub/bad-metadata', says: /language/, change: edit(opf, '<dc:language>en-GB<', '<dc:language>fr<') },
  {
    name: 'time of change twice',
    code: 'epub/bad-metadata',
    says: /time of change/,
    change: edit(opf, /(<meta property="dcterms:modified">.*?<\/meta>)/, '$1$1'),
  },
  {
    name: 'another time of change',
    code: 'epub/bad-metadata',
    says: /time of change/,
    change: edit(opf, '2006-05-01T00:00:00Z', '2026-05-01T00:00:00Z'),
  },
  {
    name: 'time of change with milliseconds',
    code: 'epub/bad-metadata',
    says: /time of change/,
    change: edit(opf, '2006-05-01T00:00:00Z', '2006-05-01T00:00:00.000Z'),
  },
  { name: 'the package without language', code: 'epub/language', says: /differ/, change: edit(opf, ' xml:lang="en-GB"', '') },
  {
    name: 'pages turned the other way',
    code: 'epub/direction',
    says: /turning of pages/,
    change: edit(opf, 'page-progression-direction="ltr"', 'page-progression-direction="rtl"'),
  },
  {
    name: 'no way of turning pages',
    code: 'epub/direction',
    says: /turning of pages/,
    change: edit(opf, ' page-progression-direction="ltr"', ''),
  },
  {
    name: 'a file locked',
    code: container,
    says: /encrypted/,
    also: [claim],
    change: put('META-INF/encryption.xml', '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"/>'),
  },
  { name: 'an empty file', code: container, says: /empty/, change: put('OEBPS/images/image-1.png', '') },
  {
    name: 'no package document',
    code: container,
    says: /names no package/,
    change: edit('META-INF/container.xml', 'OEBPS/content.opf', 'OEBPS/none.opf'),
  },
  { name: 'mimetype with a line break', code: container, says: /mimetype/, change: put('mimetype', 'application/epub+zip\n') },
  {
    name: 'an Arabic document without direction',
    book: 'rtl',
    code: 'epub/direction',
    says: /“–” where “rtl”/,
    change: edit('OEBPS/steps.xhtml', ' dir="rtl"', ''),
  },
  {
    name: 'an Arabic document from the left',
    book: 'rtl',
    code: 'epub/direction',
    says: /“ltr” where “rtl”/,
    also: ['*'],
    change: edit('OEBPS/steps.xhtml', ' dir="rtl"', ' dir="ltr"'),
  },
  {
    name: 'an Arabic package without direction',
    book: 'rtl',
    code: 'epub/direction',
    says: /package document/,
    change: edit(opf, ' dir="rtl"', ''),
  },
  {
    name: 'Arabic pages turned as Latin ones',
    book: 'rtl',
    code: 'epub/direction',
    says: /turning of pages/,
    change: edit(opf, 'page-progression-direction="rtl"', 'page-progression-direction="ltr"'),
  },
];
