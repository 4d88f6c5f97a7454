import { readFileSync } from 'node:fs';
import { DocxFile } from '../../../../scripts/docx-file/index.ts';
import { samplePng, sampleSvg } from '../../../sample/pictures.ts';
import { soundBody } from './sound-body.ts';
import { field, paragraph, text } from './sound-text.ts';

const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"',
].join(' ');
const part = (name: string, inner: string): string => `<w:${name} ${spaces}>${inner}</w:${name}>`;

interface StyleOptions {
  readonly based?: string;
  readonly run?: string;
  readonly paragraph?: string;
  readonly type?: string;
  readonly more?: string;
}
const style = (
  id: string,
  name: string,
  { based = 'Normal', run = '', paragraph: properties = '', type = 'paragraph', more = '' }: StyleOptions = {},
): string =>
  `<w:style w:type="${type}" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${id === 'Normal' || type !== 'paragraph' ? '' : `<w:basedOn w:val="${based}"/>`}${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}${more}</w:style>`;
const outline = (level: number, list?: number): string =>
  `<w:keepNext/>${list === undefined ? '' : `<w:numPr>${level > 0 ? `<w:ilvl w:val="${level}"/>` : ''}<w:numId w:val="${list}"/></w:numPr>`}<w:outlineLvl w:val="${level}"/>`;

const styles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Source Serif 4" w:hAnsi="Source Serif 4"/><w:sz w:val="21"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
  style('Normal', 'Normal', { run: '<w:color w:val="1C2227"/>' }),
  style('BodyText', 'Body Text'),
  style('Title', 'Title', { run: '<w:sz w:val="60"/>' }),
  style('Subtitle', 'Subtitle', { run: '<w:color w:val="55606A"/><w:sz w:val="30"/>' }),
  style('Heading1', 'heading 1', { paragraph: outline(0, 1), run: '<w:sz w:val="44"/>' }),
  style('Heading2', 'heading 2', { paragraph: outline(1, 1), run: '<w:b/><w:sz w:val="28"/>' }),
  style('Heading3', 'heading 3', { paragraph: outline(2), run: '<w:b/><w:sz w:val="24"/>' }),
  style('HeadingUnnumbered', 'Heading unnumbered', { based: 'Heading1', paragraph: '<w:numPr><w:numId w:val="0"/></w:numPr>' }),
  style('PartTitle', 'Part title', { based: 'Heading1', paragraph: '<w:numPr><w:numId w:val="2"/></w:numPr>' }),
  style('TOCHeading', 'TOC Heading', { run: '<w:sz w:val="44"/>' }),
  style('TOC1', 'toc 1'),
  style('TOC2', 'toc 2'),
  style('TableofFigures', 'table of figures'),
  style('Caption', 'caption', { run: '<w:sz w:val="19"/>' }),
  style('Figure', 'Figure'),
  style('TableText', 'Table text'),
  style('TableHead', 'Table head', { run: '<w:b/>' }),
  style('BoxLabel', 'Box label', { run: '<w:b/><w:color w:val="1F5673"/>' }),
  style('BoxText', 'Box text'),
  style('ListNumber', 'List Number', { paragraph: '<w:numPr><w:numId w:val="3"/></w:numPr>' }),
  style('ListBullet', 'List Bullet', { paragraph: '<w:numPr><w:numId w:val="5"/></w:numPr>' }),
  style('FootnoteText', 'footnote text', { run: '<w:sz w:val="17"/>' }),
  style('Header', 'header'),
  style('Footer', 'footer'),
  style('IndexHeading', 'index heading'),
  style('Index1', 'index 1'),
  style('Hyperlink', 'Hyperlink', { type: 'character', run: '<w:color w:val="1F5673"/>' }),
  style('FootnoteReference', 'footnote reference', { type: 'character', run: '<w:vertAlign w:val="superscript"/>' }),
  style('BookTable', 'Book table', {
    type: 'table',
    more: '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E6ECEF"/></w:tcPr></w:tblStylePr>',
  }),
].join('');

