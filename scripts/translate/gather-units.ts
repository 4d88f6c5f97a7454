import type { Code, Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { Book } from '../model/book.ts';
import type { BookNode } from '../model/book-node.ts';
import type { TextFile } from '../model/manuscript.ts';
import type { Place, Point } from '../model/place.ts';
import { walk } from '../model/walk.ts';
import { attributeValues } from '../text/attribute-values.ts';
import { dotLabels } from '../text/dot-labels.ts';
import { yamlStrings } from '../text/yaml-strings.ts';
import { inlineParts } from './inline-parts.ts';
import type { Part, Unit, UnitForm } from './unit.ts';
import { unitHash } from './unit-hash.ts';

/** Permanent ids of the blocks of a book, by the stretch of the file that each stands in. */
export type BlockIdsByPlace = ReadonlyMap<string, string>;

/** The stretch of a file as a key. */
export const placeKey = (file: string, start: number, end: number): string => `${file} ${start} ${end}`;

/** The ids of all blocks of a book's texts. */
export function blockIdsByPlace({ sections }: Pick<Book, 'sections'>): BlockIdsByPlace {
  const ids = new Map<string, string>();
  walk(
    sections.flatMap(({ heading, body, notes }): BookNode[] => [heading, ...body, ...notes]),
    (node) => {
      if ('id' in node && node.type !== 'tableRow')
        ids.set(placeKey(node.place.file, node.place.start.offset, node.place.end.offset), node.id);
    },
  );
  return ids;
}

interface Gathering {
  readonly file: TextFile;
  readonly ids: BlockIdsByPlace;
  readonly lineStarts: readonly number[];
  readonly units: Unit[];
  readonly headings: { readonly depth: number; readonly title: string }[];
  /** Language of the quotation around. */
  lang?: string;
}
/** What a unit is besides its parts and its place. */
interface Kind {
  readonly block: string | undefined;
  readonly part?: string;
  readonly kind: string;
  readonly form: UnitForm;
}

/** The units of a file in the order of its text. What the book does not print (a note that nothing calls) is none. */
export function gatherUnits(file: TextFile, ids: BlockIdsByPlace): Unit[] {
  const lineStarts = [0, ...[...file.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const state: Gathering = { file, ids, lineStarts, units: [], headings: [] };
  for (const node of file.tree.children) visit(node, undefined, state);
  return state.units;
}

/** A node in a block `inside`, whose id what has none of its own goes by. */
function visit(node: Nodes, inside: string | undefined, state: Gathering): void {
  const own = idOf(node, state);
  const block = own ?? inside;
  if (node.type === 'yaml') frontMatter(node.value, node, state);
  else if (node.type === 'heading') heading(node, own, state);
  else if (node.type === 'paragraph') paragraph(node, own, inside, state);
  else if (node.type === 'tableCell') cell(node.children, own, state);
  else if (node.type === 'code') drawing(node, block, state);
  else if (node.type === 'leafDirective') {
    if (node.children.length > 0) inlineUnit(node.children, { block, kind: 'label', form: 'label' }, state);
    attributeUnits(node, block, state);
  } else {
    if (node.type === 'containerDirective') attributeUnits(node, block, state);
    if ('children' in node) for (const child of node.children) visit(child, block, withLanguage(state, node, child));
  }
}

/** What a quotation quotes is in its language; who said it is told in that of the text. */
function withLanguage(state: Gathering, node: Nodes, child: Nodes): Gathering {
  const isQuote = node.type === 'containerDirective' && node.name === 'quote' && node.attributes?.lang;
  const isLabel = child.type === 'paragraph' && child.data !== undefined && 'directiveLabel' in child.data;
  return isQuote && !isLabel && node.attributes?.lang ? { ...state, lang: node.attributes.lang } : state;
}

function idOf({ position }: Nodes, { file, ids }: Gathering): string | undefined {
  return position ? ids.get(placeKey(file.path, position.start.offset ?? 0, position.end.offset ?? 0)) : undefined;
}

function cell(children: readonly PhrasingContent[], block: string | undefined, state: Gathering): void {
  if (block !== undefined) inlineUnit(children, { block, kind: 'tableCell', form: 'cell' }, state);
}

function heading(node: Extract<Nodes, { type: 'heading' }>, block: string | undefined, state: Gathering): void {
  if (block === undefined) return;
  while ((state.headings.at(-1)?.depth ?? 0) >= node.depth) state.headings.pop();
  const [start, end] = [startOf(node.children[0]), endOf(node.children.at(-1))];
  const written = state.file.text.slice(start, end);
  const attributes = /\s*\{[^{}]*\}\s*$/.exec(written)?.[0].length ?? 0;
  inlineUnit(withoutTail(node.children, end - attributes), { block, kind: 'heading', form: 'inline' }, state, end - attributes);
  state.headings.push({ depth: node.depth, title: written.slice(0, written.length - attributes) });
}
/** Nodes up to an offset: a text that passes it is cut. */
function withoutTail(nodes: readonly PhrasingContent[], end: number): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (startOf(node) >= end && node.type === 'text') return [];
    if (node.type !== 'text' || endOf(node) <= end || !node.position) return [node];
    const cut = endOf(node) - end;
    const position = { ...node.position, end: { ...node.position.end, offset: end } };
    return [{ ...node, value: node.value.slice(0, node.value.length - cut), position }];
  });
}

