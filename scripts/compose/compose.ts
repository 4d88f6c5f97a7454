import { absentHere } from '../diagnostics/structure.ts';
import type { AnchorInfo, CheckedBook, Edition, Format, Profile, Section, Spec } from '../model/book.ts';
import type { BookNode, ContentsEntry, GlossaryEntry, IndexEntry } from '../model/book-node.ts';
import { type BookChanges, type PdfProfile, type PrintedPages, pdfPath } from '../model/pdf.ts';
import { walk } from '../model/walk.ts';
import type { Stage } from '../stage.ts';
import { changesSection } from './changes-section.ts';
import { keepApplicable } from './keep-applicable.ts';
import { downloadProfile, pdfSpec } from './pdf-spec.ts';
import { reviseSection } from './revise-section.ts';
import { translationReport } from './translation-report.ts';
import { withoutStaleSigns } from './without-stale-signs.ts';

export interface ComposeInput<F extends Format> {
  readonly book: CheckedBook;
  readonly format: F;
  readonly profile: Profile;
  /** Formats that are made of this book, for the links of the web edition. */
  readonly formats: readonly Format[];
  /** Which of its PDFs this is; `screen` where absent. */
  readonly pdfProfile?: PdfProfile;
  /** PDFs that are made of this book, for the links of the web edition. */
  readonly pdfProfiles?: readonly PdfProfile[];
  /** What has changed since an earlier state of the book: for drafts. */
  readonly changes?: BookChanges;
  /** Pages of the PDF of the same text, for the EPUB and the web. */
  readonly printed?: PrintedPages;
  /** SOURCE_DATE_EPOCH in seconds; absent, the day of the edition stands for now. */
  readonly epochSeconds: number | undefined;
}

/** Decides what one edition has in it: which conditional texts, which page, which time. References to what is left out are reported. */
export const compose: Stage<ComposeInput<Format>, Edition<Format>> = {
  name: 'compose',
  async run(input, { report }) {
    const { book, format, profile, epochSeconds } = input;
    const applying = { format, language: book.info.language, profile };
    const kept = book.sections
      .filter(({ kind, generated }) => (kind !== 'halfTitle' || format === 'pdf') && (generated !== 'changes' || isCompared(input)))
      .map((section) => keepApplicable(section, applying))
      .map((section) => (profile === 'draft' ? section : withoutStaleSigns(section)))
      .map((section) => (showsWords(input) && input.changes ? reviseSection(section, input.changes) : section));
    const present = anchorsIn(kept, book.anchors);
    const state = format === 'web' && profile === 'draft' ? translationReport(book) : undefined;
    const filled = kept.map((section) =>
      section.generated === 'changes' && input.changes
        ? changesSection({ section, sections: kept, anchors: present, changes: input.changes, words: book.words })
        : section,
    );
    const sections = [...filled.map((section) => withoutLost(section, present)), ...(state ? [state] : [])];
    walk(nodesOf(sections), (node) => {
      if (node.type === 'crossReference' && !present.has(node.target))
        report({ ...absentHere({ id: node.target, format, profile }, node.place), language: book.info.language });
    });
    return {
      format,
      profile,
      info: book.info,
      words: book.words,
      sections,
      anchors: present,
      assets: book.assets,
      ...(format === 'pdf' && book.hyphenation ? { hyphenation: book.hyphenation } : {}),
      epochSeconds: epochSeconds ?? Date.parse(`${book.info.date}T00:00:00Z`) / 1000,
      spec: specOf(input, sections),
    };
  },
};

/** Held against an earlier state: not only a translation that knows what is out of date. */
const isCompared = ({ changes }: ComposeInput<Format>): boolean => changes?.former !== undefined;

/** In drafts for reading on screens; a PDF has bars, a DOCX tracked changes. */
const showsWords = ({ format, profile }: ComposeInput<Format>): boolean => profile === 'draft' && (format === 'web' || format === 'epub');

