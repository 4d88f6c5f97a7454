import type { Element, Root } from 'xast';
import { type DocxFile, relationshipsOf } from '../docx-file/index.ts';
import { carryNode } from './carry-node.ts';
import { RelationshipCarrier } from './carry-relationships.ts';
import { withOldStyles } from './carry-styles.ts';
import { mergeBlocks } from './merge-blocks.ts';
import type { MergeContext } from './merge-context.ts';
import { Notes } from './merge-notes.ts';
import { Numbering, NumberingCarrier, sameLists } from './numbering.ts';
import { packageSide, styleNames } from './package-side.ts';
import { PackageTrees } from './package-trees.ts';
import { plainTree } from './plain-tree.ts';
import { type BlockSide, readBlocks } from './read-blocks.ts';
import { settleBookmarks } from './settle-bookmarks.ts';
import { showMarkup } from './show-markup.ts';
import { childOf, childrenOf, element, rootOf, visit } from './wordprocessing.ts';

export interface ComparisonOptions {
  /** Whose changes they are said to be. */
  readonly author: string;
  /** Seconds since 1970, UTC: when they are said to have been made. */
  readonly epochSeconds: number;
}

const documentPart = 'word/document.xml';
const noteKinds = [
  { part: 'word/footnotes.xml', reference: 'w:footnoteReference' },
  { part: 'word/endnotes.xml', reference: 'w:endnoteReference' },
] as const;

/**
 * A document that says with tracked changes (ECMA-376-1, 17.13.5) what has changed from one to the other: accept all, and it is the new one; reject all, and it has the old text. What that means to the
 * word, `readableText` says. Everything else (styles, running heads, pages, properties, lists that Word makes) is that of the new document; content controls stay where nothing changes in
 * them, and are plain words elsewhere. The same documents give the same bytes. Throws DocxFileError where a part of one is no XML.
 */
export function compareDocx(before: PackageTrees, now: PackageTrees, options: ComparisonOptions): Uint8Array {
  return new Comparison(before, now, options).merged();
}

class Comparison {
  readonly #old: DocxFile;
  readonly #now: DocxFile;
  /** Parts as they came. */
  readonly #trees: { readonly old: PackageTrees; readonly now: PackageTrees };
  readonly #options: ComparisonOptions;
  readonly #numbering: { readonly old: Numbering; readonly now: Numbering };
  readonly #notes: ReadonlyMap<string, Notes>;
  readonly #noteSides = new Map<string, { readonly old: BlockSide; readonly now: BlockSide }>();
  #last = 0;

