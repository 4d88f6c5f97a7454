import type { Words } from '../../model/words.ts';

const wordCompat = 'http://schemas.microsoft.com/office/word';
/** What Word 2013 and later set in documents of their own (MS-DOCX, 2.4.5). */
const compatSettings: readonly (readonly [string, number])[] = [
  ['compatibilityMode', 15],
  ['overrideTableStyleFontSizeAndJustification', 1],
  ['enableOpenTypeFeatures', 1],
  ['doNotFlipMirrorIndents', 1],
  ['differentiateMultirowTableHeaders', 1],
];

/**
 * `word/settings.xml` (ECMA-376-1, 17.15.1) as the book wants it: mirrored margins, heads of rectos and versos, words broken at line ends. Nothing asks to update fields: what they
 * show is right.
 */
export function documentSettings({ language, direction }: Words, hasFonts: boolean): string {
  const bidi = direction === 'rtl' ? ` w:bidi="${language}"` : '';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...(hasFonts ? ['<w:embedTrueTypeFonts/>'] : []),
    '<w:mirrorMargins/>',
    '<w:defaultTabStop w:val="720"/>',
    '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="284"/><w:doNotHyphenateCaps/>',
    '<w:evenAndOddHeaders/>',
    '<w:characterSpacingControl w:val="doNotCompress"/>',
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
    '<w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>',
    `<w:compat>${compatSettings.map(([name, value]) => `<w:compatSetting w:name="${name}" w:uri="${wordCompat}" w:val="${value}"/>`).join('')}</w:compat>`,
    `<w:themeFontLang w:val="${language}"${bidi}/>`,
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>',
    '</w:settings>',
  ].join('');
}
