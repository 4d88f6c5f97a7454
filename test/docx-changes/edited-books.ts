import fc from 'fast-check';

/** A block of a small book in Markdown. `words` are parts of a line; `*` before one makes it bold, `^` after one calls a note. */
export type BookBlock =
  | { readonly kind: 'paragraph' | 'quote' | 'heading' | 'box'; readonly words: readonly string[] }
  | { readonly kind: 'list' | 'numbers' | 'table'; readonly rows: readonly (readonly string[])[] };

const vocabulary =
  'return counsellor person decision journey airport document family child guardian country office plan money work school health advice right time question answer list partner'.split(
    ' ',
  );
const word = fc.constantFrom(...vocabulary);
const said = fc
  .tuple(fc.boolean(), word, fc.integer({ min: 0, max: 30 }))
  .map(([bold, text, call]) => `${bold ? '*' : ''}${text}${call === 0 ? '^' : ''}`);
const words = fc.array(fc.oneof({ arbitrary: word, weight: 4 }, said), { minLength: 3, maxLength: 24 });
const rows = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });

export const block: fc.Arbitrary<BookBlock> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('paragraph' as const), words }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('quote' as const, 'heading' as const, 'box' as const), words }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('list' as const, 'numbers' as const, 'table' as const), rows }) },
);

/** One edit: what is done, where, and with what. Places are counted round. */
export const edit = fc.record({
  what: fc.constantFrom(
    'replace',
    'insert',
    'delete',
    'bold',
    'note',
    'add',
    'remove',
    'move',
    'split',
    'merge',
    'row',
    'noRow',
    'cell',
    'kind',
    'column',
  ),
  at: fc.nat(40),
  where: fc.nat(40),
  word,
  block,
});
export type Edit = typeof edit extends fc.Arbitrary<infer Made> ? Made : never;

/** The book after one edit; an edit that does not fit its block changes nothing. */
export function edited(blocks: readonly BookBlock[], { what, at, where, word: text, block: fresh }: Edit): BookBlock[] {
  const place = blocks.length === 0 ? 0 : at % blocks.length;
  const target = blocks[place];
  const put = (...made: BookBlock[]): BookBlock[] => [...blocks.slice(0, place), ...made, ...blocks.slice(place + 1)];
  if (what === 'add' || !target) return [...blocks.slice(0, place), fresh, ...blocks.slice(place)];
  if (what === 'remove') return blocks.length > 1 ? put() : [...blocks];
  if (what === 'move') {
    const others = put();
    const to = others.length === 0 ? 0 : where % (others.length + 1);
    return [...others.slice(0, to), target, ...others.slice(to)];
  }
  return put(...('words' in target ? editedWords(target, what, where, text) : [editedRows(target, what, where, text)]), ...[]).flatMap(
    (each, index, all) => {
      const next = all[index + 1];
      if (what !== 'merge' || index !== place || !('words' in each) || !next || !('words' in next))
        return what === 'merge' && index === place + 1 && isMerged(all, place) ? [] : [each];
      return [{ ...each, words: [...each.words, ...next.words] }];
    },
  );
}
const isMerged = (all: readonly BookBlock[], place: number): boolean =>
  [all[place], all[place + 1]].every((each) => each !== undefined && 'words' in each);

type WordsBlock = Extract<BookBlock, { readonly words: readonly string[] }>;
type RowsBlock = Exclude<BookBlock, WordsBlock>;

function editedWords(target: WordsBlock, what: string, where: number, text: string): BookBlock[] {
  const list = [...target.words];
  const at = where % list.length;
  const own = list[at] ?? text;
  if (what === 'replace') list[at] = text;
  if (what === 'insert') list.splice(at, 0, text);
  if (what === 'delete' && list.length > 1) list.splice(at, 1);
  if (what === 'bold') list[at] = own.startsWith('*') ? own.slice(1) : `*${own}`;
  if (what === 'note') list[at] = own.endsWith('^') ? own.slice(0, -1) : `${own}^`;
  if (what === 'split' && at > 0)
    return [
      { ...target, words: list.slice(0, at) },
      { ...target, words: list.slice(at) },
    ];
  if (what === 'kind') return [{ kind: target.kind === 'paragraph' ? 'quote' : 'paragraph', words: list }];
  return [{ ...target, words: list }];
}

function editedRows(target: RowsBlock, what: string, where: number, text: string): BookBlock {
  const list = target.rows.map((row) => [...row]);
  const row = list[where % list.length];
  if (what === 'row' || what === 'insert') list.splice(where % (list.length + 1), 0, [text, `${text}s`]);
  if ((what === 'noRow' || what === 'delete') && list.length > 1) list.splice(where % list.length, 1);
  if ((what === 'cell' || what === 'replace') && row) row[where % row.length] = text;
  if (what === 'column') for (const each of list) each.push(text);
  if (what === 'kind') return { kind: target.kind === 'list' ? 'numbers' : target.kind === 'numbers' ? 'table' : 'list', rows: list };
  return { ...target, rows: list };
}

/** A chapter of these blocks. */
export function markdownOf(blocks: readonly BookBlock[]): string {
  const notes: string[] = [];
  const line = (list: readonly string[]): string =>
    list
      .map((part) => {
        const bold = part.replace(/\^$/, '').replace(/^\*(.*)$/, '**$1**');
        if (!part.endsWith('^')) return bold;
        notes.push(`[^n${notes.length + 1}]: Note on ${part.replace(/[*^]/g, '')} and more.`);
        return `${bold}[^n${notes.length}]`;
      })
      .join(' ');
  const parts = blocks.map((each, at): string => {
    if (each.kind === 'heading') return `## ${line(each.words.map((part) => part.replace(/[*^]/g, '')))} {#sec-${at}}`;
    if (each.kind === 'quote') return `:::quote[The House [@black-2004, p. ${at + 1}]]\n${line(each.words)}\n:::`;
    if (each.kind === 'box') return `:::note\n${line(each.words)}\n:::`;
    if ('words' in each) return line(each.words);
    if (each.kind === 'list') return each.rows.map((row) => `- ${row.join(' ')}`).join('\n');
    if (each.kind === 'numbers') return each.rows.map((row, index) => `${index + 1}. ${row.join(' ')}`).join('\n');
    const width = Math.max(...each.rows.map((row) => row.length));
    const cells = (row: readonly string[]): string =>
      `| ${Array.from({ length: width }, (_, index) => row[index] ?? 'none').join(' | ')} |`;
    const head = cells(Array.from({ length: width }, (_, index) => `Head ${index + 1}`));
    return `:::table[Table of ${at}]{#tbl-${at}}\n${head}\n|${'---|'.repeat(width)}\n${each.rows.map(cells).join('\n')}\n:::`;
  });
  return `# Chapter {#ch-one}\n\nThe first words.\n\n${parts.join('\n\n')}\n\n${notes.join('\n')}\n`;
}
