import type { Element } from 'xast';
import { type Match, matchSequences } from './match-sequences.ts';
import type { MergeContext, Revision, Status } from './merge-context.ts';
import { ParagraphPieces } from './paragraph-pieces.ts';
import type { Marker, Paragraph, Token } from './read-paragraph.ts';
import { smoothMatches } from './smooth-matches.ts';
import { childOf, element } from './wordprocessing.ts';

/** A word, or the end of a paragraph: what a stretch of text is a row of. */
type Sign = { readonly token: Token } | { readonly end: Paragraph };
interface Stretch {
  readonly signs: readonly Sign[];
  /** Markers before each sign. */
  readonly markers: ReadonlyMap<number, readonly Marker[]>;
}

/**
 * Paragraphs of the old document and what has become of them, word by word, the ends of paragraphs among the words: so splits and merges show as such. Where both have some, their last
 * ends are one. Of moved paragraphs `moved` says which copy is made; that of the new place keeps its words and marks what was put in.
 */
export function mergeParagraphs(
  context: MergeContext,
  olds: readonly Paragraph[],
  news: readonly Paragraph[],
  moved?: 'away' | 'here',
): Element[] {
  const [old] = olds;
  const [now] = news;
  if (!moved && old && now && olds.length === 1 && news.length === 1 && isUntouched(old, now, context)) return [now.element];
  const writer = new StretchWriter(context, statusesOf(olds, news, moved));
  const [before, after] = [stretchOf(olds), stretchOf(news)];
  const steps = stepsOf(before, after, moved);
  for (const { from, to, oldAt, newAt } of steps) {
    if (moved !== 'here') for (let at = from.old; at < oldAt; at += 1) writer.old(before, at);
    for (let at = from.new; at < newAt; at += 1) writer.now(after, at);
    if (to) writer.both(before, after, to);
  }
  return writer.paragraphs;
}

interface Step {
  readonly from: { readonly old: number; readonly new: number };
  readonly oldAt: number;
  readonly newAt: number;
  readonly to?: Match;
}

function stepsOf(before: Stretch, after: Stretch, moved: 'away' | 'here' | undefined): Step[] {
  const ends: Match[] = before.signs.length > 0 && after.signs.length > 0 ? [[before.signs.length - 1, after.signs.length - 1]] : [];
  const words = ends.length > 0 ? 1 : 0;
  const [a, b] = [before.signs.slice(0, before.signs.length - words), after.signs.slice(0, after.signs.length - words)];
  const matches = smoothMatches(matchSequences(a.map(keyOf), b.map(keyOf)), { olds: a.map(sizeOf), news: b.map(sizeOf) });
  const steps: Step[] = [];
  let from = { old: 0, new: 0 };
  for (const to of [...matches, ...ends]) {
    steps.push({ from, oldAt: to[0], newAt: to[1], to });
    from = { old: to[0] + 1, new: to[1] + 1 };
  }
  if (from.old < before.signs.length || from.new < after.signs.length || moved)
    steps.push({ from, oldAt: before.signs.length, newAt: after.signs.length });
  return steps;
}

const keyOf = (sign: Sign): string => ('token' in sign ? sign.token.key : sign.end.section ? '\u2029 section' : '\u2029');
/** Letters of a word; what is no word, and the end of a paragraph, is worth keeping where it can. */
function sizeOf(sign: Sign): number {
  if (!('token' in sign)) return 40;
  return sign.token.kind === 'word' ? (sign.token.text ?? '').trim().length : sign.token.key.startsWith('w:tab') ? 1 : 40;
}

function stretchOf(paragraphs: readonly Paragraph[]): Stretch {
  const signs: Sign[] = [];
  const markers = new Map<number, Marker[]>();
  for (const paragraph of paragraphs) {
    for (const marker of paragraph.markers) {
      const at = signs.length + marker.before;
      markers.set(at, [...(markers.get(at) ?? []), marker]);
    }
    for (const token of paragraph.tokens) signs.push({ token });
    signs.push({ end: paragraph });
  }
  return { signs, markers };
}

/** A paragraph that says the same in the same way, whose notes need no look and whose bookmarks are all there. */
function isUntouched(old: Paragraph, now: Paragraph, { bookmarks }: MergeContext): boolean {
  const same = (token: Token, at: number): boolean => {
    const other = old.tokens[at];
    return token.key === other?.key && token.look === other.look && token.kind !== 'note';
  };
  return (
    old.look === now.look &&
    old.tokens.length === now.tokens.length &&
    !old.section &&
    !now.section &&
    now.tokens.every(same) &&
    old.markers.every(({ node }) => node.name !== 'w:bookmarkStart' || bookmarks.has(node.attributes['w:name'] ?? ''))
  );
}

