import type { Edition, Section } from '../../../model/book.ts';
import type {
  BookNode,
  ContentsEntry,
  FootnoteDefinition,
  GlossaryEntry,
  Handlers,
  IndexEntry,
  InlineNode,
  NodeOf,
  NodeType,
} from '../../../model/book-node.ts';
import type { Place } from '../../../model/place.ts';

/** A stretch of what readers should find, in their order. */
export type Piece = { readonly place: Place } & (
  | { readonly kind: 'text'; readonly text: string }
  /** What may be said or left out, such as a number that a list prints. */
  | { readonly kind: 'optional'; readonly text: string }
  /** Texts that may stand in any order. */
  | { readonly kind: 'any-order'; readonly texts: readonly string[] }
  /** One of some texts. */
  | { readonly kind: 'either'; readonly texts: readonly string[] }
  /** The number of a page. */
  | { readonly kind: 'folio' }
  /** Pages of an index entry, each after a comma. */
  | { readonly kind: 'locators' }
  /** A box to tick. */
  | { readonly kind: 'box' }
  /** Where a note is called: a mark of Word's that has no text here, or its typed number. */
  | { readonly kind: 'call'; readonly note: string; readonly text: string }
);

interface Speaker {
  readonly edition: Edition<'docx'>;
  readonly section: Section;
  /** Titles in other places are without the calls of their notes. */
  readonly isBare: boolean;
}
type Words = readonly Piece[];

/** What a section says, heading first, written down anew from the model, without the writer. */
export function sectionText(edition: Edition<'docx'>, section: Section): Words {
  const speaker: Speaker = { edition, section, isBare: false };
  return [...say(section.heading, speaker), ...sayAll(section.body, speaker)];
}
/** What a note says, without its number. */
export function noteText(edition: Edition<'docx'>, section: Section, note: FootnoteDefinition): Words {
  return sayAll(note.children, { edition, section, isBare: false });
}

const sayAll = (nodes: readonly BookNode[], speaker: Speaker): Words => nodes.flatMap((node) => say(node, speaker));
function say<T extends NodeType>(node: NodeOf<T>, speaker: Speaker): Words {
  const handler = handlers[node.type as T] as (node: NodeOf<T>, speaker: Speaker) => Words;
  return handler(node, speaker);
}

interface Placed {
  readonly place: Place;
}
const text = (value: string | undefined, { place }: Placed): Words => (value ? [{ kind: 'text', text: value, place }] : []);
const optional = (value: string | undefined, { place }: Placed): Words => (value ? [{ kind: 'optional', text: value, place }] : []);
const inside = (node: { readonly children: readonly BookNode[] }, speaker: Speaker): Words => sayAll(node.children, speaker);
const titled = (
  node: Placed & { readonly label: string; readonly title: readonly InlineNode[]; readonly children: readonly BookNode[] },
  speaker: Speaker,
): Words => [...text(node.label, node), ...sayAll(node.title, speaker), ...inside(node, speaker)];

