import type { Nodes, Parents } from 'mdast';

/** An attribute of a directive as it stands between its quotes. */
export interface AttributeValue {
  readonly name: string;
  /** As it is meant. */
  readonly value: string;
  /** As it is written, character references in it: the stretch from `from` to `to` of the file. */
  readonly raw: string;
  readonly from: number;
  readonly to: number;
}
type Directive = Extract<Nodes, { readonly attributes?: unknown; readonly name: string }>;

const attribute = /\s*(?:[#.][^\s#.{}"'=]+|([\p{L}_:][\p{L}\p{N}_:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<=>`{}]+)))?)/uy;

/** The attributes with a value of a directive in the text of its file, in order. */
export function attributeValues(node: Directive, text: string): AttributeValue[] {
  const brace = /\[?\s*\]?\{/y;
  brace.lastIndex = labelEnd(node, text);
  if (!brace.test(text)) return [];
  const found: AttributeValue[] = [];
  attribute.lastIndex = brace.lastIndex;
  for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
    const [whole, name = '', ...values] = match;
    const raw = values.find((value) => value !== undefined);
    const value = node.attributes?.[name];
    if (raw === undefined || !value) continue;
    const from = match.index + whole.lastIndexOf(raw);
    found.push({ name, value, raw, from, to: from + raw.length });
  }
  return found;
}

/** Where the label of a directive ends, or its name where it has none. */
function labelEnd(node: Parents & { readonly name: string }, text: string): number {
  const start = node.position?.start.offset ?? 0;
  const label = node.type === 'containerDirective' ? node.children.find(isLabel) : node.children.at(-1);
  return label?.position?.end.offset ?? text.indexOf(node.name, start) + node.name.length;
}
const isLabel = (node: Nodes): boolean => node.type === 'paragraph' && node.data?.directiveLabel === true;
