import type { TermLanguage } from './languages/language.ts';
import { startsSentence } from './starts-sentence.ts';
import type { Token } from './tokens.ts';

/**
 * Whether words that may be a verb or an adjective stand where a noun stands, by their neighbours.
 * Words that are nouns only always do.
 */
export function isNoun(tokens: readonly Token[], at: number, next: number, text: string, language: TermLanguage): boolean {
  const token = tokens[at];
  if (!token) return false;
  const known = language.homographs.get(token.folded);
  const kind = known ?? (next - at === 1 && language.nominal.test(token.folded) ? 'nominal' : undefined);
  const before = neighbour(tokens, at, -1, text);
  const after = neighbour(tokens, next - 1, 1, text);
  if (next - at > 1 && language.tag === 'nl' && endsInVerb(tokens, next - 1, text, language)) return false;
  if (next - at === 1 && language.tag === 'nl' && isFiniteVerb(tokens, at, before, after, text, language)) return false;
  if (next - at === 1 && before && kind === undefined) return !isVerbForm(tokens, at, before, text, language);
  if (kind === undefined) return true;
  if (kind === 'nominal') return isNominal(tokens, at, before, after, text, language);
  if (kind === 'adjective') return isNoAdjective(before, after, token, next - at, language);
  if (next - at > 1 && !language.verbsAlike.has(token.folded)) return !before || !followsSubject(tokens, at, before, text, language);
  if (next - at === 1 && after && language.context.afterVerb.has(after.folded)) return false;
  return isNoVerb(tokens, at, before, text, language);
}

/** A participle after its auxiliary, or any word right after a subject; not after the subject of a question ("est-elle victime"). */
function isVerbForm(tokens: readonly Token[], at: number, before: Token, text: string, { context }: TermLanguage): boolean {
  const second = tokens[at - 2];
  const auxiliary = context.adverb.test(before.folded) ? neighbour(tokens, at - 1, -1, text) : before;
  if (context.participle.test(tokens[at]?.folded ?? '') && auxiliary && context.auxiliaries.has(auxiliary.folded)) return true;
  const question = second !== undefined && /^[-‑]$/.test(text.slice(second.end, before.start));
  return context.subjectsProve && !question && context.subjects.has(before.folded);
}

const startsClause = (text: string, at: number): boolean => startsSentence(text, at) || /;\s*$/.test(text.slice(Math.max(0, at - 4), at));

/** Dutch: the second place of a sentence that begins with a pronoun, the word before a pronoun, a command: "Ik huur", "morgen huur ik", "Vraag een tolk". */
function isFiniteVerb(
  tokens: readonly Token[],
  at: number,
  before: Token | undefined,
  after: Token | undefined,
  text: string,
  { context, homographs }: TermLanguage,
): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (before && context.subjects.has(before.folded) && startsClause(text, before.start))
    return !(
      /^(?:wij|we)$/.test(before.folded) && /(?:lingen|[aeo]nten|ers|sters|aren|aars|kinderen|mensen|vrouwen|mannen)$/.test(token.folded)
    );
  const opens = before === undefined && startsSentence(text, token.start);
  const nominal = before && (context.before.has(before.folded) || context.adjectiveBefore.test(before.folded));
  if (after && !nominal && /^(?:ik|jij|hij|wij)$/.test(after.folded) && text.slice(token.end, after.start) === ' ') return true;
  return (
    opens && homographs.get(token.folded) === 'verb' && after !== undefined && /^(?:een|uw|je|jouw|eerst|altijd|nooit)$/.test(after.folded)
  );
}

