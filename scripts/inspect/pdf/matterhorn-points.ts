/**
 * How the inspector meets a failure condition. `checked`: it looks for just that. `refused`: our PDFs have nothing of the kind, and a file that has any is
 * reported under this point without asking further. `people`: only people can judge; `also` says what the inspector holds nearby.
 */
export type Coverage = 'checked' | 'refused' | 'people';

/** A failure condition of the Matterhorn Protocol 1.1, in our words. */
export interface MatterhornPoint {
  readonly point: string;
  /** Clause of ISO 14289-1:2014. */
  readonly clause: string;
  readonly fault: string;
  readonly coverage: Coverage;
  readonly also?: string;
}

const checked = (point: string, clause: string, fault: string): MatterhornPoint => ({ point, clause, fault, coverage: 'checked' });
const refused = (point: string, clause: string, fault: string, also: string): MatterhornPoint => ({
  point,
  clause,
  fault,
  coverage: 'refused',
  also,
});
const people = (point: string, clause: string, fault: string, also?: string): MatterhornPoint => ({
  point,
  clause,
  fault,
  coverage: 'people',
  ...(also === undefined ? {} : { also }),
});

const onlyIdentity = 'fonts are Type 0 with Identity-H; another encoding is refused';
const onlyComposite = 'fonts are Type 0 over TrueType; others are refused';
const noMedia = 'annotations that play media are refused';

