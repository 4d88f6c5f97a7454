import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** A YAML document with other texts: `change` gives the one for a text and the keys and indexes that lead to it. Layout may change. */
export function mapYaml(text: string, change: (value: string, path: readonly (string | number)[]) => string): string {
  const document = parseDocument(text);
  const visit = (node: unknown, path: readonly (string | number)[]): void => {
    if (isMap(node)) for (const { key, value } of node.items) visit(value, [...path, String(isScalar(key) ? key.value : key)]);
    else if (isSeq(node)) for (const [at, item] of node.items.entries()) visit(item, [...path, at]);
    else if (isScalar(node) && typeof node.value === 'string') node.value = change(node.value, path);
  };
  visit(document.contents, []);
  return document.toString({ lineWidth: 0 });
}
