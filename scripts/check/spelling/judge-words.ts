import type { Dictionary } from '../../dictionaries/open-dictionary.ts';

/** Says which part of a word nobody knows; undefined where all is well. */
export type JudgeWord = (word: string) => string | undefined;

/** What may stand before a hyphen or be taken from a word's ends before it is looked up. */
interface Habits {
  readonly prefixes: ReadonlySet<string>;
  readonly start?: RegExp;
  readonly end?: RegExp;
  /** The word in another writing that is right too, or that typography finds and mends: no fault of spelling. */
  readonly rewritten?: (word: string) => string;
}
const shared =
  'anti auto co ex extra inter intra macro mega meso micro mini multi neo non para post pre pro pseudo quasi semi socio sub super supra trans ultra vice'.split(
    ' ',
  );
const habits: Readonly<Record<string, Habits>> = {
  en: {
    prefixes: new Set([...shared, 'de', 're', 'un', 'mid', 'over', 'under', 'psycho', 'medico', 'politico']),
    end: /’s?$/u,
    // Words such as café and façade have their accents or not.
    rewritten: (word) => word.normalize('NFD').replace(/\p{M}/gu, ''),
  },
  fr: {
    prefixes: new Set([...shared, 'pré', 'néo', 'psycho', 'médico', 'économico']),
    start: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)’/iu,
    rewritten: (word) => word.replace('oe', 'œ'),
  },
  nl: {
    prefixes: new Set([...shared, 'psycho', 'medisch', 'sociaal', 'neo', 'oud', 'pro']),
    end: /’?s$/u,
    // The capital of “één” has one accent.
    rewritten: (word) => word.replace(/^Ij/u, 'IJ').replace(/^Eé/u, 'éé'),
  },
};
const none: Habits = { prefixes: new Set() };

/** A judge of single words, each distinct one looked up once: first the book's own words, then the dictionary, then part by part. */
export function createJudge(language: string, dictionary: Dictionary, own: ReadonlySet<string>): JudgeWord {
  const { prefixes, start, end, rewritten } = habits[language] ?? none;
  const isOwn = (word: string): boolean => own.has(word) || own.has(word.charAt(0).toLowerCase() + word.slice(1));
  const isKnown = (word: string): boolean => {
    if (isOwn(word) || dictionary.has(word)) return true;
    const bare = word.replace(start ?? '', '').replace(end ?? '', '');
    const other = rewritten?.(word) ?? word;
    if (other !== word && dictionary.has(other)) return true;
    return bare !== word && (isOwn(bare) || (/’/u.test(word) && dictionary.has(bare)));
  };
  const unknownPart = (word: string): string | undefined => {
    if (isKnown(word)) return undefined;
    const parts = word.split('-');
    if (parts.length === 1) return word;
    return parts.find(
      (part, at) => part.length > 1 && !isAcronym(part) && !(at < parts.length - 1 && prefixes.has(part.toLowerCase())) && !isKnown(part),
    );
  };
  const judged = new Map<string, string | undefined>();
  return (word) => {
    if (!judged.has(word)) judged.set(word, unknownPart(word));
    return judged.get(word);
  };
}

function isAcronym(part: string): boolean {
  return /^\p{Lu}+s?(?:’s)?$/u.test(part);
}
