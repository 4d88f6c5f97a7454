import { SaxesParser } from 'saxes';
import type { Place, Point } from '../model/place.ts';

/** A stretch of a text in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
export interface XmlAttribute {
  readonly value: string;
  readonly span: Span;
}
export interface XmlElement {
  /** Local name. */
  readonly name: string;
  readonly namespace: string;
  /** By name with prefix: `xml:lang`. Namespace declarations are left out. */
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
  readonly children: readonly (XmlElement | string)[];
  /** The start tag. */
  readonly tag: Span;
  /** What stands between the tags. */
  readonly content: Span;
}
export interface XmlDocument {
  readonly root: XmlElement;
  readonly text: string;
  readonly placeOf: (span: Span) => Place;
}
/** Why a document is refused: it is not well-formed, or it would do harm. */
export interface XmlFault {
  readonly kind: 'broken' | 'hostile';
  /** The rest of a sentence: `it brings a document type with declarations of its own`. */
  readonly reason: string;
  readonly place: Place;
}
type Growing = XmlElement & { children: (XmlElement | string)[]; content: { start: number; end: number } };

/** No file of terms or translations nests deeper. */
const maximalDepth = 64;

class Refusal extends Error {}

/**
 * Strict XML from outside, with places: no entities but XML's own five, no document type beyond its name, which is never fetched. Undefined where it is refused, and `tell` has
 * been told why.
 */
export function parseXml(file: string, text: string, tell: (fault: XmlFault) => void): XmlDocument | undefined {
  const placeOf = placesIn(file, text);
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  let attributes = new Map<string, XmlAttribute>();
  let read = 0;
  const refuse = (start: number, kind: XmlFault['kind'], reason: string): never => {
    tell({ kind, reason, place: placeOf({ start, end: Math.min(start + 1, text.length) }) });
    throw new Refusal();
  };
  parser.on('error', (error) => refuse(Math.max(0, Math.min(parser.position, text.length) - 1), 'broken', reasonOf(error)));
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse(text.indexOf('<!DOCTYPE'), 'hostile', 'it brings a document type with declarations of its own');
  });
  parser.on('opentagstart', () => {
    attributes = new Map();
    read = Math.min(parser.position, text.length);
    if (open.length >= maximalDepth) refuse(text.lastIndexOf('<', read - 1), 'hostile', `its elements nest deeper than ${maximalDepth}`);
  });
  parser.on('attribute', ({ name, value }) => {
    const end = Math.min(parser.position, text.length);
    const start = read + (/=\s*["']/.exec(text.slice(read, end))?.[0].length ?? 0) + Math.max(0, text.slice(read, end).search(/=\s*["']/));
    read = end;
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) attributes.set(name, { value, span: { start, end: Math.max(start, end - 1) } });
  });
  parser.on('opentag', ({ local, uri }) => {
    const end = Math.min(parser.position, text.length);
    const start = text.lastIndexOf('<', read - 1);
    const element: Growing = { name: local, namespace: uri, attributes, children: [], tag: { start, end }, content: { start: end, end } };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open.pop();
    if (!element || isSelfClosing) return;
    const close = text.lastIndexOf('</', parser.position - 1);
    element.content.end = Math.max(element.content.start, close);
  });
  const addText = (value: string): void => void open.at(-1)?.children.push(value);
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
  return root && { root, text, placeOf };
}
const reasonOf = ({ message }: Error): string => message.replace(/^(\S+:)?\d+:\d+: /, '').replace(/\.$/, '');

/** Child elements. */
export function childrenOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** All text below an element; lines that a tool has wrapped and indented become one. */
export function textOf(element: XmlElement): string {
  const raw = (node: XmlElement | string): string => (typeof node === 'string' ? node : node.children.map(raw).join(''));
  return raw(element)
    .trim()
    .replace(/[^\S\n]*\n[^\S\n]+/g, ' ');
}

function placesIn(file: string, text: string): (span: Span) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const point = (offset: number): Point => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
  return ({ start, end }) => ({ file, start: point(start), end: point(end) });
}
