import { untranslatedPassage } from '../../diagnostics/translation-checks.ts';
import type { Dictionary } from '../../dictionaries/open-dictionary.ts';
import type { ComparisonRule } from './comparison.ts';
import { isLeft } from './identical.ts';
import { foreignStretches, type UnitText } from './unit-text.ts';
import { isAcronym, isCapitalised, type WordAt, wordsAt } from './words-at.ts';

const fewest = 4;

/** Four words and more in a row that are the source's own, or that the dictionary of the source knows and that of the translation does not. */
export const untranslated: ComparisonRule = async ({ units, source, target, report }) => {
  const dictionary = await target.dictionary();
  for (const pair of units) {
    if (isLeft(pair)) continue;
    const words = wordsIn(pair.target);
    const copied = copiedRuns(words, wordsIn(pair.source));
    const runs = [...copied, ...(dictionary ? strangeRuns(words, dictionary) : [])];
    const told: number[] = [];
    for (const run of runs) {
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last || told.some((at) => first.start <= at && at <= last.end)) continue;
      if (!(await isOfSource(run, dictionary, source.dictionary))) continue;
      told.push(first.start, last.start);
      report(
        untranslatedPassage({ text: pair.target.text.slice(first.start, last.end) }, pair.target.placeOf(first.start, last.end), {
          related: [{ message: 'The source.', place: pair.source.unit.place }],
        }),
      );
    }
  }
};

/** Words outside of what is said to be in another language. */
function wordsIn(text: UnitText): WordAt[] {
  const foreign = foreignStretches(text);
  return wordsAt(text.text).filter(({ start }) => !foreign.some(([from, to]) => from <= start && start < to));
}

/** The longest runs of words that stand in the source in the same order. */
function copiedRuns(words: readonly WordAt[], source: readonly WordAt[]): WordAt[][] {
  const own = new Set(source.map(({ word }) => word));
  const isNear = words.some((_, at) => at + fewest <= words.length && words.slice(at, at + fewest).every(({ word }) => own.has(word)));
  if (!isNear) return [];
  const key = (list: readonly WordAt[], at: number): string =>
    list
      .slice(at, at + fewest)
      .map(({ word }) => word)
      .join(' ');
  const known = new Set(source.flatMap((_, at) => (at + fewest <= source.length ? [key(source, at)] : [])));
  if (known.size === 0) return [];
  const runs: WordAt[][] = [];
  for (let at = 0; at + fewest <= words.length; at += 1) {
    if (!known.has(key(words, at))) continue;
    let end = at + fewest;
    while (end < words.length && known.has(key(words, end - fewest + 1))) end += 1;
    runs.push(words.slice(at, end));
    at = end - 1;
  }
  return runs;
}

/** Runs of words that the dictionary does not know, words of three letters and fewer among them. */
function strangeRuns(words: readonly WordAt[], dictionary: Dictionary): WordAt[][] {
  const runs: WordAt[][] = [];
  let run: WordAt[] = [];
  const close = (): void => {
    while (run.length > 0 && isKnown(run.at(-1)?.word ?? '', dictionary)) run.pop();
    if (run.length >= fewest && run.filter(({ word }) => !isKnown(word, dictionary)).length >= fewest - 1) runs.push(run);
    run = [];
  };
  for (const at of words) {
    if (!isKnown(at.word, dictionary) || (run.length > 0 && at.word.length <= 3)) run.push(at);
    else close();
  }
  close();
  return runs;
}
const isKnown = (word: string, dictionary: Dictionary): boolean => dictionary.has(word) || dictionary.has(word.toLowerCase());

/** Not the title of a work or the name of a body; its words are the source's, and at least two of them are nothing in the translation's language. */
async function isOfSource(
  run: readonly WordAt[],
  own: Dictionary | undefined,
  openSource: () => Promise<Dictionary | undefined>,
): Promise<boolean> {
  const words = run.map(({ word }) => word).filter((word) => !isAcronym(word));
  const small = words.filter((word) => !isCapitalised(word));
  if (small.length < fewest - 1 || small.length * 2 < run.length) return false;
  if (own && small.filter((word) => !isKnown(word, own)).length < 2) return false;
  const source = await openSource();
  return source === undefined || small.filter((word) => source.has(word)).length * 5 >= small.length * 4;
}
