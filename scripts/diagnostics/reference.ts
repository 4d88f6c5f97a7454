import { defineDiagnostic } from './diagnostic.ts';

const didYouMean = (nearest: string | undefined, otherwise: string): string => (nearest ? `Did you mean “${nearest}”?` : otherwise);

export const unknownTarget = defineDiagnostic<{ id: string; nearest: string | undefined }>({
  code: 'reference/unknown-target',
  severity: 'error',
  explanation:
    'A cross-reference names an id that nothing in the book has. Ids are given by {#id} on headings, tables, figures, boxes, checklists and forms.',
  bad: 'See [](#sec-no-such).',
  good: 'See [](#sec-talk).\n\n## A talk {#sec-talk}\n\nText.',
  message: ({ id }) => `Nothing in this book has the id “${id}”.`,
  hint: ({ nearest }) => didYouMean(nearest, 'Give the target {#…}, or mend the id.'),
});

export const duplicateId = defineDiagnostic<{ id: string; first: string }>({
  code: 'reference/duplicate-id',
  severity: 'error',
  explanation: 'Two elements have the same id, so a reference to it could lead to either.',
  bad: '## One {#same}\n\n## Two {#same}',
  good: '## One {#sec-one}\n\n## Two {#sec-two}',
  message: ({ id, first }) => `The id “${id}” is already taken at ${first}.`,
  hint: () => 'Give one of them another id, and look at what refers to it.',
});

export const invalidId = defineDiagnostic<{ id: string; suggestion: string }>({
  code: 'reference/invalid-id',
  severity: 'error',
  explanation:
    'An id has lower case letters, digits and hyphens, starts with a letter and has at most 40 characters, so that it works in every format. Ids that begin with ref-, term-, fn-, ix- or u- are the press’s own.',
  bad: '## Title {#My_Id}',
  good: '## Title {#sec-title}',
  message: ({ id }) => `“${id}” cannot be an id.`,
  hint: ({ suggestion }) => `Write for example “${suggestion}”.`,
});

export const noNumber = defineDiagnostic<{ id: string }>({
  code: 'reference/no-number',
  severity: 'error',
  explanation: 'A reference without words prints the number of its target, but this target has none.',
  bad: 'See [](#sec-deep){style=number}.\n\n## A talk {#sec-talk}\n\n### Deeper {#sec-deep}\n\nText.',
  good: 'See [](#sec-talk){style=number}.\n\n## A talk {#sec-talk}\n\nText.',
  message: ({ id }) => `“${id}” has no number that a reference could print.`,
  hint: () => 'Write the words of the link, or use {style=title}.',
});

export const unknownForm = defineDiagnostic<{ form: string; known: readonly string[] }>({
  code: 'reference/unknown-form',
  severity: 'error',
  explanation:
    'A reference asks for a grammatical form that the words of the language (templates/words) do not have for this kind of target.',
  bad: 'See [](#sec-talk){form=no-such}.\n\n## A talk {#sec-talk}\n\nText.',
  good: 'See [](#sec-talk).\n\n## A talk {#sec-talk}\n\nText.',
  message: ({ form }) => `The language has no form “${form}” for this kind of target.`,
  hint: ({ known }) => (known.length > 0 ? `It has: ${known.join(', ')}.` : 'It has no other forms: leave {form=…} out.'),
});

export const unknownInBook = defineDiagnostic<{ book: string; id: string; nearest: string | undefined }>({
  code: 'reference/unknown-in-book',
  severity: 'error',
  explanation:
    'A link leads into another book by an id that the inventory of that book does not have. Mostly the id is misspelt, or the copy of the inventory is older than the edition that is meant.',
  bad: 'See [](guide#sec-no-such).',
  good: 'See [](guide#sec-talk).',
  message: ({ book, id }) => `The inventory of the book “${book}” has no id “${id}”.`,
  hint: ({ nearest }) => (nearest ? `Did you mean “${nearest}”?` : 'Copy the newest inventory.json of that book into the manuscript.'),
});

export const badUrl = defineDiagnostic<{ url: string }>({
  code: 'reference/bad-url',
  severity: 'error',
  explanation:
    'A link out of the book starts with https:, http:, mailto: or tel: and is a well-formed URL. Others could run code or point to one machine only.',
  bad: '[words](javascript:alert(1))',
  good: '[words](https://example.org/)',
  message: ({ url }) => `“${url}” is not a link that a book can carry.`,
  hint: () => 'Use https://…, mailto:…, #id or file.md#id.',
});

export const unknownCitation = defineDiagnostic<{ key: string; nearest: string | undefined }>({
  code: 'citation/unknown-key',
  severity: 'error',
  explanation: 'A citation names a key that data/sources.json does not have, so it could lead to no entry of the references.',
  bad: 'Stated [@no-such-source].',
  good: 'Stated [@crc-1989, art. 3].',
  message: ({ key }) => `There is no source “${key}” in data/sources.json.`,
  hint: ({ nearest }) => didYouMean(nearest, 'Add the source, or mend the key.'),
});

export const unknownFact = defineDiagnostic<{ id: string; nearest: string | undefined }>({
  code: 'fact/unknown-id',
  severity: 'error',
  explanation: 'A fact reference names an id that data/facts.csv does not have, so the statement before it would rest on nothing.',
  bad: 'Stated :fact[F999].',
  good: 'Stated :fact[F001].',
  message: ({ id }) => (id === '' ? 'This fact reference names no fact.' : `There is no fact “${id}” in data/facts.csv.`),
  hint: ({ nearest }) => didYouMean(nearest, 'Add the fact with its source, or mend the id.'),
});

