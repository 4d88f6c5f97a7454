import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const wordsAPage = 330;
const vocabulary =
  'return counsellor person decision journey airport document family child guardian interpreter country reception office support plan money work housing school health advice right time question answer list meeting partner programme project evidence follow arrive travel explain listen write ask agree wait choose know safe free new small open clear early late own good each other before after with without from about into between'.split(
    ' ',
  );

/** Numbers that look random and are the same at every run (mulberry32). */
function createNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Writes a manuscript of about `pages` printed pages into a folder: chapters with every kind of exhibit, references, notes, citations and index marks. */
export function generateBook(folder: string, pages: number): void {
  const next = createNumbers(pages);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const chapters = Math.max(2, Math.round(pages / 20));
  const names = Array.from({ length: chapters }, (_, at) => `${String(at + 1).padStart(3, '0')}.md`);
  write('book.yaml', settings(names));
  write('data/sources.json', JSON.stringify(sources()));
  write('data/facts.csv', facts());
  write('data/series.csv', `year,value\n${Array.from({ length: 8 }, (_, at) => `${1999 + at},${100 + at * 37}`).join('\n')}\n`);
  write('terms/acronyms.csv', 'acronym,language,expansion\nERF,en,European Refugee Fund\n');
  write('terms/termbase.csv', termbase());
  names.forEach((name, at) => {
    write(`en/${name}`, chapter(at, chapters, (pages / chapters) * wordsAPage, next));
  });
}

function settings(names: readonly string[]): string {
  return `slug: generated
title: { en: A generated book }
edition: { number: '1', date: 2006-10-31 }
publisher: { name: The bench }
rights: { en: None }
languages: [en]
profile: release
structure:
  front: [{ generate: title-page }, { generate: contents }, { generate: tables }]
  parts:
    - { id: part-all, title: { en: All }, chapters: [${names.join(', ')}] }
  back: [{ generate: acronyms }, { generate: glossary }, { generate: references }, { generate: index }]
`;
}

/** Five hundred concepts: the one that the text marks, and pairs of words of the vocabulary, which are looked for and lead nowhere. */
function termbase(): string {
  const rows = ['ret-001,return,voluntary return,,Going back of one’s own will.,The bench,'];
  for (let at = 0; rows.length < 500; at += 1) {
    const [first, second] = [
      vocabulary[at % vocabulary.length],
      vocabulary[(at * 7 + Math.floor(at / vocabulary.length) + 3) % vocabulary.length],
    ];
    if (first !== second)
      rows.push(`gen-${String(at + 1).padStart(3, '0')},generated,${first} ${second},${second} of ${first},A pair of words.,The bench,no`);
  }
  return `concept_id,domain,en,deprecated_en,definition_en,source,link\n${[...new Set(rows)].join('\n')}\n`;
}

const sources = (): object[] =>
  Array.from({ length: 40 }, (_, at) => ({
    id: `source-${at}`,
    type: 'report',
    title: `Report number ${at}`,
    author: [{ family: `Author${at}`, given: 'A.' }],
    issued: { 'date-parts': [[1990 + (at % 16)]] },
  }));
const facts = (): string =>
  `fact_id,topic,country,statement,period,source_id,confidence,horizon\n${Array.from({ length: 60 }, (_, at) => `F${String(at).padStart(3, '0')},a,NL,Statement ${at}.,200${at % 7},source-${at % 40},verified,2006-ok`).join('\n')}\n`;

function chapter(at: number, chapters: number, words: number, next: () => number): string {
  const sections = 6;
  const other = `ch-${(at + 1) % chapters}`;
  const parts = [`# Chapter on ${pick(next)} and ${pick(next)} {#ch-${at}}\n`];
  for (let section = 0; section < sections; section += 1) {
    const id = `${at}-${section}`;
    parts.push(`## On ${pick(next)} and ${pick(next)} {#sec-${id}}\n`);
    for (let left = words / sections - 60; left > 0; left -= 90) parts.push(paragraph(90, id, other, next));
    if (section % 3 === 0) parts.push(table(id, next));
    if (section % 3 === 1) parts.push(`:::practice[In one office]{#box-${id} country=nl}\n${sentence(40, next)}\n:::\n`);
    if (section === 2) parts.push(figure(id));
    if (section === 4) parts.push(checklist(id, next));
  }
  return `${parts.join('\n')}\n[^n${at}]: ${sentence(18, next)}\n`;
}

function paragraph(words: number, id: string, other: string, next: () => number): string {
  const at = id.split('-')[0] ?? '0';
  const extras = [
    `see [](#sec-${id})`,
    `see [](#${other})`,
    `:index{entry="${pick(next)}" sub="${pick(next)}"}`,
    `[@source-${Math.floor(next() * 40)}, p. ${Math.floor(next() * 90) + 1}]`,
    `:fact[F${String(Math.floor(next() * 60)).padStart(3, '0')}]`,
    'a :term[voluntary return]',
    'the :acronym[ERF]',
    '**strong words**',
  ];
  const note = next() < 0.15 ? `[^n${at}]` : '';
  return `${sentence(words / 2, next)} ${extras[Math.floor(next() * extras.length)]}. ${sentence(words / 2, next)}${note}\n`;
}

function sentence(words: number, next: () => number): string {
  const chosen: string[] = [];
  while (chosen.length < Math.max(3, Math.round(words))) {
    const word = pick(next);
    if (word !== chosen.at(-1)) chosen.push(word);
  }
  const list = chosen.map((word, at) => `${word}${at % 13 === 12 ? ',' : ''}`).join(' ');
  return `${list.charAt(0).toUpperCase()}${list.slice(1).replace(/,$/, '')}.`;
}
function table(id: string, next: () => number): string {
  const rows = Array.from({ length: 6 }, () => `| ${pick(next)} | ${sentence(6, next)} | ${Math.floor(next() * 900)} |`).join('\n');
  return `[](#tbl-${id}) shows it.\n\n:::table[Of ${pick(next)}]{#tbl-${id} rowheads}\n| What | How | Many |\n|---|---|--:|\n${rows}\n:::\n`;
}
function figure(id: string): string {
  return `[](#fig-${id}) shows it.\n\n:::figure[A series]{#fig-${id} alt="Bars that grow"}\n\`\`\`chart\ntype: bar\ndata: ../data/series.csv\nx: year\ny: value\n\`\`\`\n:::\n`;
}
function checklist(id: string, next: () => number): string {
  return `:::checklist[Before ${pick(next)}]{#chk-${id}}\n${Array.from({ length: 5 }, () => `- [ ] ${sentence(8, next)}`).join('\n')}\n:::\n`;
}
const pick = (next: () => number): string => vocabulary[Math.floor(next() * vocabulary.length)] ?? 'return';
