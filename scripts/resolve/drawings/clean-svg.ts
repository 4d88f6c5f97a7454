import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { DrawingStyle } from './drawing-style.ts';

type Loose = Element | Root | ElementContent;

const elements = new Set(['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan']);
/** Attribute names of SVG by the name that hast gives them. */
const attributes: Readonly<Record<string, string>> = {
  ...same('x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'd', 'dx', 'dy', 'points', 'width', 'height', 'transform'),
  ...same('fill', 'stroke', 'opacity', 'direction'),
  ...named('fill-opacity', 'fill-rule', 'stroke-width', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'font-size'),
  ...named('stroke-dasharray', 'stroke-miterlimit', 'font-weight', 'font-style', 'text-anchor'),
  strokeDashArray: 'stroke-dasharray',
  strokeLineCap: 'stroke-linecap',
  strokeLineJoin: 'stroke-linejoin',
  strokeMiterLimit: 'stroke-miterlimit',
};
/** No `url()`, no escapes: nothing that could reach out of the drawing. */
const safeValue = /^[^<>\\;@&]*$/;

/** A whole SVG as text, from an engine: parsed, cut down to shapes and text, sized, and written as XML. Ids, links, styles and scripts are gone. */
export function cleanSvg(
  svg: string,
  size: { readonly widthPx: number; readonly heightPx: number; readonly viewBox: string },
  style: DrawingStyle,
): string {
  const root = fromHtml(svg, { fragment: true, space: 'svg' });
  return wholeSvg(clean(root), size, style);
}

/** A whole SVG around shapes: viewBox, natural size, the book's sans-serif face. */
export function wholeSvg(
  children: readonly ElementContent[],
  size: { readonly widthPx: number; readonly heightPx: number; readonly viewBox?: string },
  style: DrawingStyle,
): string {
  const outer = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: size.viewBox ?? `0 0 ${size.widthPx} ${size.heightPx}`,
    width: String(size.widthPx),
    height: String(size.heightPx),
    'font-family': style.font,
  };
  return `${open('svg', outer)}${children.map(toXml).join('')}</svg>`;
}

function clean(node: Loose): ElementContent[] {
  if (node.type === 'root') return node.children.flatMap((child) => (child.type === 'doctype' ? [] : clean(child)));
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || node.tagName === 'title' || node.tagName === 'desc') return [];
  const children = node.children.flatMap(clean);
  if (node.tagName === 'svg' || node.tagName === 'a') return children;
  if (!elements.has(node.tagName)) return [];
  const isText = node.tagName === 'text' || node.tagName === 'tspan';
  const shown = isText ? children : children.filter((child) => child.type === 'element');
  if (node.tagName === 'g' && shown.length === 0) return [];
  return [{ ...node, properties: cleanAttributes(node), children: shown }];
}

function cleanAttributes(node: Element): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.properties)) {
    const known = attributes[name];
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    if (known !== undefined && safeValue.test(text) && !/url\s*\(/i.test(text)) kept[known] = text;
  }
  return kept;
}

function toXml(node: ElementContent): string {
  if (node.type === 'text') return escapeXml(node.value);
  if (node.type !== 'element') return '';
  const inner = node.children.map(toXml).join('');
  return inner === '' ? open(node.tagName, node.properties, '/') : `${open(node.tagName, node.properties)}${inner}</${node.tagName}>`;
}

function open(tagName: string, properties: Element['properties'], end = ''): string {
  const pairs = Object.entries(properties).filter(([, value]) => value !== undefined && value !== null);
  return `<${tagName}${pairs.map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`).join('')}${end}>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function same(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}
function named(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), name]));
}
