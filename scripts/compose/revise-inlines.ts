import type { InlineNode, Revision } from '../model/book-node.ts';
import type { Place } from '../model/place.ts';
import { plainTextOf } from '../model/walk.ts';
import { wordChanges } from '../text/word-changes.ts';

/** Words that came, as a stretch of the plain text; words that went, before a point of it. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}
interface Revisions {
  readonly come: readonly Stretch[];
  readonly gone: { readonly at: number; readonly words: string }[];
}

/** Inline nodes with the words marked that came and went since the text was `former`. Where marks alone have changed, the very nodes. */
export function reviseInlines(nodes: readonly InlineNode[], former: string, place: Place): readonly InlineNode[] {
  const now = plainTextOf(nodes);
  const revisions = revisionsOf(former, now);
  if (revisions.come.length === 0 && revisions.gone.length === 0) return nodes;
  const { nodes: revised } = reviseAll(nodes, 0, revisions);
  const space: InlineNode[] = now.trim() === '' ? [] : [{ type: 'text', value: ' ', place }];
  return [...revised, ...revisions.gone.splice(0).flatMap(({ words }) => [...space, deleted(words, place)])];
}

/** All of some nodes as words that came. */
export function insertedInlines(nodes: readonly InlineNode[], place: Place): readonly InlineNode[] {
  return nodes.length === 0 ? nodes : [{ type: 'revision', kind: 'inserted', children: nodes, place }];
}

/** Words that went. */
export function deleted(words: string, place: Place): Revision {
  return { type: 'revision', kind: 'deleted', children: [{ type: 'text', value: words, place }], place };
}

function revisionsOf(former: string, now: string): Revisions {
  const places = [...now.matchAll(/\S+/g)].map(({ index, 0: word }): Stretch => ({ start: index, end: index + word.length }));
  const come: Stretch[] = [];
  const gone: { at: number; words: string }[] = [];
  let next = 0;
  for (const { kind, words } of wordChanges(former, now)) {
    if (kind === 'gone') {
      gone.push({ at: places[next]?.start ?? Number.POSITIVE_INFINITY, words });
      continue;
    }
    const [first, last] = [places[next], places[next + words.split(' ').length - 1]];
    next += words.split(' ').length;
    if (kind === 'come' && first && last) come.push({ start: first.start, end: last.end });
  }
  return { come, gone };
}

function reviseAll(
  nodes: readonly InlineNode[],
  from: number,
  revisions: Revisions,
): { readonly nodes: InlineNode[]; readonly end: number } {
  let at = from;
  const out: InlineNode[] = [];
  for (const node of nodes) {
    const length = plainTextOf([node]).length;
    out.push(...reviseNode(node, at, at + length, revisions));
    at += length;
  }
  return { nodes: out, end: at };
}

function reviseNode(node: InlineNode, start: number, end: number, revisions: Revisions): InlineNode[] {
  if (node.type === 'text') return reviseText(node.value, start, node.place, revisions);
  if ('children' in node) {
    const before = node.type === 'emphasis' || node.type === 'strong' ? [] : goneUpTo(start, revisions, node.place);
    return [...before, { ...node, children: reviseAll(node.children, start, revisions).nodes } as InlineNode];
  }
  const before = end > start ? goneUpTo(start, revisions, node.place) : [];
  const isNew = end > start && revisions.come.some((stretch) => stretch.start < end && stretch.end > start);
  return [...before, ...(isNew ? insertedInlines([node], node.place) : [node])];
}

/** What went before a point and has not been told yet, a space after each. */
function goneUpTo(at: number, { gone }: Revisions, place: Place): InlineNode[] {
  const told: InlineNode[] = [];
  while (gone[0] && gone[0].at <= at) {
    told.push(deleted(gone[0].words, place), { type: 'text', value: ' ', place });
    gone.shift();
  }
  return told;
}

function reviseText(value: string, start: number, place: Place, revisions: Revisions): InlineNode[] {
  const end = start + value.length;
  const inside = (at: number): boolean => at > start && at < end;
  const cuts = [...revisions.come.flatMap((stretch) => [stretch.start, stretch.end]), ...revisions.gone.map(({ at }) => at)];
  const points = [...new Set([start, ...cuts.filter(inside), end])].sort((a, b) => a - b);
  return points.slice(0, -1).flatMap((from, index): InlineNode[] => {
    const to = points[index + 1] ?? end;
    const piece: InlineNode = { type: 'text', value: value.slice(from - start, to - start), place };
    const isNew = revisions.come.some((stretch) => stretch.start <= from && stretch.end >= to);
    return [...goneUpTo(from, revisions, place), ...(isNew ? insertedInlines([piece], place) : [piece])];
  });
}
