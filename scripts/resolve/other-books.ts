import type { Link } from 'mdast';
import { unknownInBook } from '../diagnostics/reference.ts';
import type { InlineNode } from '../model/book-node.ts';
import type { Place } from '../model/place.ts';
import { nearest } from '../text/nearest.ts';
import type { InlineScope } from './scope.ts';

const written = /^([a-z][a-z0-9-]*)#([a-z0-9-]+)$/;

/** True for `name#id` where book.yaml names that book. */
export function leadsToOtherBook(url: string, scope: InlineScope): boolean {
  const name = written.exec(url)?.[1];
  return name !== undefined && Object.hasOwn(scope.book.manuscript.settings.books ?? {}, name);
}

/** A link into another book by its inventory: its own words, or what the other book calls the target, with the title of that book. */
export function convertOtherBook(node: Link, words: readonly InlineNode[], place: Place, scope: InlineScope): InlineNode[] {
  const { manuscript, language, report, info } = scope.book;
  const [, name = '', id = ''] = written.exec(node.url) ?? [];
  const inventory = manuscript.inventories?.get(name);
  const base = manuscript.settings.books?.[name]?.url;
  // Why there is none has been told of book.yaml.
  if (!inventory || base === undefined) return [...words];
  const own = inventory.languages[language] ?? inventory.languages[info.languages[0] ?? ''] ?? Object.values(inventory.languages)[0];
  const anchor = own?.anchors.find((candidate) => candidate.id === id);
  if (!own || !anchor) {
    report(unknownInBook({ book: name, id, nearest: nearest(id, own?.anchors.map((candidate) => candidate.id) ?? []) }, place));
    return [...words];
  }
  const text = (value: string): InlineNode => ({ type: 'text', value, place });
  const label = anchor.label ?? anchor.title;
  const title: InlineNode = { type: 'emphasis', children: [text(own.title)], place };
  const children = words.length > 0 ? [...words] : [text(`${label}, `), title];
  if (words.length === 0) scope.preceding.text += `${label}, ${own.title}`;
  return [{ type: 'link', url: new URL(anchor.address, base.replace(/\/?$/, '/')).href, children, place }];
}
