import type { Element, Root } from 'xast';
import type { Block } from './read-blocks.ts';
import { childOf, childrenOf, childValue, copyOf, element, printOf, rootOf } from './wordprocessing.ts';

/** The lists of one document (ECMA-376-1, 17.9): what each instance looks like, whatever its numbers. */
export class Numbering {
  readonly root: Element | undefined;
  readonly #looks = new Map<string, string>();
  readonly #instances = new Map<string, Element>();
  readonly #definitions = new Map<string, Element>();

  constructor(tree: Root | undefined) {
    this.root = rootOf(tree);
    for (const each of childrenOf(this.root, 'w:abstractNum')) this.#definitions.set(each.attributes['w:abstractNumId'] ?? '', each);
    for (const each of childrenOf(this.root, 'w:num')) {
      const id = each.attributes['w:numId'] ?? '';
      this.#instances.set(id, each);
      const overrides = childrenOf(each, 'w:lvlOverride').map(printOf).join('');
      this.#looks.set(id, `${definitionLook(this.definitionOf(id))} ${overrides}`);
    }
  }

  look(id: string): string {
    return this.#looks.get(id) ?? id;
  }
  instance(id: string): Element | undefined {
    return this.#instances.get(id);
  }
  definitionOf(id: string): Element | undefined {
    return this.#definitions.get(childValue(this.#instances.get(id), 'w:abstractNumId') ?? '');
  }
  get definitions(): readonly Element[] {
    return [...this.#definitions.values()];
  }
  get instanceIds(): readonly string[] {
    return [...this.#instances.keys()];
  }
}

const ownNumbers: ReadonlySet<string> = new Set(['w:nsid', 'w:tmpl']);
const definitionLook = (definition: Element | undefined): string =>
  childrenOf(definition)
    .filter(({ name }) => !ownNumbers.has(name))
    .map(printOf)
    .join('');

/** Lists that go on: those that look the same and have an item that both documents have, old ids to new ones. */
export function sameLists(
  olds: { readonly blocks: readonly Block[]; readonly numbering: Numbering },
  news: { readonly blocks: readonly Block[]; readonly numbering: Numbering },
): Map<string, string> {
  const lists = new Map<string, string>();
  const after = new Map(itemsOf(news.blocks).flatMap(({ keys, list }) => keys.map((key) => [key, list] as const)));
  for (const { keys, list } of itemsOf(olds.blocks)) {
    const isLike = (id: string | undefined): id is string => id !== undefined && news.numbering.look(id) === olds.numbering.look(list);
    const now = keys.map((key) => after.get(key)).find(isLike);
    if (now !== undefined && !lists.has(list)) lists.set(list, now);
  }
  return lists;
}
function itemsOf(blocks: readonly Block[]): { readonly keys: readonly string[]; readonly list: string }[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => itemsOf(cell.blocks)));
    const numbered = block.type === 'paragraph' ? childOf(block.paragraph.properties, 'w:numPr') : undefined;
    const list = childValue(numbered, 'w:numId');
    if (block.type !== 'paragraph' || list === undefined) return [];
    return [{ keys: [...block.ids, `${block.paragraph.look}\n${block.key}`], list }];
  });
}

/** Lists of the old document in the new one: each is the list that took its place, or a new instance that looks the same. */
export class NumberingCarrier {
  readonly #old: Numbering;
  readonly #now: Numbering;
  readonly #ids: Map<string, string>;
  readonly #definitions: Element[] = [];
  readonly #instances: Element[] = [];

  /** `known` has lists of the old document that go on in the new one. */
  constructor(old: Numbering, now: Numbering, known: ReadonlyMap<string, string>) {
    this.#old = old;
    this.#now = now;
    this.#ids = new Map(known);
  }

  carry(id: string): string {
    const known = this.#ids.get(id);
    if (known !== undefined) return known;
    const [instance, definition] = [this.#old.instance(id), this.#old.definitionOf(id)];
    if (!instance || !definition || !this.#now.root) return id;
    const fresh = String(highest(this.#now.instanceIds) + this.#instances.length + 1);
    const overrides = childrenOf(instance, 'w:lvlOverride').map(copyOf);
    const reference = element('w:abstractNumId', { 'w:val': this.#definition(definition) });
    this.#instances.push(element('w:num', { 'w:numId': fresh }, [reference, ...overrides]));
    this.#ids.set(id, fresh);
    return fresh;
  }
  /** The numbering part with what was brought along; undefined where nothing was. */
  merged(): Root | undefined {
    const { root } = this.#now;
    if (!root || this.#instances.length === 0) return undefined;
    const own = childrenOf(root);
    const of = (name: string): Element[] => own.filter((each) => each.name === name);
    const others = own.filter(({ name }) => name !== 'w:abstractNum' && name !== 'w:num');
    const pictures = others.filter(({ name }) => name === 'w:numPicBullet');
    const last = others.filter(({ name }) => name !== 'w:numPicBullet');
    const children = [...pictures, ...of('w:abstractNum'), ...this.#definitions, ...of('w:num'), ...this.#instances, ...last];
    return { type: 'root', children: [{ ...root, children }] };
  }

  #definition(definition: Element): string {
    const look = definitionLook(definition);
    const same = [...this.#now.definitions, ...this.#definitions].find((each) => definitionLook(each) === look);
    if (same) return same.attributes['w:abstractNumId'] ?? '';
    const ids = [...this.#now.definitions, ...this.#definitions].map(({ attributes }) => attributes['w:abstractNumId'] ?? '0');
    const id = String(highest(ids) + 1);
    const children = childrenOf(definition).filter(({ name }) => !ownNumbers.has(name));
    this.#definitions.push({ ...copyOf({ ...definition, children }), attributes: { ...definition.attributes, 'w:abstractNumId': id } });
    return id;
  }
}

const highest = (ids: readonly string[]): number => Math.max(0, ...ids.map(Number).filter(Number.isFinite));
