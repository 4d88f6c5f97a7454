import type { Element } from 'xast';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { formatNumber } from './numbering.ts';
import { childAt, valueAt } from './story.ts';
import type { DocxView } from './view.ts';

/** The number that Word prints for each call of a footnote (ECMA-376-1, 17.11.11, 17.11.19): counted through the document, or anew in each section. */
export function noteNumbers({ document, sections, settings }: DocxView): ReadonlyMap<Element, string> {
  const whole = settings === undefined ? undefined : elementsIn(settings, 'w:footnotePr')[0];
  const numbers = new Map<Element, string>();
  const calls = document.all('w:footnoteReference');
  let count = 0;
  let last: number | undefined;
  for (const call of calls) {
    const index = sections.findIndex(({ from, to }) => call.at >= from && call.at < to);
    const own = childAt(sections[index]?.properties.element, 'w:footnotePr');
    const say = (name: string): string | undefined => valueAt(own, name) ?? valueAt(whole, name);
    const start = Number(say('w:numStart') ?? 1);
    const restart = say('w:numRestart');
    if (last === undefined || (restart === 'eachSect' && index !== last)) count = start;
    else count += 1;
    last = index;
    // A call with a mark of its own is not counted, and pages are not known here.
    if (call.get('w:customMarkFollows') !== undefined) count -= 1;
    else if (restart !== 'eachPage') numbers.set(call.element, formatNumber(count, say('w:numFmt') ?? 'decimal'));
  }
  return numbers;
}
