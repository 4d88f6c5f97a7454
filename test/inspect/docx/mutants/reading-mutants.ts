import { doc, edit, insert, insertRuns, type Mutant, notes, settings, styles, withProperties } from './mutant.ts';

const alternative = 'docx/text-alternative';
const note = 'docx/notes';
const control = 'docx/content-control';
const link = 'docx/link';
const vague = 'docx/vague-link';
const language = 'docx/language';
const foreign = 'docx/foreign-words';
const direction = 'docx/direction';
const contrast = 'docx/contrast';
const alt = 'descr="A lake with mountains behind"';
const law = /(<w:hyperlink r:id="rIdLaw".*?<w:t [^>]*>)The law/;

/** Faults of notes, forms, links, languages and colours. */
export const readingMutants: readonly Mutant[] = [
  {
    name: 'a call of a note without text',
    code: note,
    says: /note 99 has no text/,
    placed: true,
    change: insertRuns('<w:r><w:footnoteReference w:id="99"/></w:r>'),
  },
  {
    name: 'a note that is called nowhere',
    code: note,
    says: /note 7 is called nowhere/,
    change: edit(
      notes,
      '</w:footnotes>',
      '<w:footnote w:id="7"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:footnoteRef/></w:r><w:r><w:t>Lost.</w:t></w:r></w:p></w:footnote></w:footnotes>',
    ),
  },
  {
    name: 'a note that is called twice',
    code: note,
    says: /more than once/,
    placed: true,
    change: insertRuns('<w:r><w:footnoteReference w:id="1"/></w:r>'),
  },
  {
    name: 'a note without words',
    code: note,
    says: /note 1 has no words/,
    outside: true,
    change: edit(notes, ' Some weeks at least.', ''),
  },
  {
    name: 'a note in the style of text',
    code: note,
    says: /not in the style/,
    placed: true,
    change: edit(notes, '<w:pStyle w:val="FootnoteText"/>', '<w:pStyle w:val="BodyText"/>'),
  },
  { name: 'a note without its mark', code: note, says: /does not begin with its mark/, change: edit(notes, '<w:footnoteRef/>', '') },
  { name: 'no line above notes', code: note, says: /line that parts/, change: edit(notes, '<w:separator/>', '') },
  {
    name: 'a note in a note',
    code: note,
    says: /calls another note/,
    change: edit(notes, '<w:footnoteRef/></w:r>', '<w:footnoteRef/></w:r><w:r><w:footnoteReference w:id="1"/></w:r>'),
  },

  {
    name: 'a content control without title',
    code: control,
    says: /“name” has no title/,
    placed: true,
    change: edit(doc, '<w:alias w:val="Name"/>', ''),
  },
  { name: 'a content control without tag', code: control, says: /“Name” has no tag/, change: edit(doc, '<w:tag w:val="name"/>', '') },
  { name: 'a content control without id', code: control, says: /“Name” has no id/, change: edit(doc, '<w:id w:val="703"/>', '') },
  {
    name: 'two content controls of one tag',
    code: control,
    says: /two content controls have the tag “chk-1”/,
    change: edit(doc, '<w:tag w:val="chk-2"/>', '<w:tag w:val="chk-1"/>'),
  },
  {
    name: 'a box that shows another state',
    code: control,
    says: /another sign than its state/,
    placed: true,
    change: edit(doc, '☒</w:t>', '☐</w:t>'),
  },
  {
    name: 'a box that says another state',
    code: control,
    says: /another sign than its state/,
    change: edit(doc, '<w14:checked w14:val="1"/>', '<w14:checked w14:val="0"/>'),
  },
  {
    name: 'a box without a face',
    code: control,
    says: /which signs of which face/,
    change: edit(doc, /(<w14:checkedState w14:val="2612") w14:font="MS Gothic"/, '$1'),
  },
  { name: 'a choice without entries', code: control, says: /no entries/, outside: true, change: edit(doc, /<w:listItem [^>]*>/g, '') },
  {
    name: 'a choice with two entries that are the same',
    code: control,
    says: /two that are the same/,
    change: edit(doc, 'w:value="Dutch"', 'w:value="English"'),
  },
  { name: 'a prompt without words', code: control, says: /no words of one/, change: edit(doc, 'Click to write', '') },
  {
    name: 'a link without words',
    code: link,
    says: /has no words/,
    outside: true,
    also: ['docx/doubled-space'],
    change: edit(doc, law, '$1'),
  },
  {
    name: 'a link that leads nowhere',
    code: link,
    says: /“The law” leads nowhere/,
    placed: true,
    change: edit(doc, '<w:hyperlink r:id="rIdLaw"', '<w:hyperlink'),
  },
  { name: 'a link that says “here”', code: vague, says: /“here”/, outside: true, change: edit(doc, law, '$1here') },
  { name: 'a link that says “Lees meer…”', code: vague, says: /“Lees meer”/, outside: true, change: edit(doc, law, '$1Lees meer…') },
  {
    name: 'a link that says its address',
    code: 'docx/bare-address',
    says: /example.org\/law/,
    outside: true,
    change: edit(doc, law, '$1https://example.org/law'),
  },

  { name: 'no language', code: language, says: /does not say/, change: edit(styles, /<w:lang [^>]*>/, '') },
  {
    name: 'another language',
    code: language,
    says: /“nl”, but the book is in “en-GB”/,
    change: edit(styles, '<w:lang w:val="en-GB"', '<w:lang w:val="nl"'),
  },
  {
    name: 'a language that is none',
    code: language,
    says: /“english”/,
    change: edit(settings, '<w:compat>', '<w:themeFontLang w:val="english"/><w:compat>'),
  },
  {
    name: 'words of another language unmarked',
    code: foreign,
    says: /“retour volontaire”/,
    placed: true,
    change: edit(doc, '<w:lang w:val="fr"/>', ''),
  },
  {
    name: 'words marked as of the wrong language',
    code: foreign,
    says: /“retour volontaire”/,
    change: edit(doc, '<w:lang w:val="fr"/>', '<w:lang w:val="de"/>'),
  },
  {
    name: 'words marked in part',
    code: foreign,
    says: /“retour volontaire”/,
    change: edit(
      doc,
      /(<w:rPr><w:i\/>)<w:lang w:val="fr"\/>(<\/w:rPr><w:t [^>]*>retour)( volontaire)/,
      '$1$2</w:t></w:r><w:r><w:rPr><w:lang w:val="fr"/></w:rPr><w:t xml:space="preserve">$3',
    ),
  },
  {
    name: 'a paragraph from the right in a book from the left',
    code: direction,
    says: /but is not/,
    placed: true,
    change: withProperties('<w:bidi/>'),
  },
  {
    name: 'words from the right in a book from the left',
    code: direction,
    says: /but is not/,
    change: edit(doc, '<w:i/><w:lang', '<w:rtl/><w:i/><w:lang'),
    also: [foreign],
  },
  {
    name: 'Arabic words unmarked in a book from the left',
    code: direction,
    says: /not marked as words/,
    outside: true,
    change: insert('<w:p><w:r><w:t>العودة</w:t></w:r></w:p>'),
  },
  {
    name: 'pages from the left in a book from the right',
    code: direction,
    says: /section of pages/,
    rtl: true,
    change: edit(doc, '<w:bidi/></w:sectPr>', '</w:sectPr>'),
  },
  {
    name: 'a table from the left in a book from the right',
    code: direction,
    says: /does not begin on the right/,
    rtl: true,
    placed: true,
    change: edit(doc, '<w:bidiVisual/>', ''),
  },
  {
    name: 'a paragraph from the left in a book from the right',
    code: direction,
    says: /paragraph .* is not marked/,
    rtl: true,
    placed: true,
    change: edit(doc, /(w14:paraId="1E3341FD"><w:pPr><w:pStyle w:val="BoxText"\/>)<w:bidi\/>/, '$1'),
  },
  {
    name: 'a run from the left in a book from the right',
    code: direction,
    says: /not marked as words/,
    rtl: true,
    placed: true,
    change: edit(doc, '<w:rPr><w:rtl/></w:rPr>', ''),
  },
  {
    name: 'a pale style',
    code: contrast,
    says: /#BBBBBB on #F2F5F7/,
    placed: true,
    change: edit(styles, /(w:styleId="BoxLabel".*?<w:color w:val=)"1F5673"/, '$1"BBBBBB"'),
  },
  {
    name: 'pale words',
    code: contrast,
    says: /#AAAAAA on #FFFFFF/,
    change: edit(doc, '<w:i/><w:lang', '<w:i/><w:color w:val="AAAAAA"/><w:lang'),
  },
  {
    name: 'a dark cell behind dark words',
    code: contrast,
    says: /#1C2227 on #333333/,
    change: edit(doc, 'w:fill="F2F5F7"', 'w:fill="333333"'),
  },
  {
    name: 'a dark head of a table’s style',
    code: contrast,
    says: /on #1F2F3F/,
    placed: true,
    change: edit(styles, 'w:fill="E6ECEF"', 'w:fill="1F2F3F"'),
  },
  {
    name: 'words marked in a dark colour',
    code: contrast,
    says: /on #000080/,
    change: edit(doc, '<w:i/><w:lang', '<w:i/><w:highlight w:val="darkBlue"/><w:lang'),
  },
  {
    name: 'a picture without alternative in a document from outside',
    code: alternative,
    says: /“Lake” has no text alternative/,
    outside: true,
    change: edit(doc, ` ${alt}`, ''),
  },
];
