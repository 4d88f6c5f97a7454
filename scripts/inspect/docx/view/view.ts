import type { Element, Root } from 'xast';
import { type DocxFile, type Relationship, relationshipsOf } from '../../../docx-file/index.ts';
import type { Edition } from '../../../model/book.ts';
import { type Bookmark, bookmarkKey, bookmarksOf } from './bookmarks.ts';
import { fieldsIn, type StoryFields } from './fields.ts';
import { countLists, type ListNumber, type Numbering, readNumbering } from './numbering.ts';
import { type PageSection, pageSectionsOf } from './page-sections.ts';
import { shownText } from './paragraph-text.ts';
import { createPlaces, type PlaceOf, paragraphIdOf } from './places.ts';
import { createRunFormats, type RunFormats } from './run-format.ts';
import { createStory, type Found, type Story, type StoryKind } from './story.ts';
import { readStyleSheet, type StyleSheet } from './style-sheet.ts';

/** An opened Word document as rules look at it. What is costly is worked out once, when it is first asked for. */
export interface DocxView {
  readonly file: DocxFile;
  /** Absent where the document comes from outside. */
  readonly edition: Edition<'docx'> | undefined;
  /** XML parts by path. */
  readonly trees: ReadonlyMap<string, Root>;
  readonly relationships: (part: string) => readonly Relationship[];
  readonly document: Story;
  /** The document first, then notes, heads, feet and comments. */
  readonly stories: readonly Story[];
  readonly sheet: StyleSheet;
  readonly numbering: Numbering;
  readonly settings: Root | undefined;
  readonly sections: readonly PageSection[];
  /** Bookmarks of all stories. */
  readonly bookmarks: readonly Bookmark[];
  /** A bookmark by its name, whatever the case. */
  readonly bookmark: (name: string) => Bookmark | undefined;
  readonly fields: (story: Story) => StoryFields;
  /** Numbers of lists in the text. */
  readonly numbers: ReadonlyMap<Element, ListNumber>;
  readonly formats: RunFormats;
  /** Shown text of a paragraph or run. */
  readonly text: (found: Found) => string;
  readonly placeOf: PlaceOf;
  /** The first paragraph of the permanent id of a block, those that are taken out by a change among them. */
  readonly paragraphOf: (block: string) => Found | undefined;
  /** Path of the first part of a type that another refers to, such as `styles`. */
  readonly partOf: (type: string, from?: string) => string | undefined;
}

const kinds: Readonly<Record<string, StoryKind>> = {
  header: 'header',
  footer: 'footer',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
};
const main = 'word/document.xml';

/** Arranges an opened package for the rules. */
export function createView(file: DocxFile, trees: ReadonlyMap<string, Root>, edition?: Edition<'docx'>): DocxView {
  const relations = remembered((part: string) => relationshipsOf({ tree: (path) => trees.get(path) }, part));
  const partOf = (type: string, from = main): string | undefined =>
    relations(from).find((each) => !each.isExternal && each.type.endsWith(`/${type}`))?.target;
  const treeOf = (type: string): Root | undefined => trees.get(partOf(type) ?? '');
  const document = createStory(main, 'document', trees.get(main) ?? { type: 'root', children: [] });
  const others = relations(main).flatMap(({ type, target, isExternal }): Story[] => {
    const kind = kinds[type.split('/').at(-1) ?? ''];
    const root = trees.get(target);
    return kind === undefined || isExternal || root === undefined ? [] : [createStory(target, kind, root)];
  });
  const stories = [document, ...new Map(others.map((story) => [story.path, story])).values()];
  const sheet = readStyleSheet(treeOf('styles'));
  const numbering = readNumbering(treeOf('numbering'));
  const bookmarks = once(() => stories.flatMap(bookmarksOf));
  // Of two with one name the first counts.
  const byName = once(() => new Map([...bookmarks()].reverse().map((bookmark) => [bookmarkKey(bookmark.name), bookmark])));
  const byId = once(() => {
    const all = stories.flatMap((story) => story.all('w:p', true));
    return new Map([...all].reverse().map((found) => [(found.get('w14:paraId') ?? '').toUpperCase(), found]));
  });
  const sections = once(() => pageSectionsOf(document));
  const numbers = once(() =>
    countLists(
      document.all('w:p').map(({ element }) => element),
      sheet,
      numbering,
    ),
  );
  return {
    file,
    edition,
    trees,
    relationships: relations,
    document,
    stories,
    sheet,
    numbering,
    settings: treeOf('settings'),
    get sections() {
      return sections();
    },
    get bookmarks() {
      return bookmarks();
    },
    bookmark: (name) => byName().get(bookmarkKey(name)),
    fields: remembered(fieldsIn),
    get numbers() {
      return numbers();
    },
    formats: createRunFormats(sheet),
    text: remembered((found: Found) => shownText(found.element)),
    placeOf: createPlaces(edition),
    paragraphOf: (block) => byId().get(paragraphIdOf(block) ?? '-'),
    partOf,
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function remembered<In, Out>(make: (input: In) => Out): (input: In) => Out {
  const known = new Map<In, Out>();
  return (input) => {
    const old = known.get(input);
    if (old !== undefined) return old;
    const made = make(input);
    known.set(input, made);
    return made;
  };
}
