/** The words of two texts, what went as `[-old-]` and what came as `{+new+}`, as wdiff writes it. Beyond two thousand words a text is told as gone and come whole. */
export function wordDiff(before: string, after: string): string {
  const [old, now] = [wordsIn(before), wordsIn(after)];
  const start = firstDifference(old, now);
  const end = firstDifference([...old.slice(start)].reverse(), [...now.slice(start)].reverse());
  const [oldMiddle, nowMiddle] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const middle =
    oldMiddle.length * nowMiddle.length > mostComparisons
      ? [gone(oldMiddle), come(nowMiddle)].filter((stretch) => stretch !== '')
      : stretches(oldMiddle, nowMiddle);
  return [...now.slice(0, start), ...middle, ...now.slice(now.length - end)].join(' ');
}
const mostComparisons = 4_000_000;

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const gone = (words: readonly string[]): string => (words.length === 0 ? '' : `[-${words.join(' ')}-]`);
const come = (words: readonly string[]): string => (words.length === 0 ? '' : `{+${words.join(' ')}+}`);

function firstDifference(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

/** Longest common row of words by the table of lengths, from the end. */
function stretches(old: readonly string[], now: readonly string[]): string[] {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const cell = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = old[i] === now[j] ? cell(i + 1, j + 1) + 1 : Math.max(cell(i + 1, j), cell(i, j + 1));
  const result: string[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [out, into]: [string[], string[]] = [[], []];
    while ((i < old.length || j < now.length) && (i >= old.length || j >= now.length || old[i] !== now[j])) {
      if (j >= now.length || (i < old.length && cell(i + 1, j) >= cell(i, j + 1))) out.push(old[i++] ?? '');
      else into.push(now[j++] ?? '');
    }
    result.push(...[gone(out), come(into)].filter((stretch) => stretch !== ''));
    while (i < old.length && j < now.length && old[i] === now[j]) {
      result.push(now[j] ?? '');
      i += 1;
      j += 1;
    }
  }
  return result;
}
