import { alignItems, bagOf, sharedWith } from './align-items.ts';
import type { Block, ParagraphBlock, TableBlock } from './read-blocks.ts';

/** What is done with the blocks of a container, in the order of the merged document. */
export type BlockStep =
  | { readonly do: 'keep'; readonly now: Block }
  | { readonly do: 'words'; readonly olds: readonly ParagraphBlock[]; readonly news: readonly ParagraphBlock[] }
  | { readonly do: 'table'; readonly old: TableBlock; readonly now: TableBlock }
  | { readonly do: 'delete'; readonly old: ParagraphBlock | TableBlock }
  | { readonly do: 'insert'; readonly now: ParagraphBlock | TableBlock }
  | { readonly do: 'moveFrom' | 'moveTo'; readonly old: ParagraphBlock; readonly now: ParagraphBlock };

type Compared = ParagraphBlock | TableBlock;
const isCompared = (block: Block): block is Compared => 'key' in block;

/**
 * Lays two containers (body, cell, note) over one another: blocks that are the same, gone, new or moved; paragraphs that were split or put together in one step with those they came from.
 * What was there stands before what has come in its stead. The last paragraph of a container is always one that both have, since Word cannot take it away.
 */
export function planBlocks(olds: readonly Block[], news: readonly Block[]): readonly BlockStep[] {
  const before = olds.filter(isCompared);
  const after = news.filter(isCompared);
  const { pairs, moved } = alignItems(before, after);
  const movedAway = new Map<Block, ParagraphBlock>();
  const movedHere = new Map<Block, ParagraphBlock>();
  for (const [oldAt, newAt] of moved) {
    const [old, now] = [before[oldAt], after[newAt]];
    if (old?.type !== 'paragraph' || now?.type !== 'paragraph' || now.words.length === 0 || old.paragraph.section || now.paragraph.section)
      continue;
    movedAway.set(old, now);
    movedHere.set(now, old);
  }
  const steps: BlockStep[] = [];
  const left = [...before];
  const oldOf = new Map(pairs.map(([oldAt, newAt]) => [after[newAt] as Block, before[oldAt]]));
  const deleteUntil = (end: Compared | undefined): void => {
    for (let old = left.shift(); old && old !== end; old = left.shift()) {
      const now = movedAway.get(old);
      steps.push(now && old.type === 'paragraph' ? { do: 'moveFrom', old, now } : { do: 'delete', old });
    }
  };
  let fresh: Block[] = [];
  const insertFresh = (): void => {
    for (const now of fresh) steps.push(insertStep(now, movedHere));
    fresh = [];
  };
  for (const now of news) {
    const old = oldOf.get(now);
    if (!old) {
      fresh.push(now);
      continue;
    }
    deleteUntil(old);
    const pair = pairSteps(old, now as Compared);
    if (pair.length > 1) steps.push(...pair.filter((step) => step.do === 'delete'));
    insertFresh();
    steps.push(...pair.filter((step) => step.do !== 'delete'));
  }
  deleteUntil(undefined);
  insertFresh();
  return endTogether(joinSections(joinSplits(keepTablesApart(steps))));
}

function insertStep(now: Block, movedHere: ReadonlyMap<Block, ParagraphBlock>): BlockStep {
  if (!isCompared(now)) return { do: 'keep', now };
  const old = movedHere.get(now);
  return old && now.type === 'paragraph' ? { do: 'moveTo', old, now } : { do: 'insert', now };
}
function pairSteps(old: Compared, now: Compared): BlockStep[] {
  if (old.type === 'table' && now.type === 'table') return [{ do: 'table', old, now }];
  if (old.type !== 'paragraph' || now.type !== 'paragraph') throw new Error('A table and a paragraph were taken for one.');
  // LibreOffice 7.4 takes the end of a paragraph away with a picture that stands before it: another picture is another paragraph.
  if (old.key !== now.key && isPicture(old) && isPicture(now))
    return [
      { do: 'delete', old },
      { do: 'insert', now },
    ];
  return [{ do: 'words', olds: [old], news: [now] }];
}
const isPicture = ({ paragraph: { tokens, section } }: ParagraphBlock): boolean =>
  tokens.length > 0 && !section && tokens.every(({ key }) => /^(?:w:drawing|w:pict|w:object|mc:AlternateContent) /.test(key));

