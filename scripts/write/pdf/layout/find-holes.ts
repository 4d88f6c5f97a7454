import { noteGap, type Pages } from './paginate.ts';
import type { BookPlan } from './plan-book.ts';

/** White space at the foot of a page, in CSS pixels, because the figure that comes next has no room there. */
export interface Hole {
  readonly flow: number;
  /** The figure's unit. */
  readonly figure: number;
  readonly height: number;
}

/** Fewest lines of white space that are worth moving a figure for. */
const fewestLines = 3;

/** The first hole of each flow that is not among those `left` as they are, by `flow:figure`. */
export function findHoles({ flows }: BookPlan, { upright, pitch }: Pages, left: ReadonlySet<string>): Hole[] {
  return flows.flatMap(({ measured, pages }, flow): Hole[] => {
    for (const [at, page] of pages.entries()) {
      const figure = pages[at + 1]?.first ?? -1;
      const unit = measured.units[figure];
      if (!unit?.floats || page.landscape || left.has(`${flow}:${figure}`)) continue;
      const foot = page.notes[0] ? page.notes[0].top - noteGap.above - noteGap.below : upright.textBottom;
      const height = foot - page.end;
      if (height > fewestLines * pitch) return [{ flow, figure, height }];
    }
    return [];
  });
}
