import { all, doc, edit, insert, insertRuns, type Mutant, notes, office, put, relate, settings, simple, types } from './mutant.ts';

const name = 'docx/bookmark-name';
const range = 'docx/bookmark-range';
const id = 'docx/duplicate-id';
const marks = 'docx/field-marks';
const dirty = 'docx/dirty-field';
const dead = 'docx/dead-reference';
const empty = 'docx/empty-field';
const wrong = 'docx/wrong-reference';
const page = 'docx/page-number';
const sequence = 'docx/sequence';
const title = 'docx/running-title';
const contents = 'docx/contents';
const index = 'docx/index';

const bookmark = (called: string): Mutant['change'] =>
  insertRuns(`<w:bookmarkStart w:id="901" w:name="${called}"/><w:bookmarkEnd w:id="901"/>`);
const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const entry = (anchor: string): RegExp =>
  new RegExp(`<w:p><w:pPr><w:pStyle w:val="TOC\\d"/></w:pPr><w:hyperlink w:anchor="${anchor}".*?</w:hyperlink></w:p>`);
const caption = (xml: string): Mutant['change'] =>
  edit(doc, /<w:p>(<w:pPr><w:pStyle w:val="Caption"\/><\/w:pPr>.{0,60}w:name="fig_lake")/, `<w:p ${xml}>$1`);

