import type { Book } from '../model/book.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { Stage } from '../stage.ts';
import { emptySections } from './empty-sections.ts';
import { exhibitsReferred } from './exhibits-referred.ts';
import { headingLevels } from './heading-levels.ts';
import { proseOf } from './prose.ts';
import type { Rule, RuleInput } from './rule.ts';

/** All rules, in order of what an editor wants to read first. */
export const rules: readonly Rule[] = [headingLevels, emptySections, exhibitsReferred];

/** Runs every rule over the book of one language; all run, whatever they find. */
export const check: Stage<{ readonly book: Book; readonly manuscript: Manuscript }, void> = {
  name: 'check',
  async run({ book, manuscript }, { report }) {
    const files = [...book.blocks.keys()].flatMap((path) => manuscript.texts.get(path) ?? []);
    const input: RuleInput = {
      book,
      manuscript,
      files,
      prose: files.flatMap(proseOf),
      report: (diagnostic) => report({ ...diagnostic, language: book.info.language }),
    };
    for (const rule of rules) rule(input);
  },
};
