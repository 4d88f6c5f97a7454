import type { IRunOptions, ParagraphChild, XmlComponent } from 'docx';
import type { DocxState } from './docx-state.ts';
import { OoxmlElement } from './ooxml.ts';
import { run } from './runs.ts';

/** What is asked for: one line, several, a day, one of some answers. */
export type Asked =
  | { readonly kind: 'text' }
  | { readonly kind: 'long' }
  | { readonly kind: 'date' }
  | { readonly kind: 'choice'; readonly options: readonly string[] };

/** Who a control is for those who cannot see it (title) and for programs (tag). */
export interface ControlName {
  readonly title: string;
  readonly tag: string;
}

const element = (name: string, attributes: Record<string, string> = {}, children: readonly (XmlComponent | string)[] = []): OoxmlElement =>
  new OoxmlElement(name, attributes, children);

/** The face that has both signs of a box on every system with Word. */
const boxFace = 'MS Gothic';
const signs = { open: { code: '2610', sign: '☐' }, done: { code: '2612', sign: '☒' } } as const;

/** A box to tick (w14:checkbox, MS-DOCX 2.6.2.15) as Word makes it. */
export function checkBox(name: ControlName, checked: boolean, state: DocxState, look: IRunOptions = {}): ParagraphChild[] {
  const symbol = (tag: string, { code }: { readonly code: string }): OoxmlElement => element(tag, { 'w14:val': code, 'w14:font': boxFace });
  const box = element('w14:checkbox', {}, [
    element('w14:checked', { 'w14:val': checked ? '1' : '0' }),
    symbol('w14:checkedState', signs.done),
    symbol('w14:uncheckedState', signs.open),
  ]);
  const font = { ascii: boxFace, hAnsi: boxFace, eastAsia: boxFace, cs: boxFace, hint: 'eastAsia' };
  return [control(name, [box], run((checked ? signs.done : signs.open).sign, state, { ...look, bold: false, font }), state)];
}

/** A place to fill in; its placeholder goes when somebody writes. */
export function fillIn(name: ControlName, asked: Asked, placeholder: string, state: DocxState): ParagraphChild[] {
  const shown = run(placeholder, state, { style: 'PlaceholderText' });
  return [control(name, [element('w:showingPlcHdr'), kindOf(asked, state)], shown, state)];
}

function kindOf(asked: Asked, { edition }: DocxState): OoxmlElement {
  if (asked.kind === 'text') return element('w:text');
  if (asked.kind === 'long') return element('w:text', { 'w:multiLine': '1' });
  if (asked.kind === 'date')
    return element('w:date', {}, [
      element('w:dateFormat', { 'w:val': 'd MMMM yyyy' }),
      element('w:lid', { 'w:val': edition.words.language }),
      element('w:storeMappedDataAs', { 'w:val': 'dateTime' }),
      element('w:calendar', { 'w:val': 'gregorian' }),
    ]);
  const items = [...new Set(asked.options)].map((option) => element('w:listItem', { 'w:displayText': option, 'w:value': option }));
  return element('w:dropDownList', {}, items);
}

/** Word keeps 64 letters of a title or tag. */
const cut = (text: string): string => text.slice(0, 64);

function control({ title, tag }: ControlName, kind: readonly OoxmlElement[], content: XmlComponent, { shared }: DocxState): ParagraphChild {
  shared.controls += 1;
  const properties = element('w:sdtPr', {}, [
    element('w:alias', { 'w:val': cut(title) }),
    element('w:tag', { 'w:val': cut(tag) }),
    element('w:id', { 'w:val': String(1_000_000 + shared.controls) }),
    ...kind,
  ]);
  return element('w:sdt', {}, [properties, element('w:sdtContent', {}, [content])]) as unknown as ParagraphChild;
}
