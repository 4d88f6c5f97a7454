import type { TermLanguage, WordRole } from './languages/language.ts';
import type { TermEntry } from './term-entry.ts';
import { plainGap, type Token, tokenize } from './tokens.ts';

/** One place of a term: a word in its forms, or small words that may stand for one another. */
export interface PatternWord {
  /** The word of the citation form, as written. */
  readonly text: string;
  /** Folded forms; those of `spellings` are other spellings of them. */
  readonly forms: ReadonlySet<string>;
  readonly spellings: ReadonlySet<string>;
  /** For small words: what may stand here, longest first; the citation's own words among them. */
  readonly link?: readonly (readonly string[])[];
  /** Plain gap before it in the citation form. */
  readonly gap: string;
  /** With another gap it is another phrase: "sans-papiers", "sans papiers". */
  readonly strict?: boolean;
}
export interface Pattern {
  readonly entry: TermEntry;
  readonly words: readonly PatternWord[];
  /** Only these letters in this case: acronyms, names like Frontex against FRONTEX. */
  readonly acronym: boolean;
}

/** Written in capitals, or with digits and capitals: matched in this case only. */
export const isAcronym = (term: string): boolean =>
  /^(?=[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu})[\p{Lu}\p{N}&./-]+$|^\p{Lu}\p{Ll}{0,2}\p{Lu}$/u.test(term);

/** What is looked for: the words of a term with all their forms. */
export function expandTerm(entry: TermEntry, language: TermLanguage): Pattern {
  const tokens = tokenize(entry.term, language);
  const acronym = tokens.length === 1 && (entry.status === 'acronym' || isAcronym(entry.term));
  const explicit = entry.inflect?.startsWith('forms:') ? entry.inflect.slice(6).split(',') : undefined;
  const kind = acronym ? '=' : (entry.inflect ?? (tokens.length === 1 ? 'person' : 'full'));
  const vetoed = new Set((entry.veto ?? []).map((form) => language.fold(form.trim())));
  const formsOf = (folded: string, text: string, role: WordRole): readonly string[] => {
    if (explicit && tokens.length === 1) return [folded, ...explicit.map((form) => language.fold(form.trim()))];
    if (kind === '=' || language.functionWords.has(folded) || isAcronym(text)) return [folded];
    const raw = text.toLowerCase();
    const forms =
      kind === 'n' ? language.numberForms(raw) : kind === 'person' ? language.personForms(raw) : language.agreeingForms(raw, role);
    return forms.map((form) => language.fold(form));
  };
  const words: PatternWord[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const previous = tokens[at - 1];
    const gap = previous ? plainGap(entry.term.slice(previous.end, token.start)) : '';
    const link =
      at > 0 && kind !== '=' && !explicit
        ? linkAt(
            tokens.map(({ folded }) => folded),
            at,
            language,
          )
        : undefined;
    if (link) {
      words.push({ text: link.own.join(' '), forms: new Set(), spellings: new Set(), link: link.options, gap });
      at += link.own.length - 1;
      continue;
    }
    if (acronym) {
      words.push({ text: token.text, forms: new Set([token.folded, `${token.folded}s`]), spellings: new Set(), gap });
      continue;
    }
    const forms = new Set(
      formsOf(token.folded, token.text, roleOf(tokens, at, language)).filter((form) => form === token.folded || !vetoed.has(form)),
    );
    const spellings = new Set([...forms].flatMap((form) => language.spellings(form)).filter((form) => !forms.has(form)));
    const strict = gap === '-' && tokens.length === 2 && language.functionWords.has(previous?.folded ?? '');
    words.push({ text: token.text, forms, spellings, gap, ...(strict ? { strict } : {}) });
  }
  return { entry, words, acronym };
}

/** A noun stands last or before a small word where adjectives come first, and first or after a small word where they follow. */
function roleOf(tokens: readonly Token[], at: number, { functionWords, modifiersFirst }: TermLanguage): WordRole {
  // A single word that agrees was said to do so by the table.
  if (tokens.length === 1) return 'modifier';
  const neighbour = tokens[modifiersFirst ? at + 1 : at - 1];
  return !neighbour || functionWords.has(neighbour.folded) ? 'head' : 'modifier';
}

/** The small words that begin here, and what may stand for them. A link is never the last word. */
function linkAt(
  folded: readonly string[],
  at: number,
  { links }: TermLanguage,
): { readonly own: readonly string[]; readonly options: readonly (readonly string[])[] } | undefined {
  for (const link of links)
    for (const own of link.own)
      if (at + own.length < folded.length && own.every((word, index) => folded[at + index] === word)) return { own, options: link.may };
  return undefined;
}

/** Every form that is matched, for terminologists to read: at most `limit`, the citation form first. Small words stand as the citation has them; `linksOf` tells the others. */
export function formsOf({ words, acronym, entry }: Pattern, limit = 400): string[] {
  if (acronym) return [entry.term];
  let forms = [''];
  for (const { link, text, forms: own, spellings, gap } of words) {
    const here = link ? [text] : [...own, ...spellings];
    forms = forms.flatMap((form) => here.map((word) => `${form}${gap}${word}`)).slice(0, limit);
  }
  return forms.map(withApostrophes);
}
/** Small words of a term with all that may stand for them: `de la: d’un, d’une, du, des`. */
export function linksOf({ words }: Pattern): string[] {
  return words.flatMap(({ link, text }) => {
    const others = link?.map((option) => option.join(' ')).filter((option) => option !== text);
    return others ? [`${withApostrophes(text)}: ${others.map(withApostrophes).join(', ')}`] : [];
  });
}
const withApostrophes = (text: string): string =>
  text
    .replace(/(?<!\p{L})([dl]) (?=\p{L})/gu, '$1’')
    .replaceAll("'", '’')
    .replace(/(?<!\p{L})([dl])$/u, '$1’');
