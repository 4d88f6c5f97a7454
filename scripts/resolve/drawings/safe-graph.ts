import type { Graph } from '@viz-js/viz';
import type { DrawingStyle } from './drawing-style.ts';
import { wrapWords } from './wrap-words.ts';

type Attributes = Readonly<Record<string, unknown>>;
/** What Graphviz's `dot_json` gives: attributes beside the structure. */
export interface ParsedGraph extends Attributes {
  readonly directed?: boolean;
  readonly strict?: boolean;
  readonly objects?: readonly (Attributes & ParsedObject)[];
  readonly edges?: readonly (Attributes & { readonly tail: number; readonly head: number })[];
}
interface ParsedObject {
  readonly _gvid: number;
  readonly name: string;
  readonly nodes?: readonly number[];
  readonly subgraphs?: readonly number[];
}
type Subgraph = NonNullable<Graph['subgraphs']>[number];

const graphAttributes = ['rankdir', 'rank', 'label', 'ordering', 'compound', 'newrank'];
const nodeAttributes = ['label', 'shape', 'group'];
const edgeAttributes = ['label', 'xlabel', 'headlabel', 'taillabel', 'dir', 'constraint', 'weight', 'minlen', 'lhead', 'ltail', 'style'];
const shapes = new Set([
  'box',
  'ellipse',
  'oval',
  'circle',
  'diamond',
  'hexagon',
  'parallelogram',
  'plaintext',
  'note',
  'cylinder',
  'doublecircle',
]);
const edgeStyles = new Set(['dashed', 'dotted', 'bold', 'invis']);
const fontSizePt = 9;
const labelWidthPt = 104;

/** The author's graph in the house style. An allow-list: what could load a file, open a link or change the look is left behind. */
export function safeGraph(parsed: ParsedGraph, style: DrawingStyle): Graph {
  const objects = parsed.objects ?? [];
  const nameOf = new Map(objects.map((object) => [object._gvid, object.name]));
  const isNode = (object: Attributes & ParsedObject): boolean =>
    object.shape !== undefined || !('nodes' in object || 'subgraphs' in object);
  const groups = objects.filter((object) => !isNode(object));
  const nested = new Set(groups.flatMap(({ subgraphs = [] }) => subgraphs));
  const named = (id: number): string => nameOf.get(id) ?? String(id);
  const subgraph = (group: Attributes & ParsedObject): Subgraph => ({
    name: group.name,
    graphAttributes: { ...pick(group, graphAttributes), ...clusterStyle(style) },
    nodes: (group.nodes ?? []).map((id) => ({ name: named(id) })),
    subgraphs: groups.filter(({ _gvid }) => group.subgraphs?.includes(_gvid)).map(subgraph),
  });
  return {
    directed: parsed.directed ?? true,
    strict: parsed.strict ?? false,
    graphAttributes: {
      nodesep: 0.25,
      ranksep: 0.35,
      ...pick(parsed, graphAttributes),
      ...textStyle(style),
      bgcolor: 'transparent',
      pad: 0.03,
    },
    nodeAttributes: {
      ...textStyle(style),
      color: style.accent,
      penwidth: 1,
      shape: 'box',
      style: 'rounded',
      margin: '0.12,0.07',
      height: 0.34,
      width: 0.6,
    },
    edgeAttributes: { ...textStyle(style), color: style.calm, penwidth: 1, arrowsize: 0.6 },
    nodes: objects.filter(isNode).map((node) => ({ name: node.name, attributes: nodeLook(node) })),
    edges: (parsed.edges ?? []).map((edge) => ({ tail: named(edge.tail), head: named(edge.head), attributes: edgeLook(edge) })),
    subgraphs: groups.filter(({ _gvid }) => !nested.has(_gvid)).map(subgraph),
  };
}

function textStyle(style: DrawingStyle) {
  return { fontname: 'Arial', fontsize: fontSizePt, fontcolor: style.ink };
}
function clusterStyle(style: DrawingStyle) {
  return { color: style.calm, style: 'rounded', penwidth: 0.75, labeljust: 'l', margin: 10 };
}

function nodeLook(node: Attributes & ParsedObject): Record<string, string> {
  const { shape = '', ...look } = pick(node, nodeAttributes);
  const label = wrapLabel(look.label === undefined || look.label === '\\N' ? node.name : look.label);
  if (!shapes.has(shape)) return { ...look, label };
  return { ...look, label, shape, ...(shape === 'box' ? {} : { style: 'solid', margin: '0.06,0.03' }) };
}

function edgeLook(edge: Attributes): Record<string, string> {
  const { style = '', label, ...rest } = pick(edge, edgeAttributes);
  const look = label === undefined ? rest : { ...rest, label: `\u00a0${label}\u00a0` };
  return edgeStyles.has(style) ? { ...look, style } : look;
}

function pick(from: Attributes, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (typeof from[name] === 'string' && from[name] !== '' ? [[name, from[name]]] : [])));
}

/** Long labels in lines of the column's quarter; the author's own line ends stay. */
function wrapLabel(label: string): string {
  return label
    .split(/\\[nlr]|\n/)
    .flatMap((line) => wrapWords(line, labelWidthPt, fontSizePt))
    .join('\\n');
}
