import { privateData } from '../../../diagnostics/docx-pages.ts';
import { elementsIn, textOf } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';
import type { DocxView } from '../view/view.ts';
import { corePropertiesOf, propertyOf } from './check-properties.ts';

/** Extended properties that tell of a machine or of work (ECMA-376-1, 22.2). */
const machine: Readonly<Record<string, string>> = {
  TotalTime: 'the time that was worked on it',
  Template: 'the template of a machine',
  Manager: 'the name of a manager',
  HyperlinkBase: 'a path that links begin with',
};
const machinePath = /(?:^|[\s"'=(])(?:[A-Za-z]:\\[^\s]|\\\\\w+\\|file:\/\/|\/(?:home|Users|root|tmp|var|private)\/\w)/;

/** Nothing is told of people, machines and sessions (ECMA-376-1, 17.15.1.72 and 22.2). A document from outside may have sessions and times: only paths are looked for. */
export const checkPrivateData = defineRule(privateData, (view, report) => {
  for (const path of machinePaths(view)) report(privateData({ what: `the path “${path}” of a machine` }));
  const { edition } = view;
  if (edition === undefined) return;
  if (hasSessions(view)) report(privateData({ what: 'marks of editing sessions (rsid)' }));
  const extended = view.trees.get(view.partOf('extended-properties', '') ?? '');
  for (const element of extended ? elementsIn(extended) : []) {
    const what = machine[element.name];
    const value = textOf(element).trim();
    if (what !== undefined && value !== '' && value !== '0' && value !== 'Normal.dotm')
      report(privateData({ what: `${what} (“${value}”)` }));
    if (element.name === 'Company' && value !== '' && value !== edition.info.publisher)
      report(privateData({ what: `the company “${value}”` }));
  }
  const by = propertyOf(corePropertiesOf(view), 'cp:lastModifiedBy') ?? '';
  const known = [edition.info.publisher, ...edition.info.contributors.map(({ name }) => name)];
  if (by !== '' && !known.some((name) => by.includes(name))) report(privateData({ what: `the name “${by}” of who saved it last` }));
});

function hasSessions({ stories, settings }: DocxView): boolean {
  const inText = stories.some(({ elements }) =>
    elements.some(({ element }) => Object.keys(element.attributes).some((name) => name.startsWith('w:rsid'))),
  );
  return inText || (settings !== undefined && elementsIn(settings, 'w:rsids').length > 0);
}

/** Paths in properties, variables, and names and descriptions of drawings. */
function machinePaths(view: DocxView): Set<string> {
  const found = new Set<string>();
  const look = (value: string | null | undefined): void => {
    const path = value == null ? undefined : machinePath.exec(value)?.[0];
    if (path !== undefined) found.add((value ?? '').trim().slice(0, 80));
  };
  for (const story of view.stories)
    for (const name of ['wp:docPr', 'pic:cNvPr'])
      for (const { element } of story.all(name)) for (const value of Object.values(element.attributes)) look(value);
  for (const part of ['core-properties', 'extended-properties', 'custom-properties']) {
    const root = view.trees.get(view.partOf(part, '') ?? '');
    for (const element of root ? elementsIn(root) : []) for (const child of element.children) if (child.type === 'text') look(child.value);
  }
  if (view.settings) for (const { attributes } of elementsIn(view.settings, 'w:docVar')) look(attributes['w:val']);
  return found;
}