function specOf(input: ComposeInput<Format>, sections: readonly Section[]): Spec[Format] {
  const { book, format, profile, pdfProfile = 'screen', changes, printed } = input;
  const { settings } = book;
  const makers: { readonly [F in Format]: () => Spec[F] } = {
    pdf: () => pdfSpec({ settings, profile: pdfProfile, ...(profile === 'draft' ? { draft: { sections, changes } } : {}) }),
    epub: () => ({ depth: 2, ...(printed === undefined ? {} : { printed }) }),
    docx: () => ({ page: settings.page }),
    web: () => ({
      depth: 2,
      downloads: downloadsOf(input),
      ...(printed === undefined ? {} : { printed }),
      ...(book.synonyms === undefined ? {} : { synonyms: book.synonyms }),
      ...(book.sectionsElsewhere === undefined ? {} : { elsewhere: book.sectionsElsewhere }),
    }),
  };
  return makers[format]();
}

type Downloads = NonNullable<Spec['web']['downloads']>;

function downloadsOf({ book, formats, pdfProfiles = ['screen'] }: ComposeInput<Format>): Downloads {
  const { slug, language } = book.info;
  return formats.flatMap((format): Downloads => {
    if (format === 'web') return [];
    if (format !== 'pdf') return [{ format, href: `../../${format}/${slug}-${language}.${format}` }];
    const offered = downloadProfile(pdfProfiles);
    return offered === undefined ? [] : [{ format, href: `../../${pdfPath(book.info, offered)}` }];
  });
}

const nodesOf = (sections: readonly Section[]): BookNode[] => sections.flatMap(({ heading, body, notes }) => [heading, ...body, ...notes]);

/** The anchors that the kept text has. */
function anchorsIn(sections: readonly Section[], anchors: ReadonlyMap<string, AnchorInfo>): Map<string, AnchorInfo> {
  const found = new Set<string>();
  walk(nodesOf(sections), (node) => {
    if ('anchor' in node && node.anchor !== undefined) found.add(node.anchor);
    if (node.type === 'glossaryList' || node.type === 'referenceList') for (const entry of node.entries) found.add(entry.anchor);
  });
  return new Map([...anchors].filter(([anchor]) => found.has(anchor)));
}

/** A section without notes, entries and locators whose text was left out. */
function withoutLost(section: Section, present: ReadonlyMap<string, AnchorInfo>): Section {
  const body = section.body.map((node) => {
    if (node.type === 'contentsList') return { ...node, entries: node.entries.filter(({ target }: ContentsEntry) => present.has(target)) };
    if (node.type === 'glossaryList') return { ...node, entries: node.entries.map((entry) => withPlacesLeft(entry, present)) };
    if (node.type !== 'indexList') return node;
    const groups = node.groups.map((group) => ({ ...group, entries: entriesLeft(group.entries, present) }));
    return { ...node, groups: groups.filter(({ entries }) => entries.length > 0) };
  });
  const notes = section.notes.flatMap((note) => {
    const calls = note.calls.filter((call) => present.has(call));
    return calls.length === 0 ? [] : [{ ...note, calls }];
  });
  return { ...section, body, notes };
}

function withPlacesLeft(entry: GlossaryEntry, present: ReadonlyMap<string, AnchorInfo>): GlossaryEntry {
  return entry.places === undefined ? entry : { ...entry, places: entry.places.filter(({ target }) => present.has(target)) };
}

function entriesLeft(entries: readonly IndexEntry[], present: ReadonlyMap<string, AnchorInfo>): IndexEntry[] {
  return entries.flatMap((entry): IndexEntry[] => {
    const locators = entry.locators
      .filter(({ target }) => present.has(target))
      .map(({ end, endLabel, ...locator }) =>
        end !== undefined && present.has(end) ? { ...locator, end, ...(endLabel === undefined ? {} : { endLabel }) } : locator,
      );
    const left = { ...entry, locators, children: entriesLeft(entry.children, present) };
    return left.locators.length + left.see.length + left.also.length + left.children.length === 0 ? [] : [left];
  });
}