const level = (at: number, format: string, label: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${label}"/><w:lvlJc w:val="left"/></w:lvl>`;
const definition = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;
const list = (id: number, of: number, start?: number): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${start === undefined ? '' : `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`}</w:num>`;
const numbering = [
  definition(
    1,
    level(0, 'decimal', 'Chapter %1', '<w:pStyle w:val="Heading1"/>') + level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Heading2"/>'),
  ),
  definition(2, level(0, 'upperRoman', 'Part %1', '<w:pStyle w:val="PartTitle"/>')),
  definition(3, level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)')),
  definition(4, level(0, 'bullet', '•')),
  list(1, 1),
  list(2, 2),
  list(3, 3),
  list(4, 3, 3),
  list(5, 4),
].join('');

const separator = (type: string, id: number, mark: string): string =>
  `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${mark}/></w:r></w:p></w:footnote>`;
const notes = [
  separator('separator', -1, 'separator'),
  separator('continuationSeparator', 0, 'continuationSeparator'),
  `<w:footnote w:id="1">${paragraph('FootnoteText', `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${text(' Some weeks at least.')}`, { id: '0b232679' })}</w:footnote>`,
].join('');

const key = '{1DE2A3B4-0001-4002-8003-0000000000AB}';
/** Mixed with its key as ECMA-376-1, 17.8.1 has it. */
export function obfuscate(bytes: Uint8Array, fontKey = key): Uint8Array {
  const digits = fontKey.replace(/[{}-]/g, '');
  const mixed = bytes.slice();
  for (let at = 0; at < 32; at += 1) {
    const step = 15 - (at % 16);
    mixed[at] = (bytes[at] ?? 0) ^ Number.parseInt(digits.slice(step * 2, step * 2 + 2), 16);
  }
  return mixed;
}
/** The face that the document carries. */
export const soundFace = (): Uint8Array =>
  new Uint8Array(
    readFileSync(
      new URL('../../../../node_modules/@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf', import.meta.url),
    ),
  );

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${office}/${type}`}" Target="${target}"${mode}/>`;
const relations = (...each: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const override = (name: string, type: string): string =>
  `<Override PartName="/${name}" ContentType="${type.includes('/') ? type : `${word}${type}+xml`}"/>`;
const head = (inner: string, kind: 'hdr' | 'ftr' = 'hdr'): string => part(kind, paragraph(kind === 'hdr' ? 'Header' : 'Footer', inner));
const heads = ['Empty', 'Title', 'Front', 'Head', 'Back'] as const;

const core =
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Going home – A small book</dc:title><dc:creator>Anna de Vries</dc:creator><dc:language>en-GB</dc:language><cp:lastModifiedBy>The House</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">2006-10-31T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2006-10-31T00:00:00Z</dcterms:modified></cp:coreProperties>';
const settings =
  '<w:embedTrueTypeFonts/><w:mirrorMargins/><w:defaultTabStop w:val="720"/><w:evenAndOddHeaders/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';

function textParts(): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/><Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/>${override('word/document.xml', 'document.main')}${['styles', 'numbering', 'settings', 'footnotes', 'fontTable'].map((name) => override(`word/${name}.xml`, name)).join('')}${heads.map((name) => override(`word/header${name}.xml`, 'header')).join('')}${override('word/footer.xml', 'footer')}${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}${override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml')}</Types>`,
    '_rels/.rels': relations(
      relation('rId1', 'officeDocument', 'word/document.xml'),
      relation('rId2', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'),
      relation('rId3', 'extended-properties', 'docProps/app.xml'),
    ),
    'word/document.xml': part('document', soundBody()),
    'word/_rels/document.xml.rels': relations(
      ...['styles', 'numbering', 'settings', 'footnotes', 'fontTable'].map((name, at) => relation(`rId${at + 1}`, name, `${name}.xml`)),
      ...heads.map((name) => relation(`rId${name}`, 'header', `header${name}.xml`)),
      relation('rIdFoot', 'footer', 'footer.xml'),
      relation('rIdLaw', 'hyperlink', 'https://example.org/law', ' TargetMode="External"'),
      relation('rIdMark', 'image', 'media/mark.png'),
      relation('rIdLake', 'image', 'media/lake.png'),
      relation('rIdLakeSvg', 'image', 'media/lake.svg'),
    ),
    'word/styles.xml': part('styles', styles),
    'word/numbering.xml': part('numbering', numbering),
    'word/settings.xml': part('settings', settings),
    'word/footnotes.xml': part('footnotes', notes),
    'word/fontTable.xml': part('fonts', `<w:font w:name="Source Serif 4"><w:embedRegular r:id="rIdFace" w:fontKey="${key}"/></w:font>`),
    'word/_rels/fontTable.xml.rels': relations(relation('rIdFace', 'font', 'fonts/face.odttf')),
    'word/headerEmpty.xml': head(''),
    'word/headerTitle.xml': head(text('Going home')),
    'word/headerFront.xml': head(field('STYLEREF &quot;Heading unnumbered&quot;', text('Foreword'))),
    'word/headerHead.xml': head(field('STYLEREF &quot;heading 1&quot;', text('Steps towards home'))),
    'word/headerBack.xml': head(field('STYLEREF &quot;Heading unnumbered&quot;', text('Forms'))),
    'word/footer.xml': head(field('PAGE', ''), 'ftr'),
    'docProps/core.xml': core,
    'docProps/app.xml':
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Office Word</Application><Company>The House</Company></Properties>',
  };
}

/** A sound document of the small book, written by hand: what the rules hold to be right, whatever the writer does. */
export function soundDocx(): DocxFile {
  const encoded = Object.entries(textParts()).map(
    ([path, content]) => [path, new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`)] as const,
  );
  return new DocxFile(
    new Map<string, Uint8Array>([
      ...encoded,
      ['word/media/mark.png', samplePng(8, 8)],
      ['word/media/lake.png', samplePng(24, 14)],
      ['word/media/lake.svg', sampleSvg()],
      ['word/fonts/face.odttf', obfuscate(soundFace())],
    ]),
  );
}
