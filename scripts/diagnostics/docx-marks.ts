import { defineDiagnostic } from './diagnostic.ts';

const report = 'Please report it with the manuscript that shows it; in a document from outside, mend it in Word.';

export const badBookmarkName = defineDiagnostic<{ name: string; fault: 'twice' | 'long' | 'form' }>({
  code: 'docx/bookmark-name',
  severity: 'error',
  explanation:
    'A bookmark of the Word document has a name that another has too (case does not count), that is longer than 40 characters, or that does not begin with a letter or holds other signs than letters, digits and underscores (ECMA-376-1, 17.13.6.2). Of two with one name Word keeps one; its dialogs and fields take no other names, so that what leads there may fail.',
  notation: 'xml',
  bad: '<w:p><w:bookmarkStart w:id="901" w:name="the talk"/><w:r><w:t>Talk</w:t></w:r><w:bookmarkEnd w:id="901"/></w:p>',
  good: '<w:p><w:bookmarkStart w:id="901" w:name="the_talk"/><w:r><w:t>Talk</w:t></w:r><w:bookmarkEnd w:id="901"/></w:p>',
  message: ({ name, fault }) =>
    ({
      twice: `The Word document has the bookmark “${name}” twice, case not counted.`,
      long: `In the Word document, the bookmark “${name}” has more than 40 characters.`,
      form: `In the Word document, “${name}” is no name that Word takes for a bookmark.`,
    })[fault],
  hint: () => report,
});

export const badBookmarkRange = defineDiagnostic<{ name: string; fault: 'no-end' | 'no-start' | 'backwards' }>({
  code: 'docx/bookmark-range',
  severity: 'error',
  explanation:
    'A bookmark of the Word document has no end, an end has no start, or the end stands before the start (ECMA-376-1, 17.13.6). The validator of the Open XML SDK does not see it; Word drops the bookmark.',
  notation: 'xml',
  bad: '<w:p><w:bookmarkStart w:id="901" w:name="the_talk"/><w:r><w:t>Talk</w:t></w:r></w:p>',
  good: '<w:p><w:bookmarkStart w:id="901" w:name="the_talk"/><w:r><w:t>Talk</w:t></w:r><w:bookmarkEnd w:id="901"/></w:p>',
  message: ({ name, fault }) =>
    ({
      'no-end': `In the Word document, the bookmark “${name}” has no end.`,
      'no-start': `In the Word document, the end “${name}” of a bookmark has no start.`,
      backwards: `In the Word document, the bookmark “${name}” ends before it starts.`,
    })[fault],
  hint: () => report,
});

export const duplicateDocxId = defineDiagnostic<{ what: string; id: string }>({
  code: 'docx/duplicate-id',
  severity: 'error',
  explanation:
    'Two things of the Word document that need an id of their own share one: bookmarks, drawings, content controls, comments, notes, or paragraphs (ECMA-376-1, 17.13.6.2, 17.5.2.18 and 20.4.2.5; MS-DOCX, 2.6.2.3). Word repairs the file or mixes them up.',
  notation: 'xml',
  bad: '<w:p w14:paraId="00AB0001"><w:r><w:t>One.</w:t></w:r></w:p><w:p w14:paraId="00AB0001"><w:r><w:t>Two.</w:t></w:r></w:p>',
  good: '<w:p w14:paraId="00AB0001"><w:r><w:t>One.</w:t></w:r></w:p><w:p w14:paraId="00AB0002"><w:r><w:t>Two.</w:t></w:r></w:p>',
  message: ({ what, id }) => `The Word document has the id “${id}” for two ${what}.`,
  hint: () => report,
});

export const badParagraphId = defineDiagnostic<{ id: string }>({
  code: 'docx/paragraph-id',
  severity: 'error',
  explanation:
    'The id of a paragraph (w14:paraId) is not of eight hexadecimal digits, or not above zero and below 80000000 (MS-DOCX, 2.6.2.3). Word calls the file corrupt.',
  notation: 'xml',
  bad: '<w:p w14:paraId="A0000001"><w:r><w:t>One.</w:t></w:r></w:p>',
  good: '<w:p w14:paraId="20000001"><w:r><w:t>One.</w:t></w:r></w:p>',
  message: ({ id }) => `In the Word document, “${id}” is no id that a paragraph may have.`,
  hint: () => report,
});

