/** Standard structure types of PDF 1.7 by what may stand in them (ISO 32000-1, 14.8.4). */
const grouping = ['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'TOC', 'TOCI', 'Index', 'NonStruct', 'Private'];
const headings = ['H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'];
const lists = ['L', 'LI', 'Lbl', 'LBody'];
const tables = ['Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot'];
const inline = ['Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot', 'Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP'];
const illustrations = ['Figure', 'Formula', 'Form'];

/** All of them. */
export const standardRoles: ReadonlySet<string> = new Set([
  ...grouping,
  'Caption',
  'P',
  ...headings,
  ...lists,
  ...tables,
  ...inline,
  ...illustrations,
]);

/** Types that hold other elements and no text of their own, by 14.8.4.2; Aside becomes a Sect. */
export const groupingRoles: ReadonlySet<string> = new Set([
  'Document',
  'Part',
  'Art',
  'Sect',
  'Aside',
  'Div',
  'BlockQuote',
  'TOC',
  'Index',
]);

/** Types of elements that stand on lines of their own; all others run on in a line. */
export const blockRoles: ReadonlySet<string> = new Set([...grouping, 'Aside', 'Caption', 'P', ...headings, ...lists, ...tables, 'Note']);
