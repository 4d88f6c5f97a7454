import { all, doc, edit, insert, type Mutant, numbering, styles, withProperties } from './mutant.ts';

const style = 'docx/unknown-style';
const list = 'docx/unknown-list';
const heading = 'docx/heading-style';
const typed = 'docx/typed-number';
const number = 'docx/heading-number';
const item = 'docx/list-number';
const grid = 'docx/table-grid';
const end = 'docx/cell-end';
const header = 'docx/table-header';
const caption = 'docx/table-title';
const empty = 'docx/empty-table';

const inItem = (id: string, from: string, to: string): Mutant['change'] =>
  edit(doc, new RegExp(`(w14:paraId="${id}"(?:(?!</w:p>).)*?)${from}`), `$1${to}`);
const cell = (id: string): RegExp => new RegExp(`<w:tc>(?:(?!</w:tc>).)*w14:paraId="${id}".*?</w:tc>`);
const emptyCell = '<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p></w:tc>';
const wordCell = emptyCell.replace('</w:pPr>', '</w:pPr><w:r><w:t>Word</w:t></w:r>');
const row = (...cells: string[]): string => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
const afterRows = (xml: string): Mutant['change'] => edit(doc, /(told by one witness.*?<\/w:tr>)/, `$1${xml}`);

/** Faults of styles, numbers and tables. */
export const stylesMutants: readonly Mutant[] = [
  {
    name: 'a paragraph’s style that is not there',
    code: style,
    says: /a paragraph has the style “Captoin”/,
    change: edit(doc, '<w:pStyle w:val="Figure"/>', '<w:pStyle w:val="Captoin"/>'),
  },
  {
    name: 'a run’s style that is not there',
    code: style,
    says: /a run has the style “Link”/,
    placed: true,
    change: edit(doc, '<w:rStyle w:val="Hyperlink"/>', '<w:rStyle w:val="Link"/>'),
  },
  {
    name: 'a table’s style that is not there',
    code: style,
    says: /a table has the style “Grid”/,
    placed: true,
    change: edit(doc, '<w:tblStyle w:val="BookTable"/>', '<w:tblStyle w:val="Grid"/>'),
  },
  {
    name: 'a run with the style of a paragraph',
    code: style,
    says: /another kind/,
    change: edit(doc, '<w:rStyle w:val="Hyperlink"/>', '<w:rStyle w:val="BodyText"/>'),
  },
  {
    name: 'styles based on one another in a circle',
    code: style,
    says: /based on itself/,
    change: all(
      edit(styles, /(w:styleId="TOC1"><w:name w:val="toc 1"\/><w:basedOn w:val=)"Normal"/, '$1"TOC2"'),
      edit(styles, /(w:styleId="TOC2"><w:name w:val="toc 2"\/><w:basedOn w:val=)"Normal"/, '$1"TOC1"'),
    ),
  },
  {
    name: 'a list that is not there',
    code: list,
    says: /list 99, which is not there/,
    outside: true,
    change: inItem('3BB7D6C8', '<w:numId w:val="4"/>', '<w:numId w:val="99"/>'),
  },
  {
    name: 'a list without definition',
    code: list,
    says: /list 5 has no definition/,
    outside: true,
    change: edit(numbering, '<w:num w:numId="5"><w:abstractNumId w:val="4"/>', '<w:num w:numId="5"><w:abstractNumId w:val="9"/>'),
  },
  {
    name: 'a level that the list does not have',
    code: list,
    says: /level that the list 4/,
    outside: true,
    change: inItem('3BB7D6C8', '<w:ilvl w:val="0"/>', '<w:ilvl w:val="7"/>'),
  },
  {
    name: 'a level bound to a style that is not there',
    code: list,
    says: /“Nowhere”/,
    change: edit(numbering, '<w:pStyle w:val="PartTitle"/>', '<w:pStyle w:val="Nowhere"/>'),
  },
  {
    name: 'a heading style at another level',
    code: heading,
    says: /style “heading 2”/,
    also: ['docx/headings'],
    change: edit(styles, '<w:outlineLvl w:val="1"/>', '<w:outlineLvl w:val="2"/>'),
  },
  {
    name: 'text with an outline level',
    code: heading,
    says: /“Body Text” has an outline level of its own/,
    placed: true,
    change: withProperties('<w:outlineLvl w:val="2"/>'),
  },
  {
    name: 'a line that looks like a heading',
    code: 'docx/false-heading',
    says: /“Consent”/,
    change: edit(
      doc,
      '<w:r><w:t xml:space="preserve">Consent',
      '<w:r><w:rPr><w:b/><w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">Consent',
    ),
  },
  {
    name: 'a typed number of a heading',
    code: typed,
    says: /“1.1.1 Before”/,
    outside: true,
    change: insert(
      '<w:p><w:pPr><w:pStyle w:val="Heading2"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>1.1.1 Before</w:t></w:r></w:p>',
    ),
    also: ['docx/contents'],
  },
  {
    name: 'a typed number in letters',
    code: typed,
    says: /“A.1 Before”/,
    outside: true,
    change: edit(
      doc,
      /(w14:paraId="39A8DE58".*?)(<\/w:p>)/,
      '$1$2<w:p><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t>A.1 Before</w:t></w:r></w:p>',
    ),
  },
  {
    name: 'a number of a heading twice',
    code: typed,
    says: /beside that of its list/,
    outside: true,
    also: ['docx/contents'],
    change: inItem('3DA01EE2', 'A second talk', '1.2 A second talk'),
  },
  {
    name: 'a typed number of a caption',
    code: 'docx/typed-caption',
    says: /“Figure 1 The lake”/,
    change: edit(
      doc,
      /(Figure <\/w:t><\/w:r>)<w:r><w:fldChar w:fldCharType="begin"\/>.*?<w:fldChar w:fldCharType="end"\/><\/w:r>/,
      '$1<w:r><w:t>1</w:t></w:r>',
    ),
  },
  {
    name: 'a heading out of its list',
    code: number,
    says: /“A second talk” has no number where the book has “1.2”/,
    placed: true,
    change: edit(doc, /(w14:paraId="3DA01EE2"><w:pPr><w:pStyle w:val="Heading2"\/>)/, '$1<w:numPr><w:numId w:val="0"/></w:numPr>'),
  },
  {
    name: 'chapters from 4',
    code: number,
    says: /has the number “Chapter 4” where the book has “1”/,
    placed: true,
    also: ['docx/contents', 'docx/wrong-reference'],
    change: edit(
      numbering,
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/>',
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>',
    ),
  },
  {
    name: 'numbers of sections without their chapter',
    code: number,
    says: /the number “1” where the book has “1.1”/,
    also: ['docx/contents', 'docx/wrong-reference'],
    change: edit(numbering, '<w:lvlText w:val="%1.%2"/>', '<w:lvlText w:val="%2"/>'),
  },
  {
    name: 'parts in arabic figures',
    code: number,
    says: /“Part 1” where the book has “I”/,
    also: ['docx/contents'],
    change: edit(numbering, 'upperRoman', 'decimal'),
  },
  {
    name: 'a heading numbered that has no number',
    code: number,
    says: /“Foreword” has the number/,
    also: ['*'],
    change: edit(
      doc,
      /(w14:paraId="12295C86"><w:pPr><w:pStyle w:val="HeadingUnnumbered"\/>)/,
      '$1<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    ),
  },
  {
    name: 'an item that counts anew',
    code: item,
    says: /“Journey” has “3.”/,
    placed: true,
    change: inItem('538AD6C8', '<w:numId w:val="3"/>', '<w:numId w:val="4"/>'),
  },
  {
    name: 'a bullet that has become a number',
    code: item,
    says: /“Money” has “3.” before it where the book has a bullet/,
    placed: true,
    change: edit(doc, /(w14:paraId="22FE4A56"><w:pPr><w:pStyle w:val="ListBullet"\/>)/, '$1<w:numPr><w:numId w:val="3"/></w:numPr>'),
    also: ['docx/list-number'],
  },
  {
    name: 'an item out of its list',
    code: item,
    says: /“Farewell” has no sign/,
    placed: true,
    change: inItem('37064B7D', '<w:numId w:val="4"/>', '<w:numId w:val="0"/>'),
  },
  {
    name: 'a list that does not begin at its number',
    code: item,
    says: /“Ticket” has “5.” before it where the book has “3”/,
    change: edit(numbering, '<w:startOverride w:val="3"/>', '<w:startOverride w:val="5"/>'),
  },
  {
    name: 'an item at a deeper level',
    code: item,
    says: /“Journey” has “a\)”/,
    change: inItem('538AD6C8', '<w:ilvl w:val="0"/>', '<w:ilvl w:val="1"/>'),
  },

  {
    name: 'a grid of one column too few',
    code: grid,
    says: /row 1 .*as many columns/,
    placed: true,
    change: edit(doc, '<w:gridCol w:w="3000"/><w:gridCol w:w="3000"/>', '<w:gridCol w:w="6000"/>'),
  },
  {
    name: 'no grid',
    code: grid,
    says: /has no grid/,
    change: edit(doc, /<w:tblGrid><w:gridCol w:w="3000"\/>.*?<\/w:tblGrid>/, '<w:tblGrid/>'),
  },
  { name: 'a row without cells', code: grid, says: /row 4 .*no cells/, change: afterRows('<w:tr/>') },
  {
    name: 'a table without rows',
    code: grid,
    says: /no rows/,
    outside: true,
    change: insert(
      '<w:tbl><w:tblPr><w:tblCaption w:val="A"/><w:tblDescription w:val="A"/></w:tblPr><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid></w:tbl>',
    ),
  },
  {
    name: 'a cell that goes on from nothing',
    code: grid,
    says: /row 1 .*does not begin/,
    also: ['docx/merged-cells'],
    change: edit(doc, /(<w:tblHeader\/><\/w:trPr><w:tc><w:tcPr><w:tcW [^>]*>)/, '$1<w:vMerge/>'),
  },
  {
    name: 'a cell without a paragraph',
    code: end,
    says: /a cell does not end/,
    outside: true,
    change: edit(doc, /<w:p w14:paraId="493481BB">.*?<\/w:p>/, ''),
  },
  {
    name: 'a table at the end of a cell',
    code: end,
    says: /a cell does not end/,
    placed: true,
    change: edit(
      doc,
      /(w14:paraId="1E3341FD".*?<\/w:p>)(<\/w:tc>)/,
      '$1<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>$2',
    ),
    also: ['docx/empty-table'],
  },
  {
    name: 'a running head without a paragraph',
    code: end,
    says: /a running head does not end/,
    change: edit('word/headerEmpty.xml', /<w:p>.*<\/w:p>/, ''),
  },
  {
    name: 'a note without a paragraph',
    code: end,
    says: /a note does not end/,
    outside: true,
    also: ['docx/notes'],
    change: edit('word/footnotes.xml', /<w:p w14:paraId="0B232679">.*?<\/w:p>/, ''),
  },
  { name: 'a header row gone', code: header, says: /no header row/, placed: true, change: edit(doc, '<w:tblHeader/>', '') },
  {
    name: 'a header row that is said to be none',
    code: header,
    says: /no header row/,
    change: edit(doc, '<w:tblHeader/>', '<w:tblHeader w:val="0"/>'),
  },
  {
    name: 'a header row that is not the first',
    code: header,
    says: /not at its beginning/,
    change: edit(doc, /<w:tblHeader\/>(.*?<w:trPr><w:cantSplit\/>)/, '$1<w:tblHeader/>'),
  },
  {
    name: 'a header row that may break',
    code: header,
    says: /break over two pages/,
    change: edit(doc, '<w:cantSplit/><w:tblHeader/>', '<w:tblHeader/>'),
  },
  {
    name: 'a header cell without words',
    code: header,
    says: /no words/,
    outside: true,
    change: edit(doc, /<w:r><w:t xml:space="preserve">Meaning<\/w:t><\/w:r>/, ''),
  },
  { name: 'a table without title', code: caption, says: /has no title/, placed: true, change: edit(doc, /<w:tblCaption[^>]*>/, '') },
  {
    name: 'a table with an empty description',
    code: caption,
    says: /has no description/,
    change: edit(doc, /<w:tblDescription[^>]*>/, '<w:tblDescription w:val=" "/>'),
  },
  {
    name: 'a table in a cell of another',
    code: 'docx/nested-table',
    says: /“Word”/,
    outside: true,
    change: edit(
      doc,
      /(<w:p w14:paraId="493481BB">)/,
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>${row(wordCell)}</w:tbl>$1`,
    ),
  },
  {
    name: 'a cell over two columns',
    code: 'docx/merged-cells',
    says: /run over others/,
    outside: true,
    change: all(
      edit(doc, cell('493481BB'), ''),
      edit(doc, /(<w:tcW [^>]*>)(<\/w:tcPr><w:p w14:paraId="76F1A404">)/, '$1<w:gridSpan w:val="2"/>$2'),
    ),
  },
  {
    name: 'a cell over two rows',
    code: 'docx/merged-cells',
    says: /run over others/,
    placed: true,
    change: all(
      edit(doc, /(<w:tcW [^>]*>)(<\/w:tcPr><w:p w14:paraId="49725C54">)/, '$1<w:vMerge w:val="restart"/>$2'),
      edit(doc, /(<w:tcW [^>]*>)(<\/w:tcPr><w:p w14:paraId="76F1A404">)/, '$1<w:vMerge/>$2'),
    ),
  },
  { name: 'an empty row', code: empty, says: /empty row/, placed: true, change: afterRows(row(emptyCell, emptyCell)) },
  {
    name: 'an empty column',
    code: empty,
    says: /empty column/,
    outside: true,
    also: [header],
    change: edit(doc, /<w:r><w:t xml:space="preserve">(?:Meaning|checked against the source|told by one witness)<\/w:t><\/w:r>/g, ''),
  },
  {
    name: 'an empty table',
    code: empty,
    says: /is empty/,
    change: insert(`<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>${row(emptyCell)}</w:tbl>`),
  },
];
