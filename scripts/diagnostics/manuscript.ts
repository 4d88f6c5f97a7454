import { defineDiagnostic } from './diagnostic.ts';

export const notUtf8 = defineDiagnostic<{ offset: number }>({
  code: 'file/not-utf8',
  severity: 'error',
  explanation:
    'Every text file of the manuscript is UTF-8. A file in another encoding would print wrong letters, so it is not read at all.',
  bad: 'The word caf\\xE9, saved in Latin-1.',
  good: 'The word caf\\xC3\\xA9, saved in UTF-8.',
  message: ({ offset }) => `This file is not UTF-8: the byte at offset ${offset} does not belong to any character.`,
  hint: () => 'Save the file as UTF-8 in your editor and look at its accented letters.',
});

export const controlCharacter = defineDiagnostic<{ code: string }>({
  code: 'file/control-character',
  severity: 'error',
  explanation:
    'A text holds a character that steers machines and prints nothing. EPUB and Word files cannot hold it (XML 1.0, 2.2); mostly it came in by copying from another program.',
  bad: 'A bell␇ rings.',
  good: 'A bell rings.',
  message: ({ code }) => `The character ${code} prints nothing and no edition can hold it.`,
  hint: () => 'Delete it: put the cursor behind it and press backspace once.',
});

export const missingFile = defineDiagnostic<{ path: string; nearest: string | undefined }>({
  code: 'file/missing',
  severity: 'error',
  explanation:
    'book.yaml, an include, an image or a chart names a file that is not in the manuscript. Paths are relative to the file that names them; upper and lower case count.',
  bad: '![A lake](../images/no-such-lake.png)',
  good: '![A lake](../images/dot.png)',
  message: ({ path }) => `There is no file “${path}”.`,
  hint: ({ nearest }) => (nearest ? `Did you mean “${nearest}”?` : 'Look at the spelling of the path; upper and lower case count.'),
});

export const pathLeaves = defineDiagnostic<{ path: string }>({
  code: 'file/outside-manuscript',
  severity: 'error',
  explanation:
    'A path leads out of the manuscript folder (by .., an absolute path or a symbolic link). A book is made from its manuscript alone, so that it can be built anywhere and takes in no foreign file.',
  bad: '![A lake](../../secret.png)',
  good: '![A lake](../images/dot.png)',
  message: ({ path }) => `The path “${path}” leaves the manuscript.`,
  hint: () => 'Copy the file into the manuscript and name it there.',
});

export const unlistedFile = defineDiagnostic<{ path: string }>({
  code: 'file/not-in-book',
  severity: 'warning',
  explanation:
    'A Markdown file in the folder of a language is neither named in book.yaml nor included by a file that is: it is in no edition.',
  notation: 'text',
  bad: 'book.yaml: chapters: [01.md]\nen/01.md: Text.\nen/02.md: Text.',
  good: 'book.yaml: chapters: [01.md, 02.md]\nen/01.md: Text.\nen/02.md: Text.',
  message: ({ path }) => `“${path}” is not named in book.yaml and no file includes it, so it is in no edition.`,
  hint: () => 'Add it to “structure” in book.yaml, or move it away.',
});

export const includeLoop = defineDiagnostic<{ chain: readonly string[] }>({
  code: 'file/include-loop',
  severity: 'error',
  explanation: 'A file includes itself, directly or through others.',
  notation: 'text',
  bad: 'en/01.md: ::include{file="part.md"}\nen/part.md: ::include{file="01.md"}',
  good: 'en/01.md: ::include{file="part.md"}\nen/part.md: The text of the part.',
  message: ({ chain }) => `This include runs in a circle: ${chain.join(' → ')}.`,
  hint: () => 'Take one of these includes out.',
});

export const rawHtml = defineDiagnostic<{ found: string }>({
  code: 'syntax/raw-html',
  severity: 'error',
  explanation:
    'Raw HTML is not part of the language: it could not come out right in PDF, EPUB and DOCX alike, and it can carry scripts. Use Markdown or a directive of manuscript/README.md.',
  bad: 'Text with <script>alert(1)</script> in it.',
  good: 'Text in *Markdown*, and 2 \\< 3.',
  message: ({ found }) => `Raw HTML is not allowed: “${found}”.`,
  hint: () => 'Write it in Markdown or with a directive; for a sign, write \\<.',
});

export const unclosedDirective = defineDiagnostic<{ name: string; colons: string }>({
  code: 'syntax/unclosed-directive',
  severity: 'error',
  explanation:
    'A container such as :::table or :::practice must be closed by a line of as many colons. Without it, all that follows would fall into the box.',
  bad: ':::practice[Counselling]\n\nText that never ends.',
  good: ':::practice[Counselling]\nText.\n:::',
  message: ({ name, colons }) => `The container “${colons}${name}” is never closed.`,
  hint: ({ colons }) => `Add a line “${colons}” where it ends; an outer container takes one colon more than the ones in it.`,
});

export const strayFence = defineDiagnostic<{ found: string }>({
  code: 'syntax/stray-colons',
  severity: 'error',
  explanation:
    'A line of colons closes no container. Mostly an inner container with as many colons as the outer one has closed the outer one already.',
  bad: 'Text.\n\n:::',
  good: ':::note\nText.\n:::',
  message: ({ found }) => `The line “${found}” closes nothing.`,
  hint: () => 'Take it out, or give the outer container one colon more than the inner ones.',
});

