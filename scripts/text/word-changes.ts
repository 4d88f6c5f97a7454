import type { ChangedWords } from '../model/book-difference.ts';

/** A stretch of words that is in both texts, in the former alone, or in the present one alone. */
export type WordChange = ChangedWords;
/** Larger tables of comparison than this are not made: the middle is then told as gone and come whole. */
const mostComparisons = 4_000_000;

/** What changed from one text to another, word by word: as few words as possible (longest common row of words), those that go before those that come. */
export function wordChanges(before: string, after: string): WordChange[] {
  const [old, now] = [wordsIn(before), wordsIn(after)];
  const start = commonStart(old, now);
  const end = commonStart([...old.slice(start)].reverse(), [...now.slice(start)].reverse());
  const [oldMiddle, nowMiddle] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const middle: Step[] =
    oldMiddle.length * nowMiddle.length > mostComparisons
      ? [...oldMiddle.map((word): Step => ['gone', word]), ...nowMiddle.map((word): Step => ['come', word])]
      : stepsOf(oldMiddle, nowMiddle);
  const same = (words: readonly string[]): Step[] => words.map((word) => ['same', word]);
  return joined([...same(now.slice(0, start)), ...middle, ...same(now.slice(now.length - end))]);
}

/** Changes as one line of text, as wdiff writes them: what went as `[-so-]`, what came as `{+so+}`. `show` may clean or paint the words of each. */
export function writtenChanges(
  changes: readonly WordChange[],
  show: (words: string, kind: WordChange['kind']) => string = (words) => words,
): string {
  const signs = { same: ['', ''], gone: ['[-', '-]'], come: ['{+', '+}'] } as const;
  return changes.map(({ kind, words }) => show(`${signs[kind][0]}${words}${signs[kind][1]}`, kind)).join(' ');
}

type Step = readonly [kind: WordChange['kind'], word: string];
const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

function commonStart(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function stepsOf(old: readonly string[], now: readonly string[]): Step[] {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const cell = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = now.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        old[row] === now[column] ? cell(row + 1, column + 1) + 1 : Math.max(cell(row + 1, column), cell(row, column + 1));
  const steps: Step[] = [];
  for (let row = 0, column = 0; row < old.length || column < now.length; ) {
    if (row < old.length && column < now.length && old[row] === now[column]) {
      steps.push(['same', now[column] ?? '']);
      row += 1;
      column += 1;
    } else if (column >= now.length || (row < old.length && cell(row + 1, column) >= cell(row, column + 1)))
      steps.push(['gone', old[row++] ?? '']);
    else steps.push(['come', now[column++] ?? '']);
  }
  return steps;
}

/** Steps of one kind in a row as one stretch; between two words that stay, all that goes before all that comes. */
function joined(steps: readonly Step[]): WordChange[] {
  const changes: WordChange[] = [];
  const pending: { readonly gone: string[]; readonly come: string[] } = { gone: [], come: [] };
  const flush = (): void => {
    for (const kind of ['gone', 'come'] as const)
      if (pending[kind].length > 0) changes.push({ kind, words: pending[kind].splice(0).join(' ') });
  };
  for (const [kind, word] of steps) {
    if (kind !== 'same') {
      pending[kind].push(word);
      continue;
    }
    flush();
    const last = changes.at(-1);
    if (last?.kind === 'same') changes[changes.length - 1] = { kind, words: `${last.words} ${word}` };
    else changes.push({ kind, words: word });
  }
  flush();
  return changes;
}
