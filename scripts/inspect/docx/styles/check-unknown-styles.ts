import { unknownStyle } from '../../../diagnostics/docx-styles.ts';
import { defineRule } from '../rule.ts';
import type { StyleType } from '../view/style-sheet.ts';

const uses: readonly (readonly [element: string, type: StyleType, by: string])[] = [
  ['w:pStyle', 'paragraph', 'a paragraph'],
  ['w:rStyle', 'character', 'a run'],
  ['w:tblStyle', 'table', 'a table'],
];

/** Styles that every Word has, whether they are written down or not. */
const latent: ReadonlySet<string> = new Set(['DefaultParagraphFont', 'TableNormal', 'NoList']);

/** Styles that are named are there and of the right kind, in the text and among themselves (ECMA-376-1, 17.7.4.3, .6, .10 and .17). Styles that nothing uses are no fault. */
export const checkUnknownStyles = defineRule(unknownStyle, (view, report) => {
  const { byId, styles } = view.sheet;
  const told = new Set<string>();
  for (const story of view.stories)
    for (const [element, type, by] of uses)
      for (const found of story.all(element)) {
        const id = found.get('w:val') ?? '';
        const style = byId.get(id);
        const fault = style === undefined ? 'unknown' : style.type === type ? undefined : 'type';
        if (fault === undefined || told.has(`${by} ${id}`)) continue;
        told.add(`${by} ${id}`);
        report(unknownStyle({ style: id, fault, by }, view.placeOf(found)));
      }
  for (const { id, type, basedOn, next, link } of styles) {
    const by = `the style “${id}”`;
    for (const [other, wanted] of [
      [basedOn, type],
      [next, type],
      [link, type === 'paragraph' ? 'character' : 'paragraph'],
    ] as const) {
      const found = other === undefined ? undefined : byId.get(other);
      if (other !== undefined && found?.type !== wanted && !latent.has(other))
        report(unknownStyle({ style: other, fault: found ? 'type' : 'unknown', by }));
    }
    if (isInCircle(id, byId)) report(unknownStyle({ style: id, fault: 'circle', by }));
  }
});

function isInCircle(id: string, byId: ReadonlyMap<string, { readonly basedOn: string | undefined }>): boolean {
  const seen = new Set<string>();
  for (let at = byId.get(id)?.basedOn; at !== undefined && !seen.has(at); at = byId.get(at)?.basedOn) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
