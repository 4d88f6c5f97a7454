import { z } from 'zod';
import type { Report } from '../diagnostics/diagnostic.ts';
import { invalidTable } from '../diagnostics/manuscript.ts';
import type { Fact, LongForm, Source, StoredBlockId } from '../model/manuscript.ts';
import type { Place } from '../model/place.ts';
import { type CsvRow, parseCsv } from '../text/csv.ts';

/** Rows of a CSV with a header line; a fault is reported at its line and gives no rows. */
export function readCsv(file: string, text: string, report: Report): readonly CsvRow[] {
  const result = parseCsv(text);
  if ('rows' in result) return result.rows;
  report(invalidTable({ file, reason: result.fault }, linePlace(file, result.line)));
  return [];
}

/** The place of a whole line. */
export function linePlace(file: string, line: number): Place {
  const point = { line, column: 1, offset: 0 };
  return { file, start: point, end: point };
}

const factRow = z.object({
  fact_id: z.string().regex(/^F\d+$/, 'fact_id is F and digits'),
  topic: z.string(),
  country: z.string(),
  statement: z.string().min(1, 'statement is empty'),
  period: z.string(),
  source_id: z.string().min(1, 'source_id is empty'),
  confidence: z.enum(['verified', 'well-known', 'later-source', 'unverified']),
  horizon: z.string(),
});

/** facts.csv by fact id. */
export function readFacts(file: string, text: string, report: Report): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const { row, line } of readCsv(file, text, report)) {
    const parsed = factRow.safeParse(row);
    if (!parsed.success) {
      report(invalidTable({ file, reason: firstIssue(parsed.error) }, linePlace(file, line)));
      continue;
    }
    const { fact_id: id, source_id: source, ...rest } = parsed.data;
    if (facts.has(id)) report(invalidTable({ file, reason: `the fact ${id} stands twice` }, linePlace(file, line)));
    facts.set(id, { id, source, ...rest, confidence: gradeOf(rest) });
  }
  return facts;
}

/** A statement that rests on a source from after its time is graded so, however well it was checked. */
function gradeOf({ confidence, horizon }: Pick<Fact, 'confidence' | 'horizon'>): Fact['confidence'] {
  return horizon === 'later-source' && confidence !== 'unverified' ? 'later-source' : confidence;
}

const name = z.object({ family: z.string().optional(), given: z.string().optional(), literal: z.string().optional() }).loose();
const tag = /^[a-z]{2,3}(-[A-Z]{2})?$/;
const words = z.string().min(1);
/** What an edition in another language may print otherwise. */
const localisedFields = z.strictObject({
  title: words.optional(),
  'title-short': words.optional(),
  'container-title': words.optional(),
  author: z.array(name).min(1).optional(),
  number: words.optional(),
  volume: words.optional(),
  publisher: words.optional(),
  'publisher-place': words.optional(),
  URL: z.url({ protocol: /^https?$/ }).optional(),
});
const sourceSchema = z.array(
  z
    .object({
      id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
      type: z.string(),
      title: z.string().optional(),
      author: z.array(name).optional(),
      language: z.string().regex(tag, 'language is a BCP 47 tag such as en').optional(),
      custom: z
        .record(z.string(), z.unknown())
        .superRefine((custom, { addIssue }) => {
          for (const [key, fields] of Object.entries(custom).filter(([key, value]) => tag.test(key) && typeof value === 'object'))
            for (const issue of localisedFields.safeParse(fields).error?.issues ?? [])
              addIssue({ code: 'custom', message: issue.message, path: [key, ...issue.path] });
        })
        .optional(),
    })
    .loose(),
);

/** sources.json (CSL-JSON) by id. */
export function readSources(file: string, text: string, report: Report): Map<string, Source> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    report(invalidTable({ file, reason: error instanceof Error ? error.message : 'it is not JSON' }, linePlace(file, 1)));
    return new Map();
  }
  const parsed = sourceSchema.safeParse(json);
  if (!parsed.success) {
    report(invalidTable({ file, reason: firstIssue(parsed.error) }, linePlace(file, 1)));
    return new Map();
  }
  return new Map(parsed.data.map((source) => [source.id, source as Source]));
}

/** acronyms.csv: acronym -> language -> long form. `expansion_lang` is its language where that is another one. */
export function readAcronyms(file: string, text: string, report: Report): Map<string, Map<string, LongForm>> {
  const acronyms = new Map<string, Map<string, LongForm>>();
  for (const { row, line } of readCsv(file, text, report)) {
    const { acronym, language, expansion, expansion_lang: lang = '' } = row;
    if (!acronym || !language || !expansion) {
      report(invalidTable({ file, reason: 'a line needs acronym, language and expansion' }, linePlace(file, line)));
      continue;
    }
    if (lang !== '' && !tag.test(lang))
      report(invalidTable({ file, reason: `expansion_lang is “${lang}”: it is a language tag such as en` }, linePlace(file, line)));
    const entry = acronyms.get(acronym) ?? new Map<string, LongForm>();
    if (entry.has(language)) report(invalidTable({ file, reason: `${acronym} stands twice for ${language}` }, linePlace(file, line)));
    acronyms.set(acronym, entry.set(language, { expansion, ...(lang === '' || lang === language ? {} : { expansionLang: lang }) }));
  }
  return acronyms;
}

/** periods.csv: what periods of facts say besides dates -> language -> the same in it, with a `{date}` for each of its dates. */
export function readPeriods(file: string, text: string, report: Report): Map<string, Map<string, string>> {
  const periods = new Map<string, Map<string, string>>();
  const dates = (words: string): number => words.split('{date}').length;
  for (const { row, line } of readCsv(file, text, report)) {
    const { period = '', ...byLanguage } = row;
    const fault = (reason: string): void => report(invalidTable({ file, reason }, linePlace(file, line)));
    const written = Object.entries(byLanguage).filter(([, words]) => words !== '');
    if (period === '') fault('a line needs a period');
    else if (periods.has(period)) fault(`the period “${period}” stands twice`);
    for (const [language, words] of written)
      if (dates(words) !== dates(period)) fault(`“${words}” (${language}) has not as many {date} as “${period}”`);
    periods.set(period, new Map(written));
  }
  return periods;
}

const storedIds = z.array(
  z.object({
    id: z.string().regex(/^u-[0-9a-f]{6,12}$/),
    hash: z.string(),
    kind: z.string().exactOptional(),
    words: z.string().exactOptional(),
  }),
);

/** The permanent ids that were given to the blocks of a text, in order. */
export function readBlockIds(file: string, text: string, report: Report): readonly StoredBlockId[] {
  try {
    return storedIds.parse(JSON.parse(text));
  } catch {
    report(invalidTable({ file, reason: 'it is not a list of block ids and hashes' }, linePlace(file, 1)));
    return [];
  }
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.')}: ${issue.message}` : 'it has another shape';
}
