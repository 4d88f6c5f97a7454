import type { Root } from 'xast';
import { docxProperties } from '../../../diagnostics/docx-pages.ts';
import { elementsIn, textOf } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';
import type { DocxView } from '../view/view.ts';

/** The core properties as a tree; undefined where the document has none. */
export const corePropertiesOf = (view: DocxView): Root | undefined => view.trees.get(view.partOf('core-properties', '') ?? '');

/** Text of a property; undefined where it is not there. */
export function propertyOf(core: Root | undefined, name: string): string | undefined {
  const found = core && elementsIn(core, name)[0];
  return found && textOf(found).trim();
}

/** Title, author and dates are the edition's (ECMA-376-2, 8.3.4; WCAG 2.2, 2.4.2; EN 301 549, 10.2.4.2). */
export const checkProperties = defineRule(docxProperties, (view, report) => {
  const core = corePropertiesOf(view);
  const title = propertyOf(core, 'dc:title') ?? '';
  if (title === '') report(docxProperties({ property: 'title', fault: 'missing' }));
  const { edition } = view;
  if (edition === undefined) return;
  const { info, epochSeconds } = edition;
  if (title !== '' && !title.includes(info.title))
    report(docxProperties({ property: 'title', fault: 'other', found: title, wanted: info.title }));
  const creator = propertyOf(core, 'dc:creator') ?? '';
  const names = info.contributors.map(({ name }) => name);
  if (creator === '') report(docxProperties({ property: 'author', fault: 'missing' }));
  else if (![...names, info.publisher].some((name) => creator.includes(name)))
    report(docxProperties({ property: 'author', fault: 'other', found: creator, wanted: names[0] ?? info.publisher }));
  const day = new Date(epochSeconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
  for (const [name, property] of [
    ['dcterms:created', 'time of making'],
    ['dcterms:modified', 'time of change'],
  ] as const) {
    const found = propertyOf(core, name) ?? '';
    if (found === '') report(docxProperties({ property, fault: 'missing' }));
    else if (found !== day) report(docxProperties({ property, fault: 'other', found, wanted: day }));
  }
});
