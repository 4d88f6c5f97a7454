import { activeContent } from '../../../diagnostics/docx.ts';
import { defineRule } from '../rule.ts';
import type { DocxView } from '../view/view.ts';

/** Relationships that bring in what acts or is a file of its own (ECMA-376-1, 11.3 and 15.2; MS-DOCX, 2.2). */
const kinds: Readonly<Record<string, string>> = {
  vbaProject: 'macros',
  keyMapCustomizations: 'keys that run macros',
  attachedToolbars: 'toolbars',
  oleObject: 'an embedded object',
  package: 'an embedded file',
  control: 'a control (ActiveX)',
  aFChunk: 'a part of another document',
  subDocument: 'a part of another document',
  frame: 'a frame',
  extensibility: 'buttons of its own',
};
const elements: Readonly<Record<string, string>> = {
  'w:object': 'an embedded object',
  'w:control': 'a control (ActiveX)',
  'w:altChunk': 'a part of another document',
  'w:subDoc': 'a part of another document',
};
/** Fields that run or fetch something when they are updated (ECMA-376-1, 17.16.5). */
const fields: ReadonlySet<string> = new Set([
  'DDE',
  'DDEAUTO',
  'INCLUDETEXT',
  'INCLUDEPICTURE',
  'IMPORT',
  'INCLUDE',
  'MACROBUTTON',
  'LINK',
  'EMBED',
  'CONTROL',
  'HTMLCONTROL',
  'DATABASE',
  'RD',
]);

/** Nothing runs, fetches or hides a file. */
export const checkActiveContent = defineRule(activeContent, (view, report) => {
  const told = new Set<string>();
  const tell = (what: string, place?: ReturnType<DocxView['placeOf']>): void => {
    if (!told.has(what)) report(activeContent({ what }, place));
    told.add(what);
  };
  for (const part of ['', ...view.file.paths.filter((path) => !path.endsWith('.rels'))])
    for (const { type } of view.relationships(part)) {
      const what = kinds[type.split('/').at(-1) ?? ''];
      if (what !== undefined) tell(what);
    }
  for (const story of view.stories) {
    for (const [name, what] of Object.entries(elements)) for (const found of story.all(name)) tell(what, view.placeOf(found));
    for (const { type, begin } of view.fields(story).fields) if (fields.has(type)) tell(`a field “${type}”`, view.placeOf(begin));
  }
  if (view.file.paths.some((path) => /vbaProject\.bin$/i.test(path))) tell('macros');
});
