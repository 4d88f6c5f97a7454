import { defineDiagnostic } from './diagnostic.ts';

export const headingJump = defineDiagnostic<{ from: number; to: number }>({
  code: 'structure/heading-jump',
  severity: 'error',
  explanation:
    'A heading is more than one step deeper than the one before it. People who move by headings, with a screen reader or in the contents, would miss a level and think that something is lost.',
  bad: '## Section {#sec}\n\n#### Too deep',
  message: ({ from, to }) => `A heading of level ${to} follows one of level ${from}: a level is left out.`,
  hint: ({ from }) => `Use ${'#'.repeat(from + 1)} here.`,
});

export const emptyHeading = defineDiagnostic<{ title: string }>({
  code: 'structure/empty-section',
  severity: 'warning',
  explanation: 'A heading has no text below it before the next heading of its own or a higher level.',
  bad: '## Empty {#sec-empty}\n\n## Next {#sec-next}',
  message: ({ title }) => `Nothing stands below the heading “${title}”.`,
  hint: () => 'Write the section, or take the heading out.',
});

export const neverReferred = defineDiagnostic<{ label: string; id: string }>({
  code: 'reference/never-referred',
  severity: 'warning',
  explanation:
    'A numbered table or figure is nowhere named in the text. Readers then do not know why and when to look at it, and in print it may stand pages away from what it explains.',
  bad: ':::table[Caption]{#tbl-lonely}\n| A | B |\n|---|---|\n| 1 | 2 |\n:::',
  message: ({ label }) => `The text never refers to ${label}.`,
  hint: ({ id }) => `Write [](#${id}) where the reader should look at it.`,
});

export const absentHere = defineDiagnostic<{ id: string; format: string; profile: string }>({
  code: 'reference/absent-here',
  severity: 'error',
  explanation: 'A reference leads to text that an “only” keeps out of this format or profile, so in this edition it would lead nowhere.',
  bad: ':::only{format=web}\n:::note[For the screen]{#box-web}\nText.\n:::\n:::\n\nSee [](#box-web).',
  message: ({ id, format, profile }) => `“${id}” is not in the ${format} edition (${profile}), but the text refers to it there.`,
  hint: () => 'Put the reference into an “only” of the same kind, or take the target out of it.',
});