/** The word beside another one where only spaces, a hyphen or an apostrophe stand between. */
function neighbour(tokens: readonly Token[], at: number, step: -1 | 1, text: string): Token | undefined {
  const [own, other] = [tokens[at], tokens[at + step]];
  if (!own || !other) return undefined;
  const gap = step < 0 ? text.slice(other.end, own.start) : text.slice(own.end, other.start);
  return /^[\s\u00A0\u202F'’‑-]*$/.test(gap) && !/\n\s*\n/.test(gap) ? other : undefined;
}

function isNoVerb(tokens: readonly Token[], at: number, before: Token | undefined, text: string, language: TermLanguage): boolean {
  if (!before) return true;
  if (followsSubject(tokens, at, before, text, language)) return false;
  const { context, tag } = language;
  const second = neighbour(tokens, at - 1, -1, text);
  const apart = second !== undefined && context.commonArticles.has(second.folded) && !context.before.has(before.folded);
  if (apart && context.neuter.has(tokens[at]?.folded ?? '')) return false;
  // "Het college en de raad besluiten": no plural stands after a singular article.
  const single = tag === 'nl' && second !== undefined && /^(?:het|een|elke?|iedere?|dit|dat)$/.test(second.folded);
  if (single && /en$/.test(tokens[at]?.folded ?? '') && !context.before.has(before.folded)) return false;
  if (context.before.has(before.folded) || context.adjectiveBefore.test(before.folded))
    return !(tag === 'nl' && hasSubjectI(tokens, at, text));
  return tag === 'nl' && isObject(tokens, at, before, text);
}
/** Dutch: "zij vraagt steun", "krijgt rust". A stem that does not end in -t has no subject but "ik". */
function isObject(tokens: readonly Token[], at: number, before: Token, text: string): boolean {
  const own = tokens[at]?.folded ?? '';
  if (
    /(?:gt|kt|pt|dt|ft|mt|eert|leent)$|^(?:heb|hebben|geven|krijgen|vragen|zoeken|gaf|gaven|kreeg|kregen|vroeg|vroegen|zocht|bieden|bood)$/.test(
      before.folded,
    )
  )
    return !hasSubjectI(tokens, at, text);
  return !/(?:t|en|d)$/.test(own) && !hasSubjectI(tokens, at, text);
}
function followsSubject(tokens: readonly Token[], at: number, before: Token, text: string, { context }: TermLanguage): boolean {
  if (context.subjects.has(before.folded)) return true;
  const second = neighbour(tokens, at - 1, -1, text);
  return second !== undefined && context.clitics.has(before.folded) && context.subjects.has(second.folded);
}
/** "dat ik vrijwillig terugkeer": an adverb and a verb. */
function endsInVerb(tokens: readonly Token[], last: number, text: string, { homographs }: TermLanguage): boolean {
  const token = tokens[last];
  if (!token || homographs.get(token.folded) !== 'verb') return false;
  const adverb = token.folded === 'terugkeer' && /(?:ig|lijk)$/.test(tokens[last - 1]?.folded ?? '');
  return adverb || hasSubjectI(tokens, last, text);
}
/** Dutch puts the verb of a clause at its end: "dat ik naar huis terugkeer". */
function hasSubjectI(tokens: readonly Token[], at: number, text: string): boolean {
  const [own, next] = [tokens[at], tokens[at + 1]];
  const ends = !next || /[,.;:!?]/.test(text.slice(own?.end ?? 0, next.start));
  const clause = tokens.slice(Math.max(0, at - 8), at).map(({ folded }) => folded);
  const since = Math.max(...['dat', 'als', 'wanneer', 'omdat'].map((word) => clause.lastIndexOf(word)));
  return ends && since >= 0 && clause[since + 1] === 'ik' && !/^(?:mijn|de|een|het)$/.test(clause.at(-1) ?? '');
}

/** French adjectives by their ending, which may stand before their noun. */
const anyAdjective = /(?:eux|euses?|ables?|ibles?|iques?)$/;

function isNominal(
  tokens: readonly Token[],
  at: number,
  before: Token | undefined,
  after: Token | undefined,
  text: string,
  language: TermLanguage,
): boolean {
  const { context } = language;
  if (context.adjectivesFirst) return !after || standsAlone(after, language);
  if (!before) return true;
  // "la personne détenue"; an adjective may stand between as well: "ces courageux réfugiés".
  const article = context.before.has(before.folded) || context.adjectiveBefore.test(before.folded);
  return (article || anyAdjective.test(before.folded)) && !isVerbForm(tokens, at, before, text, language);
}

/** No noun follows, so that an adjective is one itself: "de gewonde slaapt". */
function standsAlone(after: Token, { context, functionWords }: TermLanguage): boolean {
  const { folded, text } = after;
  const small = [context.after, context.before, context.clitics, context.subjects, context.afterVerb, functionWords];
  return small.some((words) => words.has(folded)) || context.finite.test(folded) || text !== text.toLowerCase();
}

function isNoAdjective(
  before: Token | undefined,
  after: Token | undefined,
  token: Token,
  length: number,
  { context }: TermLanguage,
): boolean {
  if (length > 1) return true;
  if (after && context.followers.get(token.folded)?.has(after.folded)) return true;
  if (!before) return !context.adjectivesFirst || !after || context.after.has(after.folded) || context.finite.test(after.folded);
  if (!context.before.has(before.folded) && !(anyAdjective.test(before.folded) && !context.adjectivesFirst)) return false;
  return !context.adjectivesFirst || !after || context.after.has(after.folded) || context.finite.test(after.folded);
}
