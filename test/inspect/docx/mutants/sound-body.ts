import {
  beginBookmarks,
  bookmark,
  box,
  control,
  entry,
  field,
  fieldBegin,
  fieldEnd,
  link,
  paragraph,
  picture,
  row,
  section,
  table,
  text,
} from './sound-text.ts';

const empty = { 'header default': 'rIdEmpty', 'header even': 'rIdEmpty', 'footer default': 'rIdFoot', 'footer even': 'rIdFoot' };
const front = section({ type: 'nextPage', format: 'lowerRoman', heads: { 'header default': 'rIdFront', 'header even': 'rIdTitle' } });
const title = section({ type: 'nextPage', format: 'lowerRoman', start: 1, heads: empty });
const part = section({ type: 'oddPage', format: 'decimal', start: 1, heads: empty });
const chapter = section({
  type: 'oddPage',
  format: 'decimal',
  titled: true,
  heads: { 'header default': 'rIdHead', 'header even': 'rIdTitle', 'header first': 'rIdEmpty', 'footer first': 'rIdFoot' },
});
const forms = section({ type: 'oddPage', format: 'decimal', heads: { 'header default': 'rIdBack' } });
const index = section({ type: 'nextPage', format: 'decimal', heads: {} });
const columns = section({ type: 'continuous', format: 'decimal', heads: {}, columns: 2 });

const contents = (): string =>
  [
    `<w:sdt><w:sdtPr><w:id w:val="700"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>`,
    paragraph('TOCHeading', bookmark('contents', text('Contents')), { id: '0eb0a695' }),
    entry('TOC1', 'tables', 'Tables', 'iii', {
      before: fieldBegin('TOC \\o &quot;1-2&quot; \\t &quot;Part title,1,Heading unnumbered,1&quot; \\h \\z'),
    }),
    entry('TOC1', 'foreword', 'Foreword', 'iii'),
    entry('TOC1', 'part_one', 'Part I Before', '1'),
    entry('TOC1', 'ch_steps', 'Chapter 1 Steps towards home', '3'),
    entry('TOC2', 'sec_talk', '1.1 A first talk', '4'),
    entry('TOC2', 'sec_second', '1.2 A second talk', '4'),
    entry('TOC1', 'forms', 'Forms', '5'),
    entry('TOC1', 'index', 'Index', '6', { after: fieldEnd }),
    '</w:sdtContent></w:sdt>',
  ].join('');

const opening = (): string =>
  [
    paragraph('Title', bookmark('title_page', text('Going home')), { id: '3dfccd9e' }),
    paragraph('Subtitle', text('A small book'), { properties: title }),
    contents(),
    paragraph('HeadingUnnumbered', bookmark('tables', text('Tables')), { id: '318291ea' }),
    entry('TableofFigures', 'tbl_grades', 'Table 1 Grades of evidence', '3', {
      before: fieldBegin('TOC \\h \\z \\c &quot;Table&quot;'),
      after: fieldEnd,
    }),
    paragraph('HeadingUnnumbered', bookmark('foreword', text('Foreword')), { id: '12295c86' }),
    paragraph(
      'BodyText',
      `${text('This small book begins in ')}${link('ch_steps', text('chapter 1'))}${text('. ')}${picture(1, 'Mark', '', 'rIdMark')}`,
      { id: '7acb82ec', properties: front },
    ),
    paragraph('PartTitle', bookmark('part_one', text('Before')), { id: '24d22b05', properties: part }),
  ].join('');

const number = (list: number): string => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;

