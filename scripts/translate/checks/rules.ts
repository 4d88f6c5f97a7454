import { acronyms } from './acronyms.ts';
import { brackets } from './brackets.ts';
import { capital } from './capital.ts';
import { citations } from './citations.ts';
import { code } from './code.ts';
import type { ComparisonRule } from './comparison.ts';
import { concepts } from './concepts.ts';
import { conditions } from './conditions.ts';
import { currencies } from './currencies.ts';
import { dates } from './dates.ts';
import { emphasis } from './emphasis.ts';
import { endPunctuation } from './end-punctuation.ts';
import { equivalents } from './equivalents.ts';
import { facts } from './facts.ts';
import { identical } from './identical.ts';
import { images } from './images.ts';
import { indexEntries } from './index-entries.ts';
import { length } from './length.ts';
import { links } from './links.ts';
import { lostTexts } from './lost-texts.ts';
import { notes } from './notes.ts';
import { numbers } from './numbers.ts';
import { quotations } from './quotations.ts';
import { references } from './references.ts';
import { sentences } from './sentences.ts';
import { structure } from './structure.ts';
import { unconfirmed } from './unconfirmed.ts';
import { untranslated } from './untranslated.ts';
import { variables } from './variables.ts';

/** All rules between a translation and its source, in order of what misleads most. */
export const rules: readonly ComparisonRule[] = [
  numbers,
  dates,
  currencies,
  citations,
  facts,
  unconfirmed,
  references,
  notes,
  structure,
  lostTexts,
  conditions,
  links,
  images,
  variables,
  code,
  identical,
  untranslated,
  length,
  sentences,
  equivalents,
  concepts,
  acronyms,
  indexEntries,
  quotations,
  brackets,
  endPunctuation,
  capital,
  emphasis,
];
