import type { Element } from 'xast';
import type { MergeContext } from './merge-context.ts';
import type { BlockStep } from './plan-blocks.ts';
import { element } from './wordprocessing.ts';

/** Names are unique in the document, so they are counted by the context's numbers. */
interface Range {
  readonly name: string;
}

/**
 * Moved paragraphs as Word wants them (ECMA-376-1, 17.13.5.21 to 28): the runs in `w:moveFrom` and `w:moveTo`, and round those of one move a range on each side with the same name. Paragraphs that
 * stood together and stand together again are one move.
 */
export class MoveRanges {
  readonly #steps: readonly BlockStep[];
  readonly #context: MergeContext;
  readonly #ranges = new Map<BlockStep, Range>();
  #open: string | undefined;

  constructor(steps: readonly BlockStep[], context: MergeContext) {
    this.#steps = steps;
    this.#context = context;
    const places = new Map(steps.flatMap((step, at) => (step.do === 'moveFrom' ? [[step.now, at] as const] : [])));
    let [last, lastAt]: [Range | undefined, number] = [undefined, -2];
    steps.forEach((step, at) => {
      if (step.do !== 'moveTo') return;
      const fromAt = places.get(step.now) ?? -1;
      const follows = steps[at - 1]?.do === 'moveTo' && lastAt + 1 === fromAt;
      const range: Range = follows && last ? last : { name: `move${context.number()}` };
      this.#ranges.set(step, range);
      const from = steps[fromAt];
      if (from) this.#ranges.set(from, range);
      [last, lastAt] = [range, fromAt];
    });
  }

  /** The blocks of a step, with the ends of the ranges that begin or end there. */
  around(at: number, blocks: readonly Element[]): Element[] {
    const step = this.#steps[at];
    const range = step && this.#ranges.get(step);
    if (!step || !range || (step.do !== 'moveFrom' && step.do !== 'moveTo')) return [...blocks];
    const isAlong = (other: BlockStep | undefined): boolean => other?.do === step.do && this.#ranges.get(other) === range;
    const made = [...blocks];
    if (!isAlong(this.#steps[at - 1])) {
      const start = this.#context.revision(`w:${step.do}RangeStart`, [], { 'w:name': range.name });
      this.#open = start.attributes['w:id'] ?? undefined;
      made.unshift(start);
    }
    if (!isAlong(this.#steps[at + 1])) made.push(element(`w:${step.do}RangeEnd`, { 'w:id': this.#open }));
    return made;
  }
}
