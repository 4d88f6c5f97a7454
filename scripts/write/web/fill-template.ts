import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

export interface Filling {
  /** Texts for `{name}` in text and attributes. An element with an attribute whose value is absent is left out. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Content for `<template data-slot="name">`. */
  readonly slots: Readonly<Record<string, readonly ElementContent[]>>;
}

/** A shell of templates/ with its places filled. Values enter as text of the tree, so that they are escaped like any other. */
export function fillTemplate(template: string, filling: Filling): Root {
  const tree = fromHtml(template);
  return { type: 'root', children: tree.children.flatMap((node) => fill(node, filling)) };
}

function fill(node: RootContent, filling: Filling): RootContent[] {
  if (node.type === 'text') return [{ type: 'text', value: filled(node.value, filling) ?? '' }];
  if (node.type === 'doctype') return [{ type: 'doctype' }];
  if (node.type !== 'element') return [];
  const slot = node.properties.dataSlot;
  if (typeof slot === 'string') {
    const content = filling.slots[slot];
    if (content === undefined) throw new Error(`Nothing is given for the slot “${slot}”.`);
    return [...content];
  }
  const properties = filledProperties(node, filling);
  if (properties === undefined) return [];
  const children = node.children.flatMap((child) => fill(child, filling)) as ElementContent[];
  return [{ type: 'element', tagName: node.tagName, properties, children }];
}

function filledProperties(node: Element, filling: Filling): Properties | undefined {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(node.properties)) {
    const text = typeof value === 'string' ? filled(value, filling) : value;
    if (text === undefined && value !== undefined) return undefined;
    properties[name] = text;
  }
  return properties;
}

function filled(text: string, { values }: Filling): string | undefined {
  let absent = false;
  const result = text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    if (!(name in values)) throw new Error(`Nothing is given for ${whole}.`);
    const value = values[name];
    absent ||= value === undefined;
    return value ?? '';
  });
  return absent ? undefined : result;
}