/** Every failure condition of the protocol's 31 checkpoints, in its order. */
export const matterhornPoints: readonly MatterhornPoint[] = [
  people('01-001', '7.1', 'an artifact is tagged as real content', 'the text of the tags is the book’s text and no more'),
  people('01-002', '7.1', 'real content is marked as an artifact', 'all text of the book is in the tags'),
  checked('01-003', '7.1', 'an artifact inside tagged content'),
  checked('01-004', '7.1', 'tagged content inside an artifact'),
  checked('01-005', '7.1', 'content that is neither tagged nor an artifact'),
  people('01-006', '7.1', 'a structure type that does not fit its content'),
  checked('01-007', '7.1', 'MarkInfo says that the tags are suspect'),
  checked('02-001', '7.1', 'a type whose mapping does not end in a standard type'),
  people('02-002', '7.1', 'a mapping that does not fit the meaning'),
  checked('02-003', '7.1', 'a circular mapping'),
  checked('02-004', '7.1', 'a standard type that is mapped anew'),
  people('03-001', '7.1', 'actions that make the page flicker', 'actions other than links are refused'),
  people('03-002', '7.1', 'media that flicker', noMedia),
  people('03-003', '7.1', 'scripts that make the page flicker', 'scripts are refused'),
  people('04-001', '7.1', 'meaning by colour or layout alone'),
  people('05-001', '7.1', 'media whose sound is not there in another form', noMedia),
  people('05-002', '7.1', 'sound that is not there in another form', noMedia),
  people('05-003', '7.1', 'a beep without another sign', 'scripts are refused'),
  checked('06-001', '7.1', 'no XMP metadata'),
  checked('06-002', '5', 'XMP without the PDF/UA identifier'),
  checked('06-003', '7.1', 'XMP without dc:title'),
  people('06-004', '7.1', 'a title that does not name the document', 'it is the edition’s title'),
  checked('07-001', '7.1', 'ViewerPreferences without DisplayDocTitle'),
  checked('07-002', '7.1', 'DisplayDocTitle is false'),
  people('08-001', '7.1', 'recognised text with faults', 'text is never recognised from pictures'),
  people('08-002', '7.1', 'recognised text without tags', 'text is never recognised from pictures'),
  people('09-001', '7.2', 'tags out of reading order', 'the tags’ text is compared with the book’s in order'),
  people('09-002', '7.2', 'tags nested against the meaning'),
  people('09-003', '7.2', 'a type that does not fit after role mapping'),
  checked('09-004', '7.2', 'a part of a table out of its place (ISO 32000-1, table 337)'),
  checked('09-005', '7.2', 'a part of a list out of its place (ISO 32000-1, table 336)'),
  checked('09-006', '7.2', 'a part of contents out of its place (ISO 32000-1, table 333)'),
  refused('09-007', '7.2', 'Ruby used against table 338', 'the press sets no Ruby; it is refused'),
  refused('09-008', '7.2', 'Warichu used against table 338', 'the press sets no Warichu; it is refused'),
  checked('10-001', '7.2', 'a character code without Unicode'),
  checked('11-001', '7.2', 'text whose language is not known'),
  checked('11-002', '7.2', 'Alt, ActualText or E whose language is not known'),
  checked('11-003', '7.2', 'bookmarks whose language is not known'),
  checked('11-004', '7.2', 'Contents of an annotation whose language is not known'),
  checked('11-005', '7.2', 'TU of a field whose language is not known'),
  checked('11-006', '7.2', 'metadata whose language is not known'),
  people('11-007', '7.2', 'a language that is not that of the words', 'each tag must be of BCP 47, the document’s is the edition’s'),
  people('12-001', '7.2', 'stretched characters'),
  people('13-001', '7.3', 'pictures that are no Figure', 'content is tagged or an artifact'),
  people('13-002', '7.3', 'a link’s meaningful background without Alt'),
  people('13-003', '7.3', 'a caption that is no Caption', 'the caption’s words are in the tags'),
  checked('13-004', '7.3', 'a Figure without Alt or ActualText'),
  people('13-005', '7.3', 'ActualText where Alt is wanted'),
  people('13-006', '7.3', 'pictures that mean something only together'),
  people('13-007', '7.3', 'a more accessible form is not used'),
  people('13-008', '7.3', 'a picture of words without ActualText'),
  people('14-001', '7.4', 'headings that are not tagged', 'every section has its H1, in order'),
  checked('14-002', '7.4.2', 'the first heading is not H1'),
  checked('14-003', '7.4.2', 'a level of heading is skipped'),
  people('14-004', '7.4.3', 'numbered headings without arabic numerals'),
  people('14-005', '7.4.3', 'a seventh level that is not tagged H7'),
  checked('14-006', '7.4.4', 'a node with more than one H'),
  checked('14-007', '7.4.4', 'H and H1 to H6 in one document'),
  people('15-001', '7.5', 'a row’s header that is no TH'),
  people('15-002', '7.5', 'a column’s header that is no TH'),
  checked('15-003', '7.5', 'a TH without Scope in a table without Headers'),
  people('15-004', '7.5', 'a table for layout'),
  people('15-005', '7.5', 'a cell whose headers are not sure', 'Headers lead to cells of their table, and the grid is regular'),
  people('16-001', '7.6', 'an ordered list without ListNumbering'),
  people('16-002', '7.6', 'ListNumbering that does not fit'),
  people('16-003', '7.6', 'a list that is no L'),
  people('17-001', '7.7', 'mathematics that is no Formula'),
  checked('17-002', '7.7', 'a Formula without Alt'),
  checked('17-003', '7.7', 'a Formula whose characters have no Unicode'),
  people('18-001', '7.8', 'heads and feet that are no pagination artifacts', 'folios and running heads are not in the tags’ text'),
  people('18-002', '7.8', 'pagination artifacts without Subtype'),
  people('19-001', '7.9', 'a note that is no Note', 'every note of the book is one Note'),
  people('19-002', '7.9', 'a call that is no Reference'),
  checked('19-003', '7.9', 'a Note without ID'),
  checked('19-004', '7.9', 'a Note whose ID is taken'),
  checked('20-001', '7.10', 'a configuration of optional content without Name'),
  checked('20-002', '7.10', 'the default configuration of optional content without Name'),
  checked('20-003', '7.10', 'a configuration of optional content with AS'),
  checked('21-001', '7.11', 'an embedded file without F and UF'),
  people('22-001', '7.12', 'article threads out of order', 'threads are refused'),
  people('23-001', '7.13', 'signatures (no test of their own)'),
  people('24-001', '7.14', 'print fields without PrintField', 'fields on paper are read as text'),
  refused('25-001', '7.15', 'a dynamic XFA form', 'any XFA is refused'),
  refused('26-001', '7.16', 'encryption without P', 'an encrypted file is refused'),
  refused('26-002', '7.16', 'encryption that shuts out assistive technology', 'an encrypted file is refused'),
  people('27-001', '7.17', 'navigation (no test of its own)', 'bookmarks lead to every section in order'),
  people('28-001', '7.18.1', 'annotations out of reading order', 'Tabs follow the structure'),
  checked('28-002', '7.18.1', 'an annotation outside of Annot'),
  people('28-003', '7.18.1', 'an annotation for looks that is real content'),
  checked('28-004', '7.18.1', 'an annotation without Contents or Alt'),
  checked('28-005', '7.18.1', 'a field without TU or Alt'),
  checked('28-006', '7.18.2', 'an annotation of an unknown kind'),
  checked('28-007', '7.18.2', 'a TrapNet annotation'),
  checked('28-008', '7.18.3', 'a page with annotations and without Tabs'),
  checked('28-009', '7.18.3', 'a page with annotations whose Tabs are not S'),
  checked('28-010', '7.18.4', 'a Widget outside of Form'),
  checked('28-011', '7.18.5', 'a link outside of Link'),
  checked('28-012', '7.18.5', 'a link without Contents'),
  people('28-013', '7.18.5', 'an IsMap link without its like', 'IsMap is refused'),
  refused('28-014', '7.18.6', 'a media clip without CT', noMedia),
  refused('28-015', '7.18.6', 'a media clip without Alt', noMedia),
  checked('28-016', '7.18.7', 'an attached file against 7.11'),
  checked('28-017', '7.18.8', 'a PrinterMark in the tags'),
  checked('28-018', '7.18.8', 'a PrinterMark whose look is no artifact'),
  people('29-001', '7.19', 'scripts that want haste', 'scripts are refused'),
  checked('30-001', '7.20', 'a reference XObject'),
  checked('30-002', '7.20', 'a form XObject with MCIDs that is used twice'),
  refused('31-001', '7.21.3.1', 'Registry of font and CMap differ', onlyIdentity),
  refused('31-002', '7.21.3.1', 'Ordering of font and CMap differ', onlyIdentity),
  refused('31-003', '7.21.3.1', 'Supplement of the font below that of the CMap', onlyIdentity),
  checked('31-004', '7.21.3.2', 'CIDToGIDMap that is neither a stream nor Identity'),
  checked('31-005', '7.21.3.2', 'no CIDToGIDMap'),
  refused('31-006', '7.21.3.3', 'a CMap that is neither known nor embedded', onlyIdentity),
  refused('31-007', '7.21.3.3', 'WMode of CMap and dictionary differ', onlyIdentity),
  refused('31-008', '7.21.3.3', 'a CMap that leads to an unknown one', onlyIdentity),
  checked('31-009', '7.21.4.1', 'a font that is not embedded'),
  people('31-010', '7.21.4.1', 'a font that may not be embedded', 'all faces are under the OFL'),
  checked('31-011', '7.21.4.1', 'a glyph that the embedded font has not'),
  refused('31-012', '7.21.4.2', 'a Type 1 CharSet that lacks a glyph', onlyComposite),
  refused('31-013', '7.21.4.2', 'a Type 1 CharSet with a glyph too many', onlyComposite),
  refused('31-014', '7.21.4.2', 'a CIDSet that lacks a glyph', 'CIDSet is optional, and refused'),
  refused('31-015', '7.21.4.2', 'a CIDSet with a glyph too many', 'CIDSet is optional, and refused'),
  checked('31-016', '7.21.5', 'widths of dictionary and font differ'),
  refused('31-017', '7.21.6', 'a simple TrueType font without a Unicode cmap', onlyComposite),
  refused('31-018', '7.21.6', 'a simple TrueType font whose cmap lacks a glyph', onlyComposite),
  refused('31-019', '7.21.6', 'a simple TrueType font without Encoding', onlyComposite),
  refused('31-020', '7.21.6', 'a simple TrueType font without BaseEncoding', onlyComposite),
  refused('31-021', '7.21.6', 'a simple TrueType font of another encoding', onlyComposite),
  refused('31-022', '7.21.6', 'a simple TrueType font with unknown glyph names', onlyComposite),
  refused('31-023', '7.21.6', 'a simple TrueType font with Differences and no Unicode cmap', onlyComposite),
  refused('31-024', '7.21.6', 'a symbolic TrueType font with Encoding', onlyComposite),
  refused('31-025', '7.21.6', 'a symbolic TrueType font without cmap', onlyComposite),
  refused('31-026', '7.21.6', 'a symbolic TrueType font without a (3,0) cmap', onlyComposite),
  checked('31-027', '7.21.7', 'a font without ToUnicode'),
  checked('31-028', '7.21.7', 'ToUnicode says 0'),
  checked('31-029', '7.21.7', 'ToUnicode says FEFF or FFFE'),
  checked('31-030', '7.21.8', 'text that shows .notdef'),
];

/** A row of the table in this folder's README. */
function row({ point, clause, fault, coverage, also }: MatterhornPoint): string {
  const words = { checked: 'checked', refused: 'cannot occur', people: 'people judge' }[coverage];
  return `| ${point} | ${clause} | ${fault} | ${also === undefined ? words : `${words}: ${also}`} |`;
}

/** The whole list as a table of Markdown, with its counts. */
export function matterhornTable(): string {
  const count = (coverage: Coverage): number => matterhornPoints.filter((each) => each.coverage === coverage).length;
  const machine = count('checked') + count('refused');
  return [
    `${matterhornPoints.length} conditions: ${machine} for machines (${count('checked')} checked, ${count('refused')} that cannot occur), ${count('people')} for people.`,
    '',
    '| Point | ISO 14289-1 | Failure | Here |',
    '|---|---|---|---|',
    ...matterhornPoints.map(row),
  ].join('\n');
}
