import type { Link } from 'mdast';
import { missingFile, pathLeaves } from '../diagnostics/manuscript.ts';
import { badUrl, noNumber, unknownForm, unknownTarget } from '../diagnostics/reference.ts';
import type { CrossReference, InlineNode } from '../model/book-node.ts';
import type { Place } from '../model/place.ts';
import { nearest } from '../text/nearest.ts';
import { placeOf } from '../text/place-of.ts';
import type { Attributes } from './attributes.ts';
import { convertInlines, safeDecode } from './convert-inlines.ts';
import { checkAttributes, oneOf } from './directives.ts';
import { convertOtherBook, leadsToOtherBook } from './other-books.ts';
import type { InlineScope, TargetInfo } from './scope.ts';
import { joinPath } from './source-tree.ts';

const styles = ['label', 'number', 'title', 'full', 'page'] as const;

/** A link as written: a cross-reference by id or file, or a link out of the book. */
export function convertLink(node: Link, attributes: Attributes | undefined, scope: InlineScope): InlineNode[] {
  const place = placeOf(scope.file.path, node);
  const { report } = scope.book;
  if (attributes) checkAttributes(attributes, ['style', 'page', 'form'], 'a link', place, report);
  const url = node.url;
  if (leadsToOtherBook(url, scope)) return convertOtherBook(node, convertInlines(node.children, scope), place, scope);
  if (!url.startsWith('#') && !/^[^:?]+\.md(#|$)/.test(url)) return convertOutward(node, place, scope);
  const target = url.startsWith('#') ? url.slice(1) : targetInFile(url, place, scope);
  if (target === undefined) return convertInlines(node.children, scope);
  const info = scope.book.outline.targets.get(target);
  if (!info) {
    report(unknownTarget({ id: target, nearest: nearest(target, scope.book.outline.targets.keys()) }, place));
    return node.children.length > 0 ? convertInlines(node.children, scope) : [{ type: 'text', value: `[${target}]`, place }];
  }
  return [crossReference(info, node, attributes, place, scope)];
}

function crossReference(
  info: TargetInfo,
  node: Link,
  attributes: Attributes | undefined,
  place: Place,
  scope: InlineScope,
): CrossReference {
  const { report } = scope.book;
  const style = oneOf(attributes?.values.get('style') ?? 'label', styles, 'style', place, report) ?? 'label';
  const withPage = attributes?.values.has('page') === true;
  const show = style === 'page' ? 'page' : withPage ? 'words-and-page' : 'words';
  if (node.children.length > 0)
    return { type: 'crossReference', target: info.anchor, show, children: convertInlines(node.children, scope), place };
  const value = capitalise(referenceWords(info, style, attributes?.values.get('form'), place, scope), scope.preceding.text);
  scope.preceding.text += value;
  return { type: 'crossReference', target: info.anchor, show, children: [{ type: 'text', value, place }], place };
}

function referenceWords(
  info: TargetInfo,
  style: (typeof styles)[number],
  form: string | undefined,
  place: Place,
  scope: InlineScope,
): string {
  const { words, report } = scope.book;
  const quoted = `${words.quotes[0]}${info.title}${words.quotes[1]}`;
  if (style === 'title') return info.title;
  if (style === 'number') {
    if (info.number === undefined) report(noNumber({ id: info.anchor }, place));
    return info.number ?? info.title;
  }
  if (info.wordKind === undefined || info.number === undefined) return quoted;
  const kind = words.kinds[info.wordKind];
  const template = form === undefined ? kind.reference : kind.forms?.[form];
  if (template === undefined) report(unknownForm({ form: form ?? '', known: Object.keys(kind.forms ?? {}) }, place));
  const label = (template ?? kind.reference).replace('{number}', info.number).replace(/ (?=[^ ]*$)/, '\u00a0');
  return style === 'full' ? `${label}, ${quoted}` : label;
}

const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|cf|see|vgl|bijv|p\.\s?ex|art|no|nr|vol|et al|approx)\.\s*$/i;

/** A capital where the words begin a sentence. */
export function capitalise(words: string, before: string): string {
  const starts = before.trim() === '' || (/[.!?]["”»’)\]]*\s+$/.test(before) && !abbreviation.test(before));
  return starts ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function targetInFile(url: string, place: Place, scope: InlineScope): string | undefined {
  const [path = '', id] = url.split('#');
  const file = joinPath(scope.file.path, safeDecode(path));
  if (file === undefined) {
    scope.book.report(pathLeaves({ path }, place));
    return undefined;
  }
  const section = scope.book.outline.sectionByFile.get(file);
  if (section === undefined) {
    scope.book.report(missingFile({ path: file, nearest: nearest(file, scope.book.outline.sectionByFile.keys()) }, place));
    return undefined;
  }
  return id === undefined || id === '' ? section : id;
}

function convertOutward(node: Link, place: Place, scope: InlineScope): InlineNode[] {
  const children = convertInlines(node.children, scope);
  if (!isSafeUrl(node.url)) {
    scope.book.report(badUrl({ url: node.url }, place));
    return children;
  }
  const words: InlineNode[] = children.length > 0 ? children : [{ type: 'text', value: node.url.replace(/^(mailto|tel):/, ''), place }];
  return [{ type: 'link', url: node.url, children: words, place }];
}

function isSafeUrl(url: string): boolean {
  if (/[\s<>"\\^`{}|]/.test(url)) return false;
  if (/^mailto:[^@\s]+@[^@\s]+\.[^@\s]+$/.test(url) || /^tel:\+?[0-9().-]+$/.test(url)) return true;
  return /^https?:\/\//.test(url) && URL.canParse(url);
}
