import type { Section } from '../model/book.ts';
import type { BlockNode, BookNode, ContentsEntry, InlineNode, TranslationSign } from '../model/book-node.ts';
import type { Words } from '../model/words.ts';
import type { UnitStatus } from './unit-states.ts';

/** Signs by the id of the unit that they stand at. */
type Signs = ReadonlyMap<string, Pick<TranslationSign, 'state' | 'lang' | 'mark'>>;

/** Sections in which texts that are missing stand in the source's language and say so, and texts that are out of date say so. Contents name the titles in the same way. */
export function markTranslation(
  sections: readonly Section[],
  units: readonly UnitStatus[],
  sourceLanguage: string,
  { phrases }: Words,
): Section[] {
  const signs: Signs = new Map(
    units.flatMap(({ source, state, isStale }): [string, Pick<TranslationSign, 'state' | 'lang' | 'mark'>][] => {
      if (state === 'missing') return [[source.id, { state: 'missing', lang: sourceLanguage, mark: phrases.notTranslated }]];
      return isStale ? [[source.id, { state: 'stale', mark: phrases.outOfDate }]] : [];
    }),
  );
  if (signs.size === 0) return [...sections];
  const headings = new Map<string, Pick<TranslationSign, 'state' | 'lang' | 'mark'>>();
  const marked = sections.map((section): Section => markNode(section, signs, headings));
  return marked.map((section) => ({ ...section, body: section.body.map((node) => withTitles(node, headings)) }));
}

/** The fields of nodes that are units of their own, with the part of the unit's id. */
const parts: Readonly<Record<string, string>> = { title: '.title', caption: '.title', attribution: '.title', label: '' };

/** `lang` is that of a quotation around, whose words are not in the source's language. */
function markNode<T>(value: T, signs: Signs, headings: Map<string, Pick<TranslationSign, 'state' | 'lang' | 'mark'>>, lang?: string): T {
  if (Array.isArray(value)) {
    const next = value.map((item) => markNode(item, signs, headings, lang));
    return next.every((item, at) => item === value[at]) ? value : (next as T);
  }
  if (typeof value !== 'object' || value === null) return value;
  const node = value as unknown as BookNode;
  const own = node.type === 'blockquote' ? (node.lang ?? lang) : lang;
  let changed = false;
  const entries = Object.entries(value).map(([key, inner]) => {
    const next =
      key === 'place' ? inner : signedField(node, key, markNode(inner, signs, headings, key === 'children' ? own : lang), signs, lang);
    changed ||= next !== inner;
    return [key, next];
  });
  if ('anchor' in node && 'id' in node && node.anchor !== undefined) {
    const sign = signs.get(node.type === 'heading' ? node.id : `${node.id}.title`);
    if (sign) headings.set(node.anchor, sign);
  }
  return changed ? (Object.fromEntries(entries) as T) : value;
}

function signedField(node: BookNode, key: string, inner: unknown, signs: Signs, lang: string | undefined): unknown {
  if (!('id' in node) || !Array.isArray(inner) || inner.length === 0) return inner;
  const isText = key === 'children' && (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell');
  const part = isText ? '' : parts[key];
  const sign = part === undefined ? undefined : signs.get(`${node.id}${part}`);
  if (!sign) return inner;
  return [signed(inner as readonly InlineNode[], lang === undefined || sign.lang === undefined ? sign : { ...sign, lang })];
}

function signed(children: readonly InlineNode[], sign: Pick<TranslationSign, 'state' | 'lang' | 'mark'>): InlineNode {
  const place = children[0]?.place;
  if (!place) throw new Error('A text without words cannot carry a sign.');
  return { type: 'translationSign', ...sign, children, place };
}

/** Titles in lists of contents, in the language of the headings and captions that they name. */
function withTitles(node: BlockNode, headings: ReadonlyMap<string, Pick<TranslationSign, 'state' | 'lang' | 'mark'>>): BlockNode {
  if (node.type !== 'contentsList') return node;
  const entries = node.entries.map((entry): ContentsEntry => {
    const sign = headings.get(entry.target);
    return sign && entry.title.length > 0 && entry.title[0]?.type !== 'translationSign'
      ? { ...entry, title: [signed(entry.title, sign)] }
      : entry;
  });
  return { ...node, entries };
}
