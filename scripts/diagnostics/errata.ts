import { defineDiagnostic } from './diagnostic.ts';

const erratum = (block: string, language: string): string =>
  `- edition: '1'\n  date: 2006-11-20\n  block: ${block}\n  text:\n    ${language}: In the first line, “ten” should read “twelve”.\n`;

export const erratumOfUnknownBlock = defineDiagnostic<{ block: string; nearest: string | undefined }>({
  code: 'errata/unknown-block',
  severity: 'error',
  explanation:
    'errata.yaml tells of a fault in this edition, at a block that the edition does not have in this language. Nobody could be told on which page to mend it.',
  bad: erratum('no-such-block', 'en'),
  good: erratum('ch-01', 'en'),
  message: ({ block }) => `This edition has no block “${block}” that could have the fault.`,
  hint: ({ nearest }) =>
    nearest === undefined ? 'Name the id of a heading, a table or a figure, or a permanent id from .i18n/.' : `Did you mean “${nearest}”?`,
});

export const erratumOfUnknownLanguage = defineDiagnostic<{ language: string; known: readonly string[] }>({
  code: 'errata/unknown-language',
  severity: 'error',
  explanation: 'errata.yaml tells of a fault in a language that the book is not in, so that it would be shown nowhere.',
  bad: erratum('ch-01', 'xx'),
  good: erratum('ch-01', 'en'),
  message: ({ language }) => `The book is not in “${language}”, so this erratum is shown to nobody.`,
  hint: ({ known }) => `Use one of: ${known.join(', ')}.`,
});
