import { defineDiagnostic } from './diagnostic.ts';

export const headingJump = defineDiagnostic<{ from: number; to: number }>({
  code: 'structure/heading-jump',
  severity: 'error',
  explanation:
    'A heading is more than one step deeper than the one before it. People who move by headings, with a screen reader or in the contents, would miss a level and think that something is lost.',
  bad: '## Section {#sec}\n\n#### Too deep',
  good: '## Section {#sec}\n\n### One step deeper\n\nText.',
  message: ({ from, to }) => `A heading of level ${to} follows one of level ${from}: a level is left out.`,
  hint: ({ from }) => `Use ${'#'.repeat(from + 1)} here.`,
});

export const emptyHeading = defineDiagnostic<{ title: string }>({
  code: 'structure/empty-section',
  severity: 'warning',
  explanation: 'A heading has no text below it before the next heading of its own or a higher level.',
  bad: '## Empty {#sec-empty}\n\n## Next {#sec-next}',
  good: '## Full {#sec-full}\n\nText.\n\n## Next {#sec-next}\n\nText.',
  message: ({ title }) => `Nothing stands below the heading “${title}”.`,
  hint: () => 'Write the section, or take the heading out.',
});

export const neverReferred = defineDiagnostic<{ label: string; id: string }>({
  code: 'reference/never-referred',
  severity: 'warning',
  explanation:
    'A numbered table or figure is nowhere named in the text. Readers then do not know why and when to look at it, and in print it may stand pages away from what it explains.',
  bad: ':::table[Caption]{#tbl-lonely}\n| A | B |\n|---|---|\n| 1 | 2 |\n:::',
  good: 'See [](#tbl-grades).\n\n:::table[Caption]{#tbl-grades}\n| A | B |\n|---|---|\n| 1 | 2 |\n:::',
  message: ({ label }) => `The text never refers to ${label}.`,
  hint: ({ id }) => `Write [](#${id}) where the reader should look at it.`,
});

export const absentHere = defineDiagnostic<{ id: string; format: string; profile: string }>({
  code: 'reference/absent-here',
  severity: 'error',
  explanation: 'A reference leads to text that an “only” keeps out of this format or profile, so in this edition it would lead nowhere.',
  bad: '::::only{format=web}\n:::note[For the screen]{#box-web}\nText.\n:::\n::::\n\nSee [](#box-web).',
  good: ':::note[For all]{#box-all}\nText.\n:::\n\nSee [](#box-all).',
  message: ({ id, format, profile }) => `“${id}” is not in the ${format} edition (${profile}), but the text refers to it there.`,
  hint: () => 'Put the reference into an “only” of the same kind, or take the target out of it.',
});

export const idsDiffer = defineDiagnostic<{ id: string; source: string; missing: boolean; nearest: string | undefined }>({
  code: 'structure/ids-differ',
  severity: 'error',
  explanation:
    'A translation has an id that the source language does not have, or lacks one that it has. References, comparisons and shared links rest on the same ids in all languages.',
  notation: 'text',
  bad: 'en/01.md: ## A talk {#sec-talk}\nfr/01.md: ## Un entretien {#sec-entretien}',
  good: 'en/01.md: ## A talk {#sec-talk}\nfr/01.md: ## Un entretien {#sec-talk}',
  message: ({ id, source, missing }) =>
    missing ? `The id “${id}” of the text in “${source}” is missing here.` : `The text in “${source}” has no id “${id}”.`,
  hint: ({ missing, nearest }) =>
    nearest
      ? `Did you mean “${nearest}”?`
      : missing
        ? 'Give the element that says the same the same id.'
        : 'Use the id of the source language.',
});

export const outOfOrder = defineDiagnostic<{ label: string; before: string }>({
  code: 'reference/out-of-order',
  severity: 'info',
  explanation:
    'The text first refers to a table or figure before it refers to one with a lower number. Readers expect to meet exhibits in the order of their numbers.',
  bad: 'See [](#fig-b), then [](#fig-a).\n\n:::figure[A]{#fig-a alt="A dot"}\n![](../images/dot.png)\n:::\n\n:::figure[B]{#fig-b alt="A dot"}\n![](../images/dot.png)\n:::',
  good: 'See [](#fig-a), then [](#fig-b).\n\n:::figure[A]{#fig-a alt="A dot"}\n![](../images/dot.png)\n:::\n\n:::figure[B]{#fig-b alt="A dot"}\n![](../images/dot.png)\n:::',
  message: ({ label, before }) => `${label} is referred to before ${before} is.`,
  hint: () => 'Put the exhibits in the order in which the text comes to them, or name the earlier one first.',
});

export const doubledKind = defineDiagnostic<{ word: string; label: string }>({
  code: 'reference/doubled-kind',
  severity: 'error',
  explanation:
    'A reference prints its own word (“Table 4”), and the same word stands before it already, so that it would be printed twice.',
  bad: 'See table [](#tbl-a).\n\n:::table[A]{#tbl-a}\n| A | B |\n|---|---|\n| 1 | 2 |\n:::',
  good: 'See [](#tbl-a).\n\n:::table[A]{#tbl-a}\n| A | B |\n|---|---|\n| 1 | 2 |\n:::',
  message: ({ word, label }) => `“${word}” stands before a reference that prints “${label}”.`,
  hint: () => 'Take the word away, or write {style=number}.',
});

export const emptyHeader = defineDiagnostic<{ column: number }>({
  code: 'table/empty-header',
  severity: 'warning',
  explanation: 'A column of a table has no words in its header. People who hear a table are told the header with each cell.',
  bad: '| | B |\n|---|---|\n| 1 | 2 |',
  good: '| A | B |\n|---|---|\n| 1 | 2 |',
  message: ({ column }) => `Column ${column} of this table has no header.`,
  hint: () => 'Name the column; for names of rows, write {rowheads} on the table.',
});

export const vagueLink = defineDiagnostic<{ words: string }>({
  code: 'link/vague-words',
  severity: 'warning',
  explanation:
    'The words of a link do not say where it leads. People who go from link to link hear only them (WCAG 2.2, 2.4.4), and in print they lead nowhere.',
  bad: 'Read more [here](https://example.org/).',
  good: 'Read [the guidelines of 2005](https://example.org/).',
  message: ({ words }) => `The words “${words}” do not say where the link leads.`,
  hint: () => 'Link the words that name the thing.',
});

export const bareUrl = defineDiagnostic<{ url: string }>({
  code: 'link/bare-url',
  severity: 'info',
  explanation:
    'The words of a link are its address, which is read out letter by letter. In a list of sources that may be meant; in running text it is not.',
  bad: 'See <https://example.org/a/long/path>.',
  good: 'See [the report of 2004](https://example.org/a/long/path).',
  message: ({ url }) => `The words of this link are the address “${url}”.`,
  hint: () => 'Write [words that say what it is](address).',
});

export const wrongKind = defineDiagnostic<{ word: string; id: string; kind: string }>({
  code: 'reference/wrong-kind',
  severity: 'error',
  explanation: 'The word before the number of a reference names another kind of thing than the one that it leads to.',
  bad: 'See figure [](#tbl-a){style=number}.\n\n:::table[A]{#tbl-a}\n| A | B |\n|---|---|\n| 1 | 2 |\n:::',
  good: 'See [](#tbl-a).\n\n:::table[A]{#tbl-a}\n| A | B |\n|---|---|\n| 1 | 2 |\n:::',
  message: ({ word, id, kind }) => `“${word}” stands before the number of “${id}”, which is a ${kind}.`,
  hint: ({ id }) => `Write [](#${id}), which prints the right word by itself.`,
});
