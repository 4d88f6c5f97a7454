import { plainValue, type WrittenValue, writeValue } from './written-value.ts';

interface Token {
  readonly written: string;
  readonly from: number;
  readonly kind: 'string' | 'word' | 'sign';
}
const tokens = /\/\*[\s\S]*?\*\/|\/\/.*|^#.*|"(?:\\[\s\S]|[^"\\])*"|[\p{L}\p{N}_.]+|->|--|[^\s]/gmu;
const labels: ReadonlySet<string> = new Set(['label', 'xlabel', 'headlabel', 'taillabel']);
const keywords: ReadonlySet<string> = new Set(['strict', 'graph', 'digraph', 'subgraph', 'node', 'edge']);

/** The words that a diagram in Graphviz's DOT language prints: its labels, and names of nodes that have none. `base` is its offset in the file. */
export function dotLabels(dot: string, base = 0): WrittenValue[] {
  const found: WrittenValue[] = [];
  const nodes = new Map<string, WrittenValue>();
  const named = new Set<string>();
  let inBrackets = false;
  // The node that attributes in brackets speak of; none after an arrow.
  let subject: string | undefined;
  const list = tokensOf(dot);
  for (const [at, token] of list.entries()) {
    const [before, next, value] = [list[at - 1]?.written ?? '', list[at + 1]?.written ?? '', list[at + 2]];
    if (token.kind === 'sign') {
      if (token.written === '[' || token.written === ']') inBrackets = token.written === '[';
    } else if (next === '=') {
      if (!labels.has(token.written.toLowerCase()) || !value) continue;
      const label = tokenValue(value, base);
      if (label.value === '' || label.value === '\\N') continue;
      found.push(label);
      if (inBrackets && subject !== undefined && token.written.toLowerCase() === 'label') named.add(subject);
    } else if (!inBrackets && before !== '=' && before !== ':') {
      subject = undefined;
      if (token.kind === 'word' && keywords.has(token.written.toLowerCase())) continue;
      if (/^(?:graph|digraph|subgraph)$/i.test(before)) continue;
      const name = tokenValue(token, base);
      if (before !== '->' && before !== '--') subject = name.value;
      if (!nodes.has(name.value)) nodes.set(name.value, name);
    }
  }
  return [...found, ...[...nodes].flatMap(([name, written]) => (named.has(name) ? [] : [written]))];
}

function tokensOf(dot: string): Token[] {
  return [...dot.matchAll(tokens)].flatMap(({ 0: written, index }): Token[] => {
    if (/^(?:\/\*|\/\/|#)/.test(written)) return [];
    const kind = written.startsWith('"') ? 'string' : /^[\p{L}\p{N}_.]/u.test(written) ? 'word' : 'sign';
    return [{ written, from: index, kind }];
  });
}

/** Escapes that end a line are line ends; a backslash before a quote goes. */
function tokenValue({ written, from, kind }: Token, base: number): WrittenValue {
  if (kind !== 'string') return plainValue(written, base + from);
  const { put, end } = writeValue();
  for (const { 0: sign, index } of written.slice(1, -1).matchAll(/\\[nlr"]|[\s\S]/g))
    put(sign.length === 1 ? sign : sign === '\\"' ? '"' : '\n', base + from + 1 + index);
  return end(base + from + written.length - 1);
}
