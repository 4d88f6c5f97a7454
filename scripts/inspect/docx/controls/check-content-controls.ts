import type { Element } from 'xast';
import { badContentControl } from '../../../diagnostics/docx-reading.ts';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';
import { folded, shownText } from '../view/paragraph-text.ts';
import { childAt, childrenNamed, type Found, flagAt, valueAt } from '../view/story.ts';
import { allText } from '../view/tables.ts';

type Fault = Parameters<typeof badContentControl>[0]['fault'];

/** Content controls have title, tag, id and content; boxes show their state, choices have entries, prompts have words (ECMA-376-1, 17.5.2; MS-DOCX, 2.6.1.17). */
export const checkContentControls = defineRule(badContentControl, (view, report) => {
  const tags = new Set<string>();
  for (const story of view.stories)
    for (const found of story.all('w:sdt')) {
      const properties = childAt(found.element, 'w:sdtPr');
      const control = `“${valueAt(properties, 'w:alias') || valueAt(properties, 'w:tag') || folded(wordsOf(found)).slice(0, 40) || 'without words'}”`;
      const tell = (fault: Fault, name = control): void => report(badContentControl({ control: name, fault }, view.placeOf(found)));
      if (childAt(found.element, 'w:sdtContent') === undefined) tell('empty');
      // Word's own blocks, such as the contents list, have a kind instead of a title.
      if (childAt(properties, 'w:docPartObj')) continue;
      // Tags and ids are for programs: our forms have them, those of others need not.
      for (const fault of propertyFaults(found, properties)) if (view.edition || (fault !== 'tag' && fault !== 'id')) tell(fault);
      const tag = valueAt(properties, 'w:tag') ?? '';
      if (tag !== '' && tags.has(tag)) tell('twice', `“${tag}”`);
      tags.add(tag);
    }
});

function propertyFaults(found: Found, properties: Element | undefined): Fault[] {
  const faults: Fault[] = [];
  if (!valueAt(properties, 'w:alias')?.trim()) faults.push('title');
  if (!valueAt(properties, 'w:tag')?.trim()) faults.push('tag');
  if (valueAt(properties, 'w:id') === undefined) faults.push('id');
  const box = childAt(properties, 'w14:checkbox');
  if (box) faults.push(...boxFaults(found, box));
  const choices = childAt(properties, 'w:dropDownList') ?? childAt(properties, 'w:comboBox');
  if (choices) {
    const entries = childrenNamed(choices, 'w:listItem').map(
      ({ attributes }) => attributes['w:value'] ?? attributes['w:displayText'] ?? '',
    );
    if (entries.length === 0 || new Set(entries).size < entries.length) faults.push('choices');
  }
  if (flagAt(properties, 'w:showingPlcHdr') && folded(wordsOf(found)) === '') faults.push('prompt');
  return faults;
}

/** The text of a control, prompt or not. */
function wordsOf({ element }: Found): string {
  const content = childAt(element, 'w:sdtContent');
  return content === undefined ? '' : `${shownText(content, { prompts: true })}${allText(content)}`;
}

/** The signs of both states with their faces, and the sign that shows being that of the state. */
function boxFaults(found: Found, box: Element): Fault[] {
  const signOf = (state: string): string | undefined => {
    const element = childAt(box, state);
    const code = Number.parseInt(element?.attributes['w14:val'] ?? '', 16);
    return Number.isNaN(code) || code < 0 || code > 0x10ffff || !element?.attributes['w14:font'] ? undefined : String.fromCodePoint(code);
  };
  const [ticked, open] = [signOf('w14:checkedState'), signOf('w14:uncheckedState')];
  if (ticked === undefined || open === undefined) return ['box'];
  const isTicked = elementsIn(box, 'w14:checked').some(({ attributes }) => /^(?:1|true)$/.test(attributes['w14:val'] ?? '1'));
  return wordsOf(found).trim() === (isTicked ? ticked : open) ? [] : ['state'];
}
