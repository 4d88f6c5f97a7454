import type { Edition } from '../../model/book.ts';
import type { FormField, ListItem } from '../../model/book-node.ts';
import { walk } from '../../model/walk.ts';
import type { PdfDictionary } from '../../pdf-file/index.ts';
import type { Findings } from './findings.ts';
import type { Found } from './match-text.ts';
import type { OpenedPdf } from './open-pdf.ts';

/** A field of the file: its kind (`Tx`, `Btn`), and the page, from 1, of each of its widgets. */
interface Field {
  readonly kind: string | undefined;
  readonly pages: number[];
}

/**
 * Where the edition is for screens, each field of a form and each box of a checklist can be filled in: it is a field by the id of its block, on the block's page.
 * Elsewhere nothing can.
 */
export function checkFields(pdf: OpenedPdf, edition: Edition<'pdf'>, found: readonly Found[], findings: Findings): void {
  const fields = fieldsOf(pdf);
  if (edition.spec.profile !== 'screen') {
    for (const [name, { pages }] of fields) findings.broken(`page ${pages[0]} has the field “${name}”, and paper cannot be filled in`);
    return;
  }
  const starts = new Map<string, number>();
  for (const { piece, page } of found) if (!starts.has(piece.block)) starts.set(piece.block, page);
  const known = new Set<string>();
  for (const { body, notes } of edition.sections)
    walk([...body, ...notes], (node) => {
      if (node.type !== 'formField' && (node.type !== 'listItem' || node.checked === undefined)) return;
      known.add(node.id);
      const fault = faultOf(node, fields.get(node.id), starts.get(node.id));
      if (fault !== undefined) findings.broken(`the field “${node.id}” ${fault}`, node.place);
    });
  for (const name of fields.keys()) if (!known.has(name)) findings.broken(`the field “${name}” is none of the book’s`);
}

function faultOf(node: FormField | ListItem, field: Field | undefined, start: number | undefined): string | undefined {
  if (field === undefined) return 'cannot be filled in';
  const isTicked = node.type === 'listItem' || node.kind === 'check' || node.kind === 'choice';
  const places = node.type === 'formField' && node.kind === 'choice' ? node.options.length : 1;
  if (field.kind !== (isTicked ? 'Btn' : 'Tx')) return `is of the kind ${field.kind ?? 'nothing'}`;
  if (field.pages.length !== places) return `has ${field.pages.length} places to fill in, and not ${places}`;
  // Lines to write on may stand on the page after their name.
  const [page = 0] = field.pages;
  return start === undefined || page === start || page === start + 1 ? undefined : `stands on page ${page}, and its name on page ${start}`;
}

/** Fields by name; those of a group under the name of the group (ISO 32000-1, 12.7.3.2). */
function fieldsOf({ file, pages }: OpenedPdf): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const { number, annotations } of pages)
    for (const { dictionary, subtype } of annotations) {
      if (subtype !== 'Widget') continue;
      const parent = file.dictionary(dictionary.get('Parent'));
      const own = (key: string, read: (from: PdfDictionary) => string | undefined): string | undefined =>
        read(dictionary) ?? (parent?.has(key) ? read(parent) : undefined);
      const name = own('T', (from) => file.text(from.get('T'))) ?? '';
      const field = fields.get(name) ?? { kind: own('FT', (from) => file.name(from.get('FT'))), pages: [] };
      field.pages.push(number);
      fields.set(name, field);
    }
  return fields;
}
