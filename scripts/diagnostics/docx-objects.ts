import { defineDiagnostic } from './diagnostic.ts';

const report = 'Please report it with the manuscript that shows it; in a document from outside, mend it in Word.';

export const badTableGrid = defineDiagnostic<{
  table: string;
  fault: 'cells' | 'no-grid' | 'no-rows' | 'empty-row' | 'merge';
  row?: number;
}>({
  code: 'docx/table-grid',
  severity: 'error',
  explanation:
    'The rows of a table do not fill its grid: a row has more or fewer columns than the grid, none at all, or a cell goes on from one above that does not begin (ECMA-376-1, 17.4.48, .17 and .84). The validator of the Open XML SDK does not see it; Word shifts cells, and screen readers name the wrong head.',
  notation: 'xml',
  bad: '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>',
  good: '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>No table.</w:t></w:r></w:p>',
  message: ({ table, fault, row = 0 }) =>
    ({
      cells: `In the Word document, row ${row} of the table ${table} does not have as many columns as its grid.`,
      'no-grid': `In the Word document, the table ${table} has no grid.`,
      'no-rows': `In the Word document, the table ${table} has no rows.`,
      'empty-row': `In the Word document, row ${row} of the table ${table} has no cells.`,
      merge: `In the Word document, a cell in row ${row} of the table ${table} goes on from one above it that does not begin.`,
    })[fault],
  hint: () => report,
});

export const badCellEnd = defineDiagnostic<{ where: string }>({
  code: 'docx/cell-end',
  severity: 'error',
  explanation:
    'A cell, note, head or foot of the Word document does not end with a paragraph (ECMA-376-1, 17.4.66). The validator of the Open XML SDK does not see it; Word calls the file corrupt.',
  notation: 'xml',
  bad: '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="900"/></w:tcPr></w:tc>',
  good: '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="900"/></w:tcPr><w:p/></w:tc>',
  message: ({ where }) => `In the Word document, ${where} does not end with a paragraph.`,
  hint: () => report,
});

export const badTableHeader = defineDiagnostic<{ table: string; fault: 'none' | 'not-first' | 'split' | 'empty' }>({
  code: 'docx/table-header',
  severity: 'error',
  explanation:
    'A table of the Word document has no row that is marked as its head and repeated on each page (w:tblHeader, ECMA-376-1, 17.4.78), or the mark stands in another row than the first ones. Without it, a screen reader cannot say what a cell is about (WCAG 2.2, 1.3.1; Microsoft’s Accessibility Checker: “No header row”).',
  notation: 'xml',
  bad: '<w:trPr><w:cantSplit/></w:trPr>',
  good: '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>',
  message: ({ table, fault }) =>
    ({
      none: `In the Word document, the table ${table} has no header row.`,
      'not-first': `In the Word document, the table ${table} marks a row as its head that is not at its beginning.`,
      split: `In the Word document, the header row of the table ${table} may break over two pages.`,
      empty: `In the Word document, a header cell of the table ${table} has no words.`,
    })[fault],
  hint: () => report,
});

export const noTableTitle = defineDiagnostic<{ table: string; lack: 'title' | 'description' }>({
  code: 'docx/table-title',
  severity: 'warning',
  explanation:
    'A table of the Word document has no title or description for those who hear it (w:tblCaption, w:tblDescription: ECMA-376-1, 17.4.41 and .46; Microsoft’s Accessibility Checker: “Missing alternative text”).',
  notation: 'xml',
  bad: '<w:tblCaption w:val=""/>',
  good: '<w:tblCaption w:val="Grades of evidence"/>',
  message: ({ table, lack }) => `In the Word document, the table ${table} has no ${lack} for those who do not see it.`,
  hint: () => report,
});

export const nestedTable = defineDiagnostic<{ table: string }>({
  code: 'docx/nested-table',
  severity: 'warning',
  explanation:
    'A table stands inside a cell of another table. Screen readers lose their way in it (WCAG 2.2, 1.3.2; Microsoft’s Accessibility Checker: “Use simple table structure”). A frame of one cell around text is no table for readers.',
  notation: 'xml',
  bad: '<w:tc><w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc>',
  good: '<w:tc><w:p/></w:tc>',
  message: ({ table }) => `In the Word document, the table ${table} stands inside another.`,
  hint: () => 'Set the tables one after the other.',
});

export const mergedCells = defineDiagnostic<{ table: string }>({
  code: 'docx/merged-cells',
  severity: 'warning',
  explanation:
    'A table of the Word document has cells that run over several columns or rows. Screen readers cannot tell their heads (WCAG 2.2, 1.3.1; Microsoft’s Accessibility Checker: “Use simple table structure”).',
  notation: 'xml',
  bad: '<w:tcPr><w:tcW w:type="dxa" w:w="900"/><w:gridSpan w:val="2"/></w:tcPr>',
  good: '<w:tcPr><w:tcW w:type="dxa" w:w="900"/></w:tcPr>',
  message: ({ table }) => `In the Word document, the table ${table} has cells that run over others.`,
  hint: () => 'Repeat the words in each cell, or make two tables of one.',
});

