import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { misplaced, strayText, unknownDirective } from '../diagnostics/manuscript.ts';
import { unknownCitation, unknownNote } from '../diagnostics/reference.ts';
import type { Image, InlineNode } from '../model/book-node.ts';
import type { Place } from '../model/place.ts';
import { nearest } from '../text/nearest.ts';
import { placeOf } from '../text/place-of.ts';
import { splitLeading } from './attributes.ts';
import { convertLink } from './convert-links.ts';
import { convertTextDirective } from './convert-text-directives.ts';
import { isTextName, textDirectives } from './directives.ts';
import type { InlineScope } from './scope.ts';
import { joinPath } from './source-tree.ts';
import { type CitationPart, splitText } from './text-syntax.ts';

/** Phrasing content as inline nodes of the book; faults are reported, and what can be kept is kept. */
export function convertInlines(children: readonly PhrasingContent[], scope: InlineScope): InlineNode[] {
  const result: InlineNode[] = [];
  let taken: string | undefined;
  children.forEach((child, at) => {
    const node = taken !== undefined && child.type === 'text' ? { ...child, value: taken } : child;
    taken = undefined;
    if (node.type === 'link') {
      const next = children[at + 1];
      const split = next?.type === 'text' ? splitLeading(next.value) : undefined;
      if (split?.attributes) taken = split.text;
      result.push(...convertLink(node, split?.attributes, scope));
    } else result.push(...convertInline(node, scope));
  });
  return result;
}

function convertInline(node: PhrasingContent, scope: InlineScope): InlineNode[] {
  const place = placeOf(scope.file.path, node);
  switch (node.type) {
    case 'text':
      return convertText(node.value, place, scope);
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: convertInlines(node.children, scope), place }];
    case 'inlineCode':
      scope.preceding.text += node.value;
      return [{ type: 'inlineCode', value: node.value, place }];
    case 'break':
      scope.preceding.text += '\n';
      return [{ type: 'break', place }];
    case 'image':
      return [convertImage(node.url, node.alt ?? '', place, scope)].filter((image) => image !== undefined);
    case 'footnoteReference':
      return callNote(node.identifier, place, scope);
    case 'textDirective':
      return convertDirective(node, place, scope);
    case 'html':
      return [];
    default:
      scope.book.report(misplaced({ what: `“${node.type}”`, reason: 'is not part of the language.' }, place));
      return [];
  }
}

function convertText(value: string, place: Place, scope: InlineScope): InlineNode[] {
  const found = /\{[#.][\w-]+[^{}]*\}/.exec(value);
  if (found) scope.book.report(strayText({ found: found[0] }, place));
  return splitText(value).map((part): InlineNode => {
    if (part.kind === 'words') {
      scope.preceding.text += part.value;
      return { type: 'text', value: part.value, place };
    }
    const own = within(part.raw, place, scope);
    if (part.kind === 'citation') return convertCitation(part.items, own, scope);
    const names = [...scope.book.notes.definitions.keys()].map((key) => key.split('\n')[1] ?? '');
    scope.book.report(unknownNote({ name: part.name, nearest: nearest(part.name, names) }, own));
    return { type: 'text', value: '', place };
  });
}

/** The exact place of raw characters inside a node, where they stand there as written. */
function within(raw: string, place: Place, scope: InlineScope): Place {
  const written = scope.file.text.slice(place.start.offset, place.end.offset);
  const at = written.indexOf(raw);
  if (at < 0) return place;
  const start = pointAfter(place.start, written.slice(0, at));
  return { file: place.file, start, end: pointAfter(start, raw) };
}
/** The point after some text that begins at a point. */
function pointAfter(start: Place['start'], text: string): Place['start'] {
  const breaks = text.split('\n').length - 1;
  return {
    line: start.line + breaks,
    column: breaks === 0 ? start.column + text.length : text.length - text.lastIndexOf('\n'),
    offset: start.offset + text.length,
  };
}

function convertCitation(items: readonly CitationPart[], place: Place, scope: InlineScope): InlineNode {
  const text = (value: string): InlineNode => ({ type: 'text', value, place });
  const children = items.flatMap((item, at): InlineNode[] => {
    const joint = at === 0 ? [] : [text(scope.book.words.phrases.semicolon)];
    if (!scope.book.manuscript.sources.has(item.key)) {
      scope.book.report(unknownCitation({ key: item.key, nearest: nearest(item.key, scope.book.manuscript.sources.keys()) }, place));
      return [...joint, text(item.key)];
    }
    scope.book.gathered.citedKeys.add(item.key);
    const words = scope.book.citer.cite(item.key, item.suppressAuthor, place);
    const cited: InlineNode[] = scope.book.outline.targets.has('references')
      ? [{ type: 'citationItem', key: item.key, target: `ref-${item.key}`, children: words, place }]
      : words;
    return [...joint, ...(item.before === '' ? [] : [text(item.before)]), ...cited, ...(item.after === '' ? [] : [text(item.after)])];
  });
  scope.preceding.text += '()';
  return { type: 'citation', children: [text('('), ...children, text(')')], place };
}

function callNote(name: string, place: Place, scope: InlineScope): InlineNode[] {
  const key = `${scope.file.path}\n${name}`;
  const { notes, section } = scope.book;
  if (!notes.definitions.has(key)) return [];
  let at = notes.called.findIndex((note) => note.key === key);
  if (at < 0) at = notes.called.push({ key, calls: [] }) - 1;
  const calls = notes.called[at]?.calls ?? [];
  const target = `fn-${section}-${at + 1}`;
  const anchor = `${target}-call${calls.length === 0 ? '' : `-${calls.length + 1}`}`;
  calls.push(anchor);
  return [{ type: 'footnoteReference', number: at + 1, anchor, target, place }];
}

function convertDirective(node: TextDirective, place: Place, scope: InlineScope): InlineNode[] {
  if (isTextName(node.name)) return convertTextDirective(node, node.name, place, scope);
  const plain = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
  if (!plain)
    scope.book.report(unknownDirective({ name: `:${node.name}`, nearest: nearest(node.name, Object.keys(textDirectives)) }, place));
  const written = scope.file.text.slice(place.start.offset, place.end.offset);
  scope.preceding.text += written;
  return [{ type: 'text', value: written, place }];
}

/** An image whose file was read before the conversion, where what is wrong with it was reported; undefined where it cannot be used. */
export function convertImage(url: string, alt: string, place: Place, scope: Pick<InlineScope, 'book' | 'file'>): Image | undefined {
  const key = joinPath(scope.file.path, safeDecode(url));
  if (key === undefined || !scope.book.assets.has(key)) return undefined;
  scope.book.gathered.usedAssets.add(key);
  return { type: 'image', asset: key, alt, place };
}

/** A URL's percent signs undone; one that cannot be is left as it is. */
export function safeDecode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Inline content of a label or caption, where nothing is known of the text before. */
export function convertLabel(children: readonly PhrasingContent[], scope: Pick<InlineScope, 'book' | 'file'>): InlineNode[] {
  return convertInlines(children, { ...scope, preceding: { text: '' } });
}
