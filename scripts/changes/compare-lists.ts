import type { Book, BookInfo } from '../model/book.ts';
import type { TextChange } from '../model/book-difference.ts';
import type { BookNode } from '../model/book-node.ts';
import type { Place } from '../model/place.ts';
import { plainTextOf, walk } from '../model/walk.ts';

interface Told {
  readonly text: string;
  readonly place?: Place;
  readonly section?: string;
}
type Texts = ReadonlyMap<string, Told>;

/** What differs between two lists of texts by id: in the order of the present one, then what is gone. */
export function compareTexts(before: Texts, now: Texts): TextChange[] {
  const changes: TextChange[] = [];
  for (const [id, { text, ...where }] of now) {
    const was = before.get(id);
    if (was?.text === text) continue;
    changes.push({ id, ...(was === undefined ? {} : { before: was.text }), now: text, ...where });
  }
  for (const [id, { text, ...where }] of before) if (!now.has(id)) changes.push({ id, before: text, ...where });
  return changes;
}

const fields: readonly (keyof BookInfo)[] = [
  ...([
    'title',
    'subtitle',
    'edition',
    'date',
    'status',
    'publisher',
    'place',
    'contributors',
    'rights',
    'description',
    'subjects',
  ] as const),
  ...(['languages', 'identifier', 'isbn', 'url'] as const),
];

/** Lines of the imprint by the name of their field. */
export function metadataTexts({ info }: Pick<Book, 'info'>): Texts {
  return new Map(
    fields.flatMap((field): [string, Told][] => {
      const value = info[field];
      if (value === undefined) return [];
      if (field === 'contributors') return [[field, { text: info.contributors.map(({ name, role }) => `${name} (${role})`).join('; ') }]];
      return [[field, { text: Array.isArray(value) ? value.join(', ') : String(value) }]];
    }),
  );
}

/** Entries of the glossary by `term:` and concept, of the list of acronyms by `acronym:` and acronym. */
export function termTexts(book: Pick<Book, 'sections'>): Texts {
  const texts = new Map<string, Told>();
  for (const node of nodesOf(book)) {
    if (node.type === 'glossaryList')
      for (const { concept, term, acronym, definition, source, equivalents } of node.entries) {
        const others = equivalents.map(({ lang, term: other }) => `${lang} ${other}`).join('; ');
        const called = acronym === undefined ? term : `${term} (${acronym})`;
        texts.set(`term:${concept}`, { text: [`${called}: ${definition}`, source, others].filter(Boolean).join(' · ') });
      }
    if (node.type === 'acronymList')
      for (const { acronym, expansion } of node.entries) texts.set(`acronym:${acronym}`, { text: `${acronym}: ${expansion}` });
  }
  return texts;
}

/** Entries of the references by key. */
export function sourceTexts(book: Pick<Book, 'sections'>): Texts {
  const texts = new Map<string, Told>();
  for (const node of nodesOf(book))
    if (node.type === 'referenceList') for (const { key, children } of node.entries) texts.set(key, { text: plainTextOf(children).trim() });
  return texts;
}

/** What is printed for facts where they are first used, by their ids. */
export function factTexts(book: Pick<Book, 'sections'>): Texts {
  const texts = new Map<string, Told>();
  for (const section of book.sections)
    for (const node of nodesOf({ sections: [section] })) {
      if (node.type !== 'factReference') continue;
      const id = node.facts.join(' ');
      if (!texts.has(id)) texts.set(id, { text: plainTextOf(node.children).trim(), place: node.place, section: section.anchor });
    }
  return texts;
}

function nodesOf({ sections }: Pick<Book, 'sections'>): BookNode[] {
  const found: BookNode[] = [];
  for (const { heading, body, notes } of sections) walk([heading, ...body, ...notes], (node) => found.push(node));
  return found;
}
