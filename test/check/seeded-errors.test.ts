import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';
import { createMemoryHost } from '../../scripts/host/index.ts';
import { checkBook } from '../../scripts/pipeline.ts';

/** An error in a block of its own at the end of a text; `‖` stands where the finding begins. */
type Seed = readonly [code: string, markdown: string];

const cite = '[@black-2004]';
const seeds: Readonly<Record<string, readonly Seed[]>> = {
  'en/foreword.md': [
    ['reference/unknown-target', 'See ‖[](#sec-voluntarines).'],
    ['reference/unknown-target', 'See ‖[the law](#ch-legall) again.'],
    ['reference/no-number', '## A small head {#seed-small}\n\nSee ‖[](#seed-small){style=number}.'],
    ['reference/unknown-form', 'See ‖[](#ch-avr){form=de}.'],
    ['reference/bad-url', 'A ‖[word](javascript:alert(1)) is here.'],
    ['reference/bad-url', 'A ‖[file](file:///etc/passwd) is here.'],
    ['reference/doubled-kind', 'It stands in chapter ‖[](#ch-avr).'],
    ['note/without-text', 'A call‖[^seed-nowhere].'],
    ['note/without-call', '‖[^seed-lost]: Words that nobody calls.'],
    ['link/vague-words', 'Read ‖[here](https://example.org/a).'],
  ],
  'en/how-to-use.md': [
    ['citation/unknown-key', 'Stated ‖[@black-2003].'],
    ['citation/unknown-key', 'Stated ‖[@no-such-source, art. 3].'],
    ['fact/unknown-id', 'Stated ‖:fact[F9999].'],
    ['term/unknown-concept', 'A ‖:term[return]{concept=ret-9999} is here.'],
    ['term/unknown-acronym', 'The ‖:acronym[QXZW] is here.'],
    ['settings/unknown-variable', 'It is ‖:var[no-such].'],
    ['syntax/unread-braces', '‖A paragraph {#its-id}'],
    ['evidence/quotation-without-source', '‖> Words of somebody.'],
    ['link/bare-url', 'See ‖<https://example.org/a/path>.'],
  ],
  'en/summary.md': [
    ['syntax/unknown-directive', '‖:::practise[Counselling]\nWords.\n:::'],
    ['syntax/unknown-directive', 'An ‖:akronym[word] is here.'],
    ['syntax/unknown-attribute', '‖:::practice[Counselling]{contry=nl}\nWords.\n:::'],
    ['syntax/unknown-attribute', 'See ‖[](#ch-avr){sytle=page}.'],
    ['syntax/invalid-attribute', '‖:::practice[Counselling]{country=zz}\nWords.\n:::'],
    ['syntax/invalid-attribute', '‖::field[Name]{type=txt}'],
    ['syntax/raw-html', 'Words ‖<b>in bold</b> here.'],
    ['syntax/raw-html', '‖<div>\nWords.\n</div>'],
    ['syntax/stray-colons', 'Words.\n\n‖:::'],
  ],
  'en/01-introduction.md': [
    ['reference/duplicate-id', '‖## Forms once more {#sec-why}\n\nWords.'],
    ['reference/invalid-id', '‖## A bad id {#Bad_Id}\n\nWords.'],
    ['structure/heading-jump', '## A section {#seed-section}\n\nWords.\n\n‖#### Too deep {#seed-deep}\n\nWords.'],
    ['structure/empty-section', '‖## Nothing below {#seed-empty}\n\n## A next one {#seed-next}\n\nWords.'],
    ['syntax/misplaced', '‖:::table[Caption]{#seed-table}\nNo table.\n:::'],
    ['reference/never-referred', '‖:::table[Lonely]{#seed-lonely}\n| One | Two |\n|---|---|\n| 1 | 2 |\n:::'],
    ['table/empty-header', '‖| One | |\n|---|---|\n| 1 | 2 |'],
    ['fact/beyond-horizon', 'Later it was so ‖:fact[F117].'],
    ['evidence/uncited-claim', '‖In 2004 the Netherlands counted 5,714 journeys home.'],
    ['index/open-range', 'Words ‖:index{entry="seed range" range=start} here.'],
    ['index/see-nowhere', 'Words ‖:index{entry="seed see" see="an entry that is not there"} here.'],
  ],
  'en/04-actors-and-funding.md': [
    ['file/missing', 'A dot ‖![dot](../images/none.png) here.'],
    ['file/missing', '‖::include{file="none.md"}'],
    ['file/outside-manuscript', 'A dot ‖![dot](../../secret.png) here.'],
    ['file/outside-manuscript', '‖::include{file="../../etc/passwd.md"}'],
    ['figure/invalid-drawing', ':::figure[Seed]{#seed-flow alt="A flow"}\n```flow\n‖digraph { a -> }\n```\n:::\n\nSee [](#seed-flow).'],
    ['figure/invalid-drawing', ':::figure[Seed]{#seed-map alt="A map"}\n‖```map\nhighlight: [no]\n```\n:::\n\nSee [](#seed-map).'],
    [
      'settings/unknown-key',
      ':::figure[Seed]{#seed-chart alt="A chart"}\n```chart\n‖colour: red\ntype: bar\ndata: ../data/destinations-nl-2005.csv\nx: year\n```\n:::\n\nSee [](#seed-chart).',
    ],
    ['syntax/misplaced', '‖:::figure[Seed]{#seed-none alt="Nothing"}\nNo picture.\n:::\n\nSee [](#seed-none).'],
    ['syntax/misplaced', '‖:::description\nAlone.\n:::'],
    ['syntax/misplaced', '‖# A second title {#seed-title}\n\nWords.'],
  ],
  'en/profiles/nl.md': [
    ['typography/doubled-word', `It is ‖the the same ${cite}.`],
    ['typography/space-before-punctuation', `It is so‖ , and more ${cite}.`],
    ['typography/mixed-scripts', `The ‖c\u0430se is here ${cite}.`],
    ['typography/invisible-character', `The re‖\u200Bturn is here ${cite}.`],
    ['typography/apostrophe', `The state‖'s word ${cite}.`],
    ['typography/range-dash', `It ran 1999‖-2004 ${cite}.`],
    ['spelling/unknown-word', `A ‖councellor is here ${cite}.`],
    ['spelling/unknown-word', `They ‖recieve advice ${cite}.`],
    ['term/deprecated', `The ‖voluntary repatriation of people ${cite}.`],
    ['file/control-character', 'A bell ‖\u0007 rings.'],
    ['syntax/unclosed-directive', '‖:::note[Never closed]\nWords.'],
  ],
};

