import { compose } from '../../../../scripts/compose/compose.ts';
import { createMemoryHost } from '../../../../scripts/host/index.ts';
import type { Edition } from '../../../../scripts/model/book.ts';
import { checkBook } from '../../../../scripts/pipeline.ts';
import { seal } from '../../../../scripts/seal/seal.ts';
import { samplePng } from '../../../sample/pictures.ts';

/** A small book with one of everything that a Word document can get wrong. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  'book.yaml': `slug: small
title: { en: Going home }
subtitle: { en: A small book }
edition: { number: '1', date: 2006-10-31 }
publisher: { name: The House, place: The Hague }
contributors: [{ name: Anna de Vries, role: aut }]
rights: { en: CC BY 4.0 }
languages: [en]
structure:
  front:
    - generate: title-page
    - generate: contents
    - generate: tables
    - file: foreword.md
  parts:
    - id: part-one
      title: { en: Before }
      chapters: [01-steps.md]
  back:
    - file: forms.md
    - generate: index
`,
  'data/sources.json': '[]',
  'data/facts.csv': 'fact_id,topic,country,statement,period,source_id,confidence,horizon\n',
  'terms/termbase.csv': 'concept_id,domain,en,definition_en,source\n',
  'terms/acronyms.csv': 'acronym,language,expansion\n',
  'images/lake.png': samplePng(24, 14),
  'images/mark.png': samplePng(8, 8),
  'en/foreword.md': `# Foreword {#foreword}

This small book begins in [](#ch-steps). ![](../images/mark.png)
`,
  'en/01-steps.md': `# Steps towards home {#ch-steps}

A decision needs time.[^time] The word is :lang[retour volontaire]{fr}:index{entry="return"}, and [](#tbl-grades) stands on [](#sec-talk){page}.

[^time]: Some weeks at least.

:::table[Grades of evidence]{#tbl-grades}
| Grade | Meaning |
|---|---|
| verified | checked against the source |
| claimed | told by one witness |
:::

1. Question
2. Journey

- Papers
- Money

## A first talk {#sec-talk}

The parents want to see the school first. [The law](https://example.org/law) says why.

:::figure[The lake]{#fig-lake alt="A lake with mountains behind"}
![](../images/lake.png)
:::

:::practice[Evening hours]{#box-evening}
Advice is given in the evening.
:::

## A second talk {#sec-second}

Read [](#sec-talk){style=full} again.

3. Ticket
4. Farewell
`,
  'en/forms.md': `# Forms {#forms}

:::checklist[Is it free?]{#chk-free}
- [ ] The person has had time.
- [x] The interpreter is independent.
:::

::::form[Consent]{#form-consent}
::field[Name]{type=text}
::field[Language]{type=choice options="English|Dutch"}
::::
`,
};

/** The edition of that book, as the pipeline composes it. */
export async function smallEdition(): Promise<Edition<'docx'>> {
  const host = createMemoryHost(Object.fromEntries(Object.entries(files).map(([path, content]) => [`/book/${path}`, content])));
  const { books, findings } = await checkBook({ book: '/book', strict: false }, { host, watch: () => {} });
  const faults = findings.filter(({ severity }) => severity === 'error');
  const checked = books[0] && faults.length === 0 ? seal(books[0], findings) : undefined;
  if (!checked) throw new Error(`The small book is not sound: ${faults.map(({ message }) => message).join(' ')}`);
  const input = { book: checked, format: 'docx', profile: 'release', formats: ['docx'], epochSeconds: 1_162_252_800 } as const;
  return (await compose.run(input, { host, report: () => {} })) as Edition<'docx'>;
}
