import type { DocxFile } from '../../docx-file/index.ts';
import { attributeOf, elementsIn, textOf } from '../../xml/xml-tree.ts';
import { findChanges } from '../edit/find-changes.ts';
import { signs } from '../word/paragraph.ts';
import type { Accepts, WordParagraph } from '../word/view.ts';
import { type ImportContext, noteKeys } from './import-context.ts';
import type { KnownBlock } from './known-blocks.ts';

/** A comment with its answers, and what it is about. */
export interface ReviewComment {
  readonly author: string;
  /** As the file gives it; empty where it gives none. */
  readonly date: string;
  readonly text: string;
  readonly isResolved: boolean;
  /** Words that it is about, as the document has them. */
  readonly about: string;
  readonly block?: string;
  /** Where they are in the Markdown of now. */
  readonly place?: { readonly file: string; readonly offset: number };
  readonly replies: readonly { readonly author: string; readonly date: string; readonly text: string }[];
}

interface FoundComment {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  readonly text: string;
  readonly paragraphs: readonly string[];
}

/** All comments of a document in the order of what they are about; those of others than are wanted only as answers. */
export function readComments(file: DocxFile, context: ImportContext, accepts: Accepts): ReviewComment[] {
  const comments = commentsIn(file);
  const threads = threadsIn(file);
  const owner = new Map(comments.flatMap(({ id, paragraphs }) => paragraphs.map((paragraph) => [paragraph, id] as const)));
  const parentOf = new Map<string, string>();
  const resolved = new Set<string>();
  for (const { paragraph, parent, isDone } of threads) {
    const id = owner.get(paragraph);
    if (id === undefined) continue;
    const above = parent === undefined ? undefined : owner.get(parent);
    if (above !== undefined && above !== id) parentOf.set(id, above);
    if (isDone) resolved.add(id);
  }
  const anchors = anchorsOf(context);
  return comments
    .filter(({ id, author }) => !parentOf.has(id) && accepts(author))
    .map(({ id, author, date, text }) => ({
      order: anchors.get(id)?.order ?? Number.MAX_SAFE_INTEGER,
      comment: {
        author,
        date,
        text,
        isResolved: resolved.has(id),
        about: anchors.get(id)?.about ?? '',
        ...anchors.get(id)?.where,
        replies: comments
          .filter((each) => rootOf(each.id, parentOf) === id && each.id !== id)
          .map(({ author: by, date: at, text: words }) => ({ author: by, date: at, text: words })),
      },
    }))
    .sort((a, b) => a.order - b.order)
    .map(({ comment }) => comment);
}

function rootOf(id: string, parentOf: ReadonlyMap<string, string>): string {
  let at = id;
  for (let steps = 0; steps < 1000; steps += 1) {
    const above = parentOf.get(at);
    if (above === undefined) return at;
    at = above;
  }
  return at;
}

function commentsIn(file: DocxFile): FoundComment[] {
  const tree = file.tree('word/comments.xml');
  return (tree ? elementsIn(tree, 'w:comment') : []).map((comment) => {
    const paragraphs = elementsIn(comment, 'w:p');
    return {
      id: attributeOf(comment, 'w:id') ?? '',
      author: attributeOf(comment, 'w:author') ?? '',
      date: attributeOf(comment, 'w:date') ?? '',
      text: paragraphs
        .map((paragraph) => elementsIn(paragraph, 'w:t').map(textOf).join(''))
        .join('\n')
        .trim(),
      paragraphs: paragraphs.flatMap((paragraph) => attributeOf(paragraph, 'w14:paraId')?.toUpperCase() ?? []),
    };
  });
}

/** Answers and settled comments, by the paragraphs of comments (MS-DOCX, 2.5.38). */
function threadsIn(file: DocxFile): { readonly paragraph: string; readonly parent?: string; readonly isDone: boolean }[] {
  const tree = file.tree('word/commentsExtended.xml');
  return (tree ? elementsIn(tree, 'w15:commentEx') : []).map((each) => {
    const parent = attributeOf(each, 'w15:paraIdParent')?.toUpperCase();
    return {
      paragraph: (attributeOf(each, 'w15:paraId') ?? '').toUpperCase(),
      ...(parent === undefined ? {} : { parent }),
      isDone: ['1', 'true', 'on'].includes(attributeOf(each, 'w15:done') ?? ''),
    };
  });
}

interface Anchor {
  readonly order: number;
  readonly about: string;
  readonly where: Pick<ReviewComment, 'block' | 'place'>;
}

/** What each comment is about: in the text as it is now, or where that is gone, as it was. */
function anchorsOf(context: ImportContext): Map<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  const { document } = context;
  const was = [...new Set(document.before.values())];
  for (const paragraphs of [document.after, was]) {
    const open = new Map<string, { readonly order: number; readonly paragraph: WordParagraph; readonly at: number; words: string }>();
    paragraphs.forEach((paragraph, order) => {
      const words = (from: number, to: number): string =>
        paragraph.characters
          .slice(from, to)
          .map(({ text }) => text)
          .join('')
          .replaceAll(signs.note, '')
          .replaceAll(signs.object, '');
      for (const { id, kind, at } of paragraph.comments) {
        const start = open.get(id);
        if (kind === 'start') open.set(id, { order, paragraph, at, words: '' });
        else if (!anchors.has(id)) {
          const about = start === undefined ? '' : start.words + words(start.paragraph === paragraph ? start.at : 0, at);
          anchors.set(id, { order: start?.order ?? order, about, where: placeOf(start?.paragraph ?? paragraph, start?.at ?? at, context) });
          open.delete(id);
        }
      }
      for (const range of open.values())
        range.words += `${words(range.paragraph === paragraph ? range.at : 0, paragraph.characters.length)} ¶ `;
    });
  }
  return anchors;
}

/** Where a character of a paragraph is in the Markdown of now: of the first that is still there. */
function placeOf(paragraph: WordParagraph, at: number, context: ImportContext): Anchor['where'] {
  const known = knownAt(paragraph, context);
  const text = context.texts.now.get(known?.block.file ?? '');
  if (!known) return {};
  const block = known.block.id === undefined ? {} : { block: known.block.id };
  if (!known.now || !text) return block;
  const { kept } = findChanges(known.line ?? [], paragraph.characters, noteKeys([known], context));
  const hit = kept.find(({ start, end }) => at >= start && at < end) ?? kept.find(({ start }) => start >= at);
  const shift = known.line?.[0]?.kind === 'frame' ? 1 : 0;
  const atom = known.was?.atoms?.[(hit?.atom ?? 0) - shift];
  const isSame = known.was && known.was.end - known.was.start === known.now.end - known.now.start;
  const offset = known.now.start + (atom && known.was && isSame ? atom.start - known.was.start : 0);
  return { ...block, place: { file: text.path, offset } };
}

function knownAt(paragraph: WordParagraph, { document, known }: ImportContext): KnownBlock | undefined {
  const pairs = [...document.flow, ...document.tables.flatMap((table) => table.pairs), ...[...document.notes.values()].flat()];
  const own = pairs.find(({ paragraphs }) => paragraphs.includes(paragraph))?.blocks[0];
  const names = new Set(paragraph.bookmarks.map((name) => name.toLowerCase()));
  return own ?? known.find(({ block }) => block.name !== undefined && names.has(block.name));
}
