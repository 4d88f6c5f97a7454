import type { Element, ElementContent, Root } from 'xast';
import { attributeOf, elementsIn, textOf } from '../../../xml/xml-tree.ts';
import { type BreakWord, shortestWord, wordBreaker } from '../../break-words.ts';

/** A unit with optional hyphens (`w:softHyphen`) where Word may break words of itself. */
export type HyphenateUnit = (tree: Root) => Promise<Root>;
const words = /(?<![\p{L}\p{N}@/.:_=&?#%~+-])\p{L}{7,}(?![\p{L}\p{N}@/:_=&?#%~+]|[.-]\p{L})/gu;

/**
 * Gives a unit break points by the patterns of its languages where the settings hyphenate the document (ECMA-376-1, 17.15.1.10); undefined where they do not. Paragraphs that their
 * style or they themselves keep whole (17.3.1.34), and text that is not proofed (17.3.2.21), stay as they are.
 */
export function hyphenatorOf(settings: Root | undefined, styles: Root | undefined): HyphenateUnit | undefined {
  const [setting] = settings ? elementsIn(settings, 'w:autoHyphenation') : [];
  if (!setting || !isOn(setting)) return undefined;
  const looks = new Map(
    (styles ? elementsIn(styles, 'w:style') : []).map((style) => [attributeOf(style, 'w:styleId') ?? '', lookOf(style)]),
  );
  const defaults = styles ? elementsIn(styles, 'w:docDefaults')[0] : undefined;
  const normal = (defaults && languageOf(defaults)) ?? looks.get('Normal')?.language;
  const breakers = new Map<string, Promise<BreakWord | undefined>>();
  const breakerOf = (language: string | undefined): Promise<BreakWord | undefined> => {
    const base = language?.split('-')[0] ?? '';
    const breaker = breakers.get(base) ?? wordBreaker(base);
    breakers.set(base, breaker);
    return breaker;
  };
  const inherited = <T>(style: string | undefined, of: (look: Look) => T | undefined, depth = 0): T | undefined => {
    const look = looks.get(style ?? '');
    return look && depth < 20 ? (of(look) ?? inherited(look.basedOn, of, depth + 1)) : undefined;
  };
  return async (tree) => {
    for (const paragraph of elementsIn(tree, 'w:p')) {
      const properties = childOf(paragraph, 'w:pPr');
      const style = (properties && valOf(properties, 'w:pStyle')) ?? 'Normal';
      const suppressed = properties && childOf(properties, 'w:suppressAutoHyphens');
      if (suppressed ? isOn(suppressed) : inherited(style, ({ isWhole }) => isWhole) === true) continue;
      for (const run of elementsIn(paragraph, 'w:r')) {
        const own = childOf(run, 'w:rPr');
        if (own && elementsIn(own, 'w:noProof').some(isOn)) continue;
        const language = (own && languageOf(own)) ?? inherited(style, (look) => look.language) ?? normal;
        const breakWord = await breakerOf(language);
        if (breakWord) run.children = run.children.flatMap((child) => withBreaks(child, breakWord));
      }
    }
    return tree;
  };
}

interface Look {
  readonly basedOn: string | undefined;
  readonly isWhole: boolean | undefined;
  readonly language: string | undefined;
}
function lookOf(style: Element): Look {
  const [suppressed] = elementsIn(style, 'w:suppressAutoHyphens');
  return { basedOn: valOf(style, 'w:basedOn'), isWhole: suppressed && isOn(suppressed), language: languageOf(style) };
}

const childOf = (element: Element, name: string): Element | undefined =>
  element.children.find((child): child is Element => child.type === 'element' && child.name === name);
const valOf = (element: Element, name: string): string | undefined => {
  const child = childOf(element, name);
  return child && attributeOf(child, 'w:val');
};
const languageOf = (element: Element): string | undefined => {
  const [language] = elementsIn(element, 'w:lang');
  return language && attributeOf(language, 'w:val');
};
/** A toggle without a value is on (17.17.4). */
const isOn = (toggle: Element): boolean => !['0', 'false', 'off'].includes(attributeOf(toggle, 'w:val') ?? 'true');

function withBreaks(node: ElementContent, breakWord: BreakWord): ElementContent[] {
  if (node.type !== 'element' || node.name !== 'w:t') return [node];
  const text = textOf(node);
  const parts = text.replace(words, (word) => (word.length < shortestWord ? word : breakWord(word))).split('\u00ad');
  if (parts.length === 1) return [node];
  return parts.flatMap((value, at): ElementContent[] => [
    ...(at === 0 ? [] : [{ type: 'element' as const, name: 'w:softHyphen', attributes: {}, children: [] }]),
    { ...node, attributes: { 'xml:space': 'preserve' }, children: [{ type: 'text', value }] },
  ]);
}
