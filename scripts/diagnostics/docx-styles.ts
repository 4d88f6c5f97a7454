import { defineDiagnostic } from './diagnostic.ts';

const report = 'Please report it with the manuscript that shows it; in a document from outside, mend it in Word.';

export const unknownStyle = defineDiagnostic<{ style: string; fault: 'unknown' | 'type' | 'circle'; by: string }>({
  code: 'docx/unknown-style',
  severity: 'error',
  explanation:
    'Text of the Word document, or another style, names a style that styles.xml does not have or that is of another kind, or styles are based on one another in a circle (ECMA-376-1, 17.7.4). Word shows such text as plain, and readers by ear miss what it is.',
  notation: 'xml',
  bad: '<w:p><w:pPr><w:pStyle w:val="NoSuchStyle"/></w:pPr><w:r><w:t>Text.</w:t></w:r></w:p>',
  good: '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>Text.</w:t></w:r></w:p>',
  message: ({ style, fault, by }) =>
    ({
      unknown: `In the Word document, ${by} has the style “${style}”, which is not there.`,
      type: `In the Word document, ${by} has the style “${style}”, which is one of another kind.`,
      circle: `In the Word document, the style “${style}” is based on itself by way of others.`,
    })[fault],
  hint: () => report,
});

export const unknownList = defineDiagnostic<{ fault: 'list' | 'definition' | 'level' | 'style'; id: string }>({
  code: 'docx/unknown-list',
  severity: 'error',
  explanation:
    'A paragraph or style of the Word document is in a list that numbering.xml does not have, at a level that the list does not have, or a list has no definition, or a level is bound to a style that is not in it (ECMA-376-1, 17.9). Word shows no number.',
  notation: 'xml',
  bad: '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="999"/></w:numPr></w:pPr><w:r><w:t>One.</w:t></w:r></w:p>',
  good: '<w:p><w:r><w:t>One.</w:t></w:r></w:p>',
  message: ({ fault, id }) =>
    ({
      list: `In the Word document, something is in the list ${id}, which is not there.`,
      definition: `In the Word document, the list ${id} has no definition.`,
      level: `In the Word document, something is at a level that the list ${id} does not have.`,
      style: `In the Word document, a list gives a level to the style “${id}”, which is not there or does not have that list.`,
    })[fault],
  hint: () => report,
});

export const badHeadingStyle = defineDiagnostic<{ style: string; fault: 'level' | 'own' }>({
  code: 'docx/heading-style',
  severity: 'error',
  explanation:
    'A heading style of the Word document does not have the outline level of its name, or a paragraph has an outline level of its own beside its style (ECMA-376-1, 17.3.1.20; WCAG 2.2, 1.3.1; EN 301 549, 10.1.3.1). The navigation of Word and of screen readers then shows another order than the page.',
  notation: 'xml',
  bad: '<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t>A talk</w:t></w:r></w:p>',
  good: '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>A talk.</w:t></w:r></w:p>',
  message: ({ style, fault }) =>
    fault === 'level'
      ? `In the Word document, the style “${style}” does not have the outline level of its name.`
      : `In the Word document, a paragraph in the style “${style}” has an outline level of its own.`,
  hint: () => report,
});

export const falseHeading = defineDiagnostic<{ text: string }>({
  code: 'docx/false-heading',
  severity: 'warning',
  explanation:
    'A short line stands in bold, larger than the text around it and in no heading style: it looks like a heading and is none for those who do not see it (WCAG 2.2, 1.3.1; EN 301 549, 10.1.3.1).',
  notation: 'xml',
  bad: '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="32"/></w:rPr><w:t>What to bring</w:t></w:r></w:p>',
  good: '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>What to bring.</w:t></w:r></w:p>',
  message: ({ text }) => `In the Word document, “${text}” looks like a heading and is none.`,
  hint: () => 'Give it a heading style, or write it as text.',
});

export const typedNumber = defineDiagnostic<{ text: string; fault: 'twice' | 'typed' }>({
  code: 'docx/typed-number',
  severity: 'error',
  explanation:
    'The number of a heading is typed as text, where Word numbers headings by a list (ECMA-376-1, 17.9): it does not change when a heading comes or goes, references cannot take it, and where the list numbers it too it stands there twice.',
  notation: 'xml',
  bad: '<w:p><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t>1.1.1 Before the talk</w:t></w:r></w:p>',
  good: '<w:p><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t>Before the talk</w:t></w:r></w:p>',
  message: ({ text, fault }) =>
    fault === 'twice'
      ? `In the Word document, the heading “${text}” has a number typed beside that of its list.`
      : `In the Word document, the number of the heading “${text}” is typed.`,
  hint: () => report,
});

export const typedCaption = defineDiagnostic<{ text: string }>({
  code: 'docx/typed-caption',
  severity: 'warning',
  explanation:
    'The number of a caption is typed and not counted by a field (SEQ, ECMA-376-1, 17.16.5.56): it does not change when a table or figure comes or goes, and Word can make no list of such captions.',
  notation: 'xml',
  bad: '<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t>Map 1 The lake</w:t></w:r></w:p>',
  good: '<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t xml:space="preserve">Map </w:t></w:r><w:fldSimple w:instr=" SEQ Map "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>',
  message: ({ text }) => `In the Word document, the number of the caption “${text}” is typed.`,
  hint: () => report,
});

export const wrongHeadingNumber = defineDiagnostic<{ heading: string; found: string; wanted: string }>({
  code: 'docx/heading-number',
  severity: 'error',
  explanation:
    'Word would number a heading otherwise than the book does: its list counts on, begins anew or is left out in the wrong place (ECMA-376-1, 17.9). References in the text then lead to another number.',
  notation: 'xml',
  bad: '<w:pPr><w:pStyle w:val="Heading2"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>',
  good: '<w:pPr><w:pStyle w:val="Heading2"/></w:pPr>',
  message: ({ heading, found, wanted }) =>
    `In the Word document, the heading “${heading}” has ${found === '' ? 'no number' : `the number “${found}”`} where the book has ${wanted === '' ? 'none' : `“${wanted}”`}.`,
  hint: () => report,
});

export const wrongListNumber = defineDiagnostic<{ item: string; found: string; wanted: string }>({
  code: 'docx/list-number',
  severity: 'error',
  explanation:
    'Word would number an item of a list otherwise than the book does: the list counts on from one before it, or begins at another number (ECMA-376-1, 17.9.26), or the item has left its list.',
  notation: 'xml',
  bad: '<w:pPr><w:pStyle w:val="ListNumber"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr>',
  good: '<w:pPr><w:pStyle w:val="ListNumber"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>',
  message: ({ item, found, wanted }) =>
    `In the Word document, the item “${item}” has ${found === '' ? 'no sign' : `“${found}”`} before it where the book has ${wanted === '' ? 'a bullet' : `“${wanted}”`}.`,
  hint: () => report,
});
