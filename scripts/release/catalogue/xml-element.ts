import type { Element } from 'xast';

/** An XML element; what is undefined among its content is left out. */
export function tag(name: string, content: string | readonly (Element | undefined)[], attributes: Record<string, string> = {}): Element {
  const children: Element['children'] =
    typeof content === 'string' ? [{ type: 'text', value: content }] : content.filter((child) => child !== undefined);
  return { type: 'element', name, attributes, children };
}