/** Faults of ids, bookmarks and fields. */
export const marksMutants: readonly Mutant[] = [
  { name: 'a bookmark’s name twice, in another case', code: name, says: /“SEC_Talk” twice/, placed: true, change: bookmark('SEC_Talk') },
  { name: 'a bookmark’s name with a hyphen', code: name, says: /no name/, change: bookmark('sec-talk') },
  { name: 'a bookmark’s name that begins with a figure', code: name, says: /no name/, change: bookmark('1st') },
  { name: 'a bookmark’s name of 41 letters', code: name, says: /more than 40/, change: bookmark('a'.repeat(41)) },
  {
    name: 'a bookmark without end',
    code: range,
    says: /“ix_1” has no end/,
    placed: true,
    change: edit(doc, /(w:name="ix_1"\/>)<w:bookmarkEnd[^>]*>/, '$1'),
  },
  {
    name: 'a bookmark without start',
    code: range,
    says: /has no start/,
    placed: true,
    change: edit(doc, /<w:bookmarkStart[^>]*w:name="ix_1"\/>/, ''),
  },
  {
    name: 'a bookmark that ends before it starts',
    code: range,
    says: /ends before/,
    change: edit(doc, /(<w:bookmarkStart[^>]*w:name="ix_1"\/>)(<w:bookmarkEnd[^>]*>)/, '$2$1'),
  },
  {
    name: 'two bookmarks of one id',
    code: id,
    says: /two bookmarks/,
    also: ['*'],
    change: insertRuns('<w:bookmarkStart w:id="1" w:name="more"/><w:bookmarkEnd w:id="1"/>'),
  },
  {
    name: 'two drawings of one id',
    code: id,
    says: /two drawings/,
    placed: true,
    change: edit(doc, '<wp:docPr id="2"', '<wp:docPr id="1"'),
  },
  {
    name: 'two content controls of one id',
    code: id,
    says: /two content controls/,
    change: edit(doc, '<w:id w:val="702"/>', '<w:id w:val="701"/>'),
  },
  { name: 'two paragraphs of one id', code: id, says: /two paragraphs/, change: caption('w14:paraId="22FE4A56"') },
  {
    name: 'two notes of one id',
    code: id,
    says: /two notes/,
    change: edit(
      notes,
      /(<w:footnote w:id="1">.*?<\/w:footnote>)/,
      '$1<w:footnote w:id="1"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:footnoteRef/></w:r><w:r><w:t>Some weeks at least.</w:t></w:r></w:p></w:footnote>',
    ),
  },
  {
    name: 'two comments of one id',
    code: id,
    says: /two comments/,
    change: all(
      put(
        'word/comments.xml',
        `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${'<w:comment w:id="1" w:author="A"><w:p><w:r><w:t>Yes.</w:t></w:r></w:p></w:comment>'.repeat(2)}</w:comments>`,
      ),
      relate(`<Relationship Id="rIdComments" Type="${office}/comments" Target="comments.xml"/>`),
      edit(
        types,
        '</Types>',
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
      ),
    ),
  },
  { name: 'a paragraph’s id above its limit', code: 'docx/paragraph-id', says: /“A0000001”/, change: caption('w14:paraId="A0000001"') },
  { name: 'a paragraph’s id that is too short', code: 'docx/paragraph-id', says: /“12”/, change: caption('w14:paraId="12"') },
  { name: 'a paragraph’s id of zeros', code: 'docx/paragraph-id', says: /“00000000”/, change: caption('w14:paraId="00000000"') },

  { name: 'a field without end', code: marks, says: /“PAGE” has no end/, change: edit('word/footer.xml', end, '') },
  { name: 'an end without field', code: marks, says: /no beginning/, placed: true, change: insertRuns(end) },
  {
    name: 'a code without field',
    code: marks,
    says: /stands in no field/,
    placed: true,
    change: insertRuns('<w:r><w:instrText> PAGE </w:instrText></w:r>'),
  },
  {
    name: 'two marks between code and result',
    code: marks,
    says: /two marks/,
    change: edit(
      'word/footer.xml',
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'.repeat(2),
    ),
  },
  {
    name: 'a mark between code and result without field',
    code: marks,
    says: /stands in no field/,
    change: insertRuns('<w:r><w:fldChar w:fldCharType="separate"/></w:r>'),
  },
  {
    name: 'a field that begins in a link and ends behind it',
    code: marks,
    says: /PAGEREF foreword.*ends in another/,
    change: edit(doc, /(w:anchor="foreword".*?)(<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>)(<\/w:hyperlink>)/, '$1$3$2'),
  },
  { name: 'a field without code', code: marks, says: /no code/, change: insertRuns(`${begin}${end}`) },
  {
    name: 'a field that is out of date',
    code: dirty,
    says: /PAGE/,
    change: edit('word/footer.xml', 'w:fldCharType="begin"', 'w:fldCharType="begin" w:dirty="true"'),
  },
  {
    name: 'settings that ask for an update',
    code: dirty,
    says: /update all fields/,
    change: edit(settings, '<w:mirrorMargins/>', '<w:mirrorMargins/><w:updateFields/>'),
  },
  {
    name: 'a simple field that is out of date',
    code: dirty,
    says: /DATE/,
    outside: true,
    change: insert('<w:p><w:fldSimple w:instr=" DATE " w:dirty="1"><w:r><w:t>May</w:t></w:r></w:fldSimple></w:p>'),
  },
  {
    name: 'a link to nothing',
    code: dead,
    says: /a link leads to “none”/,
    placed: true,
    change: edit(doc, /w:anchor="ch_steps"( w:history="1"><w:r><w:t xml:space="preserve">chapter 1)/, 'w:anchor="none"$1'),
  },
  {
    name: 'a page of nothing',
    code: dead,
    says: /PAGEREF none/,
    placed: true,
    change: edit(doc, /(stands on section .*?)PAGEREF sec_talk/, '$1PAGEREF none'),
  },
  { name: 'words of nothing', code: dead, says: /REF none/, placed: true, change: edit(doc, 'REF tbl_grades_label \\h', 'REF none \\h') },
  {
    name: 'a note that is none',
    code: dead,
    says: /no call of a note/,
    placed: true,
    change: edit(doc, 'REF tbl_grades_label \\h', 'NOTEREF tbl_grades_label \\h'),
  },
  {
    name: 'an index entry over a stretch that is none',
    code: dead,
    says: /“nowhere”/,
    change: edit(doc, 'XE &quot;return&quot;', 'XE &quot;return&quot; \\r nowhere'),
  },
  {
    name: 'a contents list of a stretch that is none',
    code: dead,
    says: /“nowhere”/,
    change: edit(doc, 'TOC \\h \\z \\c &quot;Table&quot;', 'TOC \\h \\z \\c &quot;Table&quot; \\b nowhere'),
  },
  {
    name: 'a reference without words',
    code: empty,
    says: /REF sec_talk/,
    outside: true,
    change: insert(`<w:p><w:r><w:t>See </w:t></w:r>${simple('REF sec_talk \\h', '')}</w:p>`),
  },
  {
    name: 'a running title without words',
    code: empty,
    says: /STYLEREF/,
    change: edit('word/headerHead.xml', /<w:r><w:t [^>]*>Steps towards home<\/w:t><\/w:r>/, ''),
  },
  {
    name: 'a contents list without entries',
    code: empty,
    says: /TOC/,
    outside: true,
    change: insert(`<w:p>${simple('TOC \\o &quot;3-3&quot;', '')}</w:p>`),
  },
  {
    name: 'a reference in other words',
    code: wrong,
    says: /“A last talk”/,
    placed: true,
    also: ['docx/other-text'],
    change: edit(doc, /(1F7431AD.*?REF sec_talk \\h .*?)A first talk/, '$1A last talk'),
  },
  {
    name: 'a reference with another number',
    code: wrong,
    says: /“1.2” where it stands for “1.1”/,
    outside: true,
    change: edit(doc, /(REF sec_talk \\r .*?)>1\.1</, '$1>1.2<'),
  },
  {
    name: 'a reference to another note',
    code: wrong,
    says: /“2” where it stands for “1”/,
    outside: true,
    change: insert(`<w:p><w:r><w:t>See note </w:t></w:r>${simple('NOTEREF note_time \\h', '2')}</w:p>`),
  },
  { name: 'a page in words', code: page, says: /“four”/, outside: true, change: edit(doc, /(\(page .*?)>4</, '$1>four<') },
  {
    name: 'a roman page among arabic ones',
    code: page,
    says: /“iv”/,
    change: edit(doc, /(w:anchor="sec_second".*?)>4</, '$1>iv<'),
  },
  { name: 'an arabic page among roman ones', code: page, says: /“3”/, change: edit(doc, '>iii<', '>3<') },
  {
    name: 'a page before that of what stands earlier',
    code: page,
    says: /“2”, a page before/,
    change: edit(doc, /(w:anchor="sec_second".*?)>4</, '$1>2<'),
  },
  {
    name: 'a caption’s number that does not count on',
    code: sequence,
    says: /“3” where the count gives “1”/,
    outside: true,
    change: edit(doc, /(SEQ Figure .*?)>1</, '$1>3<'),
  },
  {
    name: 'a caption’s number that is set otherwise',
    code: sequence,
    says: /gives “5”/,
    change: edit(doc, 'SEQ Figure \\* ARABIC', 'SEQ Figure \\* ARABIC \\r 5'),
  },
  {
    name: 'a caption’s number in other figures',
    code: sequence,
    says: /gives “I”/,
    change: edit(doc, 'SEQ Figure \\* ARABIC', 'SEQ Figure \\* ROMAN'),
  },
  {
    name: 'a number twice',
    code: sequence,
    says: /“1” where the count gives “2”/,
    outside: true,
    change: edit(doc, 'SEQ Figure', 'SEQ Table'),
    also: [contents],
  },
  {
    name: 'a running title of an unknown style',
    code: title,
    says: /“heading 9”/,
    change: edit('word/headerHead.xml', 'heading 1', 'heading 9'),
  },
  {
    name: 'a running title of another chapter',
    code: title,
    says: /shows “The journey”/,
    change: edit('word/headerHead.xml', 'Steps towards home', 'The journey'),
  },
  {
    name: 'contents without a heading',
    code: contents,
    says: /lacks “1.2 A second talk”/,
    placed: true,
    also: ['docx/other-text'],
    change: edit(doc, entry('sec_second'), ''),
  },
  {
    name: 'contents in other words',
    code: contents,
    says: /says “1.2 Another talk”/,
    outside: true,
    change: edit(doc, '1.2 A second talk', '1.2 Another talk'),
  },
  {
    name: 'contents with another number',
    code: contents,
    says: /says “1.3 A second talk”/,
    outside: true,
    change: edit(doc, '1.2 A second talk', '1.3 A second talk'),
  },
  {
    name: 'contents out of order',
    code: contents,
    says: /in another place/,
    outside: true,
    change: edit(
      doc,
      /(<w:p><w:pPr><w:pStyle w:val="TOC2"\/><\/w:pPr>(?:(?!<\/w:p>).)*1\.1 A first talk.*?<\/w:p>)(<w:p>.*?<\/w:p>)/,
      '$2$1',
    ),
  },
  {
    name: 'contents with what is no heading',
    code: contents,
    says: /has “1.2 A second talk”, which is none/,
    outside: true,
    also: ['docx/contents'],
    change: edit(doc, /(w14:paraId="3DA01EE2"><w:pPr><w:pStyle w:val=)"Heading2"/, '$1"BodyText"'),
  },
  {
    name: 'a list of tables in other words',
    code: contents,
    says: /list of “Table”.*says “Table 1 Grades”/,
    outside: true,
    change: edit(doc, 'Table 1 Grades of evidence', 'Table 1 Grades'),
  },
  {
    name: 'a mark for the index without words',
    code: index,
    says: /no words/,
    change: edit(doc, 'XE &quot;return&quot;', 'XE &quot;&quot;'),
  },
  {
    name: 'an index without what is marked',
    code: index,
    says: /lacks “law”/,
    placed: true,
    change: insertRuns(`${begin}<w:r><w:instrText> XE "law" </w:instrText></w:r>${end}`),
  },
  {
    name: 'an index with what nothing marks',
    code: index,
    says: /has “return, 3”/,
    change: edit(doc, 'XE &quot;return&quot;', 'XE &quot;law&quot;'),
  },
];
