import { badBookmarkRange } from '../../../diagnostics/docx-marks.ts';
import { defineRule } from '../rule.ts';

/** Every bookmark starts once and ends once behind its start (ECMA-376-1, 17.13.6.1). */
export const checkBookmarkRanges = defineRule(badBookmarkRange, (view, report) => {
  for (const { name, start, end } of view.bookmarks) {
    if (end === undefined) report(badBookmarkRange({ name, fault: 'no-end' }, view.placeOf(start)));
    else if (end.at < start.at) report(badBookmarkRange({ name, fault: 'backwards' }, view.placeOf(start)));
  }
  for (const story of view.stories) {
    const starts = new Set(story.all('w:bookmarkStart', true).map((start) => start.get('w:id')));
    const ended = new Set<string>();
    for (const end of story.all('w:bookmarkEnd', true)) {
      const id = end.get('w:id') ?? '';
      if (!starts.has(id) || ended.has(id)) report(badBookmarkRange({ name: id, fault: 'no-start' }, view.placeOf(end)));
      ended.add(id);
    }
  }
});
