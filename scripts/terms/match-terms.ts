import type { Pattern, PatternWord } from './expand.ts';
import { isName } from './is-name.ts';
import { isNoun } from './is-noun.ts';
import { isOtherSense } from './other-sense.ts';
import { startsSentence } from './starts-sentence.ts';
import type { TermStatus } from './term-entry.ts';
import { noConcept, type TermIndex, withoutMarks } from './term-index.ts';
import { plainGap, type Token, tokenize } from './tokens.ts';

/** One occurrence of a term in a text. Offsets are UTF-16 units; `end` is exclusive. */
export interface TermHit {
  readonly concept: string;
  /** Citation form of the term. */
  readonly term: string;
  readonly status: TermStatus;
  readonly start: number;
  readonly end: number;
  readonly region?: string;
  /** Other concepts that have the same term. */
  readonly others: readonly string[];
  /** Written with another hyphen, space, apostrophe or spelling than the termbase has: the words as they should be. */
  readonly respelt?: string;
  /** Letters in another case than the term has, where that is no matter of a sentence's start or of capitals throughout. */
  readonly caseDiffers: boolean;
}

interface Candidate {
  readonly pattern: Pattern;
  /** Index after the last token. */
  readonly next: number;
  readonly exact: boolean;
  readonly respelt: boolean;
}

/** Occurrences of terms, leftmost and longest first; what is inside a longer one is not told. */
export function matchTerms(text: string, index: TermIndex): TermHit[] {
  const tokens = tokenize(text, index.language);
  const hits: TermHit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const best = bestAt(tokens, at, text, index);
    const found = best && !isOverrun(best, at, tokens, text, index) ? best : undefined;
    if (found && found.pattern.entry.concept !== noConcept) hits.push(toHit(found, at, tokens, text, index));
    at = found ? found.next : at + 1;
  }
  return hits;
}

/** A term in which a phrase begins that is none, or such a phrase in which a term begins: what goes on longer holds ("risque de fuite de gaz"). */
function isOverrun({ pattern, next }: Candidate, at: number, tokens: readonly Token[], text: string, index: TermIndex): boolean {
  const isNone = pattern.entry.concept === noConcept;
  for (let inner = at + 1; inner < next; inner += 1) {
    const other = bestAt(tokens, inner, text, index);
    if (other && other.next > next && (other.pattern.entry.concept === noConcept) !== isNone) return true;
  }
  return false;
}

function bestAt(tokens: readonly Token[], at: number, text: string, index: TermIndex): Candidate | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  let best: Candidate | undefined;
  for (const pattern of patternsFor(token, index)) {
    if (best && pattern.words.length + 2 < best.next - at) continue;
    const found = tryPattern(pattern, tokens, at, text, index);
    if (found && (!best || isBetter(found, best))) best = found;
  }
  const apart = compoundApart(tokens, at, text, index);
  if (apart && (!best || apart.next > best.next)) best = apart;
  return best;
}

function patternsFor({ text, folded }: Token, { byFirst, byPlainFirst }: TermIndex): readonly Pattern[] {
  const found = byFirst.get(folded);
  if (found) return found;
  const marked = byPlainFirst.get(folded);
  if (!marked) return [];
  // "decision de retour": the other words of a longer term tell it.
  if (text.charAt(0) === text.charAt(0).toLowerCase())
    return marked.flatMap((form) => byFirst.get(form) ?? []).filter(({ words }) => words.length > 1);
  // Capitals often lose their marks: "Etat", "REFUGIE".
  const whole = text === text.toUpperCase() && text.length > 2;
  return marked
    .filter((form) => whole || withoutMarks(form.charAt(0)) + form.slice(1) === folded)
    .flatMap((form) => byFirst.get(form) ?? []);
}

/** Longer first, then as cited; the order of the patterns (preferred before deprecated) settles the rest. */
const isBetter = (one: Candidate, other: Candidate): boolean =>
  one.next > other.next || (one.next === other.next && one.exact && !other.exact);

function tryPattern(pattern: Pattern, tokens: readonly Token[], at: number, text: string, index: TermIndex): Candidate | undefined {
  const first = tokens[at];
  if (!first || !caseFits(pattern, first, text, index)) return undefined;
  const [head, ...rest] = pattern.words;
  let respelt = head?.spellings.has(first.folded) ?? false;
  const cased = index.caseMatters.has(index.language.fold(pattern.entry.term));
  let exact = first.text === head?.text || (!cased && first.text.toLowerCase() === head?.text.toLowerCase());
  let next = at + 1;
  let afterLink = false;
  for (const word of rest) {
    const step = word.link ? linkStep(word.link, tokens, next, text) : wordStep(word, tokens, next, text, afterLink);
    afterLink = word.link !== undefined;
    if (!step) return undefined;
    exact &&= step.exact;
    respelt ||= step.respelt;
    next = step.next;
  }
  // "mensenrechten- en vluchtelingenwerk": the first half of a compound.
  if (/^[-‐‑][\s,;]/.test(text.slice(tokens[next - 1]?.end ?? 0, (tokens[next - 1]?.end ?? 0) + 2))) return undefined;
  if (pattern.entry.concept !== noConcept && !isMeant(pattern, tokens, at, next, text, index)) return undefined;
  return { pattern, next, exact: exact && !respelt, respelt };
}

