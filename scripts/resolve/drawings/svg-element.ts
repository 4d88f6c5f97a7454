import type { Element, ElementContent } from 'hast';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element as hast, attributes under their SVG names; undefined ones are left out. Numbers are rounded to a tenth. */
export function svgElement(tagName: string, attributes: Attributes, ...children: readonly (ElementContent | string)[]): Element {
  const properties: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) properties[name] = typeof value === 'number' ? tenth(value) : value;
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}
