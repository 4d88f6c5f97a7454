import CSL from 'citeproc';
import type { InlineNode } from '../../model/book-node.ts';
import type { Source } from '../../model/manuscript.ts';
import type { Place } from '../../model/place.ts';
import { htmlToInlines } from './html-to-inlines.ts';
import { type LocalisedSource, localiseSource, titleFields } from './localise-source.ts';
import { markTitle, readTitleMarks } from './title-marks.ts';

/** Formats citations and the list of references of one language by its CSL style. */
export interface Citer {
  /** What stands in the text for one source, without brackets: "Black et al. 2004". */
  cite(key: string, suppressAuthor: boolean, place: Place): InlineNode[];
  /** Who or what the source is, without year: "IOM Hungary", "Directive 2003/9/EC"; `lang` where that is in another language. */
  name(key: string): { readonly text: string; readonly lang?: string };
  /** The references in the style's order. */
  bibliography(place: Place): { readonly key: string; readonly children: InlineNode[] }[];
}

export interface CiterInput {
  readonly sources: ReadonlyMap<string, Source>;
  /** Every key that the book cites, for disambiguation and the list; order is of no importance. */
  readonly cited: ReadonlySet<string>;
  /** CSL style and locale as XML. */
  readonly style: string;
  readonly locale: string;
  /** Tag of the book, by which sources keep their localised fields. */
  readonly language: string;
  /** BCP 47 tag by which the processor writes. */
  readonly localeTag: string;
  /** Between parts, with the spaces of the language. */
  readonly punctuation: { readonly colon: string; readonly semicolon: string };
}

/** A citer over citeproc-js. */
export function createCiter({ sources, cited, style, locale, language, localeTag, punctuation }: CiterInput): Citer {
  const localised = new Map([...sources].map(([key, source]) => [key, localiseSource(source, language)]));
  const system = { retrieveLocale: () => locale, retrieveItem: (id: string) => toCslItem(localised.get(id)) };
  const engine = new CSL.Engine(system, punctuated(style, punctuation), localeTag, true);
  const known = [...cited].filter((key) => sources.has(key)).sort();
  engine.updateItems(known);
  const bibliography = known.length > 0 && engine.makeBibliography();
  const formatted = new Map<string, string>();
  const format = (key: string, suppressAuthor: boolean): string => {
    const name = `${key}\n${suppressAuthor}`;
    const known = formatted.get(name);
    if (known !== undefined) return known;
    const item = suppressAuthor ? { id: key, 'suppress-author': true } : { id: key };
    const html = engine.makeCitationCluster([item]);
    formatted.set(name, html);
    return html;
  };
  const inlines = (html: string, key: string, place: Place): InlineNode[] =>
    readTitleMarks(htmlToInlines(html, place), sources.get(key)?.language ?? language);
  return {
    cite: (key, suppressAuthor, place) => inlines(format(key, suppressAuthor), key, place),
    name: (key) => nameOf(localised.get(key), key),
    bibliography(place) {
      if (!bibliography) return [];
      const [{ entry_ids: ids }, entries] = bibliography;
      return entries.map((html, at) => {
        const key = ids[at]?.[0] ?? '';
        return { key, children: inlines(html, key, place) };
      });
    },
  };
}

/** CSL's delimiters are the same in all languages: here they get the spaces of one. */
function punctuated(style: string, { colon, semicolon }: CiterInput['punctuation']): string {
  return style.replaceAll('delimiter=": "', `delimiter="${colon}"`).replaceAll('delimiter="; "', `delimiter="${semicolon}"`);
}

/** The processor changes what it is given: it gets a copy, without fields of ours, in which titles in other languages are marked. */
function toCslItem(localised: LocalisedSource | undefined): unknown {
  if (!localised) return undefined;
  const { custom: _custom, note: _note, language: _language, ...item } = localised.source;
  const marked = titleFields.flatMap((field): [string, string][] => {
    const title = item[field];
    return localised.foreign[field] === undefined || typeof title !== 'string' ? [] : [[field, markTitle(title)]];
  });
  return structuredClone({ ...item, ...Object.fromEntries(marked) });
}

function nameOf(localised: LocalisedSource | undefined, key: string): ReturnType<Citer['name']> {
  if (!localised) return { text: key };
  const { source, foreign } = localised;
  const titled = (field: (typeof titleFields)[number]): ReturnType<Citer['name']> | undefined => {
    const text = source[field];
    if (typeof text !== 'string') return undefined;
    const lang = foreign[field];
    return lang === undefined ? { text } : { text, lang };
  };
  const short = titled('title-short');
  if (short) return short;
  const names = (source.author ?? []).map((author) => author.literal ?? author.family ?? '').filter((name) => name !== '');
  if (names.length > 2) return { text: `${names[0]} et al.` };
  if (names.length > 0) return { text: names.join(' & ') };
  return titled('container-title') ?? titled('title') ?? { text: key };
}