/** The words are a noun here, no name, and in the field's sense. */
function isMeant(pattern: Pattern, tokens: readonly Token[], at: number, next: number, text: string, { language }: TermIndex): boolean {
  const token = tokens[at];
  if (!token || !isNoun(tokens, at, next, text, language)) return false;
  if (next - at > 1 || pattern.acronym) return true;
  const isOwnName = pattern.words[0]?.text.charAt(0) !== pattern.words[0]?.text.charAt(0).toLowerCase();
  if (!isOwnName && isName(tokens, at, text, language)) return false;
  return !isOtherSense(token.folded, token.start, token.end, text, language);
}

interface Step {
  readonly next: number;
  readonly exact: boolean;
  readonly respelt: boolean;
}
function wordStep(word: PatternWord, tokens: readonly Token[], at: number, text: string, afterLink: boolean): Step | undefined {
  const token = tokens[at];
  const spelling = token !== undefined && (word.spellings.has(token.folded) || lacksMarks(token, word));
  if (!token || !(word.forms.has(token.folded) || spelling || fitsInCapitals(token, word))) return undefined;
  const gap = gapBefore(tokens, at, text);
  // "des êtres humains", "d’êtres humains".
  const same = (afterLink && /^[ ']$/.test(gap)) || gap === word.gap || (word.gap.trim() === '' && gap === ' ' && word.gap !== "'");
  if (!same && (word.strict || !softGap(word.gap, gap))) return undefined;
  return { next: at + 1, exact: token.text.toLowerCase() === word.text.toLowerCase(), respelt: spelling || !same };
}
/** "victime presumee" for "victime présumée". */
function lacksMarks({ folded }: Token, { forms }: PatternWord): boolean {
  return folded.length > 4 && !forms.has(folded) && [...forms].some((form) => form !== folded && withoutMarks(form) === folded);
}
function fitsInCapitals({ text, folded }: Token, { forms }: PatternWord): boolean {
  return text.length > 2 && text === text.toUpperCase() && [...forms].some((form) => withoutMarks(form) === folded);
}

/** Small words: the longest of those that may stand here. */
function linkStep(options: readonly (readonly string[])[], tokens: readonly Token[], at: number, text: string): Step | undefined {
  for (const option of options) {
    const fits = option.every((word, index) => tokens[at + index]?.folded === word && /^[ '’]$/.test(gapBefore(tokens, at + index, text)));
    if (fits) return { next: at + option.length, exact: true, respelt: false };
  }
  return undefined;
}

function gapBefore(tokens: readonly Token[], at: number, text: string): string {
  return plainGap(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
}
/** Gaps that writers take for one another: a hyphen and a space, an apostrophe and a space. */
function softGap(wanted: string, found: string): boolean {
  const soft = /^(?:[-' ]|' |- )$/;
  if (!soft.test(wanted) || !soft.test(found)) return wanted.replaceAll(' ', '') === found.replaceAll(' ', '') && wanted.trim() !== '';
  if (wanted === "'" || found.startsWith("'")) return wanted === "'" && found !== '-' && found !== '- ';
  return found !== '- ' || wanted.startsWith('-');
}

/** Acronyms, and terms that differ from others by case only, want their own case; a sentence may begin with a capital. */
function caseFits({ acronym, entry, words }: Pattern, token: Token, text: string, { caseMatters, language }: TermIndex): boolean {
  const wanted = words[0]?.text ?? '';
  if (entry.concept === noConcept) return true;
  if (acronym) {
    const capital = wanted.charAt(0).toUpperCase() + wanted.slice(1);
    return token.text === wanted || token.text === `${wanted}s` || (token.text === capital && startsSentence(text, token.start));
  }
  if (!caseMatters.has(language.fold(entry.term))) return true;
  const isUpper = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();
  return (
    isUpper(token.text) === isUpper(wanted) || (isUpper(token.text) && entry.status !== 'deprecated' && startsSentence(text, token.start))
  );
}

/** Two words that are one: "terugkeer besluit", "co-financement". */
function compoundApart(tokens: readonly Token[], at: number, text: string, index: TermIndex): Candidate | undefined {
  const [one, two] = [tokens[at], tokens[at + 1]];
  if (!one || !two) return undefined;
  const pattern = index.compounds.get(one.folded + two.folded);
  if (!pattern) return undefined;
  const { functionWords, splitCompounds, notHalves } = index.language;
  const gap = gapBefore(tokens, at + 1, text);
  if (gap !== '-' && !(splitCompounds && gap === ' ')) return undefined;
  const shortest = gap === '-' ? 2 : 3;
  const after = tokens[at + 2];
  // "Na de terugkeer besluit hij".
  const inverted = after !== undefined && index.language.context.subjects.has(after.folded);
  if (gap === ' ' && (inverted || notHalves.has(two.folded))) return undefined;
  const short = one.text.length < shortest || two.text.length < 3;
  const proper = gap === ' ' && two.text !== two.text.toLowerCase();
  if (short || proper || functionWords.has(one.folded) || functionWords.has(two.folded)) return undefined;
  return { pattern, next: at + 2, exact: false, respelt: true };
}

function toHit(
  { pattern, next, exact, respelt }: Candidate,
  at: number,
  tokens: readonly Token[],
  text: string,
  index: TermIndex,
): TermHit {
  const { entry, acronym } = pattern;
  const start = tokens[at]?.start ?? 0;
  const last = tokens[next - 1];
  const end = endOf({ start, last, after: tokens[next], acronym }, text, index);
  const found = text.slice(start, last?.end ?? start);
  const sharing = index.shared.get(index.language.fold(entry.term)) ?? [];
  const right = respelt ? rightSpelling(pattern, tokens.slice(at, next)) : undefined;
  return {
    concept: entry.concept,
    term: entry.term,
    status: entry.status,
    start,
    end,
    ...(entry.region === undefined ? {} : { region: entry.region }),
    others: sharing.filter((concept) => concept !== entry.concept),
    ...(right === undefined ? {} : { respelt: right }),
    caseDiffers: !acronym && exact && caseDiffers(found, entry.term, text, start),
  };
}

interface Stretch {
  readonly start: number;
  readonly last: Token | undefined;
  readonly after: Token | undefined;
  readonly acronym: boolean;
}
/** A quotation mark that was opened inside is closed inside. An apostrophe and s belong to the word before: "minor’s", "AMV’s"; in English also the apostrophe after a plural. */
function endOf({ start, last, after, acronym }: Stretch, text: string, { language }: TermIndex): number {
  if (!last) return 0;
  const closing = /^[\s\u00A0\u202F]*[»”]/u.exec(text.slice(last.end, last.end + 4))?.[0];
  if (closing !== undefined && /[«“][^»”]*$/u.test(text.slice(start, last.end))) return last.end + closing.length;
  const apostrophe = /^['’]$/.test(text.charAt(last.end));
  if (!apostrophe || !language.takesPossessive(last.folded, acronym)) return last.end;
  if (after?.folded === 's' && after.start === last.end + 1) return after.end;
  const plural = language.tag === 'en' && /s$/.test(last.text) && /^\s\p{L}/u.test(text.slice(last.end + 1, last.end + 3));
  return plural && !/[‘']/.test(text.slice(0, last.start)) ? last.end + 1 : last.end;
}

/** The found words with the gaps and the spelling of the termbase; undefined where that is not sure. */
function rightSpelling({ words, entry }: Pattern, found: readonly Token[]): string | undefined {
  if (words.length === 1 && found.length === 2) {
    const joined = found.map(({ text }) => text).join('');
    return words[0]?.forms.has(joined.toLowerCase()) ? joined : entry.term;
  }
  if (words.length !== found.length) return undefined;
  const right = words.map(({ gap, spellings, forms, text }, at) => {
    const own = found[at];
    const word = own && spellings.has(own.folded) ? (forms.has(own.folded) ? own.text : respellWord(own.folded, forms, text)) : own?.text;
    return (at === 0 ? '' : gap.replaceAll("'", '’')) + (word ?? text);
  });
  return right.join('');
}
/** The form with the same ending as the found one. */
function respellWord(found: string, forms: ReadonlySet<string>, text: string): string {
  const plural = /s$/.test(found);
  return [...forms].find((form) => /s$/.test(form) === plural && form.slice(0, 4) === found.slice(0, 4)) ?? text;
}

function caseDiffers(found: string, term: string, text: string, start: number): boolean {
  if (found === term || found === found.toUpperCase()) return false;
  const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  return !(found === upper(term) && startsSentence(text, start));
}