function paragraph(node: Paragraph, own: string | undefined, inside: string | undefined, state: Gathering): void {
  const isLabel = node.data !== undefined && 'directiveLabel' in node.data;
  if (isLabel || own !== undefined) {
    const kind = isLabel
      ? { block: inside, part: 'title', kind: 'title', form: 'label' as const }
      : { block: own, kind: 'paragraph', form: 'inline' as const };
    inlineUnit(node.children, kind, state);
    return;
  }
  const [picture] = node.children;
  if (picture?.type !== 'image' || !picture.alt || inside === undefined) return;
  const start = startOf(picture) + 2;
  const raw = state.file.text.slice(start, start + picture.alt.length);
  if (raw === picture.alt)
    plainUnit(picture.alt, start, start + raw.length, { block: inside, part: 'picture', kind: 'alt', form: 'label' }, state);
}

function inlineUnit(children: readonly PhrasingContent[], kind: Kind, state: Gathering, until?: number): void {
  const [start, end] = [startOf(children[0]), until ?? endOf(children.at(-1))];
  if (children.length > 0 && end > start) put(inlineParts(children, state.file.text, start, end), start, end, kind, state);
  for (const child of children) indexUnits(child, kind.block, state);
}

const translated: Readonly<Record<string, readonly string[]>> = {
  figure: ['alt'],
  field: ['options'],
  index: ['entry', 'sub', 'see', 'also'],
};

function attributeUnits(node: Parameters<typeof attributeValues>[0], block: string | undefined, state: Gathering): void {
  for (const { name, value, from, to } of attributeValues(node, state.file.text))
    if (translated[node.name]?.includes(name)) plainUnit(value, from, to, { block, part: name, kind: name, form: 'attribute' }, state);
}

/** Entries of the index in a line: they are words of their own, which the line does not show. */
function indexUnits(node: Nodes, block: string | undefined, state: Gathering): void {
  if (node.type === 'textDirective' && node.name === 'index')
    for (const { name, value, from, to } of attributeValues(node, state.file.text)) {
      if (!translated.index?.includes(name)) continue;
      const taken = state.units.filter((unit) => unit.block === block && unit.kind === `index-${name}`).length;
      plainUnit(value, from, to, { block, part: `index-${name}-${taken + 1}`, kind: `index-${name}`, form: 'attribute' }, state);
    }
  if ('children' in node) for (const child of node.children) indexUnits(child, block, state);
}

function drawing({ lang, value, position }: Code, block: string | undefined, state: Gathering): void {
  const { text } = state.file;
  const base = text.indexOf('\n', position?.start.offset ?? 0) + 1;
  if (block === undefined || !text.startsWith(value, base)) return;
  const labels = lang === 'flow' ? dotLabels(value, base) : lang === 'chart' ? chartTexts(value, base) : [];
  const form: UnitForm = lang === 'flow' ? 'dot' : 'yaml';
  [...labels]
    .sort((a, b) => (a.offsets[0] ?? 0) - (b.offsets[0] ?? 0))
    .forEach((label, at) => {
      const [from, to] = [label.offsets[0] ?? base, label.offsets.at(-1) ?? base];
      plainUnit(label.value, from, to, { block, part: `label-${at + 1}`, kind: 'label', form }, state);
    });
}
const chartTexts = (yaml: string, base: number): ReturnType<typeof yamlStrings> =>
  yamlStrings(yaml, base).filter(({ path: [key = ''], value }) => ['title', 'unit'].includes(String(key)) && value !== '');

function frontMatter(yaml: string, node: Nodes, state: Gathering): void {
  const base = state.file.text.indexOf('\n', startOf(node)) + 1;
  for (const { path, value, offsets } of yamlStrings(yaml, base)) {
    const [key = ''] = path;
    if (path.length !== 1 || !['short', 'description'].includes(String(key)) || value === '') continue;
    plainUnit(
      value,
      offsets[0] ?? base,
      offsets.at(-1) ?? base,
      { block: undefined, part: String(key), kind: String(key), form: 'yaml' },
      state,
    );
  }
}

function plainUnit(value: string, start: number, end: number, kind: Kind, state: Gathering): void {
  put([{ kind: 'text', value, source: state.file.text.slice(start, end) }], start, end, kind, state);
}

function put(parts: readonly Part[], start: number, end: number, { block, part, kind, form }: Kind, state: Gathering): void {
  const { file, headings, units, lang } = state;
  const id = [block ?? 'front', ...(part === undefined ? [] : [part])].join('.');
  const place: Place = { file: file.path, start: pointAt(start, state), end: pointAt(end, state) };
  units.push({
    id,
    block,
    kind,
    form,
    headings: headings.map(({ title }) => title),
    parts,
    place,
    hash: unitHash(parts),
    ...(lang === undefined ? {} : { lang }),
  });
}

function pointAt(offset: number, { lineStarts }: Gathering): Point {
  let [low, high] = [0, lineStarts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1, offset };
}
const startOf = (node: Nodes | undefined): number => node?.position?.start.offset ?? 0;
const endOf = (node: Nodes | undefined): number => node?.position?.end.offset ?? 0;
