import type { Report } from '../../diagnostics/diagnostic.ts';
import { epubTable } from '../../diagnostics/epub-content.ts';
import type { Table } from '../../model/book-node.ts';
import { plainTextOf, walk } from '../../model/walk.ts';
import { attributeOf, elementsIn, wordsOf } from '../../xml/xml-tree.ts';
import { type EpubView, type Found, lettersOf } from './view.ts';

const scopes: ReadonlySet<string> = new Set(['col', 'row', 'colgroup', 'rowgroup']);

/** Tables have the captions and header cells of the manuscript, and each header cell says what it heads (WCAG 2.2, 1.3.1). */
export function checkTables({ documents, edition }: EpubView, report: Report): void {
  const written = tablesOf(edition.sections);
  for (const { file, elements } of documents)
    for (const [at, found] of elements.filter(({ element }) => element.name === 'table').entries())
      checkTable(file, found, at, written.get(attributeOf(found.element, 'id') ?? ''), report);
}

function checkTable(file: string, { element, place }: Found, at: number, written: Table | undefined, report: Report): void {
  const table = `“${attributeOf(element, 'id') ?? at + 1}”`;
  const heads = elementsIn(element, 'th');
  const caption = elementsIn(element, 'caption')[0];
  const say = (fault: 'caption' | 'headers' | 'scope' | 'empty' | 'layout'): void => report(epubTable({ file, table, fault }, place));
  if (/^(?:presentation|none)$/.test(attributeOf(element, 'role') ?? '')) say('layout');
  if (written?.caption && !(caption && lettersOf(caption).includes(lettersOf(plainTextOf(written.caption))))) say('caption');
  if (heads.length < Math.max(1, written ? headsOf(written) : 1)) say('headers');
  if (heads.some((head) => !scopes.has(attributeOf(head, 'scope') ?? ''))) say('scope');
  if (heads.some((head) => wordsOf(head) === '' && elementsIn(head, 'img').length === 0)) say('empty');
}

function headsOf({ children }: Table): number {
  return children.flatMap((row) => row.children).filter(({ scope, children: words }) => scope !== undefined && words.length > 0).length;
}

function tablesOf(sections: EpubView['edition']['sections']): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  for (const { body, notes } of sections)
    walk([...body, ...notes], (node) => {
      if (node.type === 'table') tables.set(node.anchor ?? node.id, node);
    });
  return tables;
}
