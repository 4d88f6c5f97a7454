import type { Element, ElementContent } from 'xast';
import type { MergeContext, Status } from './merge-context.ts';
import type { Marker, Token } from './read-paragraph.ts';
import { copyOf, element } from './wordprocessing.ts';

interface Piece {
  readonly status: Status;
  readonly link: Element | undefined;
  readonly linkKey: string;
  /** Equal for words that go into one run. */
  readonly joint: string | undefined;
  readonly format: Element | undefined;
  text: string;
  readonly nodes: readonly Element[];
  /** True where the nodes stand in no run of their own yet. */
  readonly needRun: boolean;
}

/** Gathers what stands in one paragraph of the merged document, and makes runs and revisions of it. */
export class ParagraphPieces {
  readonly #context: MergeContext;
  #pieces: Piece[] = [];

  constructor(context: MergeContext) {
    this.#context = context;
  }

  /** A word or what is like one. `old` is the same word of the old document, where there is one. */
  addToken(token: Token, status: Status, old?: Token): void {
    const isOld = status === 'del' || status === 'moveFrom';
    const change = status === 'same' && old && old.look !== token.look ? old : undefined;
    const { link } = token;
    this.#add({
      status,
      link: link && (isOld ? this.#context.carry(shell(link)) : link),
      linkKey: this.#linkKey(link, isOld),
      joint: token.kind === 'word' ? `${token.look}\n${change?.look ?? '-'}` : undefined,
      format: this.#format(token.format, change),
      text: token.text ?? '',
      nodes: token.kind === 'word' ? [] : this.#nodes(token, status, isOld, old),
      needRun: token.kind === 'inRun' || token.kind === 'note',
    });
  }
  /** What has no width; of the new document unless `isOld`. */
  addMarker({ node, link }: Marker, status: Status, isOld = false): void {
    const key = link && !isOld ? this.#linkKey(link, false) : '';
    // A bookmark is not revised itself.
    const own = node.name === 'w:r' ? status : 'same';
    const bare = { joint: undefined, format: undefined, text: '', nodes: [node], needRun: false };
    this.#add({ ...bare, status: own, link: key === '' ? undefined : link, linkKey: key });
  }
  /** All that was gathered, as children of a paragraph; begins anew. */
  take(): ElementContent[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return grouped(pieces, ({ linkKey }) => linkKey).flatMap((group): ElementContent[] => {
      const inside = grouped(group, ({ status }) => status).flatMap((run) => this.#revised(run));
      const [first] = group;
      return first?.link ? [element('w:hyperlink', first.link.attributes as Record<string, string>, inside)] : inside;
    });
  }

  #add(piece: Piece): void {
    const last = this.#pieces.at(-1);
    const joins =
      piece.joint !== undefined && last?.joint === piece.joint && last.status === piece.status && last.linkKey === piece.linkKey;
    if (joins) last.text += piece.text;
    else this.#pieces.push(piece);
  }
  #linkKey(link: Element | undefined, isOld: boolean): string {
    if (!link) return '';
    const id = link.attributes['r:id'];
    const { old, now } = this.#context;
    return id ? `to ${(isOld ? old : now).address(id)}` : `at ${link.attributes['w:anchor']}`;
  }
  #format(format: Element | undefined, old: Token | undefined): Element | undefined {
    if (!old) return format;
    const before = this.#context.revision('w:rPrChange', [element('w:rPr', {}, old.format?.children.map(copied) ?? [])]);
    return element('w:rPr', {}, [...(format?.children.map(copied) ?? []), before]);
  }
  #nodes({ kind, nodes, control }: Token, status: Status, isOld: boolean, old: Token | undefined): readonly Element[] {
    if (control && status === 'same') return [control];
    const [first] = nodes;
    if (kind !== 'note' || !first)
      return isOld ? nodes.filter(({ name }) => !name.startsWith('w:bookmark')).map((node) => this.#context.carry(node)) : nodes;
    const id = first.attributes['w:id'] ?? '';
    const before = old?.nodes[0]?.attributes['w:id'];
    const ids = isOld ? { old: id } : status === 'same' && before ? { old: before, now: id } : { now: id };
    return [element(first.name, { ...attributesOf(first), 'w:id': this.#context.note(first.name, ids) })];
  }
  #revised(pieces: readonly Piece[]): ElementContent[] {
    const status = pieces[0]?.status ?? 'same';
    const runs = pieces.flatMap((piece) => runsOf(piece));
    if (status === 'same') return runs;
    return [this.#context.revision(`w:${status}`, status === 'del' ? runs.map(deleted) : runs)];
  }
}

/** The runs of a piece; what stands in no run stays as it is. */
function runsOf({ format, text, nodes, joint, needRun }: Piece): Element[] {
  const head = format ? [format] : [];
  if (joint !== undefined)
    return [element('w:r', {}, [...head, element('w:t', { 'xml:space': 'preserve' }, [{ type: 'text', value: text }])])];
  return needRun ? nodes.map((node) => element('w:r', {}, [...head, node])) : [...nodes];
}

const renamed: Readonly<Record<string, string>> = { 'w:t': 'w:delText', 'w:instrText': 'w:delInstrText' };
/** A run with the names that its texts have where they are deleted (ECMA-376-1, 17.3.3.7 and 17.16.13). */
function deleted(node: Element): Element {
  const name = renamed[node.name];
  if (name === undefined && node.name !== 'w:r') return node;
  return { ...node, name: name ?? node.name, children: node.children.map((child) => (child.type === 'element' ? deleted(child) : child)) };
}

const attributesOf = ({ attributes }: Element): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
const copied = (child: ElementContent): ElementContent => (child.type === 'element' ? copyOf(child) : { ...child });
const shell = (link: Element): Element => ({ ...link, children: [] });

/** Neighbours with one key together. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups: T[][] = [];
  let last: string | undefined;
  for (const item of items) {
    const key = keyOf(item);
    if (key === last) groups.at(-1)?.push(item);
    else groups.push([item]);
    last = key;
  }
  return groups;
}
