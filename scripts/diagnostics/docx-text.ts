import { defineDiagnostic } from './diagnostic.ts';

const report = 'This is a fault of the press: please report it with the manuscript that shows it.';

export const docxOtherText = defineDiagnostic<{ where: string; wanted: string; instead: string; fault: 'differs' | 'more' | 'note' }>({
  code: 'docx/other-text',
  severity: 'error',
  explanation:
    'The Word document does not say what the book says: words, a paragraph, a row or a note are missing, stand in another order, or are more than the book has. The text was read again from the file and held against the book, spaces not counted.',
  notation: 'xml',
  bad: '<w:t>The parents want to see nothing first.</w:t>',
  good: '<w:t>The parents want to see the school first.</w:t>',
  message: ({ where, wanted, instead, fault }) =>
    ({
      differs: `In the Word document, “${where}” says “${instead}” where the book says “${wanted}”.`,
      more: `In the Word document, “${where}” goes on with “${instead}”, which the book does not say.`,
      note: `In the Word document, a note in “${where}” says “${instead}” where the book says “${wanted}”.`,
    })[fault],
  hint: () => report,
});

export const docxMissingSection = defineDiagnostic<{ title: string; fault: 'missing' | 'order' }>({
  code: 'docx/missing-section',
  severity: 'error',
  explanation: 'The Word document lacks the heading of a section of the book, or has it in another place.',
  notation: 'xml',
  bad: '<w:t>Another title</w:t>',
  good: '<w:t>Steps towards home</w:t>',
  message: ({ title, fault }) =>
    fault === 'missing'
      ? `The Word document has no heading “${title}”.`
      : `In the Word document, the heading “${title}” stands in another place than in the book.`,
  hint: () => report,
});

export const lostBlockId = defineDiagnostic<{ text: string; fault: 'lost' | 'moved' }>({
  code: 'docx/lost-block',
  severity: 'error',
  explanation:
    'A block of the book has lost its permanent id in the Word document, or another paragraph has it (w14:paraId, MS-DOCX, 2.6.2.3). Comments and corrections that readers make in Word could not be led back to the manuscript.',
  notation: 'xml',
  bad: '<w:p>',
  good: '<w:p w14:paraId="562B45F5">',
  message: ({ text, fault }) =>
    fault === 'lost'
      ? `In the Word document, no paragraph has the id of “${text}”.`
      : `In the Word document, another paragraph has the id of “${text}”.`,
  hint: () => report,
});

export const docxRawText = defineDiagnostic<{ text: string }>({
  code: 'docx/raw-text',
  severity: 'error',
  explanation:
    'The Word document shows readers signs that something else was to be read: raw Markdown, or a value that is none. Mostly the manuscript has a mark that the press did not know as one.',
  notation: 'xml',
  bad: '<w:p><w:r><w:t>The rule undefined says so.</w:t></w:r></w:p>',
  good: '<w:p><w:r><w:t>The rule says so.</w:t></w:r></w:p>',
  message: ({ text }) => `The Word document shows “${text}” to the reader.`,
  hint: () => 'Look for these signs in the chapter; if they are not there, please report it.',
});

export const oddCharacter = defineDiagnostic<{ character: string; text: string }>({
  code: 'docx/odd-character',
  severity: 'error',
  explanation:
    'The Word document holds a character that nobody can read: a control character, the sign of a letter that was lost (U+FFFD), one of no meaning that has been agreed on (private use), or one that changes the direction of the text and is not closed (Unicode, 23.3 to 23.8).',
  notation: 'xml',
  bad: '<w:p><w:r><w:t>The r\uFFFDle.</w:t></w:r></w:p>',
  good: '<w:p><w:r><w:t>The rôle.</w:t></w:r></w:p>',
  message: ({ character, text }) => `In the Word document, “${text}” holds the character ${character}, which nobody can read.`,
  hint: () => 'Look for it in the manuscript; if it is not there, please report it.',
});

export const missingDocxGlyph = defineDiagnostic<{ character: string; font: string; text: string }>({
  code: 'docx/missing-glyph',
  severity: 'info',
  explanation:
    'A face that the Word document carries has no sign for a character that is set in it. Word takes one from another face, or shows an empty box.',
  notation: 'xml',
  bad: '<w:p><w:r><w:t>The sign ⏸ means to wait.</w:t></w:r></w:p>',
  good: '<w:p><w:r><w:t>The sign means to wait.</w:t></w:r></w:p>',
  message: ({ character, font, text }) => `In the Word document, “${font}” has no sign for “${character}” in “${text}”.`,
  hint: () => 'Use another sign, or a face that has it.',
});

export const doubledSpace = defineDiagnostic<{ text: string; fault: 'doubled' | 'before' }>({
  code: 'docx/doubled-space',
  severity: 'warning',
  explanation:
    'Two spaces follow one another in the text of the Word document, or a paragraph begins with one: a trace of words that were taken out, or of a join that went wrong.',
  notation: 'xml',
  bad: '<w:p><w:r><w:t xml:space="preserve">A decision </w:t></w:r><w:r><w:t xml:space="preserve"> needs time.</w:t></w:r></w:p>',
  good: '<w:p><w:r><w:t xml:space="preserve">A decision </w:t></w:r><w:r><w:t>needs time.</w:t></w:r></w:p>',
  message: ({ text, fault }) =>
    fault === 'doubled'
      ? `In the Word document, two spaces follow one another in “${text}”.`
      : `In the Word document, the paragraph “${text}” begins with a space.`,
  hint: () => 'Look for them in the manuscript; if they are not there, please report it.',
});
