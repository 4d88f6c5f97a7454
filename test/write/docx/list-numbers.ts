import type { Element } from 'xast';
import { roman } from '../../../scripts/text/roman.ts';
import { attributeOf, elementsIn } from '../../../scripts/xml/xml-tree.ts';
import { type OpenDocx, styleOf, value } from './open-docx.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

/** The number that Word shows before each paragraph, from lists, styles and restarts alone (ECMA-376-1, 17.9); empty where it shows none. */
export function listNumbers(docx: OpenDocx): ReadonlyMap<Element, string> {
  const numbering = docx.tree('word/numbering.xml');
  const abstracts = new Map(elementsIn(numbering, 'w:abstractNum').map((each) => [attributeOf(each, 'w:abstractNumId') ?? '', each]));
  const nums = new Map(elementsIn(numbering, 'w:num').map((each) => [attributeOf(each, 'w:numId') ?? '', each]));
  const styles = new Map(elementsIn(docx.tree('word/styles.xml'), 'w:style').map((each) => [attributeOf(each, 'w:styleId') ?? '', each]));
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  const numbers = new Map<Element, string>();

  const placeOf = (paragraph: Element): { numId: string; level: number } | undefined => {
    const own = direct(paragraph);
    let level = own?.level;
    let numId = own?.numId;
    for (
      let style = styles.get(styleOf(paragraph));
      style && (numId === undefined || level === undefined);
      style = styles.get(value(style, 'w:basedOn') ?? '')
    ) {
      const given = direct(style);
      numId ??= given?.numId;
      if (numId === given?.numId) level ??= given?.level;
    }
    return numId === undefined || numId === '0' ? undefined : { numId, level: level ?? 0 };
  };
  const levelsOf = (abstract: Element): Level[] =>
    elementsIn(abstract, 'w:lvl').map((each) => ({
      start: Number(value(each, 'w:start') ?? 0),
      format: value(each, 'w:numFmt') ?? 'decimal',
      text: value(each, 'w:lvlText') ?? '',
    }));

  for (const paragraph of docx.paragraphs()) {
    const place = placeOf(paragraph);
    const num = place && nums.get(place.numId);
    if (!place || !num) {
      numbers.set(paragraph, '');
      continue;
    }
    const abstractId = value(num, 'w:abstractNumId') ?? '';
    const abstract = abstracts.get(abstractId);
    if (!abstract) throw new Error(`The list ${place.numId} has no definition.`);
    const levels = levelsOf(abstract);
    const count = counts.get(abstractId) ?? [];
    counts.set(abstractId, count);
    if (!begun.has(place.numId)) {
      begun.add(place.numId);
      for (const override of elementsIn(num, 'w:lvlOverride')) {
        const at = Number(attributeOf(override, 'w:ilvl'));
        if (at === place.level) count.length = at;
        if (value(override, 'w:startOverride') !== String(levels[at]?.start))
          throw new Error('A start that differs from the level’s is not reckoned here.');
      }
    }
    const { level } = place;
    count[level] = count[level] === undefined ? (levels[level]?.start ?? 1) : count[level] + 1;
    count.length = level + 1;
    const shown = (levels[level]?.text ?? '').replaceAll(/%(\d)/g, (_whole, digit: string) => {
      const at = Number(digit) - 1;
      return formatted(count[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal');
    });
    numbers.set(paragraph, levels[level]?.format === 'none' ? '' : shown);
  }
  return numbers;
}

function direct(element: Element): { numId?: string; level?: number } | undefined {
  const [list] = elementsIn(element, 'w:numPr');
  if (!list) return undefined;
  const [numId, level] = [value(list, 'w:numId'), value(list, 'w:ilvl')];
  return { ...(numId === undefined ? {} : { numId }), level: Number(level ?? 0) };
}

function formatted(number: number, format: string): string {
  if (format === 'upperRoman') return roman(number).toUpperCase();
  if (format === 'upperLetter') return String.fromCharCode(64 + number);
  return String(number);
}