test('sixty seeded errors in a copy of the handbook are each found at their place, and nothing else is', async () => {
  const files = manuscript();
  const before = keysOf(await check(files));
  const expected: string[] = [];
  for (const [file, list] of Object.entries(seeds)) {
    let text = files[`/book/${file}`] ?? '';
    for (const [code, seed] of list) {
      text = `${text.trimEnd()}\n\n`;
      const at = seed.indexOf('‖');
      const start = text.length + at;
      text += `${seed.replace('‖', '')}\n`;
      const lines = text.slice(0, start).split('\n');
      expected.push(`${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1} ${code}`);
    }
    files[`/book/${file}`] = text;
  }
  expect(expected).toHaveLength(60);
  const found = keysOf(await check(files)).filter((key) => !before.includes(key));
  expect(found.sort()).toEqual(expected.sort());
});

/** The English handbook as files of a host in memory. */
function manuscript(): Record<string, string> {
  const root = new URL('../../manuscript', import.meta.url).pathname;
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(md|csv|json|yaml|txt)$/.test(path) && !path.includes('.i18n'),
  );
  return Object.fromEntries(paths.map((path) => [`/book/${path}`, readFileSync(join(root, path), 'utf8')]));
}

async function check(files: Readonly<Record<string, string>>): Promise<readonly Diagnostic[]> {
  const { findings } = await checkBook(
    { book: '/book', strict: false, languages: ['en'] },
    { host: createMemoryHost(files), watch: () => {} },
  );
  return findings;
}

function keysOf(findings: readonly Diagnostic[]): string[] {
  return [...new Set(findings.map(({ place, code }) => `${place?.file}:${place?.start.line}:${place?.start.column} ${code}`))];
}
