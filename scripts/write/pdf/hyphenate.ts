import type { ElementContent, Properties } from 'hast';

type Break = (word: string) => string;
interface Patterns {
  readonly hyphenateSync: (text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }) => string;
}

/** Knuth-Liang patterns by language, loaded when a book has words in it: Chromium without its own downloads has none. */
const patterns: Readonly<Record<string, () => Promise<{ readonly default: Patterns }>>> = {
  bg: () => import('hyphen/bg/index.js'),
  cs: () => import('hyphen/cs/index.js'),
  da: () => import('hyphen/da/index.js'),
  de: () => import('hyphen/de/index.js'),
  el: () => import('hyphen/el/index.js'),
  en: () => import('hyphen/en-gb/index.js'),
  es: () => import('hyphen/es/index.js'),
  et: () => import('hyphen/et/index.js'),
  fi: () => import('hyphen/fi/index.js'),
  fr: () => import('hyphen/fr/index.js'),
  hr: () => import('hyphen/hr/index.js'),
  hu: () => import('hyphen/hu/index.js'),
  it: () => import('hyphen/it/index.js'),
  lt: () => import('hyphen/lt/index.js'),
  lv: () => import('hyphen/lv/index.js'),
  nl: () => import('hyphen/nl/index.js'),
  pl: () => import('hyphen/pl/index.js'),
  pt: () => import('hyphen/pt/index.js'),
  ro: () => import('hyphen/ro/index.js'),
  sk: () => import('hyphen/sk/index.js'),
  sl: () => import('hyphen/sl/index.js'),
  sv: () => import('hyphen/sv/index.js'),
};

const softHyphen = '\u00ad';
const shortestWord = 6;
/** Cells are set ragged: only long words break in them. */
const shortestInCells = 12;
/** Breaks with fewer than three letters on one side of them. */
const tooNear = /^(\p{L}{1,2})\u00ad|\u00ad(\p{L}{1,2})$/gu;
/** Words of letters alone, and not parts of addresses. */
const words = /(?<![\p{L}\p{N}@/.:_=&?#%~+-])\p{L}{6,}(?![\p{L}\p{N}@/:_=&?#%~+]|[.-]\p{L})/gu;
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
const wholeClasses: ReadonlySet<string> = new Set(['contents', 'fact', 'box-title', 'index-letter', 'subtitle', 'page-number']);

/**
 * The tree with soft hyphens where words may break, by the language of the words; titles, captions, contents, code and capitals stay whole. Languages without
 * patterns are left as they are.
 */
export async function hyphenate(nodes: readonly ElementContent[], language: string): Promise<ElementContent[]> {
  const breakers = new Map<string, Break>();
  for (const lang of languagesIn(nodes, new Set([baseOf(language)]))) {
    const load = patterns[lang];
    if (load) breakers.set(lang, breaker((await load()).default));
  }
  return nodes.map((node) => withHyphens(node, { language: baseOf(language), shortest: shortestWord }, breakers));
}

function breaker({ hyphenateSync }: Patterns): Break {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const broken =
      word === word.toUpperCase()
        ? word
        : hyphenateSync(word, { hyphenChar: softHyphen, minWordLength: shortestWord }).replace(tooNear, '$1$2');
    known.set(word, broken);
    return broken;
  };
}

interface Around {
  readonly language: string;
  /** Words with fewer letters stay whole. */
  readonly shortest: number;
}
function withHyphens(node: ElementContent, { language, shortest }: Around, breakers: ReadonlyMap<string, Break>): ElementContent {
  if (node.type === 'text') {
    const broken = breakers.get(language);
    return broken ? { ...node, value: node.value.replace(words, (word) => (word.length < shortest ? word : broken(word))) } : node;
  }
  if (node.type !== 'element' || whole.has(node.tagName) || classesOf(node.properties).some((name) => wholeClasses.has(name))) return node;
  const around = {
    language: langOf(node.properties) ?? language,
    shortest: node.tagName === 'td' ? shortestInCells : shortest,
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