const handlers: Handlers<Words, Speaker> = {
  // A list may print number and label, or the text have them.
  heading: (node, speaker) => [
    ...(node === speaker.section.heading ? optional(speaker.section.label, node) : []),
    ...optional(node.number, node),
    ...inside(node, speaker),
  ],
  paragraph: inside,
  blockquote: (node, speaker) => [...inside(node, speaker), ...sayAll(node.attribution ?? [], speaker)],
  list: (node, speaker) =>
    node.children.flatMap((item, at) => [
      ...(item.checked !== undefined
        ? [{ kind: 'box' as const, place: item.place }]
        : node.ordered
          ? optional(`${node.start + at}.`, item)
          : []),
      ...inside(item, speaker),
    ]),
  listItem: inside,
  code: (node) => text(node.value, node),
  thematicBreak: (node) => optional('***', node),
  table: (node, speaker) => [...text(node.label, node), ...sayAll(node.caption ?? [], speaker), ...inside(node, speaker)],
  tableRow: inside,
  tableCell: inside,
  figure: (node, speaker) => {
    const name = [speaker.edition.words.phrases.description, node.label].filter(Boolean).join(': ');
    const description = node.description.length === 0 ? [] : [...text(name, node), ...sayAll(node.description, speaker)];
    return [...text(node.label, node), ...sayAll(node.caption, speaker), ...description];
  },
  box: titled,
  checklist: titled,
  form: titled,
  formField: (node, speaker) => {
    const label = sayAll(node.label, speaker);
    const box: Piece = { kind: 'box', place: node.place };
    if (node.kind === 'check') return [box, ...label];
    return node.kind === 'choice' ? [...label, ...node.options.flatMap((option) => [box, ...text(option, node)])] : label;
  },
  conditionalBlock: inside,
  contentsList: (node, speaker) => node.entries.flatMap((entry) => contentsEntry(entry, node, speaker)),
  glossaryList: (node, speaker) => node.entries.flatMap((entry) => glossaryEntry(entry, node, speaker)),
  acronymList: (node) => node.entries.flatMap(({ acronym, expansion }) => text(`${acronym} ${expansion}`, node)),
  referenceList: (node, speaker) => node.entries.flatMap(({ children }) => sayAll(children, speaker)),
  indexList: (node, speaker) =>
    node.groups.flatMap(({ letter, entries }) => [
      ...optional(letter, node),
      ...entries.flatMap((entry) => indexEntry(entry, node, speaker)),
    ]),
  footnoteDefinition: inside,
  text: (node) => text(node.value, node),
  emphasis: inside,
  strong: inside,
  inlineCode: (node) => text(node.value, node),
  break: () => [],
  link: inside,
  image: () => [],
  crossReference: (node, speaker) => {
    const words = inside(node, speaker);
    if (speaker.isBare || node.show === 'words') return words;
    const [before = '', after = ''] = speaker.edition.words.kinds.page.reference.split(/\{(?:number|page)\}/);
    const page: Words = [...text(before.trim(), node), { kind: 'folio', place: node.place }, ...text(after.trim(), node)];
    return node.show === 'page' ? page : [...words, ...text('(', node), ...page, ...text(')', node)];
  },
  citation: inside,
  citationItem: inside,
  factReference: inside,
  termReference: inside,
  acronym: (node) => text(node.first ? `${node.expansion} (${node.acronym})` : node.acronym, node),
  indexMark: inside,
  footnoteReference: (node, { isBare }) =>
    isBare ? [] : [{ kind: 'call', note: node.target, text: String(node.number), place: node.place }],
  foreign: inside,
  translationSign: (node, speaker) => [...inside(node, speaker), ...text(`[${node.mark}]`, node)],
  unconfirmed: (node, speaker) => [...inside(node, speaker), ...text(`[${node.mark}]`, node)],
  conditionalInline: inside,
  revision: (node, speaker) => (node.kind === 'deleted' ? [] : inside(node, speaker)),
};

function contentsEntry(entry: ContentsEntry, node: Placed, speaker: Speaker): Words {
  const place = entry.title[0]?.place ?? node.place;
  // A list prints the number of a chapter with its word or without.
  const label = speaker.edition.sections.find(({ anchor }) => anchor === entry.target)?.label;
  const number: Words = entry.number === undefined ? [] : [{ kind: 'either', texts: [label ?? '', entry.number].filter(Boolean), place }];
  return [...number, ...sayAll(entry.title, { ...speaker, isBare: true }), { kind: 'folio', place }];
}

function glossaryEntry(
  { term, acronym, definition, source, equivalents, places = [] }: GlossaryEntry,
  node: Placed,
  { edition }: Speaker,
): Words {
  const { usedIn, source: sourceWord } = edition.words.phrases;
  const texts = [
    definition,
    source ?? '',
    ...equivalents.flatMap(({ lang, term: words }) => [lang, words]),
    places.length === 0 ? '' : `${usedIn} ${places.map(({ label }) => label).join(', ')}`,
  ].filter(Boolean);
  return [
    ...text(acronym === undefined ? term : `${term} (${acronym})`, node),
    { kind: 'any-order', texts: [...texts, ...optionalWords(sourceWord)], place: node.place },
  ];
}
/** Words that a press may put around: they begin with a mark that says so. */
const optionalWords = (word: string | undefined): string[] => ['·', ';', '—', `${word ?? ''}:`].map((words) => `?${words}`);

function indexEntry(entry: IndexEntry, node: Placed, speaker: Speaker): Words {
  const { phrases } = speaker.edition.words;
  const others = (word: string, heads: readonly string[]): Words =>
    heads.length === 0 ? [] : [...optional('.', node), ...text(`${word} ${heads.join('; ')}`, node)];
  return [
    ...text(entry.head, node),
    ...(entry.locators.length === 0 ? [] : [{ kind: 'locators' as const, place: node.place }]),
    ...others(phrases.see, entry.see),
    ...others(phrases.seeAlso, entry.also),
    ...entry.children.flatMap((child) => indexEntry(child, node, speaker)),
  ];
}
