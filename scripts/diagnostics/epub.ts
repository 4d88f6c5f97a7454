import { defineDiagnostic } from './diagnostic.ts';

export const brokenEpub = defineDiagnostic<{ reason: string }>({
  code: 'epub/broken',
  severity: 'error',
  explanation:
    'The finished EPUB was opened again and does not hold what the edition has, or breaks a rule of EPUB 3.3. It is not saved; this is mostly a fault of the press.',
  message: ({ reason }) => `The EPUB is not right: ${reason}.`,
  hint: () => 'Please report it with the manuscript that shows it.',
});