export const badFieldMarks = defineDiagnostic<{
  fault: 'open' | 'stray-separate' | 'stray-end' | 'two-separates' | 'stray-code' | 'crossing' | 'no-code';
  code: string;
}>({
  code: 'docx/field-marks',
  severity: 'error',
  explanation:
    'The marks of a field (begin, separate, end) do not belong together: one is missing, stands twice, or begins in one cell, link or content control and ends in another (ECMA-376-1, 17.16.18). The validator of the Open XML SDK does not see it; Word swallows the text that follows.',
  notation: 'xml',
  bad: '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>',
  good: '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
  message: ({ fault, code }) =>
    ({
      open: `In the Word document, the field “${code}” has no end.`,
      'stray-separate': 'In the Word document, a mark that parts code and result stands in no field.',
      'stray-end': 'In the Word document, the end of a field has no beginning.',
      'two-separates': 'In the Word document, a field has two marks that part its code from its result.',
      'stray-code': `In the Word document, the code “${code}” stands in no field.`,
      crossing: `In the Word document, the field “${code}” begins in one cell, link or content control and ends in another.`,
      'no-code': 'In the Word document, a field has no code.',
    })[fault],
  hint: () => report,
});

export const dirtyField = defineDiagnostic<{ code: string }>({
  code: 'docx/dirty-field',
  severity: 'error',
  explanation:
    'A field is marked as out of date (w:dirty), or the settings ask for all fields to be updated (w:updateFields). Word then asks every reader a question that sounds like a warning; and programs that update nothing show what was there.',
  notation: 'xml',
  bad: '<w:p><w:fldSimple w:instr=" PAGE " w:dirty="true"><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>',
  good: '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>',
  message: ({ code }) =>
    code === ''
      ? 'The Word document asks to update all fields when it is opened.'
      : `In the Word document, the field “${code}” is marked as out of date.`,
  hint: () => report,
});

export const deadReference = defineDiagnostic<{ name: string; by: string; fault: 'nowhere' | 'no-note' }>({
  code: 'docx/dead-reference',
  severity: 'error',
  explanation:
    'A link or field of the Word document leads to a bookmark that is not there, or a reference to a note to a bookmark that holds no call of a note (ECMA-376-1, 17.16.5 and 17.16.22). Word prints “Error! Reference source not found” when it updates.',
  notation: 'xml',
  bad: '<w:p><w:hyperlink w:anchor="none"><w:r><w:t>the talk</w:t></w:r></w:hyperlink></w:p>',
  good: '<w:p><w:hyperlink w:anchor="talk"><w:r><w:t>the talk</w:t></w:r></w:hyperlink></w:p>',
  message: ({ name, by, fault }) =>
    fault === 'nowhere'
      ? `In the Word document, ${by} leads to “${name}”, which is nowhere.`
      : `In the Word document, ${by} leads to “${name}”, which holds no call of a note.`,
  hint: () => report,
});

export const emptyField = defineDiagnostic<{ code: string }>({
  code: 'docx/empty-field',
  severity: 'error',
  explanation:
    'A field of the Word document shows nothing until somebody updates it (ECMA-376-1, 17.16.2): a contents list without entries, a reference without words. Word does not update fields by itself when a file is opened.',
  notation: 'xml',
  bad: '<w:p><w:fldSimple w:instr=" REF talk \\h "/></w:p>',
  good: '<w:p><w:fldSimple w:instr=" REF talk \\h "><w:r><w:t>A first talk</w:t></w:r></w:fldSimple></w:p>',
  message: ({ code }) => `In the Word document, the field “${code}” shows nothing.`,
  hint: () => report,
});

export const wrongReference = defineDiagnostic<{ code: string; found: string; wanted: string }>({
  code: 'docx/wrong-reference',
  severity: 'error',
  explanation:
    'A reference shows other words or another number than those that it refers to (ECMA-376-1, 17.16.5.50, .44 and .59), so that readers are led astray, and an update of the fields changes the text.',
  notation: 'xml',
  bad: '<w:p><w:fldSimple w:instr=" REF talk \\h "><w:r><w:t>The last talk</w:t></w:r></w:fldSimple></w:p>',
  good: '<w:p><w:fldSimple w:instr=" REF talk \\h "><w:r><w:t>A first talk</w:t></w:r></w:fldSimple></w:p>',
  message: ({ code, found, wanted }) => `In the Word document, the field “${code}” shows “${found}” where it stands for “${wanted}”.`,
  hint: () => report,
});

