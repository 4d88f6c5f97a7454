import type { ElementContent, Properties } from 'hast';
import type { Hyphenation } from '../../model/book.ts';
import { type BreakWord, shortestWord, wordBreaker } from '../break-words.ts';

/** Cells are set ragged, and sources of facts are names: only long words break in them. */
const shortestOfLong = 12;
/** Words of letters alone, and not parts of addresses. */
const words = /(?<![\p{L}\p{N}@/.:_=&?#%~+-])\p{L}{7,}(?![\p{L}\p{N}@/:_=&?#%~+]|[.-]\p{L})/gu;
const whole: ReadonlySet<string> = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'code',
  'pre',
  'svg',
  'abbr',
  'th',
  'caption',
  'figcaption',
  'time',
]);
const wholeClasses: ReadonlySet<string> = new Set(['contents', 'box-title', 'index-letter', 'subtitle', 'page-number']);

/**
 * The tree with soft hyphens where words may break, by the language of the words; titles, captions, contents, code, addresses and acronyms stay whole. `own` are the book's own words
 * by language. Languages without patterns are left as they are.
 */
export async function hyphenate(nodes: readonly ElementContent[], language: string, own: Hyphenation = {}): Promise<ElementContent[]> {
  const breakers = new Map<string, BreakWord>();
  for (const lang of languagesIn(nodes, new Set([baseOf(language)]))) {
    const breaker = await wordBreaker(lang, own[lang]);
    if (breaker) breakers.set(lang, breaker);
  }
  return nodes.map((node) => withHyphens(node, { language: baseOf(language), shortest: shortestWord }, breakers));
}

interface Around {
  readonly language: string;
  /** Words with fewer letters stay whole. */
  readonly shortest: number;
}
function withHyphens(node: ElementContent, { language, shortest }: Around, breakers: ReadonlyMap<string, BreakWord>): ElementContent {
  if (node.type === 'text') {
    const broken = breakers.get(language);
    return broken ? { ...node, value: node.value.replace(words, (word) => (word.length < shortest ? word : broken(word))) } : node;
  }
  if (node.type !== 'element' || whole.has(node.tagName) || classesOf(node.properties).some((name) => wholeClasses.has(name))) return node;
  const around = {
    language: langOf(node.properties) ?? language,
    shortest: node.tagName === 'td' || classesOf(node.properties).includes('fact') ? shortestOfLong : shortest,
  };
  return { ...node, children: node.children.map((child) => withHyphens(child, around, breakers)) };
}

function languagesIn(nodes: readonly ElementContent[], found: Set<string>): Set<string> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const lang = langOf(node.properties);
    if (lang !== undefined) found.add(lang);
    languagesIn(node.children, found);
  }
  return found;
}
function langOf({ lang }: Properties): string | undefined {
  return typeof lang === 'string' ? baseOf(lang) : undefined;
}
function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
function classesOf({ className }: Properties): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}
