import { badRunningHeads } from '../../../diagnostics/docx-pages.ts';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';
import { childAt, flagAt } from '../view/story.ts';

/** Each section has the heads and feet that its settings ask for, its own or those of the section before (ECMA-376-1, 17.10.1, 17.10.6, 17.15.1.35). */
export const checkRunningHeads = defineRule(badRunningHeads, (view, report) => {
  const settings = view.settings && elementsIn(view.settings)[0];
  const evenDiffers = flagAt(settings, 'w:evenAndOddHeaders') === true;
  for (const [index, { properties, effective, own, type }] of view.sections.entries()) {
    if (effective.size === 0) continue;
    const section = index + 1;
    const place = view.placeOf(properties);
    const firstDiffers = flagAt(properties.element, 'w:titlePg') === true;
    for (const kind of ['header', 'footer'] as const) {
      const name = kind === 'header' ? 'running head' : 'foot';
      const has = (which: string): boolean => effective.has(`${kind} ${which}`);
      if (!['default', 'first', 'even'].some(has)) continue;
      if (!has('default')) report(badRunningHeads({ section, lack: `no ${name} for common pages` }, place));
      if (evenDiffers && !has('even')) report(badRunningHeads({ section, lack: `no ${name} for even pages` }, place));
      if (firstDiffers && type !== 'continuous' && !has('first'))
        report(badRunningHeads({ section, lack: `no ${name} for its first page` }, place));
      if (!evenDiffers && own.has(`${kind} even`))
        report(badRunningHeads({ section, lack: `a ${name} for even pages that is never shown` }, place));
      if (!firstDiffers && own.has(`${kind} first`))
        report(badRunningHeads({ section, lack: `a ${name} for its first page that is never shown` }, place));
    }
    if (childAt(properties.element, 'w:pgSz') === undefined) report(badRunningHeads({ section, lack: 'no size of pages' }, place));
  }
});
