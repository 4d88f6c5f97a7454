import type { Element, Nodes } from 'xast';
import { type DocxFile, relationshipsOf } from '../../docx-file/index.ts';
import { attributeOf, elementsIn } from '../../xml/xml-tree.ts';
import { type CharacterStyles, characterStyles, childOf } from './marks.ts';
import type { CellStep, RawParagraph, Revision } from './paragraph.ts';
import { readPieces } from './read-pieces.ts';

/** What readers of a part share. */
export interface PartReading {
  readonly part: string;
  readonly styles: CharacterStyles;
  /** Addresses by relationship id. */
  readonly urls: ReadonlyMap<string, string>;
  /** Fields that are open, from paragraph to paragraph. */
  readonly fields: { code: string; inResult: boolean }[];
  readonly paragraphs: RawParagraph[];
  tables: number;
}

/** All paragraphs of the text and of its notes in order, with every revision in them. The elements are those of new trees, which come along by path. */
export function readParagraphs(file: DocxFile): {
  readonly paragraphs: readonly RawParagraph[];
  readonly trees: ReadonlyMap<string, Nodes>;
} {
  const styles = characterStyles(file);
  const paragraphs: RawParagraph[] = [];
  const trees = new Map<string, Nodes>();
  const tables = { tables: 0 };
  const open = (path: string): { readonly tree: Nodes; readonly urls: ReadonlyMap<string, string> } | undefined => {
    const tree = file.tree(path);
    if (!tree) return undefined;
    trees.set(path, tree);
    const urls = relationshipsOf(file, path).flatMap(({ id, target, isExternal }) => (isExternal ? [[id, target] as const] : []));
    return { tree, urls: new Map(urls) };
  };
  const read = (root: Element, part: string, urls: ReadonlyMap<string, string>): void => {
    const reading: PartReading = { part, styles, urls, fields: [], paragraphs, ...tables };
    readBlocks(root, [], [], reading);
    tables.tables = reading.tables;
  };
  const body = open('word/document.xml');
  const [root] = body ? elementsIn(body.tree, 'w:body') : [];
  if (body && root) read(root, 'body', body.urls);
  for (const [path, name, sign] of [
    ['word/footnotes.xml', 'w:footnote', 'f'],
    ['word/endnotes.xml', 'w:endnote', 'e'],
  ] as const) {
    const notes = open(path);
    for (const note of notes ? elementsIn(notes.tree, name) : []) {
      const type = attributeOf(note, 'w:type');
      if (notes && (type === undefined || type === 'normal')) read(note, `${sign}${attributeOf(note, 'w:id') ?? ''}`, notes.urls);
    }
  }
  return { paragraphs, trees };
}

const revisionKinds: Readonly<Record<string, Revision['kind']>> = {
  'w:ins': 'inserted',
  'w:moveTo': 'inserted',
  'w:cellIns': 'inserted',
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
  'w:cellDel': 'deleted',
};

/** The revision that an element of WordprocessingML tells of; undefined for others (ECMA-376-1, 17.13.5). */
export function revisionOf(element: Element): Revision | undefined {
  const kind = revisionKinds[element.name];
  if (kind === undefined) return undefined;
  return { kind, author: attributeOf(element, 'w:author') ?? '', date: attributeOf(element, 'w:date') ?? '' };
}

function readBlocks(node: Element, path: readonly CellStep[], around: readonly Revision[], reading: PartReading): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const revision = revisionOf(child);
    if (child.name === 'w:p') readParagraph(child, path, around, reading);
    else if (child.name === 'w:tbl') readTable(child, path, around, reading);
    else if (revision) readBlocks(child, path, [...around, revision], reading);
    else if (['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag'].includes(child.name)) readBlocks(child, path, around, reading);
  }
}

function readTable(table: Element, path: readonly CellStep[], around: readonly Revision[], reading: PartReading): void {
  const number = reading.tables;
  reading.tables += 1;
  rowsOf(table, around).forEach(({ element: row, revisions }, rowAt) => {
    cellsOf(row).forEach((cell, cellAt) => {
      const step: CellStep = { table: number, row: rowAt, cell: cellAt, revisions };
      readBlocks(cell, [...path, step], revisions, reading);
    });
  });
}

interface RevisedRow {
  readonly element: Element;
  readonly revisions: readonly Revision[];
}
function rowsOf(node: Element, around: readonly Revision[]): RevisedRow[] {
  return node.children.flatMap((child): RevisedRow[] => {
    if (child.type !== 'element') return [];
    if (child.name === 'w:tr') {
      const properties = childOf(child, 'w:trPr');
      const own = properties?.children.flatMap((each) => (each.type === 'element' ? (revisionOf(each) ?? []) : [])) ?? [];
      return [{ element: child, revisions: [...around, ...own] }];
    }
    const revision = revisionOf(child);
    return ['w:tblPr', 'w:tblGrid'].includes(child.name) ? [] : rowsOf(child, revision ? [...around, revision] : around);
  });
}
function cellsOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element' || child.name === 'w:trPr' || child.name === 'w:tblPrEx') return [];
    return child.name === 'w:tc' ? [child] : cellsOf(child);
  });
}

function readParagraph(element: Element, path: readonly CellStep[], around: readonly Revision[], reading: PartReading): void {
  const properties = childOf(element, 'w:pPr');
  const value = (name: string): string | undefined => {
    const found = properties && childOf(properties, name);
    return found && attributeOf(found, 'w:val');
  };
  const numbering = properties && childOf(properties, 'w:numPr');
  const level = numbering && childOf(numbering, 'w:ilvl');
  const number = numbering && childOf(numbering, 'w:numId');
  const indent = properties && childOf(properties, 'w:ind');
  const end = properties && childOf(properties, 'w:rPr');
  const isNumbered = numbering !== undefined && (number === undefined || attributeOf(number, 'w:val') !== '0');
  reading.paragraphs.push({
    element,
    part: reading.part,
    ...readPieces(element, around, reading),
    mark: [...around, ...(end?.children.flatMap((each) => (each.type === 'element' ? (revisionOf(each) ?? []) : [])) ?? [])],
    style: value('w:pStyle') ?? '',
    ...(isNumbered ? { level: Number((level && attributeOf(level, 'w:val')) ?? '0') } : {}),
    indent: (indent && (attributeOf(indent, 'w:left') ?? attributeOf(indent, 'w:start'))) ?? '',
    path,
    isCut: properties !== undefined && childOf(properties, 'w:sectPr') !== undefined && goesOn(element),
  });
}

/** True where a bookmark of a block begins in a paragraph and does not end in it. */
function goesOn(paragraph: Element): boolean {
  const ended = new Set(elementsIn(paragraph, 'w:bookmarkEnd').map((end) => attributeOf(end, 'w:id')));
  return elementsIn(paragraph, 'w:bookmarkStart').some(
    (start) => attributeOf(start, 'w:name')?.startsWith('_b_') && !ended.has(attributeOf(start, 'w:id')),
  );
}
