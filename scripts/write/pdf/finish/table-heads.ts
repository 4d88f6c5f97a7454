import { PdfString, textOf, textString } from '../../../pdf-file/index.ts';
import { type StructureElement, walkElements } from './structure-tree.ts';

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
