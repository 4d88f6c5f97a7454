import type { Book } from '../model/book.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { Stage } from '../stage.ts';
import { claimsCited } from './evidence/claims-cited.ts';
import { factsWithinHorizon } from './evidence/facts-within-horizon.ts';
import { quotationsSourced } from './evidence/quotations-sourced.ts';
import { sourcesInUse } from './evidence/sources-in-use.ts';
import { proseOf } from './prose.ts';
import type { Rule, RuleInput } from './rule.ts';
import { spelling } from './spelling/spelling.ts';
import { doubledKinds } from './structure/doubled-kinds.ts';
import { emptySections } from './structure/empty-sections.ts';
import { errataPlaced } from './structure/errata-placed.ts';
import { exhibitsInOrder } from './structure/exhibits-in-order.ts';
import { exhibitsReferred } from './structure/exhibits-referred.ts';
import { headingLevels } from './structure/heading-levels.ts';
import { idsAcrossLanguages } from './structure/ids-across-languages.ts';
import { linkWords } from './structure/link-words.ts';
import { tableHeaders } from './structure/table-headers.ts';
import { wrongKinds } from './structure/wrong-kinds.ts';
import { longSentences } from './style/long-sentences.ts';
import { inclusiveWords, passives } from './style/retext-hints.ts';
import { acronymOnce } from './terms/acronym-once.ts';
import { acronyms } from './terms/acronyms.ts';
import { deprecatedTerms } from './terms/deprecated-terms.ts';
import { legalTerms } from './terms/legal-terms.ts';
import { synonyms } from './terms/synonyms.ts';
import { termSpellings } from './terms/term-spellings.ts';
import { termbase } from './terms/termbase.ts';
import { missingGlyphs } from './typography/missing-glyphs.ts';
import { typography } from './typography/typography.ts';
import { printedValues } from './values/printed-values.ts';

/** All rules, in order of what an editor wants to read first. */
export const rules: readonly Rule[] = [
  headingLevels,
  emptySections,
  idsAcrossLanguages,
  errataPlaced,
  exhibitsReferred,
  exhibitsInOrder,
  doubledKinds,
  wrongKinds,
  tableHeaders,
  linkWords,
  factsWithinHorizon,
  claimsCited,
  quotationsSourced,
  sourcesInUse,
  typography,
  missingGlyphs,
  spelling,
  longSentences,
  passives,
  inclusiveWords,
  termbase,
  deprecatedTerms,
  termSpellings,
  legalTerms,
  acronyms,
  acronymOnce,
  synonyms,
];

export interface CheckInput {
  readonly book: Book;
  readonly manuscript: Manuscript;
  /** The book in the source language, for what translations share with it. */
  readonly source: Book | undefined;
}

/** Runs every rule over the book of one language; all run, whatever they find. */
export const check: Stage<CheckInput, void> = {
  name: 'check',
  async run({ book, manuscript, source }, { host, report }) {
    const files = [...book.blocks.keys()].flatMap((path) => manuscript.texts.get(path) ?? []);
    const input: RuleInput = {
      book,
      manuscript,
      source,
      files,
      prose: files.flatMap(proseOf),
      values: await printedValues({ book, manuscript, files, host }),
      host,
      report: (diagnostic) => report({ ...diagnostic, language: book.info.language }),
    };
    for (const rule of rules) await rule(input);
  },
};
