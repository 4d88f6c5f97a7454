import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { type WrittenValue, writeValue } from './written-value.ts';

/** A text in a YAML document. */
export interface YamlString extends WrittenValue {
  /** Keys and indexes that lead to it. */
  readonly path: readonly (string | number)[];
}

/** Every text of a YAML document, each with the way back to its place; `base` is the offset of the document in its file. */
export function yamlStrings(text: string, base = 0): YamlString[] {
  const found: YamlString[] = [];
  const gather = (node: unknown, path: readonly (string | number)[]): void => {
    if (isMap(node)) for (const { key, value } of node.items) gather(value, [...path, String(isScalar(key) ? key.value : key)]);
    else if (isSeq(node)) for (const [at, item] of node.items.entries()) gather(item, [...path, at]);
    else if (isScalar(node) && typeof node.value === 'string' && node.range)
      found.push({ path, ...align(node.value, text.slice(node.range[0], node.range[1]), node.type, base + node.range[0]) });
  };
  gather(parseDocument(text).contents, []);
  return found;
}

/** Where each unit of a scalar is written: behind its mark, across folded lines, indentation, doubled quotes and escapes. */
function align(value: string, source: string, type: Scalar.Type | undefined, base: number): WrittenValue {
  const { put, end } = writeValue();
  let at = startOf(source, type);
  for (const unit of value.split('')) {
    // A backslash at the end of a line joins it with the next.
    if (type === 'QUOTE_DOUBLE') at += /^(?:\\\n[ \t]*)+/.exec(source.slice(at))?.[0].length ?? 0;
    const [escaped] = type === 'QUOTE_DOUBLE' ? (/^\\(?:x.{2}|u.{4}|U.{8}|.)/.exec(source.slice(at, at + 10)) ?? []) : [];
    if (escaped === undefined && source.charAt(at) !== unit) at = nextOf(unit, source, at);
    put(unit, base + at);
    if (escaped !== undefined) at += escaped.length;
    else if (source.charAt(at) !== unit) at += /^\s+/.exec(source.slice(at))?.[0].length ?? 1;
    else at += type === 'QUOTE_SINGLE' && unit === "'" ? 2 : 1;
  }
  return end(base + at);
}

/** Past indentation and line ends that the value does not have; a space stands for the end of a folded line. */
function nextOf(unit: string, source: string, at: number): number {
  const space = /^\s*/.exec(source.slice(at))?.[0] ?? '';
  if (unit === ' ' && space !== '') return at;
  const next = unit === '\n' ? space.indexOf('\n') : source.indexOf(unit, at) - at;
  return next < 0 ? at : at + next;
}

function startOf(source: string, type: Scalar.Type | undefined): number {
  if (type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE') return 1;
  return type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL' ? source.indexOf('\n') + 1 : 0;
}
