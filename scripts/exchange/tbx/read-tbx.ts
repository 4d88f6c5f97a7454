import type { Report } from '../../diagnostics/diagnostic.ts';
import { keptAsNote, notCarried } from '../../diagnostics/exchange.ts';
import type { Place } from '../../model/place.ts';
import type { ConceptEntry, LanguageSection, Pointer, TermEntry, TermStatus } from '../concept-entry.ts';
import { languageTag } from './language-tag.ts';
import type { TbxFile } from './open-tbx.ts';
import { childrenOf, textOf, type XmlElement } from './parse-xml.ts';

/** A concept of a TBX file with the place where it begins. */
export interface ReadEntry {
  readonly entry: ConceptEntry;
  readonly place: Place;
}

/** The concepts of a checked TBX file. What has no field of its own goes into notes with its category; histories are left and reported. */
export function readTbx(tbx: TbxFile, report: Report): readonly ReadEntry[] {
  const tally = createTally(tbx, report);
  const entries: ReadEntry[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name === tbx.version.concept) entries.push({ entry: readConcept(tbx, element, tally), place: tbx.placeOf(element.tag) });
    else for (const child of childrenOf(element)) visit(child);
  };
  visit(tbx.root);
  tally.tell();
  return entries;
}

interface Tally {
  readonly kept: (category: string, element: XmlElement) => void;
  readonly left: (category: string, element: XmlElement) => void;
  readonly tell: () => void;
}
function createTally(tbx: TbxFile, report: Report): Tally {
  type Counts = Map<string, { readonly first: XmlElement; count: number }>;
  const kept: Counts = new Map();
  const left: Counts = new Map();
  const countIn = (counts: Counts) => (category: string, element: XmlElement) => {
    const known = counts.get(category);
    if (known) known.count += 1;
    else counts.set(category, { first: element, count: 1 });
  };
  return {
    kept: countIn(kept),
    left: countIn(left),
    tell: () => {
      for (const [category, { first, count }] of kept) report(keptAsNote({ category, count }, tbx.placeOf(first.tag)));
      for (const [category, { first, count }] of left) report(notCarried({ category, count }, tbx.placeOf(first.tag)));
    },
  };
}

/** One piece of data with what stands beside it in its group. */
interface Datum {
  readonly element: XmlElement;
  /** `definition`, `note`, `source`... */
  readonly category: string;
  readonly text: string;
  readonly source: string;
}

const containers: readonly string[] = ['descripGrp', 'adminGrp', 'termNoteGrp', 'termGrp'];
/** The data of one level, groups opened; histories are counted and left. */
function dataOf(element: XmlElement, inner: readonly string[], tally: Tally): readonly Datum[] {
  return childrenOf(element).flatMap((child): Datum[] => {
    if (inner.includes(child.name) || child.name === 'term') return [];
    if (child.name === 'transacGrp') {
      tally.left(child.name, child);
      return [];
    }
    if (!containers.includes(child.name)) return [toDatum(child)];
    const grouped = dataOf(child, inner, tally);
    const [main, ...beside] = grouped;
    if (child.name === 'termGrp' || !main) return [...grouped];
    const source = beside.find(({ category }) => category === 'source');
    const carries = source && main.category !== 'source';
    return [carries ? { ...main, source: source.text } : main, ...beside.filter((each) => !carries || each !== source)];
  });
}
const toDatum = (element: XmlElement): Datum => ({
  element,
  category: element.attributes.get('type')?.value ?? element.name,
  text: textOf(element),
  source: '',
});

function readConcept(tbx: TbxFile, element: XmlElement, tally: Tally): ConceptEntry {
  const { language } = tbx.version;
  const data = dataOf(element, [language], tally);
  const values = (category: string): string[] => data.filter((each) => each.category === category).map(({ text }) => text);
  const known = ['subjectField', 'source', 'crossReference', 'externalCrossReference', 'note', 'definition'];
  const sections = childrenOf(element).filter(({ name }) => name === language);
  const definitions = data.filter(({ category }) => category === 'definition');
  const languages = mergeSections(sections.map((section) => readSection(tbx, section, tally)));
  return {
    id: element.attributes.get('id')?.value ?? '',
    subjectField: values('subjectField').join('; '),
    source: values('source').join('; '),
    notes: [...values('note'), ...keptNotes(data, known, '', tally)],
    references: pointers(data, 'crossReference'),
    links: pointers(data, 'externalCrossReference'),
    languages: definitions.reduce((all, datum) => withDefinition(all, datum, tbx), languages),
  };
}