  constructor(old: PackageTrees, now: PackageTrees, options: ComparisonOptions) {
    this.#old = old.file;
    this.#now = now.file.copy();
    this.#options = options;
    const hasStarted = noteKinds.filter(({ part }) => startNotes(old, this.#now, part)).length > 0;
    this.#trees = { old, now: hasStarted ? new PackageTrees(this.#now) : now };
    this.#numbering = {
      old: new Numbering(this.#trees.old.tree('word/numbering.xml')),
      now: new Numbering(this.#trees.now.tree('word/numbering.xml')),
    };
    this.#notes = new Map(
      noteKinds.map(({ part, reference }) => {
        const sides = this.#sides(part, { old: (_kind, id) => id, now: (_kind, id) => id });
        this.#noteSides.set(reference, sides);
        return [reference, new Notes(plainTree(this.#trees.old.tree(part)), plainTree(this.#trees.now.tree(part)), sides)];
      }),
    );
  }

  merged(): Uint8Array {
    const body = { old: bodyOf(plainTree(this.#trees.old.tree(documentPart))), now: bodyOf(plainTree(this.#trees.now.tree(documentPart))) };
    const note = {
      old: (kind: string, id: string) => this.#notes.get(kind)?.oldKey(id) ?? id,
      now: (_kind: string, id: string) => id,
    };
    const sides = this.#sides(documentPart, note);
    const blocks = { old: readBlocks(body.old, sides.old), now: readBlocks(body.now, sides.now) };
    const all = (side: 'old' | 'now') => ({
      numbering: this.#numbering[side],
      blocks: [...blocks[side], ...[...this.#notes.values()].flatMap((notes) => notes.blocks(side))],
    });
    const lists = new NumberingCarrier(this.#numbering.old, this.#numbering.now, sameLists(all('old'), all('now')));
    const known = this.#knownNames();
    const carriers = new Map<string, RelationshipCarrier>();
    const contexts = new Map<string, MergeContext>();
    const contextOf = (part: string, partSides: { readonly old: BlockSide; readonly now: BlockSide }): MergeContext => {
      const carrier = new RelationshipCarrier(this.#old, this.#now, part);
      carriers.set(part, carrier);
      return {
        ...partSides,
        ...known,
        revision: (name, children = [], more = {}) => this.#revision(name, children, more),
        number: () => this.#number(),
        carry: (node) => carryNode(node, { relationships: carrier, lists, number: () => this.#number() }),
        note: (kind, ids) => {
          const context = contexts.get(kind);
          const notes = this.#notes.get(kind);
          return context && notes ? notes.merge(context, ids) : (ids.now ?? ids.old ?? '');
        },
      };
    };
    for (const { part, reference } of noteKinds) {
      const partSides = this.#noteSides.get(reference);
      if (partSides) contexts.set(reference, contextOf(part, partSides));
    }
    const context = contextOf(documentPart, sides);
    const merged = mergeBlocks(context, blocks.old, blocks.now);
    const last = childrenOf(body.now, 'w:sectPr');
    this.#write({ ...body.now, children: [...merged, ...last] });
    for (const carrier of carriers.values()) carrier.finish();
    const numbering = lists.merged();
    if (numbering) this.#now.setTree('word/numbering.xml', numbering);
    return this.#now.pack();
  }

  #write(body: Element): void {
    const parts = [
      { part: documentPart, body },
      ...noteKinds.map(({ part, reference }) => ({ part, body: rootOf(this.#notes.get(reference)?.finish()) })),
    ];
    const there = parts.filter(
      (each): each is { readonly part: (typeof parts)[number]['part']; readonly body: Element } => each.body !== undefined,
    );
    const settled = settleBookmarks(
      there.map((each) => each.body),
      () => this.#number(),
    );
    there.forEach(({ part }, at) => {
      const root = rootOf(this.#trees.now.tree(part));
      const content = settled[at];
      if (!root || !content) return;
      const attributes = { ...rootOf(this.#trees.old.tree(part))?.attributes, ...root.attributes };
      const children = part === documentPart ? root.children.map((child) => (isBody(child) ? content : child)) : content.children;
      this.#now.setTree(part, { type: 'root', children: [{ ...root, attributes, children }] });
    });
    const styles = withOldStyles(this.#trees.old.tree('word/styles.xml'), this.#trees.now.tree('word/styles.xml'), settled);
    if (styles) this.#now.setTree('word/styles.xml', styles);
    const settings = showMarkup(this.#trees.now.tree('word/settings.xml'));
    if (settings) this.#now.setTree('word/settings.xml', settings);
  }

  #sides(part: string, note: { readonly old: SideNote; readonly now: SideNote }): { readonly old: BlockSide; readonly now: BlockSide } {
    const side = (trees: PackageTrees, numbering: Numbering, own: SideNote): BlockSide =>
      packageSide({ file: trees.file, part, numbering, styles: styleNames(trees.tree('word/styles.xml')), note: own });
    return { old: side(this.#trees.old, this.#numbering.old, note.old), now: side(this.#trees.now, this.#numbering.now, note.now) };
  }
  /** Names and ids that the new document has; numbers of revisions begin after the last of its own. */
  #knownNames(): Pick<MergeContext, 'bookmarks' | 'paragraphIds'> {
    const [bookmarks, paragraphIds] = [new Set<string>(), new Set<string>()];
    for (const part of [documentPart, ...noteKinds.map((kind) => kind.part)]) {
      const tree = this.#trees.now.tree(part);
      if (tree)
        visit(element('part', {}, [rootOf(tree) ?? element('none')]), ({ name, attributes }) => {
          if (name === 'w:bookmarkStart') bookmarks.add(attributes['w:name'] ?? '');
          if (name === 'w:p' && attributes['w14:paraId']) paragraphIds.add(attributes['w14:paraId']);
          const id = Number(name === 'wp:docPr' ? attributes.id : attributes['w:id']);
          if (/^(?:w:bookmarkStart|wp:docPr|w:commentRangeStart)$/.test(name) && Number.isSafeInteger(id))
            this.#last = Math.max(this.#last, id);
        });
    }
    return { bookmarks, paragraphIds };
  }
  #number(): string {
    this.#last += 1;
    return String(this.#last);
  }
  #revision(name: string, children: Element['children'], more: Readonly<Record<string, string>>): Element {
    const { author, epochSeconds } = this.#options;
    const date = new Date(epochSeconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
    return element(name, { 'w:id': this.#number(), 'w:author': author, 'w:date': date, ...more }, children);
  }
}
/** A part for notes that are gone, where the new document has none; true where it was made. */
function startNotes(trees: PackageTrees, now: DocxFile, part: string): boolean {
  const old = trees.file;
  const before = rootOf(trees.tree(part));
  const reference = relationshipsOf(old, documentPart).find(({ target }) => target === part);
  if (!before || now.bytes(part) || !reference) return false;
  const carrier = new RelationshipCarrier(old, now, documentPart);
  carrier.carry(reference.id);
  carrier.finish();
  const separators = before.children.filter((child) => child.type === 'element' && child.attributes['w:type'] !== undefined);
  now.setTree(part, { type: 'root', children: [{ ...before, children: separators }] });
  return true;
}
type SideNote = (kind: string, id: string) => string;

const isBody = (child: Element['children'][number]): boolean => child.type === 'element' && child.name === 'w:body';
const bodyOf = (tree: Root | undefined): Element => childOf(rootOf(tree), 'w:body') ?? element('w:body');
