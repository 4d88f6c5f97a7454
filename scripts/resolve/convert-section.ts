import { uncalledNote } from '../diagnostics/reference.ts';
import type { Section } from '../model/book.ts';
import type { BlockNode } from '../model/book-node.ts';
import { placeOf } from '../text/place-of.ts';
import { convertBlocks, convertHeading, convertNotes } from './convert-blocks.ts';
import { gatherNotes } from './gather-source.ts';
import type { BookScope, SectionScope } from './scope.ts';
import type { SectionSource } from './section-sources.ts';

/** A section with its text; a section that the press makes has a body of none until `generateBody` gives it one. */
export function convertSection(source: SectionSource, scope: BookScope): Section {
  return source.file ? convertFile(source, source.file, scope) : bareSection(source, scope, []);
}

/** A section that has no file, around a body. */
export function bareSection(source: SectionSource, scope: BookScope, body: readonly BlockNode[]): Section {
  const { place, title } = source;
  return {
    ...frame(source, scope),
    heading: {
      type: 'heading',
      id: scope.takeBlockId('book.yaml', 'section', source.anchor),
      depth: 1,
      ...(source.number === undefined ? {} : { number: source.number }),
      children: [{ type: 'text', value: title, place }],
      place,
      anchor: source.anchor,
    },
    shortTitle: title,
    body,
    notes: [],
  };
}

function convertFile(source: SectionSource, file: NonNullable<SectionSource['file']>, scope: BookScope): Section {
  const book: SectionScope = {
    ...scope,
    section: source.anchor,
    seenAcronyms: new Set(),
    notes: { definitions: gatherNotes(file, scope.includes), called: [] },
  };
  const title = file.tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  const bare = bareSection(source, scope, []);
  const heading = title?.type === 'heading' ? convertHeading(title, file, book) : bare.heading;
  const body = convertBlocks(file.tree.children, file, book);
  const notes = convertNotes(book);
  for (const [key, { node, file: from }] of book.notes.definitions)
    if (!book.notes.called.some((note) => note.key === key))
      scope.report(uncalledNote({ name: node.label ?? node.identifier }, placeOf(from.path, node)));
  return { ...bare, heading: { ...heading, depth: 1 }, shortTitle: file.frontMatter.short ?? source.title, body, notes };
}

function frame(source: SectionSource, { words }: BookScope): Pick<Section, 'kind' | 'matter' | 'anchor' | 'label'> {
  const { kind, matter, anchor, wordKind, number } = source;
  const label = wordKind === undefined || number === undefined ? undefined : words.kinds[wordKind].label.replace('{number}', number);
  return { kind, matter, anchor, ...(label === undefined ? {} : { label }) };
}
