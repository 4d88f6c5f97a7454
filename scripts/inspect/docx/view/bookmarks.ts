import type { Element, Nodes } from 'xast';
import { textOf } from '../../../xml/xml-tree.ts';
import type { Found, Story } from './story.ts';

/** A bookmark with the text that it holds (ECMA-376-1, 17.13.6). */
export interface Bookmark {
  readonly name: string;
  readonly start: Found;
  readonly end: Found | undefined;
  /** Text between its ends, notes and codes of fields left out; undefined where it does not end behind its start. */
  readonly text: string | undefined;
}

/** Bookmarks of a story in the order of their starts. An end belongs to the start of its id. */
export function bookmarksOf(story: Story): Bookmark[] {
  const ends = new Map(story.all('w:bookmarkEnd', true).map((end) => [end.get('w:id') ?? '', end]));
  return story.all('w:bookmarkStart', true).map((start) => {
    const end = ends.get(start.get('w:id') ?? '');
    return {
      name: start.get('w:name') ?? '',
      start,
      end,
      text: end === undefined || end.at < start.at ? undefined : textBetween(start, end),
    };
  });
}

function textBetween(start: Found, end: Found): string {
  const { elements } = start.story;
  let text = '';
  for (let at = start.at; at < end.at; at += 1) {
    const found = elements[at];
    if (found === undefined || found.isDeleted) continue;
    if (found.name === 'w:t') text += textOf(found.element as Nodes);
    else if (found.name === 'w:noBreakHyphen') text += '\u2011';
    else if (found.name === 'w:tab' && found.parent?.name === 'w:r') text += '\t';
    else if (found.name === 'w:p' && text !== '') text += '\n';
  }
  return text;
}

/** Names as Word compares them: it does not look at case. */
export const bookmarkKey = (name: string): string => name.toLowerCase();

/** Elements of a name between the ends of a bookmark. */
export function elementsWithin({ start, end }: Bookmark, name: string): Element[] {
  if (end === undefined) return [];
  return start.story.all(name).flatMap((found) => (found.at > start.at && found.at < end.at ? [found.element] : []));
}
