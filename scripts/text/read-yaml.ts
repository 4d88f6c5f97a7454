import { isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Report } from '../diagnostics/diagnostic.ts';
import { invalidSetting, invalidYaml, unknownKey } from '../diagnostics/settings.ts';
import type { Place, Point } from '../model/place.ts';
import { nearest } from './nearest.ts';

type Document = ReturnType<typeof parseDocument>;
type Path = readonly PropertyKey[];

export interface YamlFile {
  readonly file: string;
  readonly text: string;
  /** Where `text` starts in the file: front matter does not start at offset 0. */
  readonly base?: Point;
}

/** Parses YAML and holds it against a schema; every fault is reported at its line and column. Undefined where it cannot be used. */
export function readYaml<T>(source: YamlFile, schema: z.ZodType<T>, report: Report): T | undefined {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false, strict: true });
  const place = (from: number, to: number): Place => ({
    file: source.file,
    start: pointAt(lines, from, source.base),
    end: pointAt(lines, to, source.base),
  });
  for (const error of document.errors) report(invalidYaml({ reason: error.message }, place(error.pos[0], error.pos[1])));
  if (document.errors.length > 0) return undefined;
  const result = schema.safeParse(document.toJS({ maxAliasCount: 20 }) ?? {});
  if (result.success) return result.data;
  const issues = flatten(result.error.issues);
  const misspelt = issues.flatMap((issue) => misspeltAs(issue, schema));
  for (const issue of issues)
    if (!isMissing(issue) || !misspelt.includes(issue.path.map(String).join('.'))) reportIssue(issue, document, place, report, schema);
  return undefined;
}

/** The place of the value at a path of keys and indexes, as written. */
export function placeInYaml(source: YamlFile, path: Path): Place {
  const lines = new LineCounter();
  const [from, to] = valueRange(parseDocument(source.text, { lineCounter: lines }), path);
  return { file: source.file, start: pointAt(lines, from, source.base), end: pointAt(lines, to, source.base) };
}

/** The keys that unknown keys are meant to be: that these are missing needs no finding of its own. */
function misspeltAs(issue: z.core.$ZodIssue, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  return issue.keys.flatMap((key) => {
    const meant = nearest(key, keysAt(schema, issue.path));
    return meant === undefined ? [] : [[...issue.path, meant].map(String).join('.')];
  });
}
const isMissing = (issue: z.core.$ZodIssue): boolean => issue.code === 'invalid_type' && issue.input === undefined;

/** Inside a union the issues of the branch that came furthest are the ones that help. */
function flatten(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const best = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
    return flatten(best.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}
function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? -0.5 : 0)));
}

function reportIssue(
  issue: z.core.$ZodIssue,
  document: Document,
  place: (from: number, to: number) => Place,
  report: Report,
  schema: z.ZodType,
): void {
  const path = issue.path;
  const name = path.map(String).join('.') || 'the file';
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    for (const key of issue.keys) {
      const [from, to] = keyRange(document, [...path, key]);
      report(unknownKey({ key, parent: path.map(String).join('.'), nearest: nearest(key, known), known }, place(from, to)));
    }
    return;
  }
  const [from, to] = valueRange(document, path);
  report(invalidSetting({ name, reason: sentence(issue), file: place(from, to).file }, place(from, to)));
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return issue.input === undefined
      ? `It is missing; ${article(issue.expected)} is expected.`
      : `${capital(article(issue.expected))} is expected here.`;
  if (issue.code === 'invalid_value') return `Use one of: ${issue.values.map(String).join(', ')}.`;
  return /[.!]$/.test(issue.message) ? issue.message : `${issue.message}.`;
}
const article = (kind: string): string =>
  kind === 'object' || kind === 'record' ? 'a set of keys and values' : kind === 'array' || kind === 'tuple' ? 'a list' : `a ${kind}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function keysAt(schema: z.ZodType, path: Path): string[] {
  let json: JsonSchema | undefined = schemaToJson(schema);
  for (const step of path) json = typeof step === 'number' ? json?.items : (json?.properties?.[String(step)] ?? json?.additionalProperties);
  const branches = json?.anyOf ?? (json ? [json] : []);
  return branches.flatMap((branch) => Object.keys(branch.properties ?? {})).filter((key) => key !== '$schema');
}
interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}
const schemaToJson = (schema: z.ZodType): JsonSchema => schema.toJSONSchema({ io: 'input' }) as JsonSchema;

function keyRange(document: Document, path: Path): [number, number] {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (isMap(parent)) {
    const pair = parent.items.find(
      (item) => isPair(item) && String(isNode(item.key) ? item.key.toJSON() : item.key) === String(path.at(-1)),
    );
    if (pair && isNode(pair.key) && pair.key.range) return [pair.key.range[0], pair.key.range[1]];
  }
  return valueRange(document, path.slice(0, -1));
}
function valueRange(document: Document, path: Path): [number, number] {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return [node.range[0], node.range[1]];
  }
  return [0, 0];
}

function pointAt(lines: LineCounter, offset: number, base: Point = { line: 1, column: 1, offset: 0 }): Point {
  const { line, col } = lines.linePos(offset);
  const at = { line: Math.max(1, line), column: Math.max(1, col) };
  return { line: base.line + at.line - 1, column: at.line === 1 ? base.column + at.column - 1 : at.column, offset: base.offset + offset };
}
