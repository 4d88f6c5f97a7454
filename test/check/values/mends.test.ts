import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mend } from '../../../scripts/commands/apply-fixes.ts';
import { createMemoryHost } from '../../../scripts/host/index.ts';
import { checkBook } from '../../../scripts/pipeline.ts';
import { parseCsv } from '../../../scripts/text/csv.ts';
import { baseBook } from '../../cases/base-book.ts';

const yaml = String(baseBook['book.yaml']).replace(
  /^title:.*$/m,
  `title: { en: The state's case }\nsubtitle: { en: 'The state''s ''own'' case' }\ndescription: { en: "The  state's \\"case\\"" }`,
);
const csv = `concept_id,domain,en,definition_en,source
ret-001,return,return,"Going  back to one's home , ""so to speak""",a
ret-002,return,voluntary return,Going of one's free will,a
`;
const markdown = `---
short: The state's chapter
---

# Chapter {#ch-one}

Words ![the state's "dot"](../images/dot.png).:index{entry="fund's  end, 2000-2004" sub='its "start"'}
`;

test('mends of values break no notation, and what needs care is told only', async () => {
  const files: Record<string, string | Uint8Array> = {
    ...baseBook,
    'book.yaml': yaml,
    'terms/termbase.csv': csv,
    'en/01.md': markdown,
  };
  const host = createMemoryHost(Object.fromEntries(Object.entries(files).map(([path, content]) => [`/book/${path}`, content])));
  const { findings } = await checkBook({ book: '/book', strict: false }, { host, watch: () => {} });
  const mended = (file: string): string =>
    mend(
      String(files[file]),
      findings.filter(({ place }) => place?.file === file).flatMap(({ fix }) => fix ?? []),
    ).text;
  expect(parse(mended('book.yaml'))).toMatchObject({
    title: { en: 'The state’s case' },
    subtitle: { en: "The state's 'own' case" },
    description: { en: 'The state’s "case"' },
  });
  const table = parseCsv(mended('terms/termbase.csv'));
  expect('rows' in table && table.rows.map(({ row }) => row.definition_en)).toEqual([
    'Going back to one’s home, "so to speak"',
    'Going of one’s free will',
  ]);
  expect(mended('en/01.md')).toBe(
    markdown
      .replace("state's chapter", 'state’s chapter')
      .replace('state\'s "dot', 'state’s "dot')
      .replace("fund's  end, 2000-2004", 'fund’s end, 2000–2004'),
  );
});
