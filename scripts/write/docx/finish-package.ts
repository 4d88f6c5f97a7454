import type { DocxFile } from '../../docx-file/index.ts';
import type { Edition } from '../../model/book.ts';
import { printXml } from '../../xml/print-xml.ts';
import { attributeOf, elementsIn } from '../../xml/xml-tree.ts';
import { documentSettings } from './document-settings.ts';
import { type EmbeddedFamily, putFonts } from './embedded-fonts.ts';

/** What the docx package has no option for, put into its parts: settings, properties, lists without what no list needs, marks of notes, fonts, direction. */
export function finishPackage(file: DocxFile, edition: Edition<'docx'>, fonts: readonly EmbeddedFamily[]): void {
  const { words } = edition;
  const put = (path: string, xml: string): void => file.setBytes(path, new TextEncoder().encode(xml));
  const edit = (path: string, change: (xml: string) => string): void => {
    const bytes = file.bytes(path);
    if (bytes) put(path, change(new TextDecoder().decode(bytes)));
  };
  put('word/settings.xml', documentSettings(words, fonts.length > 0));
  put('docProps/app.xml', appProperties(edition));
  edit('docProps/core.xml', (xml) => xml.replace('</cp:coreProperties>', `${moreProperties(edition)}</cp:coreProperties>`));
  cleanLists(file);
  edit('word/footnotes.xml', (xml) => withOwnMarks(xml, new TextDecoder().decode(file.bytes('word/document.xml') ?? new Uint8Array())));
  if (words.direction === 'rtl') edit('word/document.xml', fromRightToLeft);
  putFonts(file, fonts);
}

const escaped = (value: string): string => printXml({ type: 'text', value });

function appProperties({ info }: Edition<'docx'>): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">',
    '<Application>Handbook</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop>',
    `<Company>${escaped(info.publisher)}</Company>`,
    '<LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged><AppVersion>1.0000</AppVersion>',
    '</Properties>',
  ].join('');
}

/** Of the Dublin Core, what readers and screen readers ask for (ECMA-376-2, 11). */
function moreProperties({ info, words }: Edition<'docx'>): string {
  const status = info.status === undefined ? '' : `<cp:contentStatus>${escaped(info.status)}</cp:contentStatus>`;
  return `<dc:language>${escaped(words.language)}</dc:language><dc:identifier>${escaped(info.identifier)}</dc:identifier><cp:category>${escaped(info.subjects.join('; '))}</cp:category>${status}`;
}

/** Lists without the package's own bullets; all of many levels; those that styles are bound to count on without a restart. */
function cleanLists(file: DocxFile): void {
  const tree = file.tree('word/numbering.xml');
  const styles = file.tree('word/styles.xml');
  if (!tree || !styles) return;
  const bound = new Set(elementsIn(styles, 'w:numId').map((each) => attributeOf(each, 'w:val')));
  for (const root of tree.children) {
    if (root.type !== 'element') continue;
    const nums = elementsIn(root, 'w:num').filter((num) => attributeOf(num, 'w:numId') !== packageList);
    const used = new Set(nums.flatMap((num) => elementsIn(num, 'w:abstractNumId').map((each) => attributeOf(each, 'w:val'))));
    for (const num of nums)
      if (bound.has(attributeOf(num, 'w:numId')))
        num.children = num.children.filter((each) => each.type === 'element' && each.name === 'w:abstractNumId');
    const definitions = elementsIn(root, 'w:abstractNum').filter((each) => used.has(attributeOf(each, 'w:abstractNumId')));
    for (const kind of definitions.flatMap((each) => elementsIn(each, 'w:multiLevelType'))) kind.attributes['w:val'] = 'multilevel';
    root.children = [...definitions, ...nums];
  }
  file.setTree('word/numbering.xml', tree);
}
/** Id of the bullets that the package always has. */
const packageList = '1';

/** A note whose mark in the text is typed has the same mark before its words. */
function withOwnMarks(notes: string, document: string): string {
  const calls = [...document.matchAll(/<w:footnoteReference w:customMarkFollows="1" w:id="(\d+)"\/><w:t[^>]*>(\d+)</g)];
  return calls.reduce((xml, [, id = '', mark = '']) => {
    const note = new RegExp(`(<w:footnote w:id="${id}"[^>]*>.*?)<w:footnoteRef/>`, 's');
    return xml.replace(note, `$1<w:t>${mark}</w:t>`);
  }, notes);
}

/** Columns and folios of a section run from right to left (ECMA-376-1, 17.6.1), its binding is on the right (17.6.16). */
const fromRightToLeft = (xml: string): string =>
  xml.replace(
    /(<w:sectPr\b.*?)(<w:docGrid\b[^>]*\/>)?(<\/w:sectPr>)/gs,
    (_whole, before: string, grid = '', end: string) => `${before}<w:bidi/><w:rtlGutter/>${grid}${end}`,
  );
