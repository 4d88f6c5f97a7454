import { PdfString, textOf, textString } from '../../../pdf-file/index.ts';
import { leavesOf, type MarkedContent, type StructureElement, walkElements } from './structure-tree.ts';

/** Gives /Headers of table cells the new names of the ids that they name (ISO 32000-1, 14.8.5.7). */
export function renameHeaders(top: StructureElement, names: ReadonlyMap<string, string>): void {
  walkElements(top, ({ attributes }) => {
    const table = attributes.get('Table');
    const headers = table?.get('Headers');
    if (table === undefined || !Array.isArray(headers)) return;
    const renamed = headers.flatMap((header) => {
      const name = header instanceof PdfString ? names.get(textOf(header)) : undefined;
      return name === undefined ? [] : [textString(name)];
    });
    if (renamed.length > 0) table.set('Headers', renamed);
    else table.delete('Headers');
  });
}

/** Takes repeats of a table's head on later pages out of the tree; they are artifacts of pagination. */
export function takeRepeatedHeads(top: StructureElement): MarkedContent[] {
  const repeats = new Set<unknown>();
  const found: MarkedContent[] = [];
  walkElements(top, ({ role, kids }) => {
    if (role !== 'Table') return;
    for (const row of kids) {
      if (row.kind !== 'element' || row.role !== 'TR') continue;
      if (!row.kids.every((cell) => cell.kind === 'element' && cell.role === 'TH')) break;
      const contents = leavesOf(row).filter((leaf) => leaf.kind === 'content');
      const first = Math.min(...contents.map(({ page }) => page));
      for (const content of contents)
        if (content.page > first) {
          repeats.add(content);
          found.push(content);
        }
    }
  });
  if (repeats.size > 0)
    walkElements(top, (each) => {
      each.kids = each.kids.filter((kid) => !repeats.has(kid));
    });
  return found;
}
