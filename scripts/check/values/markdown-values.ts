import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import type { TextFile } from '../../model/manuscript.ts';
import { attributeValues } from '../../text/attribute-values.ts';
import { dotLabels } from '../../text/dot-labels.ts';
import { sourceOffsets } from '../../text/source-offsets.ts';
import type { WrittenValue } from '../../text/written-value.ts';
import { yamlStrings } from '../../text/yaml-strings.ts';

/** Attributes of directives that a reader sees or hears. */
const printedAttributes: Readonly<Record<string, readonly string[]>> = {
  figure: ['alt'],
  field: ['options'],
  index: ['entry', 'sub', 'see', 'also'],
};

/** What a text prints besides its blocks: alternative texts, index entries, choices of forms, labels of drawings, titles of its front matter. */
export function markdownValues({ tree, text }: TextFile): WrittenValue[] {
  const found: WrittenValue[] = [];
  visit(tree, (node) => {
    const start = node.position?.start.offset ?? 0;
    if (node.type === 'yaml') found.push(...texts(node.value, text.indexOf('\n', start) + 1, ['short', 'description']));
    else if (node.type === 'image' && node.alt) found.push(written(node.alt, text, start + 2, node.position?.end.offset ?? start));
    else if (node.type === 'code') found.push(...drawn(node, text.indexOf('\n', start) + 1, text));
    else if ('attributes' in node && printedAttributes[node.name]) found.push(...attributes(node, text));
  });
  return found;
}

/** Charts that a text draws, with the columns whose cells are printed. */
export function chartTables({ tree }: TextFile): { readonly data: string; readonly columns: readonly string[] }[] {
  const found: { data: string; columns: string[] }[] = [];
  visit(tree, 'code', (node) => {
    if (node.lang !== 'chart') return;
    const keys = new Map(yamlStrings(node.value).map(({ path, value }) => [path.join('.'), value]));
    const data = keys.get('data');
    if (data !== undefined) found.push({ data, columns: ['x', 'label'].flatMap((key) => keys.get(key) ?? []) });
  });
  return found;
}

function texts(yaml: string, base: number, keys: readonly string[]): WrittenValue[] {
  return yamlStrings(yaml, base).filter(({ path: [key = ''], value }) => keys.includes(String(key)) && value !== '');
}

/** Labels of a diagram, title and unit of a chart; a block that is indented has no way back to its lines. */
function drawn({ lang, value }: Code, base: number, text: string): WrittenValue[] {
  if ((lang !== 'flow' && lang !== 'chart') || !text.startsWith(value, base)) return [];
  return lang === 'flow' ? dotLabels(value, base) : texts(value, base, ['title', 'unit']);
}

function attributes(node: Parameters<typeof attributeValues>[0], text: string): WrittenValue[] {
  return attributeValues(node, text).flatMap(({ name, value, from, to }) => {
    if (!printedAttributes[node.name]?.includes(name)) return [];
    const all = written(value, text, from, to);
    return name === 'options' ? choices(all) : [all];
  });
}

/** Choices of several words: a single one is often the name of a language in that language. */
function choices({ value, offsets }: WrittenValue): WrittenValue[] {
  return [...value.matchAll(/[^|\s][^|]*\s[^|]*/g)].map(({ 0: choice, index }) => ({
    value: choice,
    offsets: offsets.slice(index, index + choice.length + 1),
  }));
}

function written(value: string, text: string, from: number, to: number): WrittenValue {
  return { value, offsets: sourceOffsets(value, text.slice(from, to)).map((at) => from + at) };
}
