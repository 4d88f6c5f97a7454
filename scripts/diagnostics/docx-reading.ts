import { defineDiagnostic } from './diagnostic.ts';

const report = 'Please report it with the manuscript that shows it; in a document from outside, mend it in Word.';

export const docxHeadings = defineDiagnostic<{ fault: 'none' | 'titles' | 'jump' | 'empty'; found?: string }>({
  code: 'docx/headings',
  severity: 'error',
  explanation:
    'A Word document has headings in heading styles, one title at most, levels that go down one at a time, and no heading without words: readers who do not see find their way by them (WCAG 2.2, 1.3.1 and 2.4.6; EN 301 549, 10.1.3.1 and 10.2.4.6).',
  notation: 'xml',
  bad: '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr></w:p>',
  good: '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>Text.</w:t></w:r></w:p>',
  message: ({ fault, found = '' }) =>
    ({
      none: 'The Word document has no heading.',
      titles: `The Word document has more than one title; “${found}” is another.`,
      jump: `In the Word document, a level is left out before the heading “${found}”.`,
      empty: 'In the Word document, a heading has no words.',
    })[fault],
  hint: ({ fault }) => (fault === 'jump' ? 'Look whether the chapter goes from ## to ####.' : report),
});

export const spacerParagraphs = defineDiagnostic<{ count: number; after: string }>({
  code: 'docx/spacer',
  severity: 'warning',
  explanation:
    'Empty paragraphs follow one another to make room. Screen readers say “blank” for each (Microsoft’s Accessibility Checker: “Avoid repeated blank characters”; EN 301 549, 10.1.3.2).',
  notation: 'xml',
  bad: '<w:p/><w:p/><w:p><w:r><w:t>Text.</w:t></w:r></w:p>',
  good: '<w:p><w:pPr><w:spacing w:before="480"/></w:pPr><w:r><w:t>Text.</w:t></w:r></w:p>',
  message: ({ count, after }) => `In the Word document, ${count} empty paragraphs stand one after the other behind “${after}”.`,
  hint: () => 'Make room by the spacing of the style, and new pages by its page break.',
});

export const typedLayout = defineDiagnostic<{ text: string; fault: 'blanks' | 'tabs' | 'breaks' }>({
  code: 'docx/typed-layout',
  severity: 'warning',
  explanation:
    'Words are moved into place by rows of blanks, tabs or line breaks. In another face or on another page they stand elsewhere, and screen readers read them as one line (WCAG 2.2, 1.3.1 and 1.3.2; Microsoft’s Accessibility Checker: “Avoid repeated blank characters”).',
  notation: 'xml',
  bad: '<w:p><w:r><w:t xml:space="preserve">Name      Date</w:t></w:r></w:p>',
  good: '<w:p><w:r><w:t>Name and date</w:t></w:r></w:p>',
  message: ({ text, fault }) =>
    ({
      blanks: `In the Word document, blanks move words into place: “${text}”.`,
      tabs: `In the Word document, tabs in a row move words into place: “${text}”.`,
      breaks: `In the Word document, line breaks in a row make room: “${text}”.`,
    })[fault],
  hint: () => 'Use a table, the indents of a style, or its spacing.',
});

export const typedList = defineDiagnostic<{ text: string }>({
  code: 'docx/typed-list',
  severity: 'warning',
  explanation:
    'Paragraphs in a row begin with a typed bullet or number. For screen readers that is no list: they tell neither its length nor its end (WCAG 2.2, 1.3.1; EN 301 549, 10.1.3.1).',
  notation: 'xml',
  bad: '<w:p><w:r><w:t xml:space="preserve">• Question</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">• Journey</w:t></w:r></w:p>',
  good: '<w:p><w:r><w:t>Question and journey</w:t></w:r></w:p>',
  message: ({ text }) => `In the Word document, signs of a list are typed: “${text}”.`,
  hint: () => report,
});

export const typedFormField = defineDiagnostic<{ text: string; fault: 'box' | 'line' }>({
  code: 'docx/typed-field',
  severity: 'warning',
  explanation:
    'A box to tick or a line to write on is typed as a sign, or drawn as a border, and not a content control: nobody can fill it in without a mouse and a pen, and screen readers do not name it (WCAG 2.2, 4.1.2; ECMA-376-1, 17.5.2).',
  notation: 'xml',
  bad: '<w:p><w:r><w:t>☐ I agree</w:t></w:r></w:p>',
  good: '<w:p><w:r><w:t>I agree</w:t></w:r></w:p>',
  message: ({ text, fault }) =>
    fault === 'box'
      ? `In the Word document, a box to tick is typed: “${text}”.`
      : text === ''
        ? 'In the Word document, a line to write on is drawn and no content control.'
        : `In the Word document, a line to write on is typed: “${text}”.`,
  hint: () => report,
});

