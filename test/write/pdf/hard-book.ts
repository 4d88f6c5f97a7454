import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const words =
  'return counsellor person decision journey airport document family child guardian interpreter country reception office support plan money housing extraordinary responsibilities school health advice'.split(
    ' ',
  );

/** A manuscript that is hard to break into pages, the same for each seed: long notes close together, notes in tables, lists and boxes, long boxes, tables, lists, code, wide tables. */
export function writeHardBook(folder: string, seed: number): void {
  let state = seed * 7919 + 1;
  const next = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const pick = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const text = (count: number): string => {
    const list = Array.from({ length: count }, () => words[pick(0, words.length - 1)]);
    return `${list.join(' ')}.`.replace(/^./, (sign) => sign.toUpperCase());
  };
  const notes: string[] = [];
  const note = (length: number): string => {
    const name = `n${notes.length + 1}`;
    const more = length > 200 ? `\n\n    ${text(80)}` : '';
    notes.push(`[^${name}]: ${text(length)}${more}`);
    return `[^${name}]`;
  };
  const paragraph = (): string => `${text(pick(5, 160))}${next() < 0.3 ? note(pick(4, next() < 0.2 ? 320 : 60)) : ''} ${text(pick(3, 60))}`;
  const table = (columns: number, rows: number, width: number): string => {
    const row = (cell: (at: number) => string) => `| ${Array.from({ length: columns }, (_, at) => cell(at)).join(' | ')} |\n`;
    let body = '';
    for (let at = 0; at < rows; at += 1)
      body += row((cell) => `${text(pick(1, width))}${cell === 0 && next() < 0.15 ? note(pick(5, 40)) : ''}`);
    return `${row((at) => `Head ${at + 1}`)}${row(() => '---')}${body}`;
  };
  const kinds: (() => string)[] = [
    () => `## ${text(pick(2, 9)).replace('.', '')}\n\n${paragraph()}`,
    () => `### ${text(pick(2, 5)).replace('.', '')}\n\n${paragraph()}`,
    () =>
      Array.from({ length: pick(2, 14) }, (_, at) => `${at + 1}. ${text(pick(3, 50))}${next() < 0.1 ? note(pick(5, 50)) : ''}`).join('\n'),
    () => `- ${text(20)}\n\n  ${text(60)}\n\n  - ${text(30)}\n  - ${text(20)}${note(30)}\n\n- ${text(40)}`,
    () =>
      `:::caution[${text(3).replace('.', '')}]\n${Array.from({ length: pick(1, 8) }, () => text(pick(10, 90))).join('\n\n')}${next() < 0.4 ? note(pick(6, 60)) : ''}\n:::`,
    () => `:::checklist[Things to do]\n${Array.from({ length: pick(3, 20) }, () => `- [ ] ${text(pick(3, 30))}`).join('\n')}\n:::`,
    () => table(pick(2, 4), pick(2, 24), 8),
    () => `> ${text(pick(20, 120))}\n>\n> — [@one]`,
    () => `\`\`\`\n${Array.from({ length: pick(3, 70) }, () => text(5)).join('\n')}\n\`\`\``,
    paragraph,
    paragraph,
    paragraph,
    paragraph,
  ];
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const chapter = (title: string, blocks: number): string => {
    notes.length = 0;
    const body = Array.from({ length: blocks }, () => (kinds[pick(0, kinds.length - 1)] as () => string)()).join('\n\n');
    const wide = next() < 0.7 ? `\n\n${table(9, pick(4, 40), 1)}\n\n${paragraph()}` : '';
    return `# ${title}\n\n## First\n\n${paragraph()}\n\n${body}${wide}\n\n${text(700)}${note(5)}${note(420)} ${text(30)}\n\n${notes.join('\n\n')}\n`;
  };
  write(
    'book.yaml',
    `slug: hard
title: { en: Hard pages }
edition: { number: '1', date: 2006-10-31 }
publisher: { name: The test }
rights: { en: None }
languages: [en]
structure:
  front: [{ generate: title-page }, { generate: contents }]
  parts:
    - { id: part-all, title: { en: All }, chapters: [1.md, 2.md, 3.md] }
  back: [{ generate: references }, { generate: index }]
`,
  );
  write('data/sources.json', '[{ "id": "one", "type": "book", "title": "One", "issued": { "date-parts": [[2004]] } }]');
  for (const number of [1, 2, 3]) write(`en/${number}.md`, chapter(`Chapter of ${number}`, 18));
}
