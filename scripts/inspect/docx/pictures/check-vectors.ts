import { badVector } from '../../../diagnostics/docx-objects.ts';
import { readXml } from '../../../xml/read-xml.ts';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';
import type { DocxView } from '../view/view.ts';

/** Vector drawings have a picture beside them and are sound SVG without scripts (MS-ODRAWXML, 2.24.1). */
export const checkVectors = defineRule(badVector, (view, report) => {
  for (const story of view.stories) {
    const targets = new Map(view.relationships(story.path).map(({ id, target }) => [id, target]));
    for (const found of story.all('asvg:svgBlip')) {
      const picture = targets.get(found.get('r:embed') ?? '') ?? '';
      const blip = found.parent?.parent?.parent;
      const fallback = targets.get(blip?.get('r:embed') ?? '');
      const place = view.placeOf(found);
      if (fallback === undefined || /\.svg$/i.test(fallback)) report(badVector({ picture, fault: 'fallback' }, place));
      const fault = faultOf(picture, view);
      if (fault !== undefined) report(badVector({ picture, fault }, place));
    }
  }
});

function faultOf(path: string, { file }: DocxView): 'script' | 'unreadable' | undefined {
  const bytes = file.bytes(path);
  // A part that is not there is told by another rule.
  if (bytes === undefined) return undefined;
  try {
    const elements = elementsIn(readXml(bytes));
    if (elements[0]?.name !== 'svg') return 'unreadable';
    const acts = elements.some(
      ({ name, attributes }) =>
        /^(?:script|foreignObject|iframe)$/i.test(name) ||
        Object.entries(attributes).some(
          ([key, value]) => /^on/i.test(key) || (/(?:^|:)href$/.test(key) && !/^(?:#|data:image\/)/.test(value ?? '')),
        ),
    );
    return acts ? 'script' : undefined;
  } catch {
    return 'unreadable';
  }
}
