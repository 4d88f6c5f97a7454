import type { fromXml } from 'xast-util-from-xml';

export type XmlRoot = ReturnType<typeof fromXml>;
type XmlNode = XmlRoot | XmlRoot['children'][number];
export type XmlElement = Extract<XmlNode, { type: 'element' }>;

/** Elements of a tree in the order of the text, all or those of one name with its prefix. */
export function elementsOf(node: XmlNode, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (each: XmlNode): void => {
    if (each.type === 'element' && (name === undefined || each.name === name)) found.push(each);
    if ('children' in each) for (const child of each.children) visit(child);
  };
  visit(node);
  return found;
}

/** An attribute's value. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  return attributes[name] ?? undefined;
}

/** All text below a node. */
export function textOf(node: XmlNode): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
