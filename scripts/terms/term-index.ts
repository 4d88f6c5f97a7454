import { expandTerm, type Pattern } from './expand.ts';
import type { TermLanguage } from './languages/language.ts';
import { termLanguage } from './languages/languages.ts';
import type { TermEntry, TermStatus } from './term-entry.ts';

/** All that is looked for in one language at once: preferred, admitted and deprecated terms, and phrases that are none. */
export interface TermIndex {
  readonly language: TermLanguage;
  /** By each form of the first word. */
  readonly byFirst: ReadonlyMap<string, readonly Pattern[]>;
  /** The same without marks on letters, for words in capitals. */
  readonly byPlainFirst: ReadonlyMap<string, readonly string[]>;
  /** One-word terms, by their forms, for compounds that were written apart. */
  readonly compounds: ReadonlyMap<string, Pattern>;
  /** Concepts that have the same term, by folded term. */
  readonly shared: ReadonlyMap<string, readonly string[]>;
  /** Folded terms that another term differs from by case only. */
  readonly caseMatters: ReadonlySet<string>;
}

/** Concept of the phrases in which a word is no term. */
export const noConcept = '';

export const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Builds the index of the entries of one language. */
export function indexTerms(entries: readonly TermEntry[], tag: string): TermIndex {
  const language = termLanguage(tag);
  const phrases = [...language.idioms, ...entries.flatMap(({ except }) => except ?? [])];
  const none = [...new Set(phrases)].map((term): TermEntry => ({ concept: noConcept, term, status: 'preferred' }));
  const patterns = [...entries, ...none].map((entry) => expandTerm(entry, language)).filter(({ words }) => words.length > 0);
  const byFirst = new Map<string, Pattern[]>();
  const byPlainFirst = new Map<string, string[]>();
  const compounds = new Map<string, Pattern>();
  for (const pattern of patterns) {
    const first = pattern.words[0];
    if (!first) continue;
    for (const form of [...first.forms, ...first.spellings]) {
      put(byFirst, form, pattern);
      const bare = withoutMarks(form);
      if (bare !== form && !byPlainFirst.get(bare)?.includes(form)) put(byPlainFirst, bare, form);
    }
    if (pattern.entry.concept !== noConcept) addCompounds(compounds, pattern);
  }
  for (const pattern of patterns) addJoined(byFirst, pattern);
  for (const list of byFirst.values()) list.sort(byRank);
  return { language, byFirst, byPlainFirst, compounds, ...clashes(entries, language) };
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

const rank: Readonly<Record<TermStatus, number>> = { preferred: 0, acronym: 1, admitted: 2, deprecated: 3 };
const byRank = (a: Pattern, b: Pattern): number => b.words.length - a.words.length || rank[a.entry.status] - rank[b.entry.status];

/** Deprecated words are left out: their halves may be the right words ("service provider"). */
function addCompounds(compounds: Map<string, Pattern>, pattern: Pattern): void {
  const [word] = pattern.words;
  if (!word || pattern.words.length > 1 || pattern.acronym || pattern.entry.status === 'deprecated') return;
  for (const form of word.forms) if (form.length > 6 && !compounds.has(form)) compounds.set(form, pattern);
}

/** "non-refoulement" may stand as one word; not where that word is another term. */
function addJoined(byFirst: Map<string, Pattern[]>, pattern: Pattern): void {
  const [first, second, third] = pattern.words;
  if (!first || !second || third || second.gap !== '-' || pattern.entry.concept === noConcept) return;
  for (const one of first.forms)
    for (const two of second.forms) {
      const joined = one + two;
      if (byFirst.has(joined)) continue;
      const word = { text: `${one}-${two}`, forms: new Set<string>(), spellings: new Set([joined]), gap: '' };
      byFirst.set(joined, [{ ...pattern, words: [word] }]);
    }
}

function clashes(entries: readonly TermEntry[], language: TermLanguage): Pick<TermIndex, 'shared' | 'caseMatters'> {
  const shared = new Map<string, string[]>();
  const written = new Map<string, string>();
  const caseMatters = new Set<string>();
  for (const { concept, term, status } of entries) {
    const folded = language.fold(term);
    if (status !== 'deprecated') put(shared, folded, concept);
    const other = written.get(folded);
    if (other !== undefined && other !== term) caseMatters.add(folded);
    else written.set(folded, term);
  }
  return { shared, caseMatters };
}
