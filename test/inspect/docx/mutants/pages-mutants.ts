import type { DocxFile } from '../../../../scripts/docx-file/index.ts';
import { all, doc, edit, insert, type Mutant, notes, put, settings } from './mutant.ts';
import { obfuscate, soundFace } from './sound-docx.ts';

const folios = 'docx/folios';
const heads = 'docx/running-heads';
const font = 'docx/embedded-font';
const section = 'docx/missing-section';
const text = 'docx/other-text';
const block = 'docx/lost-block';
const raw = 'docx/raw-text';
const odd = 'docx/odd-character';
const space = 'docx/doubled-space';

const face = 'word/fonts/face.odttf';
const table = 'word/fontTable.xml';
const paragraphOf = (id: string): RegExp => new RegExp(`<w:p w14:paraId="${id}">.*?</w:p>`);
const line = (words: string): Mutant['change'] => insert(`<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`);

/** The face with the licence bits that forbid to embed it (OS/2, fsType). */
function forbidden(file: DocxFile): void {
  const bytes = soundFace();
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < data.getUint16(4); at += 1) {
    const entry = 12 + at * 16;
    if (String.fromCharCode(...bytes.subarray(entry, entry + 4)) === 'OS/2') data.setUint16(data.getUint32(entry + 8) + 8, 2);
  }
  file.setBytes(face, obfuscate(bytes));
}