const steps = (): string =>
  [
    paragraph('Heading1', bookmark('ch_steps', text('Steps towards home')), { id: '3d034b54' }),
    paragraph(
      'BodyText',
      [
        text('A decision needs time.'),
        bookmark('note_time', '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'),
        text(' The word is '),
        text('retour volontaire', '<w:i/><w:lang w:val="fr"/>'),
        bookmark('ix_1', ''),
        field('XE &quot;return&quot;', '').replace(/<w:r><w:fldChar w:fldCharType="separate"\/><\/w:r>/, ''),
        text(', and '),
        field('REF tbl_grades_label \\h', text('Table 1')),
        text(' stands on section '),
        field('REF sec_talk \\r \\h', text('1.1')),
        text(' (page '),
        field('PAGEREF sec_talk \\h', text('4')),
        text(').'),
      ].join(''),
      { id: '448f83be' },
    ),
    paragraph(
      'Caption',
      `${bookmark('tbl_grades', bookmark('tbl_grades_label', `${text('Table ')}${field('SEQ Table \\* ARABIC', text('1'))}`) + text(' Grades of evidence'))}`,
    ),
    table(
      'Grades of evidence',
      'Each grade with its meaning.',
      [
        row(
          [
            ['37bf7c52', 'Grade'],
            ['78825603', 'Meaning'],
          ],
          true,
        ),
        row([
          ['49725c54', 'verified'],
          ['6c6f0975', 'checked against the source'],
        ]),
        row([
          ['76f1a404', 'claimed'],
          ['493481bb', 'told by one witness'],
        ]),
      ].join(''),
    ),
    paragraph('ListNumber', text('Question'), { id: '31566760', properties: number(3) }),
    paragraph('ListNumber', text('Journey'), { id: '538ad6c8', properties: number(3) }),
    paragraph('ListBullet', text('Papers'), { id: '562b45f5' }),
    paragraph('ListBullet', text('Money'), { id: '22fe4a56' }),
    paragraph('Heading2', bookmark('sec_talk', text('A first talk')), { id: '39a8de58' }),
    paragraph(
      'BodyText',
      `${text('The parents want to see the school first. ')}<w:hyperlink r:id="rIdLaw" w:history="1">${text('The law', '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>${text(' says why.')}`,
      { id: '324cc5f1' },
    ),
    paragraph('Figure', picture(2, 'Lake', 'A lake with mountains behind', 'rIdLake', 'rIdLakeSvg'), { id: '1babe528' }),
    paragraph('Caption', bookmark('fig_lake', `${text('Figure ')}${field('SEQ Figure \\* ARABIC', text('1'))}${text(' The lake')}`)),
    `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="6000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="6000" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="F2F5F7"/></w:tcPr>`,
    paragraph('BoxLabel', bookmark('box_evening', text('In practice 1')), { id: '78563114' }),
    paragraph('BoxText', text('Evening hours', '<w:b/>')),
    paragraph('BoxText', text('Advice is given in the evening.'), { id: '1e3341fd' }),
    '</w:tc></w:tr></w:tbl>',
    paragraph('Heading2', bookmark('sec_second', text('A second talk')), { id: '3da01ee2' }),
    paragraph(
      'BodyText',
      `${text('Read section ')}${field('REF sec_talk \\r \\h', text('1.1'))}${text(', “')}${field('REF sec_talk \\h', text('A first talk'))}${text('” again.')}`,
      { id: '1f7431ad' },
    ),
    paragraph('ListNumber', text('Ticket'), { id: '3bb7d6c8', properties: number(4) }),
    paragraph('ListNumber', text('Farewell'), { id: '37064b7d', properties: `${number(4)}${chapter}` }),
  ].join('');

const back = (): string =>
  [
    paragraph('HeadingUnnumbered', bookmark('forms', text('Forms')), { id: '7cfcb38c' }),
    paragraph('BoxLabel', bookmark('chk_free', text('Checklist 1')), { id: '537200f8' }),
    paragraph('BoxText', text('Is it free?')),
    paragraph('BodyText', `${box('The person has had time.', 'chk-1', 701, false)}${text(' The person has had time.')}`, {
      id: '0ce51089',
    }),
    paragraph('BodyText', `${box('The interpreter is independent.', 'chk-2', 702, true)}${text(' The interpreter is independent.')}`, {
      id: '3b3486f4',
    }),
    paragraph('BoxLabel', bookmark('form_consent', text('Form 1')), { id: '144f7271' }),
    paragraph('BoxText', text('Consent')),
    paragraph('BodyText', `${text('Name ')}${control('Name', 'name', 703, '<w:text/>', text('Click to write'), true)}`, { id: '5346e96a' }),
    paragraph(
      'BodyText',
      `${text('Language ')}${control('Language', 'language', 704, '<w:dropDownList><w:listItem w:displayText="English" w:value="English"/><w:listItem w:displayText="Dutch" w:value="Dutch"/></w:dropDownList>', text('Choose'), true)}`,
      { id: '65517a2c', properties: forms },
    ),
    paragraph('HeadingUnnumbered', bookmark('index', text('Index')), { id: '69167def', properties: index }),
    paragraph('IndexHeading', `${fieldBegin('INDEX \\e &quot;, &quot; \\h &quot;A&quot; \\c &quot;2&quot;')}${text('R')}`),
    paragraph('Index1', `${text('return, 3')}${fieldEnd}`),
    columns,
  ].join('');

/** The text of the sound document. */
export function soundBody(): string {
  beginBookmarks();
  return `<w:body>${opening()}${steps()}${back()}</w:body>`;
}
