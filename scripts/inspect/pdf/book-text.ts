import type { Edition, Section } from '../../model/book.ts';
import type { BookNode, ContentsEntry, Handlers, IndexEntry, InlineNode, NodeOf, NodeType } from '../../model/book-node.ts';
import type { Place } from '../../model/place.ts';
import { callsIn } from './calls-in.ts';

/** A stretch of what readers should find, in their order. */
export type Piece = {
  readonly place: Place;
  readonly block: string;
  /** Id of the figure that says it: figures may stand behind text that follows them. */
  readonly figure?: string;
} & (
  | { readonly kind: 'text'; readonly text: string }
  /** What a writer may say or leave out. */
  | { readonly kind: 'optional'; readonly text: string }
  /** The page number of a target. */
  | { readonly kind: 'folio'; readonly target: string }
  /** The pages of an index entry; a writer may say a page once that several places share, and the page after as `following`. */
  | {
      readonly kind: 'locators';
      readonly targets: readonly { readonly target: string; readonly end?: string }[];
      readonly range: string;
      readonly following: string;
    }
  /** The number of a note where it is called. */
  | { readonly kind: 'call'; readonly text: string; readonly note: string }
);
export interface NoteText {
  readonly anchor: string;
  readonly pieces: readonly Piece[];
}
/** What a section says: its text, and its notes in the order of their calls. */
export interface SectionText {
  readonly section: Section;
  /** Where false, more may follow the title than the book has: title pages are the press's own. */
  readonly whole: boolean;
  readonly pieces: readonly Piece[];
  readonly notes: readonly NoteText[];
  /** The title of notes that stand at the end of the section and not at the foot of pages. */
  readonly notesTitle: Piece;
}

interface Speaker {
  readonly edition: Edition<'pdf'>;
  readonly section: Section;
  readonly block: string;
  readonly figure?: string;
  /** Titles in other places are without the calls of their notes. */
  readonly bare: boolean;
}

/** The text of each section with a title as its reader should hear it, written down anew from the model, without the writers. */
export function bookText(edition: Edition<'pdf'>): SectionText[] {
  return edition.sections
    .filter(({ kind }) => !untitled.includes(kind))
    .map((section) => {
      const speaker: Speaker = { edition, section, block: section.heading.id, bare: false };
      const body = sayAll(section.body, speaker);
      const order = callsIn([section.heading, ...section.body]);
      const called = [...new Set(order)].flatMap((anchor) => section.notes.find((note) => note.anchor === anchor) ?? []);
      const notes = [...called, ...section.notes.filter((note) => !called.includes(note))];
      const notesTitle = optional(edition.words.phrases.notes, section.heading, speaker);
      return {
        section,
        whole: !free.includes(section.kind),
        pieces: [...say(section.heading, speaker), ...body, ...(notes.length > 0 ? [notesTitle] : [])],
        notes: notes.map((note) => ({ anchor: note.anchor, pieces: say(note, speaker) })),
        notesTitle,
      };
    });
}

/** Kinds of sections whose title is no heading in the PDF. */
const untitled: readonly string[] = ['halfTitle'];
/** Kinds that say more than the book's blocks. */
const free: readonly string[] = ['titlePage', 'colophon'];

type Words = readonly Piece[];
const sayAll = (nodes: readonly BookNode[], speaker: Speaker): Words => nodes.flatMap((node) => say(node, speaker));
function say<T extends NodeType>(node: NodeOf<T>, speaker: Speaker): Words {
  const handler = handlers[node.type as T] as (node: NodeOf<T>, speaker: Speaker) => Words;
  return handler(node, 'id' in node && typeof node.id === 'string' ? { ...speaker, block: node.id } : speaker);
}

const at = ({ place }: { readonly place: Place }, { block, figure }: Speaker) => ({
  place,
  block,
  ...(figure === undefined ? {} : { figure }),
});
function text(value: string | undefined, node: { readonly place: Place }, speaker: Speaker): Words {
  return value === undefined || value === '' ? [] : [{ kind: 'text', text: value, ...at(node, speaker) }];
}
function optional(value: string, node: { readonly place: Place }, speaker: Speaker): Piece {
  return { kind: 'optional', text: value, ...at(node, speaker) };
}
function folio(target: string, node: { readonly place: Place }, speaker: Speaker): Piece {
  return { kind: 'folio', target, ...at(node, speaker) };
}
const inside = (node: { readonly children: readonly BookNode[] }, speaker: Speaker): Words => sayAll(node.children, speaker);
const titled = (
  node: { readonly place: Place; readonly label: string; readonly title: readonly InlineNode[]; readonly children: readonly BookNode[] },
  speaker: Speaker,
): Words => [...text(node.label, node, speaker), ...sayAll(node.title, speaker), ...inside(node, speaker)];
const tick = (node: { readonly place: Place }, ticked: boolean, speaker: Speaker): Piece => optional(ticked ? '[x]' : '[ ]', node, speaker);

