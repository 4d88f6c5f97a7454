import { defineDiagnostic } from './diagnostic.ts';

export const invalidYaml = defineDiagnostic<{ reason: string }>({
  code: 'settings/invalid-yaml',
  severity: 'error',
  explanation:
    'The file is not well-formed YAML, so nothing in it can be read. Mostly a colon, a quote or the indentation is amiss at the place named or on the line before.',
  notation: 'yaml',
  bad: 'title: en: Handbook',
  good: 'title: { en: Handbook }',
  message: ({ reason }) => `This is not well-formed YAML: ${reason.replace(/\.?$/, '.')}`,
  hint: () => 'Look at the colons, quotes and the indentation of this line and the one before.',
});

export const unknownKey = defineDiagnostic<{ key: string; parent: string; nearest: string | undefined; known: readonly string[] }>({
  code: 'settings/unknown-key',
  severity: 'error',
  explanation:
    'A key of book.yaml or of the front matter is not one that the press knows. Mostly it is misspelt. An unknown key is refused, not ignored, since a setting that does nothing misleads.',
  notation: 'yaml',
  bad: 'tilte: { en: Handbook }',
  good: 'title: { en: Handbook }',
  message: ({ key, parent }) => (parent === '' ? `The key “${key}” is not known.` : `The key “${key}” is not known in “${parent}”.`),
  hint: ({ nearest, known }) =>
    nearest ? `Did you mean “${nearest}”?` : known.length > 0 ? `Known here: ${known.join(', ')}.` : undefined,
});

export const invalidSetting = defineDiagnostic<{ name: string; reason: string; file: string }>({
  code: 'settings/invalid-value',
  severity: 'error',
  explanation:
    'A setting has a value of the wrong kind, or one that it must have is missing. manuscript/book.schema.json describes every key.',
  notation: 'yaml',
  bad: 'edition: { number: "1", date: "3 May" }',
  good: 'edition: { number: "1", date: 2006-10-31 }',
  message: ({ name, reason }) => `The setting “${name}” cannot be used. ${reason}`,
  hint: ({ file }) =>
    file.startsWith('words/')
      ? 'templates/words/en.yaml of the press has every key with its value in English.'
      : file === 'book.yaml'
        ? 'See book.schema.json beside book.yaml; editors such as VS Code complete the keys from it.'
        : 'manuscript/README.md shows which keys it takes.',
});

export const missingSettings = defineDiagnostic<{ file: string }>({
  code: 'settings/missing-book',
  severity: 'error',
  explanation:
    'A manuscript folder holds a file book.yaml, which names the title, the languages and the chapters in order. Without it there is no book.',
  notation: 'console',
  bad: '$ handbook check --book manuscripts',
  good: '$ handbook check --book manuscript',
  message: ({ file }) => `There is no “${file}”.`,
  hint: () => 'Name the manuscript folder with --book DIR, or start a new book with “handbook init DIR”.',
});

export const missingWords = defineDiagnostic<{ language: string }>({
  code: 'settings/no-words',
  severity: 'error',
  explanation:
    'What the press itself prints (“Table”, “Contents”, “see page”) comes from a file of interface words for each language. For a new language, copy templates/words/en.yaml to words/<language>.yaml in the manuscript and translate it.',
  notation: 'yaml',
  bad: 'languages: [xx]',
  good: 'languages: [en]',
  message: ({ language }) => `There are no interface words for the language “${language}”.`,
  hint: ({ language }) => `Copy templates/words/en.yaml to words/${language}.yaml in the manuscript and translate it.`,
});

export const missingLanguage = defineDiagnostic<{ language: string; nearest: string | undefined; known: readonly string[] }>({
  code: 'settings/unknown-language',
  severity: 'error',
  explanation: 'A language was asked for that book.yaml does not name under “languages”.',
  notation: 'console',
  bad: '$ handbook check --lang de',
  good: '$ handbook check --lang en',
  message: ({ language }) => `The book has no edition in “${language}”.`,
  hint: ({ nearest, known }) => (nearest ? `Did you mean “${nearest}”?` : `It has: ${known.join(', ')}.`),
});

export const nothingToCompare = defineDiagnostic<{ language: string; since: string }>({
  code: 'settings/nothing-to-compare',
  severity: 'info',
  explanation:
    'It was asked what has changed since an earlier state of the book, and the book was not in this language then. Drafts mark all of it as new; a DOCX with tracked changes is not made, since all of it would be one change.',
  notation: 'console',
  bad: '$ handbook build --lang fr --format docx --since before-the-french',
  good: '$ handbook build --lang fr --format docx --since v1.0',
  message: ({ language, since }) => `The book was not in “${language}” at “${since}”, so there is nothing to compare with.`,
  hint: () => 'Name a state that has this language, or leave the language out with --lang.',
});

export const unknownSince = defineDiagnostic<{ since: string }>({
  code: 'settings/unknown-since',
  severity: 'error',
  explanation:
    'It was asked what has changed since an earlier state of the book, but there is no such state: no commit, branch or tag of that name, no manuscript in it at the place where it is now, or a book.yaml that this press cannot read.',
  notation: 'console',
  bad: '$ handbook build --format pdf --since v9.9',
  good: '$ handbook build --format pdf --since v1.0',
  message: ({ since }) => `There is no earlier state “${since}” of this book.`,
  hint: () => 'Name a commit, branch or tag that has the manuscript where it is now, or a folder with an earlier book.yaml.',
});
