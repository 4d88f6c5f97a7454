import { acronymAgain, acronymFirstUse, unlistedAcronym } from '../../diagnostics/terminology.ts';
import type { TextFile } from '../../model/manuscript.ts';
import { isKnownToAll } from '../../terms/known-acronyms.ts';
import { type Prose, proseOf } from '../prose.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { sourceOf } from '../source-of.ts';
import { type AcronymUse, allAcronymUses } from './acronym-uses.ts';

/** Acronyms: the long form at the first use in a file and not again, and none that nobody explains. */
export const acronyms: Rule = (input) => {
  const { report } = input;
  const known = longForms(input);
  // Deprecated ones are told as such.
  const deprecated = new Set([...input.manuscript.concepts.values()].flatMap((concept) => concept.deprecated[base(input)] ?? []));
  const everywhere = allAcronymUses(input);
  const explained = new Set([...known.keys(), ...everywhere.flat().flatMap(({ acronym, how }) => (how === 'introduced' ? [acronym] : []))]);
  const told = new Set<string>();
  for (const uses of everywhere) {
    const seen = new Set<string>();
    for (const use of uses) {
      const { acronym, place, how, counts } = use;
      if (isKnownToAll(acronym, base(input)) || deprecated.has(acronym)) continue;
      if (!explained.has(acronym)) {
        if (how === 'plain' && !told.has(acronym) && !isWord(acronym, input)) report(unlistedAcronym({ acronym }, place));
        told.add(acronym);
        continue;
      }
      if (how === 'introduced' && seen.has(acronym)) report(acronymAgain({ acronym }, place));
      if (counts && how === 'plain' && !seen.has(acronym)) reportFirst(use, known.get(acronym), input);
      if (counts || how !== 'plain') seen.add(acronym);
    }
  }
};

/** A word in capitals: the same word stands elsewhere in small letters, or in the source of a translation, which keeps names. */
function isWord(acronym: string, input: RuleInput): boolean {
  const word = new RegExp(`(?<!\\p{L})${acronym.toLowerCase()}(?!\\p{L})`, 'u');
  if (acronym.length <= 3 || !/^\p{Lu}+$/u.test(acronym)) return false;
  return [...input.prose, ...input.files.flatMap((file) => sourceProse(file, input))].some(({ text }) => word.test(text));
}
function sourceProse(file: TextFile, input: RuleInput): readonly Prose[] {
  const source = sourceOf(file, input);
  return source ? proseOf(source) : [];
}

interface KnownForm {
  readonly full: string;
  /** Listed in acronyms.csv, so that the directive prints it. */
  readonly listed: boolean;
}
function longForms({ manuscript, book }: RuleInput): Map<string, KnownForm> {
  const language = book.info.language;
  const forms = new Map<string, KnownForm>();
  for (const concept of manuscript.concepts.values()) {
    const full = concept.terms[language]?.[0];
    for (const acronym of concept.acronyms[language] ?? []) if (full !== undefined) forms.set(acronym, { full, listed: false });
  }
  for (const [acronym, byLanguage] of manuscript.acronyms) {
    const full = byLanguage.get(language)?.expansion;
    if (full !== undefined) forms.set(acronym, { full, listed: true });
  }
  return forms;
}
const base = ({ book }: RuleInput): string => book.info.language.split('-')[0] ?? '';

function reportFirst({ acronym, place, plural }: AcronymUse, form: KnownForm | undefined, { report }: RuleInput): void {
  if (!form) return;
  const fix = form.listed && !plural ? { fix: { place, text: `:acronym[${acronym}]` } } : {};
  report(acronymFirstUse({ acronym, full: form.full }, place, fix));
}