const handlers: Handlers<Words, Speaker> = {
  heading: (node, speaker) => {
    const { section } = speaker;
    const label = node === section.heading ? (section.label ?? node.number) : node.number;
    return [...text(label, node, speaker), ...inside(node, speaker)];
  },
  paragraph: inside,
  blockquote: (node, speaker) => [...inside(node, speaker), ...sayAll(node.attribution ?? [], speaker)],
  list: inside,
  listItem: (node, speaker) => [...(node.checked === undefined ? [] : [tick(node, node.checked, speaker)]), ...inside(node, speaker)],
  code: (node, speaker) => text(node.value, node, speaker),
  thematicBreak: () => [],
  table: (node, speaker) => [...text(node.label, node, speaker), ...sayAll(node.caption ?? [], speaker), ...inside(node, speaker)],
  tableRow: inside,
  tableCell: inside,
  figure: (node, around) => {
    const speaker = { ...around, figure: node.id };
    const { description: word, colon } = speaker.edition.words.phrases;
    const name = node.label === undefined ? word : `${word}${colon}${node.label}`;
    const description = node.description.length === 0 ? [] : [...text(name, node, speaker), ...sayAll(node.description, speaker)];
    return [...text(node.label, node, speaker), ...sayAll(node.caption, speaker), ...description];
  },
  box: titled,
  checklist: titled,
  form: titled,
  formField: (node, speaker) => {
    const label = sayAll(node.label, speaker);
    if (node.kind === 'check') return [tick(node, false, speaker), ...label];
    if (node.kind !== 'choice') return [...label, optional('…', node, speaker)];
    return [...label, ...node.options.flatMap((option) => [tick(node, false, speaker), ...text(option, node, speaker)])];
  },
  conditionalBlock: inside,
  contentsList: (node, speaker) => node.entries.flatMap((entry) => contentsEntry(entry, node, speaker)),
  glossaryList: (node, speaker) => {
    const { phrases } = speaker.edition.words;
    return node.entries.flatMap(({ term, acronym, definition, source, equivalents, places = [] }) => [
      ...text(acronym === undefined ? term : `${term} (${acronym})`, node, speaker),
      ...text(definition, node, speaker),
      ...text(source === undefined ? undefined : `${phrases.source}${phrases.colon}${source}`, node, speaker),
      ...equivalents.flatMap((each) => text(`${each.lang} ${each.term}`, node, speaker)),
      ...text(places.length === 0 ? undefined : `${phrases.usedIn} ${places.map(({ label }) => label).join(', ')}`, node, speaker),
    ]);
  },
  acronymList: (node, speaker) => node.entries.flatMap(({ acronym, expansion }) => text(`${acronym} ${expansion}`, node, speaker)),
  referenceList: (node, speaker) => node.entries.flatMap(({ children }) => sayAll(children, speaker)),
  indexList: (node, speaker) =>
    node.groups.flatMap(({ letter, entries }) => [
      ...text(letter, node, speaker),
      ...entries.flatMap((entry) => indexEntry(entry, node, speaker)),
    ]),
  footnoteDefinition: (node, speaker) => [...text(String(node.number), node, speaker), ...inside(node, speaker)],
  text: (node, speaker) => text(node.value, node, speaker),
  emphasis: inside,
  strong: inside,
  inlineCode: (node, speaker) => text(node.value, node, speaker),
  break: () => [],
  link: inside,
  image: () => [],
  crossReference: (node, speaker) => {
    const words = inside(node, speaker);
    if (speaker.bare || node.show === 'words') return words;
    const [before = '', after = ''] = speaker.edition.words.kinds.page.reference.split(/\{(?:number|page)\}/);
    const page = [...text(before.trim(), node, speaker), folio(node.target, node, speaker), ...text(after.trim(), node, speaker)];
    return node.show === 'page' ? page : [...words, ...text('(', node, speaker), ...page, ...text(')', node, speaker)];
  },
  citation: inside,
  citationItem: inside,
  factReference: inside,
  termReference: inside,
  acronym: (node, speaker) => text(node.first ? `${node.expansion} (${node.acronym})` : node.acronym, node, speaker),
  indexMark: inside,
  footnoteReference: (node, speaker) =>
    speaker.bare ? [] : [{ kind: 'call', text: String(node.number), note: node.target, ...at(node, speaker) }],
  foreign: inside,
  translationSign: (node, speaker) => [...inside(node, speaker), ...text(`[${node.mark}]`, node, speaker)],
  unconfirmed: (node, speaker) => [...inside(node, speaker), ...text(`[${node.mark}]`, node, speaker)],
  conditionalInline: inside,
  revision: (node, speaker) => (node.kind === 'deleted' ? [] : inside(node, speaker)),
};

function contentsEntry(entry: ContentsEntry, node: { readonly place: Place }, speaker: Speaker): Words {
  const place = entry.title[0]?.place ?? node.place;
  return [
    ...text(entry.number, { place }, speaker),
    ...sayAll(entry.title, { ...speaker, bare: true }),
    folio(entry.target, { place }, speaker),
  ];
}

function indexEntry(entry: IndexEntry, node: { readonly place: Place }, speaker: Speaker): Words {
  const { phrases } = speaker.edition.words;
  const signOf = (phrase: string | undefined): string => (phrase ?? '').replace(/\{\w+\}/g, '').trim();
  const { pageFollowing }: Readonly<Record<string, string>> = phrases;
  const locators: Piece = {
    kind: 'locators',
    targets: entry.locators,
    range: signOf(phrases.pageRange),
    following: signOf(pageFollowing),
    ...at(node, speaker),
  };
  const others = (word: string, heads: readonly string[]): Words =>
    text(heads.length === 0 ? undefined : `. ${word} ${heads.join(phrases.semicolon)}`, node, speaker);
  return [
    ...text(entry.head, node, speaker),
    ...(entry.locators.length === 0 ? [] : [locators]),
    ...others(phrases.see, entry.see),
    ...others(phrases.seeAlso, entry.also),
    ...entry.children.flatMap((child) => indexEntry(child, node, speaker)),
  ];
}
