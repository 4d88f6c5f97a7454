import { append, chapter, edit, type Mutant } from './mutant.ts';

const table = 'epub/table';
const picture = 'epub/text-alternative';
const drawing = 'epub/drawing';

/** Faults of tables, pictures and formulas. */
export const pictureMutants: readonly Mutant[] = [
  { name: 'th without scope', code: table, says: /row or a column/, placed: true, change: edit(chapter, ' scope="col">Grade', '>Grade') },
  { name: 'th with a scope that is none', code: table, says: /row or a column/, change: edit(chapter, 'scope="row"', 'scope="line"') },
  {
    name: 'a head that has become a common cell',
    code: table,
    says: /fewer header cells/,
    placed: true,
    change: edit(chapter, /<th id="u-000014" scope="row">(.*?)<\/th>/, '<td id="u-000014">$1</td>'),
  },
  {
    name: 'a table without any head',
    code: table,
    says: /fewer header cells/,
    change: append('<table><tbody><tr><td>1</td></tr></tbody></table>'),
  },
  { name: 'a table’s caption gone', code: table, says: /caption/, placed: true, change: edit(chapter, /<caption.*?<\/caption>/, '') },
  {
    name: 'another caption',
    code: table,
    says: /caption/,
    change: edit(chapter, 'Grades of evidence</span></caption>', 'Grades</span></caption>'),
  },
  { name: 'a head without words', code: table, says: /no words/, change: edit(chapter, '>Grade</th>', '/>') },
  {
    name: 'a table that claims to arrange',
    code: table,
    says: /arranges/,
    change: edit(chapter, '<table id="tbl-grades"', '<table role="presentation" id="tbl-grades"'),
  },
  {
    name: 'alt gone',
    code: picture,
    says: /no text alternative/,
    placed: true,
    change: edit(chapter, ' alt="A lake with mountains behind"', ''),
  },
  {
    name: 'alt emptied on a figure',
    code: picture,
    says: /only decorates/,
    placed: true,
    change: edit(chapter, 'alt="A lake with mountains behind"', 'alt=""'),
  },
  {
    name: 'a figure that claims to decorate',
    code: picture,
    says: /only decorates/,
    change: edit(chapter, 'alt="A lake with mountains behind"', 'alt="" role="presentation"'),
  },
  {
    name: 'alt “image-placeholder”',
    code: picture,
    says: /says nothing/,
    change: edit(chapter, 'alt="A lake with mountains behind"', 'alt="image-placeholder"'),
  },
  {
    name: 'alt is the file’s name',
    code: picture,
    says: /says nothing/,
    change: edit(chapter, 'alt="A lake with mountains behind"', 'alt="image-1.png"'),
  },
  {
    name: 'alt “picture 3” in a line',
    code: picture,
    says: /says nothing/,
    change: edit(chapter, 'alt="The mark of the house"', 'alt="Picture 3"'),
  },
  {
    name: 'alt of another picture',
    code: picture,
    says: /manuscript gives/,
    placed: true,
    change: edit(chapter, 'alt="A lake with mountains behind"', 'alt="A mountain"'),
  },
  {
    name: 'alt of a drawing changed',
    code: picture,
    says: /manuscript gives/,
    change: edit(chapter, '>Two steps, one after the other</title>', '>Two</title>'),
  },
  { name: 'viewbox in lower case', code: drawing, says: /“viewbox”/, placed: true, change: edit(chapter, 'viewBox=', 'viewbox=') },
  {
    name: 'lineargradient in lower case',
    code: drawing,
    says: /“lineargradient”/,
    change: edit(chapter, '<rect', '<lineargradient id="g"/><rect'),
  },
  {
    name: 'a picture file in lower case',
    code: drawing,
    says: /“viewbox”/,
    change: edit('OEBPS/images/image-2.svg', 'viewBox=', 'viewbox='),
  },
  {
    name: 'a drawing without its namespace',
    code: drawing,
    says: /namespace/,
    change: edit(chapter, ' xmlns="http://www.w3.org/2000/svg"', ''),
  },
  { name: 'a drawing that is no picture', code: drawing, says: /no name/, placed: true, change: edit(chapter, ' role="img"', '') },
  {
    name: 'a drawing without name',
    code: drawing,
    says: /no name/,
    also: ['epub/dangling-name'],
    change: edit(chapter, /<title id="u-00001b-title">.*?<\/title>/, ''),
  },
  {
    name: 'a formula without words',
    code: 'epub/formula',
    says: /alttext/,
    also: ['epub/item-properties', 'epub/claim'],
    change: append('<p><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math></p>'),
  },
  {
    name: 'a formula without its namespace',
    code: 'epub/formula',
    says: /namespace/,
    also: ['epub/item-properties', 'epub/claim'],
    change: append('<p><math alttext="x"><mi>x</mi></math></p>'),
  },
];