export const emptyTable = defineDiagnostic<{ table: string; what: 'table' | 'row' | 'column' }>({
  code: 'docx/empty-table',
  severity: 'warning',
  explanation:
    'A table of the Word document, or a whole row or column of it, is empty: it makes room, and readers by ear are led through cells that say nothing (WCAG 2.2, 1.3.1; Microsoft’s Accessibility Checker: “Blank table rows or columns”).',
  notation: 'xml',
  bad: '<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>',
  good: '<w:tr><w:tc><w:p><w:r><w:t>One</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>',
  message: ({ table, what }) =>
    what === 'table'
      ? `In the Word document, the table ${table} is empty.`
      : `In the Word document, the table ${table} has an empty ${what}.`,
  hint: () => 'Make room by the spacing of paragraphs, or take the empty cells out.',
});

export const docxTextAlternative = defineDiagnostic<{
  picture: string;
  fault: 'missing' | 'false' | 'decorative' | 'changed';
  found?: string;
}>({
  code: 'docx/text-alternative',
  severity: 'error',
  explanation:
    'A picture of the Word document has no text alternative, one that says nothing (a file’s name, “image”), one beside the mark that it only decorates, or other words than the manuscript has (ECMA-376-1, 20.4.2.5; WCAG 2.2, 1.1.1; EN 301 549, 10.1.1.1).',
  notation: 'xml',
  bad: '<wp:docPr id="2" name="Figure 1" descr="image1.png"/>',
  good: '<wp:docPr id="2" name="Figure 1" descr="A lake with mountains behind"/>',
  message: ({ picture, fault, found = '' }) =>
    ({
      missing: `In the Word document, the picture “${picture}” has no text alternative.`,
      false: `In the Word document, the picture “${picture}” has “${found}” as its text alternative, which says nothing.`,
      decorative: `In the Word document, the picture “${picture}” is said to decorate only, and yet has the text alternative “${found}”.`,
      changed: `In the Word document, no picture has the text alternative “${found}” of the manuscript.`,
    })[fault],
  hint: ({ fault }) => (fault === 'false' ? 'Say in the manuscript what the picture shows.' : report),
});

export const undeclaredDecoration = defineDiagnostic<{ picture: string }>({
  code: 'docx/decoration',
  severity: 'warning',
  explanation:
    'A picture of the Word document has no text alternative and is not marked as one that only decorates (adec:decorative, MS-ODRAWXML, 2.25). The manuscript leaves its alternative empty on purpose; without the mark, Word and screen readers call it a fault (WCAG 2.2, 1.1.1).',
  notation: 'xml',
  bad: '<wp:docPr id="1" name="Mark"/>',
  good: '<wp:docPr id="1" name="Mark" descr="A lake with mountains behind"/>',
  message: ({ picture }) => `In the Word document, the picture “${picture}” only decorates and is not marked so.`,
  hint: () => report,
});

export const badVector = defineDiagnostic<{ picture: string; fault: 'fallback' | 'script' | 'unreadable' }>({
  code: 'docx/vector',
  severity: 'error',
  explanation:
    'A vector drawing (SVG) of the Word document has no picture beside it for programs that draw none, is no sound SVG, or holds scripts or addresses (MS-ODRAWXML, 2.24). Older versions of Word show an empty frame.',
  notation: 'xml',
  bad: '<a:blip><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rIdLakeSvg"/></a:ext></a:extLst></a:blip>',
  good: '<a:blip r:embed="rIdLake"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rIdLakeSvg"/></a:ext></a:extLst></a:blip>',
  message: ({ picture, fault }) =>
    ({
      fallback: `In the Word document, the drawing “${picture}” has no picture for programs that draw no SVG.`,
      script: `In the Word document, the drawing “${picture}” holds a script or reaches outside.`,
      unreadable: `In the Word document, the drawing “${picture}” is no sound SVG.`,
    })[fault],
  hint: () => report,
});

export const floatingObject = defineDiagnostic<{ object: string }>({
  code: 'docx/floating-object',
  severity: 'warning',
  explanation:
    'A picture or text box of the Word document does not stand in the line of the text. Keyboards and screen readers reach it late or never (WCAG 2.2, 1.3.2; Microsoft’s Accessibility Checker: “Image or object not inline”).',
  notation: 'xml',
  bad: '<w:p><w:r><w:pict><v:shape id="a" xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>',
  good: '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>In the line.</w:t></w:r></w:p>',
  message: ({ object }) => `In the Word document, “${object}” does not stand in the line of the text.`,
  hint: () => 'Set it in line with the text.',
});
