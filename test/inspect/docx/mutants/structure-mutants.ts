import { all, doc, edit, insert, insertRuns, type Mutant, styles, withProperties } from './mutant.ts';

const alternative = 'docx/text-alternative';
const vector = 'docx/vector';
const floating = 'docx/floating-object';
const headings = 'docx/headings';
const spacer = 'docx/spacer';
const layout = 'docx/typed-layout';
const typedList = 'docx/typed-list';
const typedField = 'docx/typed-field';
const alt = 'descr="A lake with mountains behind"';
const lines = (...texts: string[]): string =>
  texts.map((words) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`).join('');
const parents = 'The parents want';

/** Faults of pictures and structure. */
export const structureMutants: readonly Mutant[] = [
  {
    name: 'a picture without alternative',
    code: alternative,
    says: /“Lake” has no text alternative/,
    placed: true,
    change: edit(doc, ` ${alt}`, ''),
  },
  { name: 'a picture’s alternative emptied', code: alternative, says: /no text alternative/, change: edit(doc, alt, 'descr=" "') },
  {
    name: 'the name of a file as alternative',
    code: alternative,
    says: /“lake.png” as its text alternative/,
    placed: true,
    change: edit(doc, alt, 'descr="lake.png"'),
  },
  { name: '“Picture 2” as alternative', code: alternative, says: /which says nothing/, change: edit(doc, alt, 'descr="Picture 2"') },
  { name: 'another alternative', code: alternative, says: /no picture has/, placed: true, change: edit(doc, alt, 'descr="A street"') },
  {
    name: 'a decoration with an alternative',
    code: alternative,
    says: /decorate only/,
    placed: true,
    change: edit(doc, '<wp:docPr id="1" name="Mark">', '<wp:docPr id="1" name="Mark" descr="The mark">'),
  },
  {
    name: 'a decoration that is not marked',
    code: 'docx/decoration',
    says: /“Mark” only decorates/,
    placed: true,
    change: edit(doc, /<a:extLst [^>]*><a:ext uri="\{C183.*?<\/a:extLst>/, ''),
  },
  {
    name: 'a drawing without a picture beside it',
    code: vector,
    says: /no picture for programs/,
    placed: true,
    change: edit(doc, '<a:blip r:embed="rIdLake">', '<a:blip>'),
  },
  {
    name: 'a drawing beside itself',
    code: vector,
    says: /no picture for programs/,
    change: edit(doc, '<a:blip r:embed="rIdLake">', '<a:blip r:embed="rIdLakeSvg">'),
  },
  {
    name: 'a drawing with a script',
    code: vector,
    says: /script/,
    placed: true,
    change: edit('word/media/lake.svg', '</svg>', '<script>alert(1)</script></svg>'),
  },
  {
    name: 'a drawing that reaches outside',
    code: vector,
    says: /reaches outside/,
    change: edit('word/media/lake.svg', '</svg>', '<image href="https://example.org/a.png"/></svg>'),
  },
  { name: 'a drawing that is no sound SVG', code: vector, says: /no sound SVG/, change: edit('word/media/lake.svg', '</svg>', '') },
  {
    name: 'a picture out of the line',
    code: floating,
    says: /“Lake”/,
    placed: true,
    change: edit(doc, /<wp:inline ([^>]*>(?:(?!<wp:inline).)*<wp:docPr id="2".*?)<\/wp:inline>/, '<wp:anchor $1</wp:anchor>'),
  },
  { name: 'a frame', code: floating, says: /“a frame”/, placed: true, change: withProperties('<w:framePr w:w="2000"/>') },
  {
    name: 'a text box',
    code: floating,
    says: /“a text box”/,
    outside: true,
    change: insert(
      '<w:p><w:r><w:t>See:</w:t></w:r><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>Aside.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>',
    ),
  },

  {
    name: 'a level left out',
    code: headings,
    says: /left out before the heading “More”/,
    outside: true,
    change: insert('<w:p><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t>More</w:t></w:r></w:p>'),
  },
  {
    name: 'a heading without words',
    code: headings,
    says: /no words/,
    change: insert('<w:p><w:pPr><w:pStyle w:val="Heading2"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:p>'),
  },
  {
    name: 'two titles',
    code: headings,
    says: /“More” is another/,
    outside: true,
    change: insert('<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>More</w:t></w:r></w:p>'),
  },
  {
    name: 'no heading at all',
    code: headings,
    says: /has no heading/,
    outside: true,
    also: ['*'],
    change: all(edit(styles, /<w:outlineLvl [^>]*>/g, ''), edit(doc, 'Advice is given', 'Advice is given and given again. '.repeat(120))),
  },
  { name: 'two empty paragraphs', code: spacer, says: /2 empty paragraphs/, change: insert('<w:p/><w:p/>') },
  {
    name: 'four paragraphs of a blank each',
    code: spacer,
    says: /4 empty paragraphs/,
    change: insert(lines(' ', ' ', ' ', ' ')),
  },
  { name: 'words moved by blanks', code: layout, says: /blanks move/, placed: true, change: edit(doc, parents, 'The      parents want') },
  { name: 'words moved by tabs', code: layout, says: /tabs in a row/, placed: true, change: insertRuns('<w:r><w:tab/><w:tab/></w:r>') },
  {
    name: 'room made by line breaks',
    code: layout,
    says: /line breaks in a row/,
    placed: true,
    change: insertRuns('<w:r><w:br/><w:br/></w:r>'),
  },
  { name: 'typed bullets', code: typedList, says: /“• Question”/, outside: true, change: insert(lines('• Question', '• Journey')) },
  { name: 'typed numbers', code: typedList, says: /“1. Question”/, outside: true, change: insert(lines('1. Question', '2. Journey')) },
  {
    name: 'typed dashes',
    code: typedList,
    says: /“– Question”/,
    outside: true,
    change: insert(lines('– Question', '– Journey', '– Arrival')),
  },
  { name: 'a typed box to tick', code: typedField, says: /box to tick is typed/, outside: true, change: insert(lines('☐ I agree')) },
  {
    name: 'a typed line to write on',
    code: typedField,
    says: /line to write on is typed/,
    outside: true,
    change: insert(lines('Name: ________')),
  },
  {
    name: 'a drawn line to write on',
    code: typedField,
    says: /is drawn/,
    change: insert('<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr></w:pPr></w:p>'),
  },
];
