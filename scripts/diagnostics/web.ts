import { defineDiagnostic } from './diagnostic.ts';

export const brokenWeb = defineDiagnostic<{ reason: string }>({
  code: 'web/broken',
  severity: 'error',
  explanation:
    'The finished pages were read again and do not hold what the edition has, or a link in them leads nowhere. They are not saved; this is mostly a fault of the press.',
  message: ({ reason }) => `The web edition is not right: ${reason}.`,
  hint: () => 'Please report it with the manuscript that shows it.',
});
