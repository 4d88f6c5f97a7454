import type { Findings } from './findings.ts';
import type { OpenedPdf } from './open-pdf.ts';
import { textOfElement } from './printed-text.ts';
import { unknownText } from './read-fonts.ts';
import { childrenOf, type StructureElement } from './read-structure.ts';

/** Headings follow one another without gaps (14-002 to 14-007). */
export function checkHeadings({ structure }: OpenedPdf, findings: Findings): void {
  const elements = structure?.elements ?? [];
  const plain = elements.filter(({ type }) => type === 'H');
  let before = 0;
  for (const element of elements) {
    const level = /^H([1-6])$/.exec(element.type)?.[1];
    const inside = childrenOf(element).filter(({ type }) => type === 'H');
    if (inside.length > 1) findings.point('14-006', `${element.type} holds ${inside.length} H`, { element });
    if (level === undefined) continue;
    if (before === 0 && Number(level) !== 1) findings.point('14-002', `the first heading is H${level}`, { element });
    else if (Number(level) > before + 1) findings.point('14-003', `H${level} follows H${before}`, { element });
    if (plain.length > 0 && before === 0) findings.point('14-007', 'H stands beside numbered headings', { element });
    before = Number(level);
  }
}

/** Pictures and formulas have words (13-004, 17-002, 17-003). */
export function checkAlternatives(pdf: OpenedPdf, findings: Findings): void {
  const lacks = (text: string | undefined): boolean => text === undefined || text.trim() === '';
  for (const element of pdf.structure?.elements ?? []) {
    if (element.type === 'Figure' && lacks(element.alt) && lacks(element.actualText))
      findings.point('13-004', 'a Figure has neither Alt nor ActualText', { element });
    if (element.type !== 'Formula') continue;
    if (lacks(element.alt)) findings.point('17-002', 'a Formula has no Alt', { element });
    if (textOfElement(pdf, element).includes(unknownText)) findings.point('17-003', 'a Formula has signs without Unicode', { element });
  }
}

/** Notes have ids of their own (19-003, 19-004), and every id is in the tree of ids (ISO 32000-1, 14.7.2). */
export function checkIds({ structure }: OpenedPdf, listed: ReadonlyMap<string, number>, findings: Findings): void {
  const owners = new Map<string, StructureElement[]>();
  for (const element of structure?.elements ?? []) {
    const { id, type } = element;
    if (type === 'Note' && (id === undefined || id === '')) findings.point('19-003', 'a Note has no ID', { element });
    if (id !== undefined) owners.set(id, [...(owners.get(id) ?? []), element]);
  }
  for (const [id, [first, second, ...others]] of owners) {
    if (second !== undefined) {
      const note = [first, second, ...others].find((element) => element?.type === 'Note');
      if (note !== undefined) findings.point('19-004', `the ID “${id}” of a Note is taken`, { element: note });
      else findings.broken(`the ID “${id}” is given to two tags`);
    } else if (listed.get(id) !== first?.number) findings.broken(`the tree of ids does not lead to the tag with the ID “${id}”`);
  }
}
