import type { Element } from 'xast';
import { folded, shownText } from './paragraph-text.ts';
import { childAt, childrenNamed, type Found, flagAt, valueAt } from './story.ts';
import type { DocxView } from './view.ts';

/** A table with its rows and cells, those in content controls among them. */
export interface DocxTable {
  readonly found: Found;
  readonly columns: number;
  readonly rows: readonly DocxRow[];
  /** How messages call it: its title, or its first words in quotes. */
  readonly name: string;
  /** Cells that stand one below the other and frame text: a box, no table for readers. */
  readonly isFrame: boolean;
}
export interface DocxRow {
  readonly element: Element;
  readonly cells: readonly DocxCell[];
  readonly isHeader: boolean;
  /** Columns left out before and after its cells. */
  readonly skipped: number;
}
export interface DocxCell {
  readonly element: Element;
  readonly span: number;
  readonly merge: 'begins' | 'goes on' | undefined;
}

const known = new WeakMap<DocxView, readonly DocxTable[]>();

/** All tables of the document, outer ones first (ECMA-376-1, 17.4.37). */
export function tablesOf(view: DocxView): readonly DocxTable[] {
  const before = known.get(view);
  if (before) return before;
  const tables = view.stories.flatMap((story) => story.all('w:tbl').map(tableOf));
  known.set(view, tables);
  return tables;
}

function tableOf(found: Found): DocxTable {
  const { element } = found;
  const standing = unwrapped(element, 'w:tr').filter((row) => childAt(row, 'w:trPr', 'w:del') === undefined);
  const rows = standing.map(rowOf);
  const title = valueAt(element, 'w:tblPr', 'w:tblCaption');
  const words = folded(allText(element)).slice(0, 40);
  return {
    found,
    columns: childrenNamed(childAt(element, 'w:tblGrid') ?? element, 'w:gridCol').length,
    rows,
    name: `“${title || words || 'without words'}”`,
    isFrame: rows.length > 0 && rows.every(({ cells }) => cells.length === 1),
  };
}

function rowOf(element: Element): DocxRow {
  const properties = childAt(element, 'w:trPr');
  const skip = (name: string): number => Number(valueAt(properties, name) ?? 0);
  return {
    element,
    cells: unwrapped(element, 'w:tc').map((cell): DocxCell => {
      const merge = childAt(cell, 'w:tcPr', 'w:vMerge');
      return {
        element: cell,
        span: Number(valueAt(cell, 'w:tcPr', 'w:gridSpan') ?? 1),
        merge: merge === undefined ? undefined : merge.attributes['w:val'] === 'restart' ? 'begins' : 'goes on',
      };
    }),
    isHeader: flagAt(properties, 'w:tblHeader') ?? false,
    skipped: skip('w:gridBefore') + skip('w:gridAfter'),
  };
}

/** Rows or cells, also those that content controls or custom XML hold. */
function unwrapped(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.name === name) return [child];
    return child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:customXml' ? unwrapped(child, name) : [];
  });
}

/** Text of all paragraphs in an element. */
export function allText(element: Element): string {
  return element.children
    .map((child) => (child.type !== 'element' ? '' : child.name === 'w:p' ? shownText(child) : allText(child)))
    .filter(Boolean)
    .join(' ');
}