export const docxNotes = defineDiagnostic<{
  note: string;
  fault: 'no-text' | 'no-call' | 'twice' | 'empty' | 'style' | 'mark' | 'separator' | 'nested';
}>({
  code: 'docx/notes',
  severity: 'error',
  explanation:
    'Calls and texts of notes do not belong together, a note is empty, has not the style or the mark of notes, or the lines that part notes from text are gone (ECMA-376-1, 17.11). Word repairs such a file and loses notes.',
  notation: 'xml',
  bad: '<w:p><w:r><w:t>Advice.</w:t></w:r><w:r><w:footnoteReference w:id="99"/></w:r></w:p>',
  good: '<w:p><w:r><w:t>Advice.</w:t></w:r></w:p>',
  message: ({ note, fault }) =>
    ({
      'no-text': `In the Word document, the note ${note} has no text.`,
      'no-call': `In the Word document, the note ${note} is called nowhere.`,
      twice: `In the Word document, the note ${note} is called more than once by a mark that takes its text.`,
      empty: `In the Word document, the note ${note} has no words.`,
      style: `In the Word document, the note ${note} is not in the style of notes.`,
      mark: `In the Word document, the note ${note} does not begin with its mark.`,
      separator: 'In the Word document, the line that parts notes from text is not there.',
      nested: `In the Word document, the note ${note} calls another note, which Word does not allow.`,
    })[fault],
  hint: () => report,
});

export const badContentControl = defineDiagnostic<{
  control: string;
  fault: 'title' | 'tag' | 'box' | 'state' | 'choices' | 'prompt' | 'id' | 'empty' | 'twice';
}>({
  code: 'docx/content-control',
  severity: 'error',
  explanation:
    'A content control of the Word document has no title or tag, one that another has too, a box without signs or with another sign than its state, a choice without entries, or no prompt (ECMA-376-1, 17.5.2; MS-DOCX, 2.6.1.17). Screen readers say the title where the label would stand (WCAG 2.2, 4.1.2).',
  notation: 'xml',
  bad: '<w:sdt><w:sdtPr><w:id w:val="901"/><w:text/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Anna</w:t></w:r></w:p></w:sdtContent></w:sdt>',
  good: '<w:sdt><w:sdtPr><w:alias w:val="First name"/><w:tag w:val="first-name"/><w:id w:val="901"/><w:text/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Anna</w:t></w:r></w:p></w:sdtContent></w:sdt>',
  message: ({ control, fault }) =>
    ({
      title: `In the Word document, the content control ${control} has no title.`,
      tag: `In the Word document, the content control ${control} has no tag.`,
      box: `In the Word document, the box ${control} does not say by which signs of which face it is ticked and open.`,
      state: `In the Word document, the box ${control} shows another sign than its state.`,
      choices: `In the Word document, the choice ${control} has no entries, or two that are the same.`,
      prompt: `In the Word document, the content control ${control} shows its prompt, but no words of one.`,
      id: `In the Word document, the content control ${control} has no id.`,
      empty: `In the Word document, the content control ${control} has no content.`,
      twice: `In the Word document, two content controls have the tag ${control}.`,
    })[fault],
  hint: () => report,
});

export const emptyLink = defineDiagnostic<{ target: string; fault: 'words' | 'target' }>({
  code: 'docx/link',
  severity: 'error',
  explanation:
    'A link of the Word document has no words, so that a voice can only spell its address, or leads nowhere at all (ECMA-376-1, 17.16.22; WCAG 2.2, 2.4.4; EN 301 549, 10.2.4.4).',
  notation: 'xml',
  bad: '<w:p><w:hyperlink w:anchor="talk"/></w:p>',
  good: '<w:p><w:hyperlink w:anchor="talk"><w:r><w:t>a first talk</w:t></w:r></w:hyperlink></w:p>',
  message: ({ target, fault }) =>
    fault === 'words'
      ? `In the Word document, the link to “${target}” has no words.`
      : `In the Word document, the link “${target}” leads nowhere.`,
  hint: () => 'Look whether the link has words in the manuscript; if it has, please report it.',
});

export const vagueLink = defineDiagnostic<{ words: string }>({
  code: 'docx/vague-link',
  severity: 'warning',
  explanation:
    'The words of a link say nothing of where it leads (“here”, “this page”). Many readers go from link to link and hear nothing else (WCAG 2.2, 2.4.4; EN 301 549, 10.2.4.4).',
  notation: 'xml',
  bad: '<w:p><w:hyperlink w:anchor="talk"><w:r><w:t>click here</w:t></w:r></w:hyperlink></w:p>',
  good: '<w:p><w:hyperlink w:anchor="talk"><w:r><w:t>a first talk</w:t></w:r></w:hyperlink></w:p>',
  message: ({ words }) => `In the Word document, a link says only “${words}”.`,
  hint: () => 'Say in the words of the link where it leads.',
});