/** A definition of the whole concept is in the language that it says, or in that of the file. */
function withDefinition(languages: readonly LanguageSection[], { element, text, source }: Datum, tbx: TbxFile): readonly LanguageSection[] {
  const tag = element.attributes.get('xml:lang')?.value ?? tbx.language;
  const own = languageTag(tag) ?? tag;
  const at =
    languages.find(({ language }) => language === own) ?? languages.find(({ language }) => language.split('-')[0] === own.split('-')[0]);
  if (!at) return [...languages, { language: own, definition: text, definitionSource: source, notes: [], terms: [] }];
  const definition = [at.definition, text].filter(Boolean).join('\n');
  const merged = { ...at, definition, definitionSource: [at.definitionSource, source].filter(Boolean).join('; ') };
  return languages.map((section) => (section === at ? merged : section));
}

function readSection(tbx: TbxFile, element: XmlElement, tally: Tally): LanguageSection {
  const { term } = tbx.version;
  const tag = element.attributes.get('xml:lang')?.value ?? '';
  const data = dataOf(element, term, tally);
  const definitions = data.filter(({ category }) => category === 'definition');
  const sections = childrenOf(element).filter(({ name }) => term.includes(name));
  const terms = sections.map((section) => readTerm(section, term, tally));
  return {
    language: languageTag(tag) ?? tag,
    definition: definitions.map(({ text }) => text).join('\n'),
    definitionSource: definitions.flatMap(({ source }) => (source === '' ? [] : [source])).join('; '),
    notes: [
      ...data.filter(({ category }) => category === 'note').map(({ text }) => text),
      ...keptNotes(data, ['note', 'definition'], '', tally),
      ...terms.flatMap(({ notes }) => notes),
    ],
    terms: terms.flatMap(({ term: each }) => (each ? [each] : [])),
  };
}

/** A language that a concept has twice is one. */
function mergeSections(sections: readonly LanguageSection[]): readonly LanguageSection[] {
  const merged = new Map<string, LanguageSection>();
  for (const section of sections) {
    const first = merged.get(section.language);
    merged.set(
      section.language,
      first
        ? {
            language: section.language,
            definition: [first.definition, section.definition].filter(Boolean).join('\n'),
            definitionSource: [first.definitionSource, section.definitionSource].filter(Boolean).join('; '),
            notes: [...first.notes, ...section.notes],
            terms: [...first.terms, ...section.terms],
          }
        : section,
    );
  }
  return [...merged.values()];
}

const statusOf = (value: string): TermStatus =>
  (['preferred', 'deprecated', 'superseded'] as const).find((status) => value.startsWith(status)) ?? 'admitted';

function readTerm(element: XmlElement, inner: readonly string[], tally: Tally): { term: TermEntry | undefined; notes: readonly string[] } {
  const text = termText(element);
  const data = dataOf(element, inner, tally);
  const value = (category: string): string => data.find((each) => each.category === category)?.text ?? '';
  const type = value('termType');
  const known = ['administrativeStatus', 'partOfSpeech', 'grammaticalGender', 'geographicalUsage'];
  const told = [...known, ...(type === 'acronym' || type === 'fullForm' ? ['termType'] : [])];
  const term: TermEntry = {
    text,
    status: statusOf(value('administrativeStatus')),
    acronym: type === 'acronym',
    partOfSpeech: value('partOfSpeech'),
    gender: value('grammaticalGender'),
    region: value('geographicalUsage'),
  };
  return { term: text === '' ? undefined : term, notes: keptNotes(data, told, text, tally) };
}
function termText(element: XmlElement): string {
  const inside = childrenOf(element);
  const term =
    inside.find(({ name }) => name === 'term') ?? inside.flatMap((child) => childrenOf(child)).find(({ name }) => name === 'term');
  return term ? textOf(term) : '';
}

/** Data without a field, each as a note that names its category and, where it speaks of one term, the term. */
function keptNotes(data: readonly Datum[], known: readonly string[], term: string, tally: Tally): readonly string[] {
  return data
    .filter(({ category, text, source }) => text !== '' && (!known.includes(category) || (source !== '' && category !== 'definition')))
    .map(({ element, category, text, source }) => {
      tally.kept(category, element);
      const target = element.attributes.get('target')?.value;
      return `${term}${term === '' ? '' : ' '}[${category}]: ${text}${target ? ` <${target}>` : ''}${source ? ` (${source})` : ''}`;
    });
}

function pointers(data: readonly Datum[], category: string): readonly Pointer[] {
  return data
    .filter((each) => each.category === category)
    .map(({ element, text }) => ({ target: element.attributes.get('target')?.value ?? '', text }));
}