export const unknownDirective = defineDiagnostic<{ name: string; nearest: string | undefined }>({
  code: 'syntax/unknown-directive',
  severity: 'error',
  explanation: 'A directive (:name, ::name or :::name) is not one of those in manuscript/README.md, or has the wrong number of colons.',
  bad: ':::practise[Counselling]\nText.\n:::',
  good: ':::practice[Counselling]\nText.\n:::',
  message: ({ name }) => `The directive “${name}” is not known.`,
  hint: ({ nearest }) => (nearest ? `Did you mean “${nearest}”?` : 'manuscript/README.md lists the directives.'),
});

export const unknownAttribute = defineDiagnostic<{ name: string; on: string; nearest: string | undefined; known: readonly string[] }>({
  code: 'syntax/unknown-attribute',
  severity: 'error',
  explanation: 'An attribute in braces is not one that this element takes.',
  bad: ':::practice[Counselling]{contry=nl}\nText.\n:::',
  good: ':::practice[Counselling]{country=nl}\nText.\n:::',
  message: ({ name, on }) => `“${on}” does not take the attribute “${name}”.`,
  hint: ({ nearest, known }) =>
    nearest ? `Did you mean “${nearest}”?` : known.length > 0 ? `It takes: ${known.join(', ')}.` : 'It takes none.',
});

export const invalidAttribute = defineDiagnostic<{ name: string; value: string; expected: string }>({
  code: 'syntax/invalid-attribute',
  severity: 'error',
  explanation: 'An attribute has a value that it cannot have, or lacks the one that it must have.',
  bad: '::field[Name]{type=txt}',
  good: '::::form[Consent]{#form-consent}\n::field[Name]{type=text}\n::::',
  message: ({ name, value }) =>
    value === '' ? `The attribute “${name}” is missing or empty.` : `The attribute “${name}” cannot be “${value}”.`,
  hint: ({ expected }) => `${expected.charAt(0).toUpperCase()}${expected.slice(1)}.`,
});

export const misplaced = defineDiagnostic<{ what: string; reason: string }>({
  code: 'syntax/misplaced',
  severity: 'error',
  explanation:
    'An element stands where it has no meaning, or lacks what it must hold: a table container without a table, a second title, a title inside a box.',
  bad: ':::table[Caption]{#tbl-a}\nNo table.\n:::',
  good: ':::table[Caption]{#tbl-a}\n| A | B |\n|---|---|\n| 1 | 2 |\n:::',
  message: ({ what, reason }) => `${what} ${reason}`,
});

export const strayText = defineDiagnostic<{ found: string }>({
  code: 'syntax/unread-braces',
  severity: 'warning',
  explanation: 'Braces that look like attributes stand where none are read, so they would be printed as they are.',
  bad: 'A paragraph {#its-id}',
  good: '## A heading {#its-id}\n\nText.',
  message: ({ found }) => `“${found}” looks like attributes but would be printed as text.`,
  hint: () => 'Attributes follow a heading, a link or a directive at once; write \\{ for a brace.',
});

export const invalidTable = defineDiagnostic<{ file: string; reason: string }>({
  code: 'data/invalid-table',
  severity: 'error',
  explanation: 'A CSV or JSON file of the manuscript cannot be read as the table that it must be.',
  notation: 'csv',
  bad: 'acronym,language,expansion\nERF,en,European "Refugee" Fund"',
  good: 'acronym,language,expansion\nERF,en,European Refugee Fund',
  message: ({ file, reason }) => `“${file}” cannot be read: ${reason.replace(/\.?$/, '.')}`,
  hint: () => 'Look at the quotes and commas of this line and at the names of the columns.',
});

export const invalidDrawing = defineDiagnostic<{ reason: string; hint: string | undefined }>({
  code: 'figure/invalid-drawing',
  severity: 'error',
  explanation: 'A chart, flow diagram or map cannot be drawn from what is written.',
  bad: ':::figure[Steps]{#fig-steps alt="Two steps"}\n```flow\ndigraph { a -> \n```\n:::',
  good: ':::figure[Steps]{#fig-steps alt="Two steps"}\n```flow\ndigraph { rankdir=LR; a -> b }\n```\n:::',
  message: ({ reason }) => reason,
  hint: ({ hint }) => hint,
});

export const hostileImage = defineDiagnostic<{ path: string; reason: string }>({
  code: 'file/unusable-image',
  severity: 'error',
  explanation: 'An image is not a PNG, JPEG or SVG file, or is an SVG that carries scripts or reaches for other files.',
  notation: 'xml',
  bad: '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><script>alert(1)</script></svg>',
  good: '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4v4z"/></svg>',
  message: ({ path, reason }) => `The image “${path}” cannot be used: ${reason}.`,
  hint: () => 'Save it as a plain PNG, JPEG or SVG.',
});

export const unusableHyphenation = defineDiagnostic<{ line: string }>({
  code: 'file/hyphenation',
  severity: 'warning',
  explanation:
    'A line of terms/hyphenation.<language>.txt is not one word of letters. The list has one word a line, with a hyphen wherever it may break (re-inte-gration), or none where it never may; # starts a comment.',
  bad: 'terms/hyphenation.en.txt: re integration',
  good: 'terms/hyphenation.en.txt: re-integration',
  message: ({ line }) => `“${line}” is not one word with hyphens where it may break.`,
  hint: () => 'Write one word a line, without spaces, digits or other signs.',
});