export const untranslatedPeriod = defineDiagnostic<{ period: string; language: string }>({
  code: 'fact/untranslated-period',
  severity: 'warning',
  explanation:
    'The period of a fact has words besides its dates (“c. 2006”), and terms/periods.csv does not say them in the language of this translation, which would print the words of facts.csv.',
  notation: 'text',
  bad: 'data/facts.csv: fact_id,topic,country,statement,period,source_id,confidence,horizon\ndata/facts.csv: F001,a,NL,A statement.,c. 2004,black-2004,verified,2006-ok\nen/01.md: Stated :fact[F001].\nfr/01.md: Dit :fact[F001].',
  good: 'data/facts.csv: fact_id,topic,country,statement,period,source_id,confidence,horizon\ndata/facts.csv: F001,a,NL,A statement.,c. 2004,black-2004,verified,2006-ok\nen/01.md: Stated :fact[F001].\nfr/01.md: Dit :fact[F001].\nterms/periods.csv: period,fr\nterms/periods.csv: c. {date},vers {date}',
  message: ({ period, language }) => `The period “${period}” has no words in “${language}”, so the edition prints those of facts.csv.`,
  hint: ({ period, language }) => `Add “${period}” to terms/periods.csv with a value in the column ${language}.`,
});

export const unknownTerm = defineDiagnostic<{ term: string; nearest: string | undefined }>({
  code: 'term/unknown-concept',
  severity: 'error',
  explanation: 'A term names a concept that terms/termbase.csv does not have, or words that are no preferred term of the language.',
  bad: ':term[return help]{concept=ret-999}',
  good: ':term[voluntary return]{concept=ret-002}',
  message: ({ term }) => `There is no concept “${term}” in terms/termbase.csv.`,
  hint: ({ nearest }) => didYouMean(nearest, 'Name it by {concept=id}, or add it to the termbase.'),
});

export const unknownAcronym = defineDiagnostic<{ acronym: string; nearest: string | undefined; language: string }>({
  code: 'term/unknown-acronym',
  severity: 'error',
  explanation: 'An acronym has no long form in the language: neither terms/acronyms.csv nor terms/termbase.csv names one.',
  bad: ':acronym[QXZ]',
  good: ':acronym[ERF]',
  message: ({ acronym, language }) => `The acronym “${acronym}” has no long form in “${language}”.`,
  hint: ({ nearest }) => didYouMean(nearest, 'Add a line to terms/acronyms.csv.'),
});

export const unknownVariable = defineDiagnostic<{ name: string; nearest: string | undefined }>({
  code: 'settings/unknown-variable',
  severity: 'error',
  explanation: 'A variable is not one of `variables` in book.yaml, nor one of the built-in ones.',
  bad: ':var[no-such]',
  good: ':var[title]',
  message: ({ name }) => `There is no variable “${name}”.`,
  hint: ({ nearest }) => didYouMean(nearest, 'Add it to “variables” in book.yaml.'),
});

export const unknownNote = defineDiagnostic<{ name: string; nearest: string | undefined }>({
  code: 'note/without-text',
  severity: 'error',
  explanation: 'A footnote is called but its text is nowhere in the file.',
  bad: 'A call[^nowhere].',
  good: 'A call.[^aside]\n\n[^aside]: Its text.',
  message: ({ name }) => `The footnote “${name}” has no text in this file.`,
  hint: ({ nearest }) => didYouMean(nearest, 'Add a line “[^name]: text”.'),
});

export const uncalledNote = defineDiagnostic<{ name: string }>({
  code: 'note/without-call',
  severity: 'warning',
  explanation: 'The text of a footnote is there, but nothing in the file calls it: it is printed nowhere.',
  bad: 'Text.\n\n[^lost]: Never called.',
  good: 'Text.[^aside]\n\n[^aside]: Called once.',
  message: ({ name }) => `Nothing calls the footnote “${name}”, so it is printed nowhere.`,
  hint: () => 'Put [^name] where it belongs, or take the note out.',
});

export const openRange = defineDiagnostic<{ entry: string }>({
  code: 'index/open-range',
  severity: 'error',
  explanation: 'A range in the index is started but not ended in the same file, or ended without a start.',
  bad: ':index{entry="detention" range=start} Text.',
  good: ':index{entry="detention" range=start} Text. :index{entry="detention" range=end}',
  message: ({ entry }) => `The index range “${entry}” has only one end in this file.`,
  hint: () => 'Write range=start and range=end with the same entry.',
});

export const seeNowhere = defineDiagnostic<{ see: string; nearest: string | undefined }>({
  code: 'index/see-nowhere',
  severity: 'warning',
  explanation: 'The index says “see” to an entry that it does not have.',
  bad: 'Text.:index{entry="expulsion" see="no such entry"}',
  good: 'Text.:index{entry="expulsion" see="forced return"} More.:index{entry="forced return"}',
  message: ({ see }) => `The index has no entry “${see}” to see.`,
  hint: ({ nearest }) => didYouMean(nearest, 'Index the entry, or mend the words.'),
});
