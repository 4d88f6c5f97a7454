import { z } from 'zod';
import type { Report } from '../diagnostics/diagnostic.ts';
import { invalidTable } from '../diagnostics/manuscript.ts';
import type { Fact, Source, StoredBlockId } from '../model/manuscript.ts';
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
const sourceSchema = z.array(
  z
    .object({
      id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
      type: z.string(),
      title: z.string().optional(),
      author: z.array(name).optional(),
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

/** acronyms.csv: acronym -> language -> long form. */
export function readAcronyms(file: string, text: string, report: Report): Map<string, Map<string, string>> {
  const acronyms = new Map<string, Map<string, string>>();
  for (const { row, line } of readCsv(file, text, report)) {
    const { acronym, language, expansion } = row;
    if (!acronym || !language || !expansion) {
      report(invalidTable({ file, reason: 'a line needs acronym, language and expansion' }, linePlace(file, line)));
      continue;
    }
    const entry = acronyms.get(acronym) ?? new Map<string, string>();
    if (entry.has(language)) report(invalidTable({ file, reason: `${acronym} stands twice for ${language}` }, linePlace(file, line)));
    acronyms.set(acronym, entry.set(language, expansion));
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
