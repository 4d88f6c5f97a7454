import type { ConceptEntry, LanguageSection, TermEntry } from './concept-entry.ts';

type LanguageMap = Readonly<Record<string, string | readonly string[]>>;

/** What the scheme says of itself. */
export interface SkosHeading {
  /** By language. */
  readonly title: Readonly<Record<string, string>>;
}

const context = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  id: '@id',
  type: '@type',
  ...Object.fromEntries(
    ['prefLabel', 'altLabel', 'hiddenLabel', 'definition', 'scopeNote', 'note'].map((name) => [
      name,
      { '@id': `skos:${name}`, '@container': '@language' },
    ]),
  ),
  title: { '@id': 'dct:title', '@container': '@language' },
  notation: 'skos:notation',
  source: 'dct:source',
  editorialNote: 'skos:editorialNote',
  ...Object.fromEntries(
    ['inScheme', 'hasTopConcept', 'topConceptOf', 'related', 'seeAlso', 'member'].map((name) => [
      name,
      { '@id': name === 'seeAlso' ? 'http://www.w3.org/2000/01/rdf-schema#seeAlso' : `skos:${name}`, '@type': '@id' },
    ]),
  ),
};

/**
 * Concepts as SKOS in JSON-LD: one preferred label a language, admitted terms and acronyms as alternative labels,
 * deprecated forms as hidden ones. Ids are fragments, so that the file may stand anywhere. A label has one role (SKOS S13).
 */
export function writeSkos(entries: readonly ConceptEntry[], { title }: SkosHeading): string {
  const ids = new Set(entries.map(({ id }) => id));
  const domains = [...new Set(entries.map(({ subjectField }) => subjectField))].filter((domain) => domain !== '').sort();
  const scheme = '#termbase';
  const graph = [
    { id: scheme, type: 'skos:ConceptScheme', title, hasTopConcept: entries.map(({ id }) => `#${id}`) },
    ...domains.map((domain) => ({
      id: `#domain-${encodeURIComponent(domain)}`,
      type: 'skos:Collection',
      notation: domain,
      member: entries.filter(({ subjectField }) => subjectField === domain).map(({ id }) => `#${id}`),
    })),
    ...entries.map((entry) => toConcept(entry, scheme, ids)),
  ];
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`;
}

function toConcept(entry: ConceptEntry, scheme: string, ids: ReadonlySet<string>): object {
  const { id, source, languages, notes, references, links } = entry;
  const labels = languages.map((section) => ({ language: section.language, ...labelsOf(section) }));
  const some = (key: string, map: LanguageMap): object => (Object.keys(map).length > 0 ? { [key]: map } : {});
  const byLanguage = (pick: (label: (typeof labels)[number]) => string | readonly string[] | undefined): LanguageMap =>
    Object.fromEntries(
      labels.flatMap((label) => {
        const value = pick(label);
        return value === undefined || value.length === 0 ? [] : [[label.language, value] as const];
      }),
    );
  const related = references.filter(({ target }) => ids.has(target)).map(({ target }) => `#${target}`);
  return {
    id: `#${id}`,
    type: 'skos:Concept',
    inScheme: scheme,
    topConceptOf: scheme,
    notation: id,
    ...some(
      'prefLabel',
      byLanguage(({ preferred }) => preferred),
    ),
    ...some(
      'altLabel',
      byLanguage(({ alternative }) => alternative),
    ),
    ...some(
      'hiddenLabel',
      byLanguage(({ hidden }) => hidden),
    ),
    ...some(
      'definition',
      sectionTexts(languages, ({ definition }) => definition),
    ),
    ...some(
      'scopeNote',
      sectionTexts(languages, (section) => section.notes.join('\n')),
    ),
    ...(notes.length > 0 ? { editorialNote: notes } : {}),
    ...(source === '' ? {} : { source }),
    ...(related.length > 0 ? { related } : {}),
    ...(links.length > 0 ? { seeAlso: links.map(({ target }) => target) } : {}),
  };
}

const sectionTexts = (languages: readonly LanguageSection[], pick: (section: LanguageSection) => string): LanguageMap =>
  Object.fromEntries(languages.flatMap((section) => (pick(section) === '' ? [] : [[section.language, pick(section)] as const])));

function labelsOf({ terms }: LanguageSection): {
  readonly preferred: string | undefined;
  readonly alternative: readonly string[];
  readonly hidden: readonly string[];
} {
  const texts = (wanted: (term: TermEntry) => boolean, ...taken: (string | undefined)[]): string[] =>
    [...new Set(terms.filter(wanted).map(({ text }) => text))].filter((text) => !taken.includes(text));
  const usable = (term: TermEntry): boolean => term.status === 'preferred' || term.status === 'admitted';
  const preferred = terms.find((term) => usable(term) && !term.acronym)?.text ?? terms.find(usable)?.text;
  const alternative = texts(usable, preferred);
  return { preferred, alternative, hidden: texts((term) => !usable(term), preferred, ...alternative) };
}
