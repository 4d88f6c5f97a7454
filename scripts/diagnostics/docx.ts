import { defineDiagnostic } from './diagnostic.ts';

export const brokenDocx = defineDiagnostic<{ reason: string }>({
  code: 'docx/broken',
  severity: 'error',
  explanation:
    'The finished Word document was opened again and does not hold what the edition has, or Word could not follow a reference in it. It is not saved; this is mostly a fault of the press.',
  notation: 'xml',
  bad: '<w:p><w:hyperlink w:anchor="none"><w:r><w:t>the talk</w:t></w:r></w:hyperlink></w:p>',
  good: '<w:p><w:hyperlink w:anchor="counselling"><w:r><w:t>the talk</w:t></w:r></w:hyperlink></w:p>',
  message: ({ reason }) => `The Word document is not right: ${reason}.`,
  hint: () => 'Please report it with the manuscript that shows it.',
});