export const bareAddress = defineDiagnostic<{ words: string }>({
  code: 'docx/bare-address',
  severity: 'info',
  explanation:
    'The words of a link are its bare address. That is right in a list of sources that is printed; elsewhere a voice spells it letter by letter (WCAG 2.2, 2.4.4).',
  notation: 'xml',
  bad: '<w:p><w:hyperlink w:anchor="talk"><w:r><w:t>https://example.org/law/2004/12/7</w:t></w:r></w:hyperlink></w:p>',
  good: '<w:p><w:hyperlink w:anchor="talk"><w:r><w:t>a first talk</w:t></w:r></w:hyperlink></w:p>',
  message: ({ words }) => `In the Word document, a link says only its address, “${words}”.`,
  hint: () => 'Give the link words, where it is no entry of a list of sources.',
});

export const docxLanguage = defineDiagnostic<{ fault: 'none' | 'other' | 'unknown'; found: string; wanted?: string }>({
  code: 'docx/language',
  severity: 'error',
  explanation:
    'The Word document does not say in which language it is, says another, or marks words by a tag that is none (w:lang, ECMA-376-1, 17.3.2.20; BCP 47). Screen readers then speak with the wrong voice, and Word checks by the wrong dictionary (WCAG 2.2, 3.1.1; EN 301 549, 10.3.1.1).',
  notation: 'xml',
  bad: '<w:p><w:r><w:rPr><w:lang w:val="english"/></w:rPr><w:t>Text.</w:t></w:r></w:p>',
  good: '<w:p><w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>Text.</w:t></w:r></w:p>',
  message: ({ fault, found, wanted = '' }) =>
    ({
      none: 'The Word document does not say in which language it is.',
      other: `The Word document says that it is in “${found}”, but the book is in “${wanted}”.`,
      unknown: `In the Word document, “${found}” is no tag of a language.`,
    })[fault],
  hint: () => report,
});

export const docxForeignWords = defineDiagnostic<{ words: string; language: string }>({
  code: 'docx/foreign-words',
  severity: 'error',
  explanation:
    'Words that the manuscript marks as of another language are not marked so in the Word document (w:lang, ECMA-376-1, 17.3.2.20), so that they are spoken by the wrong voice and underlined as misspelt (WCAG 2.2, 3.1.2; EN 301 549, 10.3.1.2).',
  notation: 'xml',
  bad: '<w:r><w:rPr><w:i/></w:rPr><w:t>retour volontaire</w:t></w:r>',
  good: '<w:r><w:rPr><w:i/><w:lang w:val="fr"/></w:rPr><w:t>retour volontaire</w:t></w:r>',
  message: ({ words, language }) => `In the Word document, “${words}” is not marked as words in “${language}”.`,
  hint: () => report,
});

export const docxDirection = defineDiagnostic<{ what: 'section' | 'paragraph' | 'table' | 'run' | 'left'; text: string }>({
  code: 'docx/direction',
  severity: 'error',
  explanation:
    'In a book that is written from the right, a section, paragraph, table or run of text is not marked so (w:bidi, w:bidiVisual, w:rtl: ECMA-376-1, 17.6.1, 17.3.1.6, 17.4.1 and 17.3.2.30), or it is marked so in one that is written from the left: columns, numbers and punctuation stand on the wrong side.',
  notation: 'xml',
  bad: '<w:p><w:r><w:t>العودة إلى الوطن</w:t></w:r></w:p>',
  good: '<w:p><w:r><w:rPr><w:rtl/></w:rPr><w:t>العودة إلى الوطن</w:t></w:r></w:p>',
  message: ({ what, text }) =>
    ({
      section: 'In the Word document, a section of pages is not marked as written from the right.',
      paragraph: `In the Word document, the paragraph “${text}” is not marked as written from the right.`,
      table: `In the Word document, the table ${text} does not begin on the right.`,
      run: `In the Word document, “${text}” is not marked as words that are written from the right.`,
      left: `In the Word document, “${text}” is marked as written from the right, but is not.`,
    })[what],
  hint: () => report,
});

export const docxContrast = defineDiagnostic<{ text: string; colour: string; ground: string; ratio: string; least: string }>({
  code: 'docx/contrast',
  severity: 'error',
  explanation:
    'The colour of words differs too little from the ground that they stand on: less than 4.5 to 1, or 3 to 1 for large type (WCAG 2.2, 1.4.3; EN 301 549, 10.1.4.3).',
  notation: 'xml',
  bad: '<w:p><w:r><w:rPr><w:color w:val="BBBBBB"/></w:rPr><w:t>Pale words.</w:t></w:r></w:p>',
  good: '<w:p><w:r><w:rPr><w:color w:val="555555"/></w:rPr><w:t>Plain words.</w:t></w:r></w:p>',
  message: ({ text, colour, ground, ratio, least }) =>
    `In the Word document, “${text}” is set in ${colour} on ${ground}, a contrast of ${ratio} where ${least} is the least.`,
  hint: () => 'Choose a darker colour in the template of the Word edition.',
});
