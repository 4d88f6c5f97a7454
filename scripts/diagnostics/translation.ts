import { defineDiagnostic } from './diagnostic.ts';

export const notInStep = defineDiagnostic<{ language: string; count: number; example: string }>({
  code: 'translation/not-in-step',
  severity: 'warning',
  explanation:
    'The source has blocks that this translation does not have, or texts whose state is not kept yet. Until “handbook i18n sync” is run they are in no edition of the translation, not even in the source language.',
  notation: 'console',
  bad: '$ edit en/01.md    (a new paragraph)\n$ handbook build --lang fr',
  good: '$ handbook i18n sync --lang fr\n$ handbook build --lang fr',
  message: ({ language, count, example }) =>
    `The “${language}” translation is not in step with its source: ${count} ${count === 1 ? 'text is' : 'texts are'} not in it, such as “${example}”.`,
  hint: ({ language }) => `Run “handbook i18n sync --lang ${language}”.`,
});

export const gateNotMet = defineDiagnostic<{
  language: string;
  profile: string;
  translated: string;
  wanted: string;
  stale: number;
  allowed: number | undefined;
}>({
  code: 'translation/gate',
  severity: 'error',
  explanation:
    'Too little of a translation is there, or too much of it is out of date, for an edition of this profile. What is wanted stands in book.yaml under translation.gate; without it a release needs every word translated and none out of date.',
  notation: 'console',
  bad: '$ handbook build --lang fr --profile release    (3 paragraphs have changed in English)',
  good: '$ handbook build --lang fr --profile draft',
  message: ({ language, profile, translated, wanted, stale, allowed }) =>
    `The “${language}” translation may not be made as a ${profile}: ${translated} of its words are translated and up to date (wanted: ${wanted})${
      allowed === undefined ? '' : `, and ${stale} of its blocks ${stale === 1 ? 'is' : 'are'} out of date (allowed: ${allowed})`
    }.`,
  hint: ({ language }) =>
    `“handbook i18n status --lang ${language} --units” names them. A draft can be made, or another gate set in book.yaml.`,
});

export const wordsToTranslate = defineDiagnostic<{ language: string; count: number; file: string }>({
  code: 'translation/words-to-translate',
  severity: 'error',
  explanation:
    'Titles in book.yaml or interface words of a language that was started with “handbook i18n add” are still those of the source. They stand at lines that end in a comment such as “# de: to translate”. A draft may print them; a release waits until they are translated and the comments are gone.',
  notation: 'yaml',
  bad: 'words/de.yaml: contents: Contents # de: to translate',
  good: 'words/de.yaml: contents: Inhalt',
  message: ({ language, count, file }) =>
    `${count} ${count === 1 ? 'line' : 'lines'} of ${file} ${count === 1 ? 'is' : 'are'} still to be translated into “${language}”.`,
  hint: ({ language }) => `Translate each line that ends in “# ${language}: to translate”, and take the comment out.`,
});

export const invalidLock = defineDiagnostic<{ file: string; reason: string }>({
  code: 'translation/invalid-lock',
  severity: 'error',
  explanation:
    'The file that says how far the units of a translation are cannot be read. It is written by “handbook i18n sync” and kept with the text; after a merge it may hold the marks of a conflict.',
  notation: 'text',
  bad: 'fr/.i18n/01-steps.lock.json: <<<<<<< HEAD',
  good: 'fr/.i18n/01-steps.lock.json: { "version": 1, "units": [] }',
  message: ({ file, reason }) => `“${file}” cannot be used: ${reason.replace(/[.]$/, '')}.`,
  hint: () => 'Settle the conflict by hand, or take the file from an earlier commit, and run “handbook i18n sync”.',
});
