import type { Element, Nodes } from 'xast';
import { readXml } from '../../xml/read-xml.ts';
import { attributeOf, elementsIn, wordsOf } from '../../xml/xml-tree.ts';

/** The properties of an XMP packet (ISO 16684-1), by prefixed name: of elements and of attributes. */
export interface Xmp {
  readonly values: (name: string) => readonly string[];
  /** Prefixes of schemas that the packet describes itself (ISO 19005-2, 6.6.2.3). */
  readonly described: ReadonlySet<string>;
}

const namespaces: Readonly<Record<string, string>> = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.aiim.org/pdfua/ns/id/': 'pdfuaid',
  'http://www.aiim.org/pdfa/ns/id/': 'pdfaid',
  'http://www.aiim.org/pdfa/ns/schema#': 'pdfaSchema',
};

/** Reads a packet; undefined where it is no XML. */
export function readXmp(packet: string): Xmp | undefined {
  let root: Nodes;
  try {
    root = readXml(
      packet
        .replace(/^[\ufeff\s]+/, '')
        .replace(/<\?xpacket[\s\S]*?\?>/g, '')
        .trim(),
    );
  } catch {
    return undefined;
  }
  const elements = elementsIn(root);
  const prefixes = new Map<string, string>();
  for (const element of elements)
    for (const [name, value] of Object.entries(element.attributes))
      if (name.startsWith('xmlns:') && typeof value === 'string') prefixes.set(name.slice(6), namespaces[value] ?? `?${name.slice(6)}`);
  const known = (name: string): string => {
    const [prefix = '', local = ''] = name.split(':');
    return `${prefixes.get(prefix) ?? prefix}:${local}`;
  };
  const found = new Map<string, string[]>();
  const add = (name: string, value: string): void => {
    found.set(known(name), [...(found.get(known(name)) ?? []), value]);
  };
  for (const element of elements) {
    for (const value of valuesOf(element)) add(element.name, value);
    if (element.name.endsWith(':Description'))
      for (const name of Object.keys(element.attributes)) if (!name.startsWith('xmlns')) add(name, attributeOf(element, name) ?? '');
  }
  return { values: (name) => found.get(name) ?? [], described: new Set(found.get('pdfaSchema:prefix') ?? []) };
}

function valuesOf(element: Element): string[] {
  const items = elementsIn(element).filter(({ name }) => name.endsWith(':li'));
  return items.length > 0 ? items.map(wordsOf) : [wordsOf(element)];
}
