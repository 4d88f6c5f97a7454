import type { Element, Root } from 'xast';
import { type DocxFile, type Relationship, relationshipsOf, relationshipsPath } from '../docx-file/index.ts';
import { attributeOf, elementsIn } from '../xml/xml-tree.ts';
import { element } from './wordprocessing.ts';

/** Brings along what a part of the old document refers to: addresses, pictures, running heads of sections that are gone. */
export class RelationshipCarrier {
  readonly #old: DocxFile;
  readonly #now: DocxFile;
  readonly #part: string;
  readonly #olds: ReadonlyMap<string, Relationship>;
  readonly #carried = new Map<string, string>();
  readonly #added: Element[] = [];
  readonly #known: readonly Relationship[];

  /** `now` is changed: parts are added to it. */
  constructor(old: DocxFile, now: DocxFile, part: string) {
    this.#old = old;
    this.#now = now;
    this.#part = part;
    this.#olds = new Map(relationshipsOf(old, part).map((each) => [each.id, each]));
    this.#known = relationshipsOf(now, part);
  }

  /** The id in the new part of what an id of the old one refers to; undefined where it is none. */
  carry(id: string): string | undefined {
    const known = this.#carried.get(id);
    if (known !== undefined) return known;
    const relationship = this.#olds.get(id);
    if (!relationship) return undefined;
    const target = relationship.isExternal ? relationship.target : carryPart(this.#old, this.#now, relationship.target);
    const same = this.#known.find(
      (each) => each.target === target && each.type === relationship.type && each.isExternal === relationship.isExternal,
    );
    const fresh = same?.id ?? `rIdBefore${this.#added.length + 1}`;
    if (!same)
      this.#added.push(
        element('Relationship', {
          Id: fresh,
          Type: relationship.type,
          Target: relationship.isExternal ? target : `/${target}`,
          TargetMode: relationship.isExternal ? 'External' : undefined,
        }),
      );
    this.#carried.set(id, fresh);
    return fresh;
  }
  /** Writes the relationships of the new part. */
  finish(): void {
    if (this.#added.length === 0) return;
    const path = relationshipsPath(this.#part);
    const tree: Root = this.#now.tree(path) ?? { type: 'root', children: [element('Relationships', { xmlns: packageRelationships })] };
    const [root] = elementsIn(tree, 'Relationships');
    if (root) this.#now.setTree(path, { type: 'root', children: [{ ...root, children: [...root.children, ...this.#added] }] });
  }
}

const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A part of the old package in the new one: itself where it is there with the same bytes, else under a name of its own. */
function carryPart(old: DocxFile, now: DocxFile, path: string): string {
  const bytes = old.bytes(path);
  if (!bytes) return path;
  const there = now.bytes(path);
  if (there && Buffer.from(there).equals(bytes)) return path;
  const target = there ? freshPath(now, path) : path;
  now.setBytes(target, bytes);
  const links = relationshipsOf(old, path);
  if (links.length > 0) {
    const entries = links.map(({ id, type, target: to, isExternal }) =>
      element('Relationship', {
        Id: id,
        Type: type,
        Target: isExternal ? to : `/${carryPart(old, now, to)}`,
        TargetMode: isExternal ? 'External' : undefined,
      }),
    );
    const root = element('Relationships', { xmlns: packageRelationships }, entries);
    now.setTree(relationshipsPath(target), { type: 'root', children: [root] });
  }
  carryContentType(old, now, path, target);
  return target;
}

function freshPath(file: DocxFile, path: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = path.replace(/([^/]*)$/, `before${number}-$1`);
    if (!file.bytes(candidate)) return candidate;
  }
}

function carryContentType(old: DocxFile, now: DocxFile, from: string, to: string): void {
  const path = '[Content_Types].xml';
  const [before, after] = [old.tree(path), now.tree(path)];
  const root = after && elementsIn(after, 'Types')[0];
  if (!before || !after || !root) return;
  const own = elementsIn(before, 'Override').find((each) => attributeOf(each, 'PartName') === `/${from}`);
  const extension = to.split('.').at(-1)?.toLowerCase();
  const isExtension = (each: Element): boolean => attributeOf(each, 'Extension')?.toLowerCase() === extension;
  const added = own
    ? element('Override', { PartName: `/${to}`, ContentType: attributeOf(own, 'ContentType') })
    : elementsIn(after, 'Default').some(isExtension)
      ? undefined
      : elementsIn(before, 'Default').find(isExtension);
  if (added) now.setTree(path, { type: 'root', children: [{ ...root, children: [...root.children, added] }] });
}
