import CSL from 'citeproc';
import type { InlineNode } from '../../model/book-node.ts';
import type { Source } from '../../model/manuscript.ts';
import type { Place } from '../../model/place.ts';
import { htmlToInlines } from './html-to-inlines.ts';

/** Formats citations and the list of references of one language by its CSL style. */
export interface Citer {
  /** What stands in the text for one source, without brackets: "Black et al. 2004". */
  cite(key: string, suppressAuthor: boolean, place: Place): InlineNode[];
  /** Who or what the source is, without year: "IOM Hungary", "Directive 2003/9/EC". */
  name(key: string): string;
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
  readonly language: string;
}

/** A citer over citeproc-js. */
export function createCiter({ sources, cited, style, locale, language }: CiterInput): Citer {
  const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: (id) => toCslItem(sources.get(id)) }, style, language, true);
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
  return {
    cite: (key, suppressAuthor, place) => htmlToInlines(format(key, suppressAuthor), place),
    name: (key) => nameOf(sources.get(key), key),
    bibliography(place) {
      if (!bibliography) return [];
      const [{ entry_ids: ids }, entries] = bibliography;
      return entries.map((html, at) => ({ key: ids[at]?.[0] ?? '', children: htmlToInlines(html, place) }));
    },
  };
}

/** The processor changes what it is given: it gets a copy, without fields of ours. */
function toCslItem(source: Source | undefined): unknown {
  if (!source) return undefined;
  const { custom: _custom, note: _note, ...item } = source;
  return structuredClone(item);
}

function nameOf(source: Source | undefined, key: string): string {
  if (!source) return key;
  if (source['title-short']) return source['title-short'];
  const names = (source.author ?? []).map((author) => author.literal ?? author.family ?? '').filter((name) => name !== '');
  if (names.length > 2) return `${names[0]} et al.`;
  const container = source['container-title'];
  return names.join(' & ') || (typeof container === 'string' ? container : (source.title ?? key));
}
