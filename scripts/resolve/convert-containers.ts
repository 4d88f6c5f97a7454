import type { Paragraph as MdastParagraph, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { invalidAttribute, misplaced } from '../diagnostics/manuscript.ts';
import { nameOfKind } from '../model/block-names.ts';
import type { BlockNode, BoxKind, Figure, FormField, InlineNode } from '../model/book-node.ts';
import type { TextFile } from '../model/manuscript.ts';
import type { Place } from '../model/place.ts';
import type { WordKind } from '../model/words.ts';
import { placeOf } from '../text/place-of.ts';
import { directiveAttributes } from './attributes.ts';
import { readCondition } from './condition.ts';
import { blockBase, convertBlocks } from './convert-blocks.ts';
import { convertImage, convertLabel } from './convert-inlines.ts';
import { convertTable } from './convert-tables.ts';
import {
  type ContainerName,
  checkAttributes,
  containerDirectives,
  isContainerName,
  isLeafName,
  leafDirectives,
  oneOf,
} from './directives.ts';
import type { SectionScope } from './scope.ts';

interface Container {
  readonly node: ContainerDirective;
  readonly file: TextFile;
  readonly book: SectionScope;
  readonly place: Place;
  readonly values: ReadonlyMap<string, string>;
  readonly title: readonly InlineNode[];
  readonly content: readonly RootContent[];
}
/** Anchor, number and id that a numbered container has. */
interface Identity {
  readonly id: string;
  readonly place: Place;
  readonly anchor?: string;
  readonly number?: string;
}

/** A container directive as blocks; undefined where its name is not known. */
export function convertContainer(node: ContainerDirective, file: TextFile, book: SectionScope): BlockNode[] | undefined {
  if (!isContainerName(node.name)) return undefined;
  const attributes = directiveAttributes(node.attributes);
  const place = placeOf(file.path, node);
  checkAttributes(attributes, containerDirectives[node.name], `:::${node.name}`, place, book.report);
  const label = node.children.find((child): child is MdastParagraph => child.type === 'paragraph' && child.data?.directiveLabel === true);
  const container: Container = {
    node,
    file,
    book,
    place,
    values: attributes.values,
    title: label ? convertLabel(label.children, { book, file }) : [],
    content: node.children.filter((child) => child !== label),
  };
  if (node.name === 'only')
    return [
      {
        type: 'conditionalBlock',
        ...blockBase(node, node.name, file, book),
        condition: readCondition(attributes, place, book.report),
        children: convertBlocks(container.content, file, book),
      },
    ];
  return converters[node.name](container);
}

const converters: { readonly [N in Exclude<ContainerName, 'only'>]: (container: Container) => BlockNode[] } = {
  table: convertCaptionedTable,
  figure: convertFigure,
  description: ({ book, place }) => {
    book.report(misplaced({ what: 'A “:::description”', reason: 'belongs inside a “::::figure”.' }, place));
    return [];
  },
  practice: (container) => box(container, 'practice'),
  example: (container) => box(container, 'example'),
  caution: (container) => box(container, 'caution'),
  legal: (container) => box(container, 'legal'),
  note: (container) => box(container, 'note'),
  checklist: (container) => [
    {
      type: 'checklist',
      ...identity(container),
      ...labelled(container, 'checklist'),
      children: convertBlocks(container.content, container.file, container.book),
    },
  ],
  form: (container) => [
    {
      type: 'form',
      ...identity(container),
      ...labelled(container, 'form'),
      children: convertBlocks(container.content, container.file, container.book),
    },
  ],
  quote: convertQuote,
};

function identity({ node, file, book }: Container): Identity {
  const info = book.outline.byNode.get(node);
  return {
    ...blockBase(node, node.name, file, book),
    ...(info ? { anchor: info.anchor } : {}),
    ...(info?.number === undefined ? {} : { number: info.number }),
  };
}
function numberedLabel({ node, book }: Container, kind: WordKind): string | undefined {
  const number = book.outline.byNode.get(node)?.number;
  return number === undefined ? undefined : book.words.kinds[kind].label.replace('{number}', number).replace(/ (?=[^ ]*$)/, '\u00a0');
}
function labelled(container: Container, kind: 'checklist' | 'form'): { readonly label: string; readonly title: readonly InlineNode[] } {
  return {
    label: numberedLabel(container, kind) ?? nameOfKind(kind, container.book.words),
    title: container.title,
  };
}

function box(container: Container, kind: BoxKind): BlockNode[] {
  const { book, values, place } = container;
  const country = values.get('country')?.toLowerCase();
  const name = country === undefined ? undefined : book.words.countries[country];
  if (country !== undefined && name === undefined)
    book.report(
      invalidAttribute({ name: 'country', value: country, expected: 'use the two-letter code of one of the 25 states, such as nl' }, place),
    );
  const own = book.words.boxes[kind];
  const numbered =
    kind === 'practice' || kind === 'example' ? numberedLabel(container, kind) : boxLabel(own, numberedLabel(container, 'box'), kind);
  const label = [numbered ?? own, ...(name === undefined ? [] : [name])].join(' · ');
  return [
    {
      type: 'box',
      kind,
      ...identity(container),
      label,
      title: container.title,
      ...(name === undefined || country === undefined ? {} : { country }),
      children: convertBlocks(container.content, container.file, book),
    },
  ];
}
/** A numbered note is a "Box 1"; the other kinds keep their name before the number. */
function boxLabel(own: string, numbered: string | undefined, kind: BoxKind): string | undefined {
  if (numbered === undefined) return undefined;
  return kind === 'note' ? numbered : `${numbered} · ${own}`;
}

function convertCaptionedTable(container: Container): BlockNode[] {
  const { book, file, content, place, values } = container;
  const table = content.find((child) => child.type === 'table');
  if (table?.type !== 'table' || content.length !== 1) {
    book.report(misplaced({ what: 'A “:::table”', reason: 'must hold one table and nothing else.' }, place));
    return convertBlocks(content, file, book);
  }
  requireCaption(container, 'table');
  const label = numberedLabel(container, 'table');
  const converted = convertTable(table, file, book, { rowHeads: values.has('rowheads'), wide: values.has('wide') });
  return [{ ...converted, ...identity(container), ...(label ? { label } : {}), caption: container.title }];
}

function requireCaption({ title, book, place, node }: Container, what: string): void {
  const attributes = directiveAttributes(node.attributes);
  if (title.length === 0)
    book.report(misplaced({ what: `This ${what}`, reason: `has no caption: write :::${what}[Caption]{#id}.` }, place));
  if (attributes.id === undefined)
    book.report(misplaced({ what: `This ${what}`, reason: `has no id: write :::${what}[Caption]{#id}.` }, place));
}

function convertFigure(container: Container): BlockNode[] {
  const { book, file, content, place, values } = container;
  requireCaption(container, 'figure');
  const description = content.find((child) => child.type === 'containerDirective' && child.name === 'description');
  const pictures = content.filter((child) => child !== description);
  const [picture] = pictures;
  const made = pictures.length === 1 && picture ? figureContent(picture, values.get('alt') ?? '', container) : undefined;
  if (made === 'reported') return [];
  if (!made) {
    book.report(misplaced({ what: 'A “:::figure”', reason: 'must hold one image, or one block of chart, flow or map.' }, place));
    return [];
  }
  const alt = values.get('alt') || (made.type === 'image' ? made.node.alt : '');
  if (alt.trim() === '')
    book.report(misplaced({ what: 'This figure', reason: 'has no alternative text: write {alt="what it shows"}.' }, place));
  const label = numberedLabel(container, 'figure');
  const figure: Figure = {
    type: 'figure',
    ...identity(container),
    ...(label ? { label } : {}),
    caption: container.title,
    alt,
    content: made.type === 'image' ? { ...made.node, alt } : made.drawing,
    description: description?.type === 'containerDirective' ? convertBlocks(description.children, file, book) : [],
  };
  return [figure];
}
type Content =
  | { readonly type: 'image'; readonly node: Extract<InlineNode, { type: 'image' }> }
  | { readonly type: 'drawing'; readonly drawing: Exclude<Figure['content'], { type: 'image' }> };

function figureContent(picture: RootContent, alt: string, { book, file }: Container): Content | 'reported' | undefined {
  if (picture.type === 'code' && ['chart', 'flow', 'map'].includes(picture.lang ?? '')) {
    const drawing = book.drawings.get(picture);
    return drawing ? { type: 'drawing', drawing } : 'reported';
  }
  const image = picture.type === 'paragraph' && picture.children.length === 1 ? picture.children[0] : undefined;
  if (image?.type !== 'image') return undefined;
  const node = convertImage(image.url, image.alt || alt, placeOf(file.path, image), { book, file });
  return node ? { type: 'image', node } : 'reported';
}

function convertQuote(container: Container): BlockNode[] {
  const { node, file, book, values, title, content } = container;
  const lang = values.get('lang');
  return [
    {
      type: 'blockquote',
      ...blockBase(node, 'quote', file, book),
      ...(lang ? { lang } : {}),
      ...(title.length > 0 ? { attribution: title } : {}),
      children: convertBlocks(content, file, book),
    },
  ];
}

const fieldKinds = ['text', 'long', 'date', 'check', 'choice', 'signature'] as const;

/** A leaf directive as blocks; undefined where its name is not known. Includes are opened before. */
export function convertLeaf(node: LeafDirective, file: TextFile, book: SectionScope): BlockNode[] | undefined {
  if (!isLeafName(node.name)) return undefined;
  const attributes = directiveAttributes(node.attributes);
  const place = placeOf(file.path, node);
  checkAttributes(attributes, leafDirectives[node.name], `::${node.name}`, place, book.report);
  if (node.name === 'include') return [];
  const kind = oneOf(attributes.values.get('type') ?? 'text', fieldKinds, 'type', place, book.report) ?? 'text';
  const options = (attributes.values.get('options') ?? '')
    .split('|')
    .map((option) => option.trim())
    .filter((option) => option !== '');
  if (kind === 'choice' && options.length < 2)
    book.report(invalidAttribute({ name: 'options', value: options.join('|'), expected: 'a choice has at least two, apart by |' }, place));
  const lines = Number(attributes.values.get('lines') ?? '3');
  if (!Number.isInteger(lines) || lines < 1 || lines > 40)
    book.report(
      invalidAttribute({ name: 'lines', value: attributes.values.get('lines') ?? '', expected: 'a whole number from 1 to 40' }, place),
    );
  const field: FormField = {
    type: 'formField',
    ...blockBase(node, 'field', file, book),
    kind,
    label: convertLabel(node.children, { book, file }),
    lines: Number.isInteger(lines) ? Math.min(40, Math.max(1, lines)) : 3,
    options,
  };
  return [field];
}