export const wrongPageNumber = defineDiagnostic<{ code: string; found: string; fault: 'form' | 'order' }>({
  code: 'docx/page-number',
  severity: 'error',
  explanation:
    'A reference to a page shows what no page of its section is called: words, roman figures where pages have arabic ones, or a number lower than that of something that stands before (ECMA-376-1, 17.16.5.46 and 17.6.12).',
  notation: 'xml',
  bad: '<w:p><w:fldSimple w:instr=" PAGEREF talk \\h "><w:r><w:t>page four</w:t></w:r></w:fldSimple></w:p>',
  good: '<w:p><w:fldSimple w:instr=" PAGEREF talk \\h "><w:r><w:t>4</w:t></w:r></w:fldSimple></w:p>',
  message: ({ code, found, fault }) =>
    fault === 'form'
      ? `In the Word document, the field “${code}” shows “${found}”, which no page there is called.`
      : `In the Word document, the field “${code}” shows “${found}”, a page before that of what stands earlier.`,
  hint: () => report,
});

export const brokenSequence = defineDiagnostic<{ code: string; found: string; wanted: string }>({
  code: 'docx/sequence',
  severity: 'error',
  explanation:
    'The numbers of captions (SEQ) do not count on as their codes say (ECMA-376-1, 17.16.5.56). When somebody updates the fields, tables and figures change their numbers, and what the text says of them is wrong.',
  notation: 'xml',
  bad: '<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t xml:space="preserve">Map </w:t></w:r><w:fldSimple w:instr=" SEQ Map "><w:r><w:t>4</w:t></w:r></w:fldSimple></w:p>',
  good: '<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t xml:space="preserve">Map </w:t></w:r><w:fldSimple w:instr=" SEQ Map "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>',
  message: ({ code, found, wanted }) => `In the Word document, the field “${code}” shows “${found}” where the count gives “${wanted}”.`,
  hint: () => report,
});

export const badStyleReference = defineDiagnostic<{ style: string; fault: 'unknown' | 'other'; found?: string }>({
  code: 'docx/running-title',
  severity: 'error',
  explanation:
    'A running title (STYLEREF) takes its words from a style that the document does not have or does not use, or shows words that no paragraph of that style has in the pages that it heads (ECMA-376-1, 17.16.5.59). Word prints “Error! No text of specified style”.',
  notation: 'xml',
  bad: '<w:p><w:fldSimple w:instr=" STYLEREF &quot;Heading of nothing&quot; "><w:r><w:t>A first talk</w:t></w:r></w:fldSimple></w:p>',
  good: '<w:p><w:fldSimple w:instr=" STYLEREF &quot;heading 2&quot; "><w:r><w:t>A first talk</w:t></w:r></w:fldSimple></w:p>',
  message: ({ style, fault, found = '' }) =>
    fault === 'unknown'
      ? `In the Word document, a running title takes its words from the style “${style}”, which no text has.`
      : `In the Word document, a running title shows “${found}”, which no text in the style “${style}” says on its pages.`,
  hint: () => report,
});

export const wrongContents = defineDiagnostic<{
  list: string;
  fault: 'missing' | 'extra' | 'order' | 'words';
  heading: string;
  found?: string;
}>({
  code: 'docx/contents',
  severity: 'error',
  explanation:
    'The contents list does not say what its headings say: one is missing, stands in another place, or has other words or another number (ECMA-376-1, 17.16.5.68). When somebody updates the list, it changes.',
  notation: 'xml',
  bad: '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>A talk that the contents do not know</w:t></w:r></w:p>',
  good: '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>A talk that the contents need not know.</w:t></w:r></w:p>',
  message: ({ list, fault, heading, found = '' }) =>
    ({
      missing: `In the Word document, the ${list} lacks “${heading}”.`,
      extra: `In the Word document, the ${list} has “${heading}”, which is none of what it lists.`,
      order: `In the Word document, the ${list} has “${heading}” in another place than the text.`,
      words: `In the Word document, the ${list} says “${found}” for “${heading}”.`,
    })[fault],
  hint: () => report,
});

export const badIndexEntry = defineDiagnostic<{ entry: string; fault: 'empty' | 'unlisted' | 'unmarked' }>({
  code: 'docx/index',
  severity: 'error',
  explanation:
    'The index and its marks (XE) do not agree: a mark has no words, the index lacks what is marked, or has a head that nothing marks (ECMA-376-1, 17.16.5.31 and .75). When somebody updates the index, entries come and go.',
  notation: 'xml',
  bad: '<w:p><w:r><w:t>Advice.</w:t></w:r><w:fldSimple w:instr=" XE &quot;&quot; "/></w:p>',
  good: '<w:p><w:r><w:t>Advice.</w:t></w:r><w:fldSimple w:instr=" XE &quot;return&quot; "/></w:p>',
  message: ({ entry, fault }) =>
    ({
      empty: 'In the Word document, a mark for the index has no words.',
      unlisted: `In the Word document, the index lacks “${entry}”, which the text marks.`,
      unmarked: `In the Word document, the index has “${entry}”, which nothing in the text marks.`,
    })[fault],
  hint: () => report,
});