/** Faults of pages, faces and text. */
export const pagesMutants: readonly Mutant[] = [
  {
    name: 'front matter in arabic figures',
    code: folios,
    says: /“Foreword” do not have roman/,
    placed: true,
    also: ['docx/page-number'],
    change: edit(doc, /(w14:paraId="7ACB82EC".*?<w:pgNumType w:fmt=)"lowerRoman"/, '$1"decimal"'),
  },
  {
    name: 'a part that does not begin with 1',
    code: folios,
    says: /“Before” do not begin with 1/,
    placed: true,
    change: edit(doc, /(w14:paraId="24D22B05".*?<w:pgNumType w:fmt="decimal") w:start="1"/, '$1'),
  },
  {
    name: 'a chapter that counts anew',
    code: folios,
    says: /begins anew at “Steps/,
    placed: true,
    change: edit(doc, /(w14:paraId="37064B7D".*?<w:pgNumType w:fmt="decimal")/, '$1 w:start="1"'),
  },
  {
    name: 'a chapter on any page',
    code: folios,
    says: /“Steps towards home” does not open on a right/,
    placed: true,
    change: edit(doc, /(w14:paraId="37064B7D".*?<w:type w:val=)"oddPage"/, '$1"nextPage"'),
  },
  {
    name: 'back matter on any page',
    code: folios,
    says: /“Forms” does not open on a right/,
    change: edit(doc, /(w14:paraId="65517A2C".*?<w:type w:val=)"oddPage"/, '$1"nextPage"'),
  },
  {
    name: 'back matter in roman figures',
    code: folios,
    says: /“Index” do not have arabic/,
    also: ['docx/page-number'],
    change: edit(doc, /(w14:paraId="69167DEF".*?<w:pgNumType w:fmt=)"decimal"/, '$1"lowerRoman"'),
  },
  {
    name: 'no head for even pages',
    code: heads,
    says: /no running head for even pages/,
    change: edit(doc, '<w:headerReference w:type="even" r:id="rIdEmpty"/>', ''),
  },
  {
    name: 'no head for common pages',
    code: heads,
    says: /no running head for common pages/,
    change: edit(doc, '<w:headerReference w:type="default" r:id="rIdEmpty"/>', ''),
  },
  {
    name: 'no foot for a first page',
    code: heads,
    says: /section 4 has no foot for its first page/,
    change: edit(doc, '<w:footerReference w:type="first" r:id="rIdFoot"/>', ''),
  },
  {
    name: 'heads for even pages that are never shown',
    code: heads,
    says: /never shown/,
    change: edit(settings, '<w:evenAndOddHeaders/>', ''),
  },
  {
    name: 'a head for a first page that is never shown',
    code: heads,
    says: /first page that is never shown/,
    change: edit(doc, '<w:titlePg/>', ''),
  },
  {
    name: 'a section without size of pages',
    code: heads,
    says: /no size of pages/,
    placed: true,
    change: edit(doc, /(w14:paraId="65517A2C".*?)<w:pgSz [^>]*>/, '$1'),
  },
  {
    name: 'a key of the wrong form',
    code: font,
    says: /no key of the right form/,
    change: edit(table, /w:fontKey="[^"]*"/, 'w:fontKey="1DE2A3B4"'),
  },
  {
    name: 'another key',
    code: font,
    says: /not opened by its key/,
    change: edit(table, '{1DE2A3B4-0001-4002-8003-0000000000AB}', '{0000000A-0001-4002-8003-000000000001}'),
  },
  { name: 'a face that is cut off', code: font, says: /not opened by its key/, change: put(face, obfuscate(soundFace().slice(0, 60))) },
  { name: 'a face that may not be embedded', code: font, says: /may not be embedded/, change: forbidden },
  {
    name: 'a face under another name',
    code: font,
    says: /another one/,
    change: edit(table, 'w:name="Source Serif 4"', 'w:name="Georgia"'),
  },
  { name: 'settings that know of no face', code: font, says: /do not say/, change: edit(settings, '<w:embedTrueTypeFonts/>', '') },
  {
    name: 'a sign that the face does not have',
    code: 'docx/missing-glyph',
    says: /no sign for “⏸”/,
    outside: true,
    change: line('Wait ⏸ here.'),
  },

  {
    name: 'another title of a chapter',
    code: section,
    says: /no heading “Steps towards home”/,
    placed: true,
    also: ['*'],
    change: edit(doc, />Steps towards home</, '>A trip<'),
  },
  {
    name: 'a chapter’s heading gone',
    code: section,
    says: /no heading “Forms”/,
    placed: true,
    also: ['*'],
    change: edit(doc, paragraphOf('7CFCB38C'), ''),
  },
  {
    name: 'sections in another order',
    code: section,
    says: /another place/,
    also: ['*'],
    change: edit(doc, /(<w:p w14:paraId="318291EA">.*?<\/w:p>)(.*?)(<w:p w14:paraId="12295C86">.*?<\/w:p>)/, '$3$2$1'),
  },
  {
    name: 'a paragraph gone',
    code: text,
    says: /where the book says “The parents/,
    placed: true,
    also: [block],
    change: edit(doc, paragraphOf('324CC5F1'), ''),
  },
  { name: 'a paragraph too many', code: text, says: /where the book says/, change: line('Nobody wrote this.') },
  {
    name: 'a paragraph behind the end',
    code: text,
    says: /goes on with “Nobodywrotethis.”/,
    change: edit(doc, /(return, 3.*?<\/w:p>)/, '$1<w:p><w:r><w:t>Nobody wrote this.</w:t></w:r></w:p>'),
  },
  {
    name: 'a word changed',
    code: text,
    says: /seafirst/,
    placed: true,
    change: edit(doc, 'see the school first', 'see the sea first'),
  },
  { name: 'a word gone', code: text, says: /the book says/, change: edit(doc, 'see the school first', 'see the first') },
  { name: 'letters in another case', code: text, says: /the book says/, change: edit(doc, 'see the school first', 'see the School first') },
  {
    name: 'a row of a table gone',
    code: text,
    says: /“claimed”/,
    placed: true,
    also: [block],
    change: edit(doc, /<w:tr>(?:(?!<w:tr>).)*w14:paraId="76F1A404".*?<\/w:tr>/, ''),
  },
  {
    name: 'items in another order',
    code: text,
    says: /“Papers”/,
    placed: true,
    change: edit(doc, /(<w:p w14:paraId="562B45F5">.*?<\/w:p>)(<w:p w14:paraId="22FE4A56">.*?<\/w:p>)/, '$2$1'),
  },
  { name: 'another caption', code: text, says: /“The lake”/, placed: true, change: edit(doc, '> The lake<', '> A lake<') },
  {
    name: 'the title of a box gone',
    code: text,
    says: /“Evening hours”/,
    placed: true,
    change: edit(
      doc,
      /<w:p><w:pPr><w:pStyle w:val="BoxText"\/><\/w:pPr><w:r><w:rPr><w:b\/><\/w:rPr><w:t [^>]*>Evening hours.*?<\/w:p>/,
      '',
    ),
  },
  {
    name: 'another text of a note',
    code: text,
    says: /a note in “Steps.*Someweeksatmost/,
    placed: true,
    change: edit(notes, ' Some weeks at least.', ' Some weeks at most.'),
  },
  {
    name: 'the call of a note gone',
    code: text,
    says: /a note in “Steps/,
    also: ['docx/notes'],
    change: edit(doc, /<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteReference w:id="1"\/><\/w:r>/, ''),
  },
  {
    name: 'a choice of a form gone',
    code: text,
    says: /“Dutch”/,
    placed: true,
    change: edit(doc, /<w:listItem w:displayText="Dutch"[^>]*>/, ''),
  },
  {
    name: 'words hidden',
    code: text,
    says: /“Money”/,
    change: edit(doc, '<w:r><w:t xml:space="preserve">Money', '<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve">Money'),
    also: [block],
  },
  {
    name: 'words taken out by a tracked change',
    code: text,
    says: /“Money”/,
    change: edit(
      doc,
      /<w:r><w:t xml:space="preserve">Money<\/w:t><\/w:r>/,
      '<w:del w:id="950" w:author="A"><w:r><w:delText>Money</w:delText></w:r></w:del>',
    ),
    also: [block],
  },
  {
    name: 'a block’s id gone',
    code: block,
    says: /no paragraph has the id of “Papers”/,
    placed: true,
    change: edit(doc, ' w14:paraId="562B45F5"', ''),
  },
  {
    name: 'the id of a cell gone',
    code: block,
    says: /“checked against the source”/,
    placed: true,
    change: edit(doc, ' w14:paraId="6C6F0975"', ''),
  },
  {
    name: 'the id of a note gone',
    code: block,
    says: /“Some weeks at least.”/,
    placed: true,
    change: edit(notes, ' w14:paraId="0B232679"', ''),
  },
  {
    name: 'ids of two blocks exchanged',
    code: block,
    says: /another paragraph has the id of “Papers”/,
    change: all(edit(doc, '562B45F5', 'X'), edit(doc, '22FE4A56', '562B45F5'), edit(doc, '"X"', '"22FE4A56"')),
  },
  { name: '“undefined” in the text', code: raw, says: /“undefined”/, outside: true, change: line('The rule undefined says so.') },
  { name: 'Markdown in the text', code: raw, says: /“\*\*must/, outside: true, change: line('They **must not** wait.') },
  {
    name: 'a mark of the manuscript in the text',
    code: raw,
    says: /“:term\[/,
    outside: true,
    change: line('The :term[return]{concept=a} is free.'),
  },
  {
    name: 'a value that is none in a running head',
    code: raw,
    says: /\[object Object\]/,
    outside: true,
    change: edit('word/headerTitle.xml', 'Going home', '[object Object]'),
  },
  { name: 'a letter that was lost', code: odd, says: /U\+FFFD/, outside: true, change: line('The r\uFFFDle.') },
  { name: 'a control character', code: odd, says: /U\+0085/, outside: true, change: line('The\u0085rule.') },
  {
    name: 'a character of no agreed meaning',
    code: odd,
    says: /U\+E001/,
    outside: true,
    change: line('The \uE001 rule.'),
  },
  {
    name: 'a change of direction that is not closed',
    code: odd,
    says: /U\+202A/,
    placed: true,
    change: edit(doc, 'see the school first', 'see the school\u202E first'),
  },
  { name: 'two spaces', code: space, says: /two spaces/, placed: true, change: edit(doc, 'see the school first', 'see  the school first') },
  { name: 'two spaces where runs meet', code: space, says: /two spaces/, placed: true, change: edit(doc, />The law</, '> The law<') },
  {
    name: 'a paragraph that begins with a space',
    code: space,
    says: /begins with a space/,
    placed: true,
    change: edit(doc, '<w:t xml:space="preserve">The parents', '<w:t xml:space="preserve"> The parents'),
  },
];
