import { duplicateDocxId } from '../../../diagnostics/docx-marks.ts';
import { defineRule } from '../rule.ts';
import { childAt, type Found, type Story } from '../view/story.ts';

interface Kind {
  readonly what: string;
  readonly stories: (story: Story) => boolean;
  readonly idsOf: (story: Story) => readonly (readonly [string | undefined, Found])[];
}

const attribute =
  (element: string, name: string) =>
  (story: Story): (readonly [string | undefined, Found])[] =>
    story.all(element, true).map((found) => [found.get(name), found]);
const all = (): boolean => true;

/** Things that have an id of their own in the whole document, or in their part. */
const kinds: readonly Kind[] = [
  { what: 'bookmarks', stories: all, idsOf: attribute('w:bookmarkStart', 'w:id') },
  { what: 'drawings', stories: all, idsOf: attribute('wp:docPr', 'id') },
  {
    what: 'paragraphs',
    stories: all,
    idsOf: (story) => attribute('w:p', 'w14:paraId')(story).map(([id, found]) => [id?.toUpperCase(), found]),
  },
  {
    what: 'content controls',
    stories: all,
    idsOf: (story) =>
      story.all('w:sdt', true).map((found) => [childAt(found.element, 'w:sdtPr', 'w:id')?.attributes['w:val'] ?? undefined, found]),
  },
  { what: 'comments', stories: ({ kind }) => kind === 'comments', idsOf: attribute('w:comment', 'w:id') },
  { what: 'notes', stories: ({ kind }) => kind === 'footnotes', idsOf: attribute('w:footnote', 'w:id') },
  { what: 'endnotes', stories: ({ kind }) => kind === 'endnotes', idsOf: attribute('w:endnote', 'w:id') },
];
/** Ids that Word counts in each part for itself. */
const partly: ReadonlySet<string> = new Set(['bookmarks', 'drawings']);

/** Ids are unique where they must be (ECMA-376-1, 17.13.6.2, 17.5.2.18, 20.4.2.5; MS-DOCX, 2.6.2.3). */
export const checkDuplicateIds = defineRule(duplicateDocxId, (view, report) => {
  for (const { what, stories, idsOf } of kinds) {
    const seen = new Set<string>();
    for (const story of view.stories.filter(stories)) {
      if (partly.has(what)) seen.clear();
      for (const [id, found] of idsOf(story)) {
        if (id === undefined) continue;
        if (seen.has(id)) report(duplicateDocxId({ what, id }, view.placeOf(found)));
        seen.add(id);
      }
    }
  }
});
