import type {
  BlockContent,
  DefinitionContent,
  ListItem as MdastItem,
  List as MdastList,
  FootnoteDefinition as MdastNote,
  RootContent,
} from 'mdast';
import { toString as toPlainText } from 'mdast-util-to-string';
import { misplaced, unknownDirective } from '../diagnostics/manuscript.ts';
import type { BlockNode, FootnoteDefinition, Heading, ListItem } from '../model/book-node.ts';
import type { TextFile } from '../model/manuscript.ts';
import { nearest } from '../text/nearest.ts';
import { placeOf } from '../text/place-of.ts';
import { slug } from '../text/slug.ts';
import { splitTrailing } from './attributes.ts';
import { convertContainer, convertLeaf } from './convert-containers.ts';
import { convertInlines, convertLabel } from './convert-inlines.ts';
import { convertTable } from './convert-tables.ts';
import { containerDirectives, leafDirectives } from './directives.ts';
import type { SectionScope } from './scope.ts';
import { expandBlocks } from './source-tree.ts';

/** Blocks as written become blocks of the book; includes are opened. */
export function convertBlocks(
  children: readonly (RootContent | BlockContent | DefinitionContent)[],
  file: TextFile,
  book: SectionScope,
): BlockNode[] {
  return expandBlocks(children, file, book.includes).flatMap((block) => convertBlock(block.node, block.file, book));
}

/** The part of every block: its place and its permanent id. */
export function blockBase(
  node: RootContent | MdastItem,
  kind: string,
  file: TextFile,
  book: SectionScope,
): { readonly id: string; readonly place: ReturnType<typeof placeOf> } {
  return { id: book.takeBlockId(file.path, kind, toPlainText(node)), place: placeOf(file.path, node) };
}

function convertBlock(node: RootContent, file: TextFile, book: SectionScope): BlockNode[] {
  const base = (): ReturnType<typeof blockBase> => blockBase(node, node.type, file, book);
  switch (node.type) {
    case 'heading':
      return node.depth === 1 ? [] : [convertHeading(node, file, book)];
    case 'paragraph':
      return [{ type: 'paragraph', ...base(), children: convertLabel(node.children, { book, file }) }];
    case 'blockquote':
      return [{ type: 'blockquote', ...base(), children: convertBlocks(node.children, file, book) }];
    case 'list':
      return [convertList(node, file, book)];
    case 'code':
      return [{ type: 'code', ...base(), value: node.value, ...(node.lang ? { language: node.lang } : {}) }];
    case 'thematicBreak':
      return [{ type: 'thematicBreak', ...base() }];
    case 'table':
      return [convertTable(node, file, book, { rowHeads: false, wide: false })];
    case 'containerDirective':
    case 'leafDirective': {
      const made = node.type === 'containerDirective' ? convertContainer(node, file, book) : convertLeaf(node, file, book);
      if (made) return made;
      const colons = node.type === 'containerDirective' ? ':::' : '::';
      const known = [...Object.keys(containerDirectives), ...Object.keys(leafDirectives)];
      book.report(unknownDirective({ name: `${colons}${node.name}`, nearest: nearest(node.name, known) }, placeOf(file.path, node)));
      return 'children' in node && node.type === 'containerDirective' ? convertBlocks(node.children, file, book) : [];
    }
    case 'footnoteDefinition':
    case 'definition':
    case 'yaml':
    case 'html':
      return [];
    default:
      book.report(misplaced({ what: `“${node.type}”`, reason: 'is not part of the language here.' }, placeOf(file.path, node)));
      return [];
  }
}

/** A heading with its number and anchor of the outline; attributes at its end are taken off. */
export function convertHeading(node: Extract<RootContent, { type: 'heading' }>, file: TextFile, book: SectionScope): Heading {
  const last = node.children.at(-1);
  const trimmed =
    last?.type === 'text' ? [...node.children.slice(0, -1), { ...last, value: splitTrailing(last.value).text }] : node.children;
  const info = book.outline.byNode.get(node);
  const children = convertInlines(trimmed, { book, file, preceding: { text: 'x' } }).filter(
    (child) => child.type !== 'text' || child.value !== '',
  );
  return {
    type: 'heading',
    ...blockBase(node, 'heading', file, book),
    depth: node.depth,
    anchor: info?.anchor ?? slug(toPlainText(node)),
    ...(info?.number === undefined ? {} : { number: info.number }),
    children,
  };
}

function convertList(node: MdastList, file: TextFile, book: SectionScope): BlockNode {
  const children = node.children.map(
    (item): ListItem => ({
      type: 'listItem',
      ...blockBase(item, 'listItem', file, book),
      ...(typeof item.checked === 'boolean' ? { checked: item.checked } : {}),
      children: convertBlocks(item.children, file, book),
    }),
  );
  return {
    type: 'list',
    ...blockBase(node, 'list', file, book),
    ordered: node.ordered === true,
    start: node.start ?? 1,
    spread: node.spread === true || node.children.some((item) => item.spread === true),
    children,
  };
}

/** The notes of a section in order of first call. Notes called only in notes are found too. */
export function convertNotes(book: SectionScope): FootnoteDefinition[] {
  const made: { readonly node: MdastNote; readonly children: BlockNode[] }[] = [];
  for (let at = 0; at < book.notes.called.length; at += 1) {
    const found = book.notes.definitions.get(book.notes.called[at]?.key ?? '');
    if (found) made.push({ node: found.node, children: convertBlocks(found.node.children, found.file, book) });
  }
  return book.notes.called.flatMap((note, at): FootnoteDefinition[] => {
    const found = book.notes.definitions.get(note.key);
    const children = made[at]?.children;
    if (!found || !children) return [];
    return [
      {
        type: 'footnoteDefinition',
        ...blockBase(found.node, 'footnoteDefinition', found.file, book),
        number: at + 1,
        anchor: `fn-${book.section}-${at + 1}`,
        calls: note.calls,
        children,
      },
    ];
  });
}
