import { defineDiagnostic } from './diagnostic.ts';

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
