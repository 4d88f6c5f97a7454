import { likeness } from '../align/tokens.ts';
import { signs } from '../word/paragraph.ts';
import { textOfParagraph, type WordParagraph } from '../word/view.ts';
import type { KnownBlock } from './known-blocks.ts';
import { align, type Pair } from './returned-document.ts';
import type { ReturnedTable } from './returned-tables.ts';

/** From here on a note is taken for one that was changed. */
const alike = 0.4;

/** Finds the exported notes among those that the document has now: by bookmark, by their words, and by where they are called. */
export function notesOf(
  known: readonly KnownBlock[],
  flow: readonly Pair[],
  tables: readonly ReturnedTable[],
  after: readonly WordParagraph[],
): { readonly notes: ReadonlyMap<string, readonly Pair[]>; readonly anchors: ReadonlyMap<string, string> } {
  const exported = grouped(
    known.filter(({ block }) => block.note !== undefined),
    ({ block }) => block.note ?? '',
  );
  const called = new Set(after.flatMap(({ characters }) => characters.flatMap(({ note }) => note ?? [])));
  const returned = grouped(
    after.filter(({ part }) => called.has(part)),
    ({ part }) => part,
  );
  const anchors = new Map<string, string>();
  const free = (): string[] => [...exported.keys()].filter((anchor) => ![...anchors.values()].includes(anchor));
  const textOf = (part: string): string => (returned.get(part) ?? []).map(textOfParagraph).join(' ').trim();
  const wasOf = (anchor: string): string =>
    (exported.get(anchor) ?? [])
      .map(({ block }) => block.text)
      .join(' ')
      .trim();
  for (const [part, paragraphs] of returned) {
    const names = new Set(paragraphs.flatMap(({ bookmarks }) => bookmarks.map((name) => name.toLowerCase())));
    const own = free().find((anchor) => exported.get(anchor)?.some(({ block }) => block.name !== undefined && names.has(block.name)));
    if (own !== undefined) anchors.set(part, own);
  }
  for (const part of returned.keys()) {
    const own = anchors.has(part) ? undefined : free().find((anchor) => wasOf(anchor) === textOf(part));
    if (own !== undefined) anchors.set(part, own);
  }
  // In a block that calls as many notes as it did, the first is the first.
  for (const { blocks, paragraphs } of [...flow, ...tables.flatMap(({ pairs }) => pairs)]) {
    const was = blocks.flatMap(({ block }) => block.calls ?? []).filter((anchor) => free().includes(anchor));
    const now = paragraphs.flatMap(({ characters }) =>
      characters.flatMap(({ note, text }) => (text === signs.note && note !== undefined && !anchors.has(note) ? [note] : [])),
    );
    now.forEach((part, at) => {
      const anchor =
        was.length === now.length
          ? was[at]
          : was.find((each) => !anchors.has(part) && free().includes(each) && likeness(wasOf(each), textOf(part)) >= alike);
      if (anchor !== undefined && !anchors.has(part)) anchors.set(part, anchor);
    });
  }
  const notes = new Map(
    [...anchors].map(([part, anchor]) => [anchor, align(exported.get(anchor) ?? [], returned.get(part) ?? [])] as const),
  );
  return { notes, anchors };
}

function grouped<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
