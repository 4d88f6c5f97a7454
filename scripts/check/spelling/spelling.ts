import { unknownName, unknownWord } from '../../diagnostics/spelling.ts';
import { openDictionary } from '../../dictionaries/open-dictionary.ts';
import type { Prose } from '../prose.ts';
import type { Rule } from '../rule.ts';
import { setTextOf } from '../typography/set-text.ts';
import { createJudge } from './judge-words.ts';
import { ownWords, wordLists } from './own-words.ts';
import { createSuggester } from './suggest-words.ts';
import { isAbbreviation, startsSentence, type WordAt, wordsIn } from './words-in.ts';
import { wordsInQuotations } from './words-in-quotations.ts';

interface Unknown {
  readonly block: Prose;
  readonly at: WordAt;
  /** The part of the word that nobody knows. */
  readonly part: string;
}

/** Spelling of the author's own words: each distinct one is looked up once, in the book's lists and in the dictionary of the language. */
export const spelling: Rule = async ({ book, manuscript, prose, values, host, report }) => {
  const [language = ''] = book.info.language.split('-');
  const dictionary = await openDictionary(language, host.files);
  if (!dictionary) return;
  const judge = createJudge(language, dictionary, await ownWords(book, manuscript, language, host.files));
  const counts = new Map<string, number>();
  const unknown: Unknown[] = [];
  const lowered = new Set<string>();
  const names = new Map<string, number>();
  for (const block of [...prose, ...values]) {
    const { own } = setTextOf(block, book);
    if (block.quotation) continue;
    for (const at of [...wordsIn(own), ...wordsInQuotations(block.text, judge)]) {
      const part = judge(at.word);
      if (part === undefined) {
        counts.set(at.word, (counts.get(at.word) ?? 0) + 1);
        continue;
      }
      if (isAbbreviation(own, at)) continue;
      unknown.push({ block, at, part });
      if (!isCapital(part)) lowered.add(part);
      else if (!startsSentence(own, at) || at.word !== part) names.set(part, 0);
    }
  }
  const suggest = createSuggester(language, dictionary, () => counts);
  const [list, listOfAll] = wordLists(language).map((path) => path);
  for (const { part } of unknown) if (names.has(part)) names.set(part, (names.get(part) ?? 0) + 1);
  const told = new Set<string>();
  for (const { block, at, part } of unknown) {
    const isName = names.has(part) && !lowered.has(part.toLowerCase());
    if (isName && told.has(part)) continue;
    told.add(part);
    const from = at.from + Math.max(0, at.word.indexOf(part));
    const place = at.word === part ? block.placeOf(at.from, at.to) : block.placeOf(from, from + part.length);
    const data = { word: part, suggestions: suggest(part) };
    if (isName) report(unknownName({ ...data, list: listOfAll ?? '', count: names.get(part) ?? 1 }, place));
    else report(unknownWord({ ...data, list: list ?? '' }, place));
  }
};

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
