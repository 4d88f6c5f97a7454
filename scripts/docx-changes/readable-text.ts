import { Numbering } from './numbering.ts';
import { packageSide, styleNames } from './package-side.ts';
import type { PackageTrees } from './package-trees.ts';
import { plainTree } from './plain-tree.ts';
import { type Block, type BlockSide, type ParagraphBlock, readBlocks } from './read-blocks.ts';
import type { Token } from './read-paragraph.ts';
import { childOf, childrenOf, element, rootOf } from './wordprocessing.ts';

/**
 * The text of a document, line by line, as the change edition promises it: two documents with equal lines have the same text. Each paragraph that has words is a line of
 *
 * - its properties: whether a section ends with it, style, place in lists (what the list looks like, not its number), alignment, indents, spacing, tabs;
 * - every word, space and sign with the format of its run, and breaks, tabs and symbols among them;
 * - addresses of links out of the document; links inside it are the words that they stand on;
 * - pictures by their bytes; fields by their code, those whose result is the author's words (HYPERLINK, FORMTEXT ...) with it;
 * - the whole text of a note, where its mark is.
 *
 * Tables are lines too: their columns, their rows with what spans cells, their cells.
 *
 * Not text: lists that Word makes (contents, lists of figures and tables, index) and the marks that the index is made of; results of fields that Word counts; bookmarks and where links inside
 * lead; content controls; widths, borders and shades of tables; pages and running heads; sizes, names and alternative texts of pictures; paragraphs without words.
 */
export function readableText(trees: PackageTrees): string[] {
  const { file } = trees;
  const numbering = new Numbering(trees.tree('word/numbering.xml'));
  const styles = styleNames(trees.tree('word/styles.xml'));
  const sideOf = (part: string): BlockSide => packageSide({ file, part, numbering, styles, opensControls: true, note: (_kind, id) => id });
  const notes = new Map<string, string>();
  for (const [part, kind] of [
    ['word/footnotes.xml', 'w:footnoteReference'],
    ['word/endnotes.xml', 'w:endnoteReference'],
  ] as const)
    for (const note of childrenOf(rootOf(plainTree(trees.tree(part)))))
      notes.set(
        `${kind} ${note.attributes['w:id']}`,
        readBlocks(note, sideOf(part))
          .flatMap((block) => linesOf(block, new Map()))
          .join(' / '),
      );
  const body = childOf(rootOf(plainTree(trees.tree('word/document.xml'))), 'w:body') ?? element('w:body');
  return readBlocks(body, sideOf('word/document.xml')).flatMap((block) => linesOf(block, notes));
}

function linesOf(block: Block, notes: ReadonlyMap<string, string>): string[] {
  if (block.type === 'paragraph') return paragraphLines(block, notes);
  if (block.type !== 'table') return [];
  const rows = block.rows.flatMap(({ kind, cells }) => [
    kind,
    ...cells.flatMap((cell) => ['cell', ...cell.blocks.flatMap((inner) => linesOf(inner, notes)).map((line) => `  ${line}`)]),
  ]);
  return [block.kind.trim().replace(/^(table of \d+ columns).*/, '$1'), ...rows.map((line) => `  ${line}`)];
}

function paragraphLines({ paragraph }: ParagraphBlock, notes: ReadonlyMap<string, string>): string[] {
  const words = wordsOf(paragraph.tokens, notes);
  const end = paragraph.section ? ' § end of section' : '';
  return words.length === 0 && end === '' ? [] : [`${paragraph.look}${end} ¶ ${words.join('')}`];
}

/** Words with the format of each stretch before it. */
function wordsOf(tokens: readonly Token[], notes: ReadonlyMap<string, string>): string[] {
  let look = '';
  return tokens.map((token) => {
    const before = token.look === look ? '' : `{${token.look}}`;
    look = token.look;
    const said =
      token.kind === 'note'
        ? `[${notes.get(token.key) ?? 'a note without text'}]`
        : token.kind === 'word'
          ? addressed(token)
          : `[${token.key}]`;
    return before + said;
  });
}
const addressed = ({ key, text = '' }: Token): string => (key === text ? text : `${text}<${key.slice(text.length + 1)}>`);

/** All text of a tree of runs, for messages. */
export const startOfLine = (line: string | undefined): string =>
  (line ?? '(nothing)')
    .replace(/<[^>]*>|\{[^}]*\}/g, '')
    .slice(0, 80)
    .trim();
