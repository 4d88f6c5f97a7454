import { lostPart } from '../../../diagnostics/docx.ts';
import { relationshipsPath } from '../../../docx-file/index.ts';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';

/** Every relationship leads to a part, and every id of one that the XML uses is there (ECMA-376-2, 9.3; ECMA-376-1, 22.8.2.1). */
export const checkRelations = defineRule(lostPart, (view, report) => {
  const parts = new Set(view.file.paths);
  for (const part of ['', ...view.file.paths.filter((path) => !path.endsWith('.rels'))]) {
    if (!parts.has(relationshipsPath(part))) continue;
    for (const { target, isExternal } of view.relationships(part))
      if (!isExternal && !parts.has(target)) report(lostPart({ part: part || 'the package', target, fault: 'target' }));
  }
  const stories = new Map(view.stories.map((story) => [story.path, story]));
  for (const [part, root] of view.trees) {
    if (part.endsWith('.rels')) continue;
    const known = new Set(view.relationships(part).map(({ id }) => id));
    if (!usesUnknown(view.file.bytes(part), known)) continue;
    const found = stories.get(part)?.elements;
    const used = found?.map((each) => [each.element, each] as const) ?? elementsIn(root).map((element) => [element, undefined] as const);
    for (const [{ attributes }, each] of used)
      for (const [name, id] of Object.entries(attributes))
        if (name.startsWith('r:') && id != null && !known.has(id))
          report(lostPart({ part, target: id, fault: 'relation' }, view.placeOf(each)));
  }
});

/** A quick look at the text of a part, before all its elements are gone through. */
function usesUnknown(bytes: Uint8Array | undefined, known: ReadonlySet<string>): boolean {
  const ids = new TextDecoder().decode(bytes).matchAll(/\sr:\w+\s*=\s*["']([^"']*)["']/g);
  return [...ids].some(([, id = '']) => !known.has(id));
}
