import type { Format, Section, SectionKind } from '../../scripts/model/book.ts';
import type {
  BlockNode,
  CrossReference,
  FootnoteDefinition,
  Heading,
  IndexMark,
  InlineNode,
  ListItem,
  NodeOf,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Text,
} from '../../scripts/model/book-node.ts';
import { startOf } from '../../scripts/model/place.ts';
import type { WordKind, Words } from '../../scripts/model/words.ts';

export type Inlines = string | readonly (string | InlineNode)[];
export type Nodes = ReturnType<typeof createNodes>;

/** Short makers of nodes for the sample book, with running block ids. */
export function createNodes(format: Format, language: 'en' | 'fr' | 'nl', words: Words) {
  let count = 0;
  const place = startOf(`${language}/sample.md`);
  const block = () => {
    count += 1;
    return { id: `u-${count.toString(16).padStart(6, '0')}`, place };
  };
  const say = (en: string, fr: string, nl: string): string => ({ en, fr, nl })[language];
  const text = (value: string): Text => ({ type: 'text', place, value });
  const inlines = (content: Inlines): InlineNode[] =>
    typeof content === 'string' ? [text(content)] : content.map((item) => (typeof item === 'string' ? text(item) : item));
  const label = (kind: WordKind, number: string) => words.kinds[kind].label.replace('{number}', number);

  const paragraph = (content: Inlines): Paragraph => ({ type: 'paragraph', ...block(), children: inlines(content) });
  const heading = (depth: Heading['depth'], anchor: string, title: Inlines, number?: string): Heading => ({
    type: 'heading',
    ...block(),
    depth,
    anchor,
    children: inlines(title),
    ...(number === undefined ? {} : { number }),
  });
  const item = (children: readonly BlockNode[], checked?: boolean): ListItem => ({
    type: 'listItem',
    ...block(),
    children,
    ...(checked === undefined ? {} : { checked }),
  });
  const list = (ordered: boolean, children: readonly ListItem[], spread = false, start = 1): BlockNode => ({
    type: 'list',
    ...block(),
    ordered,
    start,
    spread,
    children,
  });
  const reference = (target: string, show: CrossReference['show'], content: Inlines): CrossReference => ({
    type: 'crossReference',
    place,
    target,
    show,
    children: inlines(content),
  });
  const note = (number: number, children: readonly BlockNode[], calls: readonly string[], section: string): FootnoteDefinition => ({
    type: 'footnoteDefinition',
    ...block(),
    number,
    anchor: `fn-${section}-${number}`,
    calls,
    children,
  });
  const mark = (
    anchor: string,
    entry: readonly string[],
    content: Inlines = [],
    more: Partial<Pick<IndexMark, 'range' | 'see' | 'also'>> = {},
  ): IndexMark => ({
    type: 'indexMark',
    place,
    anchor,
    entry,
    children: inlines(content),
    ...more,
  });
  const cell = (content: Inlines, align: TableCell['align'], scope?: 'col' | 'row'): TableCell => ({
    type: 'tableCell',
    ...block(),
    align,
    children: inlines(content),
    ...(scope ? { scope } : {}),
  });
  const table = (
    rows: readonly (readonly Inlines[])[],
    align: Table['align'],
    rowHeads: boolean,
    more: Partial<Pick<Table, 'anchor' | 'number' | 'label' | 'caption' | 'wide'>> = {},
  ): Table => ({
    type: 'table',
    ...block(),
    align,
    rowHeads,
    wide: false,
    ...more,
    children: rows.map(
      (cells, row): TableRow => ({
        type: 'tableRow',
        ...block(),
        header: row === 0,
        children: cells.map((content, column) =>
          cell(content, align[column] ?? null, row === 0 ? 'col' : rowHeads && column === 0 ? 'row' : undefined),
        ),
      }),
    ),
  });
  const section = (
    kind: SectionKind,
    matter: Section['matter'],
    title: Heading,
    body: readonly BlockNode[],
    more: Partial<Pick<Section, 'label' | 'notes' | 'shortTitle'>> = {},
  ): Section => ({
    kind,
    matter,
    anchor: title.anchor,
    heading: title,
    shortTitle: title.children.map((node) => ('value' in node ? node.value : '')).join(''),
    body,
    notes: [],
    ...more,
  });
  const cite = (before: string, key: string, words: string, after: string): NodeOf<'citation'> => ({
    type: 'citation',
    place,
    children: [text(before), { type: 'citationItem', place, key, target: `ref-${key}`, children: [text(words)] }, text(after)],
  });
  return {
    format,
    language,
    words,
    place,
    block,
    say,
    text,
    inlines,
    label,
    paragraph,
    heading,
    item,
    list,
    reference,
    note,
    mark,
    table,
    section,
    cite,
  };
}