/**
 * Two tables in a row are one in Word. Where one that is gone would touch one that is new, the empty paragraph after them is not one that both have: each keeps its own.
 */
function keepTablesApart(steps: readonly BlockStep[]): BlockStep[] {
  const apart = [...steps];
  for (let at = 0; at < apart.length; at += 1) {
    const [gone, next] = [apart[at], apart[at + 1]];
    if (gone?.do !== 'delete' || gone.old.type !== 'table' || next?.do !== 'insert' || next.now.type !== 'table') continue;
    let end = at + 1;
    while (apart[end]?.do === 'insert') end += 1;
    const both = apart[end];
    if (both?.do !== 'words' || both.olds.length !== 1 || both.news.length !== 1 || end + 1 === apart.length) continue;
    const [[old], [now]] = [both.olds, both.news];
    if (!old || !now || old.words.length + now.words.length > 0 || old.paragraph.section || now.paragraph.section) continue;
    apart.splice(end, 1, { do: 'insert', now });
    apart.splice(at + 1, 0, { do: 'delete', old });
  }
  return apart;
}

/** Share of words from which a paragraph counts as a part of another. */
const partLikeness = 0.6;

/** Takes paragraphs that were cut off from a neighbour, or put to it, into one step with it. */
function joinSplits(steps: readonly BlockStep[]): BlockStep[] {
  const joined: BlockStep[] = [];
  for (const step of steps) {
    if (step.do !== 'words') {
      const at = neighbourOf(step, joined);
      const group = joined[at];
      const grown = group?.do === 'words' ? grow(group, step, 'after') : undefined;
      if (grown) joined[at] = grown;
      else joined.push(step);
      continue;
    }
    let group: BlockStep = step;
    for (let before = joined.at(-1); before && group.do === 'words'; before = joined.at(-1)) {
      const grown: BlockStep | undefined = grow(group, before, 'before');
      if (!grown) break;
      group = grown;
      joined.pop();
    }
    joined.push(group);
  }
  return joined;
}

/** The step before this one on its own side: what is gone does not come between new paragraphs. */
function neighbourOf(step: BlockStep, steps: readonly BlockStep[]): number {
  let at = steps.length - 1;
  if (step.do === 'insert') while (steps[at]?.do === 'delete') at -= 1;
  return at;
}

type WordsStep = Extract<BlockStep, { readonly do: 'words' }>;
function grow(group: WordsStep, step: BlockStep, where: 'before' | 'after'): WordsStep | undefined {
  const { olds, news } = group;
  const add = <T>(list: readonly T[], item: T): T[] => (where === 'after' ? [...list, item] : [item, ...list]);
  const ends = (side: readonly ParagraphBlock[]): boolean => where === 'after' && endsSection(side);
  if (step.do === 'insert' && step.now.type === 'paragraph' && !ends(news) && isPart(step.now, olds, news))
    return { ...group, news: add(news, step.now) };
  if (step.do === 'delete' && step.old.type === 'paragraph' && !ends(olds) && isPart(step.old, news, olds))
    return { ...group, olds: add(olds, step.old) };
  return undefined;
}
const endsSection = (side: readonly ParagraphBlock[]): boolean => side.at(-1)?.paragraph.section !== undefined;

/** True where most words of a paragraph stand in these ones and are lacking in its new neighbours. */
function isPart(part: ParagraphBlock, from: readonly ParagraphBlock[], others: readonly ParagraphBlock[]): boolean {
  if (part.words.length === 0 || part.paragraph.section) return false;
  const bag = bagOf(from.flatMap(({ words }) => words));
  for (const word of others.flatMap(({ words }) => words)) bag.set(word, (bag.get(word) ?? 0) - 1);
  return sharedWith(bag, part.words) >= Math.max(1, part.words.length * partLikeness);
}

