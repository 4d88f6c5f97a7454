import { english } from './en.ts';
import { french } from './fr.ts';
import type { TermLanguage } from './language.ts';
import { dutch } from './nl.ts';

const known: readonly TermLanguage[] = [english, french, dutch];

/** The rules of a language by its BCP 47 tag (`nl-BE` is Dutch); a language without rules is matched by its citation forms. */
export function termLanguage(tag: string): TermLanguage {
  const base = tag.split('-')[0]?.toLowerCase() ?? '';
  return known.find((language) => language.tag === base) ?? plain(base);
}

function plain(tag: string): TermLanguage {
  const itself = (word: string): readonly string[] => [word];
  const none = new Set<string>();
  return {
    tag,
    fold: (word) => word.toLowerCase(),
    functionWords: none,
    links: [],
    numberForms: itself,
    personForms: itself,
    agreeingForms: itself,
    spellings: () => [],
    modifiersFirst: true,
    splitCompounds: false,
    notHalves: none,
    verbsAlike: none,
    takesPossessive: () => false,
    idioms: [],
    senses: [],
    beforeNames: none,
    capitalAdjective: /$^/,
    nominal: /$^/,
    homographs: new Map(),
    context: {
      before: none,
      adjectiveBefore: /$^/,
      subjects: none,
      subjectsProve: false,
      neuter: none,
      commonArticles: none,
      auxiliaries: none,
      participle: /$^/,
      adverb: /$^/,
      afterVerb: none,
      clitics: none,
      followers: new Map(),
      finite: /$^/,
      adjectivesFirst: false,
      after: none,
    },
  };
}
