import type { Book } from '../model/book.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { Place } from '../model/place.ts';
import { stretchesOfId } from '../text/stretches-of-id.ts';
import { mentionsOf } from './mentions.ts';
import { type Occurrence, occurrencesIn } from './occurrences.ts';
import type { Subject } from './subject.ts';
import { type Use, usesIn } from './uses.ts';

/** What depends on one thing of the book. */
export interface Impact {
  readonly subject: Subject;
  /** Where it is written, by language; data files have no place here. */
  readonly definitions: readonly { readonly language: string; readonly place: Place }[];
  /** Where the texts name it. */
  readonly uses: readonly Use[];
  /** Lists that the press makes by itself and that name it. */
  readonly listed: readonly Use[];
  /** For a concept: where the running text says it without a mark. */
  readonly occurrences: readonly Occurrence[];
  /** Waivers that speak of it. */
  readonly waivers: readonly Place[];
  /** What goes with it: for a section the ids inside it, for a source the facts that rest on it. */
  readonly holds: readonly { readonly id: string; readonly uses: readonly Use[] }[];
}

/** Gathers what depends on a subject, in all books given. References from inside the subject itself to what it holds do not count as uses of that. */
export function impactOf(subject: Subject, manuscript: Manuscript, books: readonly Book[]): Impact {
  const all = books.flatMap((book) => usesIn(book, manuscript.facts));
  const mentions = mentionsOf(manuscript).filter(({ kind, id }) => kind === 'anchor' && subject.kind === 'anchor' && id === subject.id);
  const used = all.filter((use) => isOf(use, subject));
  const stretches =
    subject.kind === 'anchor'
      ? [...manuscript.texts.values()].flatMap(({ path, text, tree }) => stretchesOfId(subject.id, path, text, tree))
      : [];
  const outside = ({ place }: Use): boolean => !stretches.some((stretch) => holds(stretch, place));
  return {
    subject,
    definitions: mentions
      .filter(({ role }) => role === 'definition')
      .map(({ place }) => ({ language: languageOf(place, manuscript), place })),
    uses: used.filter(({ how }) => how !== 'list'),
    occurrences:
      subject.kind === 'concept'
        ? books.flatMap((book) =>
            occurrencesIn(
              book,
              subject.id,
              manuscript,
              used.map(({ place }) => place),
            ),
          )
        : [],
    listed: used.filter(({ how }) => how === 'list'),
    waivers: [...manuscript.texts.values()].flatMap(({ frontMatter }) =>
      (frontMatter.allow ?? []).filter(({ where }) => subject.kind === 'anchor' && where === `#${subject.id}`).map(({ place }) => place),
    ),
    holds: heldBy(subject, manuscript, stretches).map((id) => ({
      id,
      uses: all.filter((use) => (use.how === 'reference' || use.how === 'fact') && use.id === id && outside(use)),
    })),
  };
}

const kinds: Readonly<Record<Use['how'], readonly Subject['kind'][]>> = {
  reference: ['anchor'],
  citation: ['source'],
  fact: ['fact'],
  term: ['concept'],
  acronym: ['acronym'],
  list: ['anchor', 'source', 'concept', 'acronym'],
};
const isOf = (use: Use, subject: Subject): boolean => use.id === subject.id && kinds[use.how].includes(subject.kind);

function heldBy(subject: Subject, manuscript: Manuscript, stretches: readonly Place[]): string[] {
  if (subject.kind === 'source') return [...manuscript.facts.values()].filter(({ source }) => source === subject.id).map(({ id }) => id);
  const inside = mentionsOf(manuscript).filter(
    ({ kind, role, id, place }) =>
      kind === 'anchor' && role === 'definition' && id !== subject.id && stretches.some((stretch) => holds(stretch, place)),
  );
  return [...new Set(inside.map(({ id }) => id))];
}

const holds = (stretch: Place, { file, start }: Place): boolean =>
  stretch.file === file && stretch.start.offset <= start.offset && start.offset < stretch.end.offset;

/** The language of a file by its folder; files that languages share belong to all. */
function languageOf({ file }: Place, { settings }: Manuscript): string {
  const [folder = ''] = file.split('/');
  return settings.languages.includes(folder) ? folder : '*';
}