/**
 * A section ends with a paragraph, which has the section in its end. Where paragraphs were put after the last one of a section, or taken from there, all up to the end of the section is one
 * step; where a table is among them, the paragraph is one that is gone and one that is new.
 */
function joinSections(steps: readonly BlockStep[]): BlockStep[] {
  const left = [...steps];
  const joined: BlockStep[] = [];
  for (let step = left.shift(); step; step = left.shift()) {
    if (step.do !== 'words' || endsSection(step.olds) === endsSection(step.news)) {
      joined.push(step);
      continue;
    }
    const side = endsSection(step.olds) ? 'insert' : 'delete';
    const end = left.findIndex((each) => each.do !== 'insert' && each.do !== 'delete');
    const near = left.slice(0, end < 0 ? left.length : end).filter((each) => each.do === side);
    const more: ParagraphBlock[] = [];
    for (const each of near) {
      const block = each.do === 'insert' ? each.now : each.do === 'delete' ? each.old : undefined;
      if (block?.type !== 'paragraph' || endsSection(more)) break;
      more.push(block);
    }
    if (!endsSection(more)) {
      for (const old of step.olds) joined.push({ do: 'delete', old });
      for (const now of step.news) joined.push({ do: 'insert', now });
      continue;
    }
    joined.push(side === 'insert' ? { ...step, news: [...step.news, ...more] } : { ...step, olds: [...step.olds, ...more] });
    const taken = new Set<Block>(more);
    left.splice(
      0,
      left.length,
      ...left.filter((each) => !('old' in each && taken.has(each.old)) && !('now' in each && taken.has(each.now))),
    );
  }
  return joined;
}

/** The end of the last paragraph is one that both have: what is gone or new after the last common one goes into one step with it. */
function endTogether(steps: readonly BlockStep[]): readonly BlockStep[] {
  const stay = withoutMovesAtEnd(steps);
  let from = stay.length;
  while (from > 0 && isPlain(stay[from - 1])) from -= 1;
  const tail = stay.slice(from);
  const olds = tail.flatMap((step) => (step.do === 'delete' && step.old.type === 'paragraph' ? [step.old] : []));
  const news = tail.flatMap((step) => (step.do === 'insert' && step.now.type === 'paragraph' ? [step.now] : []));
  const [lastOld, lastNew] = [olds.at(-1), news.at(-1)];
  if (lastOld && lastNew) {
    if (endsSection([lastOld]) !== endsSection([lastNew])) return stay;
    const others = tail.filter((step) => !('old' in step && step.old === lastOld) && !('now' in step && step.now === lastNew));
    return [...stay.slice(0, from), ...others, { do: 'words', olds: [lastOld], news: [lastNew] }];
  }
  const common = stay[from - 1];
  if (tail.length === 0 || common?.do !== 'words' || endsSection(common.olds)) return stay;
  return [...stay.slice(0, from - 1), { do: 'words', olds: [...common.olds, ...olds], news: [...common.news, ...news] }];
}

const isPlain = (step: BlockStep | undefined): boolean =>
  (step?.do === 'delete' && step.old.type === 'paragraph') || (step?.do === 'insert' && step.now.type === 'paragraph');

/** A paragraph that was moved to the end, or away from it, is one that is gone and one that is new. */
function withoutMovesAtEnd(steps: readonly BlockStep[]): readonly BlockStep[] {
  const settled = new Set<Block>();
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const step = steps[at];
    if (step?.do === 'moveFrom' || step?.do === 'moveTo') settled.add(step.now);
    else if (!isPlain(step)) break;
  }
  if (settled.size === 0) return steps;
  return steps.map((step): BlockStep => {
    if (step.do === 'moveFrom' && settled.has(step.now)) return { do: 'delete', old: step.old };
    if (step.do === 'moveTo' && settled.has(step.now)) return { do: 'insert', now: step.now };
    return step;
  });
}