interface Statuses {
  readonly old: Revision;
  readonly now: Revision;
  readonly both: Status;
  /** Of what has no width in the new document. */
  readonly markers: Status;
  /** Of the ends of paragraphs on one side only. */
  readonly ends: { readonly old: Revision; readonly now: Revision };
}
function statusesOf(olds: readonly Paragraph[], news: readonly Paragraph[], moved: 'away' | 'here' | undefined): Statuses {
  if (moved === 'away') return { old: 'moveFrom', now: 'ins', both: 'same', markers: 'same', ends: { old: 'moveFrom', now: 'ins' } };
  if (moved === 'here') return { old: 'del', now: 'ins', both: 'moveTo', markers: 'moveTo', ends: { old: 'del', now: 'moveTo' } };
  const markers = olds.length === 0 ? 'ins' : news.length === 0 ? 'del' : 'same';
  return { old: 'del', now: 'ins', both: 'same', markers, ends: { old: 'del', now: 'ins' } };
}

class StretchWriter {
  readonly paragraphs: Element[] = [];
  readonly #context: MergeContext;
  readonly #statuses: Statuses;
  readonly #pieces: ParagraphPieces;

  constructor(context: MergeContext, statuses: Statuses) {
    this.#context = context;
    this.#statuses = statuses;
    this.#pieces = new ParagraphPieces(context);
  }

  /** A sign that is gone. */
  old(stretch: Stretch, at: number): void {
    this.#oldMarkers(stretch, at);
    const sign = stretch.signs[at];
    if (!sign) return;
    if ('token' in sign) this.#pieces.addToken(sign.token, this.#statuses.old);
    else this.#end(sign.end, this.#statuses.ends.old);
  }
  /** A sign that is new. */
  now(stretch: Stretch, at: number): void {
    this.#newMarkers(stretch, at);
    const sign = stretch.signs[at];
    if (!sign) return;
    if ('token' in sign) this.#pieces.addToken(sign.token, this.#statuses.now);
    else this.#end(sign.end, this.#statuses.ends.now);
  }
  both(before: Stretch, after: Stretch, [oldAt, newAt]: Match): void {
    this.#oldMarkers(before, oldAt);
    this.#newMarkers(after, newAt);
    const [old, now] = [before.signs[oldAt], after.signs[newAt]];
    if (!old || !now) return;
    if ('token' in now) this.#pieces.addToken(now.token, this.#statuses.both, 'token' in old ? old.token : undefined);
    else if (this.#statuses.both === 'moveTo') this.#end(now.end, 'moveTo');
    else this.#end(now.end, 'same', 'end' in old ? old.end : undefined);
  }

  /** Of the old document only bookmarks that the new one has not: what is gone may lead to them. */
  #oldMarkers({ markers }: Stretch, at: number): void {
    if (this.#statuses.both === 'moveTo') return;
    for (const marker of markers.get(at) ?? [])
      if (isLost(marker.node, this.#context)) this.#pieces.addMarker({ ...marker, node: this.#context.carry(marker.node) }, 'same', true);
  }
  #newMarkers({ markers }: Stretch, at: number): void {
    for (const marker of markers.get(at) ?? []) this.#pieces.addMarker(marker, this.#statuses.markers);
  }
  #end(paragraph: Paragraph, status: Status, old?: Paragraph): void {
    const isOld = status === 'del' || status === 'moveFrom';
    const { 'w14:paraId': id, ...others } = paragraph.element.attributes;
    const attributes = isOld && id && this.#context.paragraphIds.has(id) ? others : paragraph.element.attributes;
    const properties = this.#properties(paragraph, status, old);
    this.paragraphs.push({ type: 'element', name: 'w:p', attributes, children: [...properties, ...this.#pieces.take()] });
  }
  /** Properties in the order of the schema: their own, format of the mark, section, change. */
  #properties(paragraph: Paragraph, status: Status, old: Paragraph | undefined): Element[] {
    const { properties, section } = paragraph;
    const isOld = status === 'del' || status === 'moveFrom';
    const own = plainProperties(properties).map((each) => (isOld ? this.#context.carry(each) : each));
    const format = childOf(properties, 'w:rPr');
    const mark = status === 'same' ? [] : [this.#context.revision(`w:${status}`)];
    const children: Element[] = [...own];
    if (format || mark.length > 0) children.push(element('w:rPr', {}, [...mark, ...(format?.children ?? [])]));
    if (section) children.push(isOld ? this.#context.carry(section) : section);
    if (old && old.look !== paragraph.look) {
      const before = plainProperties(old.properties).map((each) => this.#context.carry(each));
      children.push(this.#context.revision('w:pPrChange', [element('w:pPr', {}, before)]));
    }
    return children.length === 0 ? [] : [element('w:pPr', {}, children)];
  }
}

/** The start of a bookmark that the new document has not, or an end, whose start is not known here. */
const isLost = ({ name, attributes }: Element, { bookmarks }: MergeContext): boolean =>
  name === 'w:bookmarkEnd' || (name === 'w:bookmarkStart' && !bookmarks.has(attributes['w:name'] ?? ''));

const notPlain: ReadonlySet<string> = new Set(['w:rPr', 'w:sectPr', 'w:pPrChange']);
const plainProperties = (properties: Element | undefined): Element[] =>
  (properties?.children ?? []).filter((child): child is Element => child.type === 'element' && !notPlain.has(child.name));
