import type { Element, Root } from 'xast';
import { roman } from '../../../text/roman.ts';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { childAt, childrenNamed, flagAt, valueAt } from './story.ts';
import { paragraphProperty, type StyleSheet, styleIdOf } from './style-sheet.ts';

/** A level of a list (ECMA-376-1, 17.9.6). */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly isLegal: boolean;
  readonly style: string | undefined;
  /** Level from 1 whose use sets this one back; 0 for none; undefined for any above. */
  readonly restart: number | undefined;
}
export interface ListDefinition {
  readonly id: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Name of a numbering style that has the levels. */
  readonly styleLink: string | undefined;
  readonly ownStyle: string | undefined;
}
/** A list of the document: a definition, and where it begins anew. */
export interface ListInstance {
  readonly id: string;
  readonly definition: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, ListLevel>;
}
export interface Numbering {
  readonly definitions: ReadonlyMap<string, ListDefinition>;
  readonly lists: ReadonlyMap<string, ListInstance>;
}

/** A list has nine levels (ECMA-376-1, 17.9.3); what a document says beyond them is the nearest one. */
function levelAt(written: string | undefined): number {
  const level = Math.trunc(Number(written ?? 0));
  return Number.isNaN(level) ? 0 : Math.min(Math.max(level, 0), 8);
}
/** Where a count begins; Word takes no number above 32767. */
function countFrom(written: string | undefined): number {
  const start = Math.trunc(Number(written ?? 0));
  return Number.isNaN(start) ? 0 : Math.min(Math.max(start, 0), 32767);
}

/** Reads the numbering part. */
export function readNumbering(root: Root | undefined): Numbering {
  if (root === undefined) return { definitions: new Map(), lists: new Map() };
  const definitions = elementsIn(root, 'w:abstractNum').map(
    (element): ListDefinition => ({
      id: element.attributes['w:abstractNumId'] ?? '',
      levels: levelsOf(element),
      styleLink: valueAt(element, 'w:numStyleLink'),
      ownStyle: valueAt(element, 'w:styleLink'),
    }),
  );
  const lists = elementsIn(root, 'w:num').map((element): ListInstance => {
    const overrides = childrenNamed(element, 'w:lvlOverride');
    return {
      id: element.attributes['w:numId'] ?? '',
      definition: valueAt(element, 'w:abstractNumId') ?? '',
      starts: new Map(
        overrides.flatMap((each): [number, number][] => {
          const start = valueAt(each, 'w:startOverride');
          return start === undefined ? [] : [[levelAt(each.attributes['w:ilvl'] ?? undefined), countFrom(start)]];
        }),
      ),
      levels: new Map(overrides.flatMap((each) => [...levelsOf(each)])),
    };
  });
  return {
    definitions: new Map(definitions.map((definition) => [definition.id, definition])),
    lists: new Map(lists.map((list) => [list.id, list])),
  };
}

function levelsOf(element: Element): Map<number, ListLevel> {
  return new Map(
    childrenNamed(element, 'w:lvl').map((level): [number, ListLevel] => {
      const restart = valueAt(level, 'w:lvlRestart');
      return [
        levelAt(level.attributes['w:ilvl'] ?? undefined),
        {
          start: countFrom(valueAt(level, 'w:start')),
          format: valueAt(level, 'w:numFmt') ?? 'decimal',
          text: valueAt(level, 'w:lvlText') ?? '',
          isLegal: flagAt(level, 'w:isLgl') ?? false,
          style: valueAt(level, 'w:pStyle'),
          restart: restart === undefined ? undefined : Number(restart),
        },
      ];
    }),
  );
}

/** The list and level that a paragraph is in, by itself or by its style (ECMA-376-1, 17.9.19 and 17.9.23); undefined outside of lists. */
export function listPlaceOf(
  paragraph: Element,
  sheet: StyleSheet,
  numbering: Numbering,
): { readonly list: string; readonly level: number } | undefined {
  const list = paragraphProperty(paragraph, sheet, (properties) => valueAt(properties, 'w:numPr', 'w:numId'));
  if (list === undefined || list === '0') return undefined;
  const own = childAt(paragraph, 'w:pPr', 'w:numPr');
  const ownLevel = valueAt(own, 'w:ilvl');
  if (ownLevel !== undefined) return { list, level: levelAt(ownLevel) };
  const style = styleIdOf(paragraph, sheet);
  const bound = [...(levelsOfList(list, numbering, sheet) ?? [])].find(([, level]) => level.style !== undefined && level.style === style);
  if (bound) return { list, level: bound[0] };
  return { list, level: levelAt(paragraphProperty(paragraph, sheet, (properties) => valueAt(properties, 'w:numPr', 'w:ilvl'))) };
}

/** All levels of a list, its own ones before those of its definition; undefined where the list is not there. */
export function levelsOfList(id: string, numbering: Numbering, sheet: StyleSheet): ReadonlyMap<number, ListLevel> | undefined {
  const list = numbering.lists.get(id);
  const definition = numbering.definitions.get(list?.definition ?? '');
  if (list === undefined || definition === undefined) return undefined;
  const linked = definition.levels.size === 0 ? linkedDefinition(definition, numbering, sheet) : definition;
  return new Map([...(linked?.levels ?? []), ...list.levels]);
}
function linkedDefinition({ styleLink }: ListDefinition, numbering: Numbering, sheet: StyleSheet): ListDefinition | undefined {
  const style = sheet.byId.get(styleLink ?? '')?.element;
  const list = numbering.lists.get(valueAt(style, 'w:pPr', 'w:numPr', 'w:numId') ?? '');
  return numbering.definitions.get(list?.definition ?? '');
}

/** A number as Word prints it before a paragraph. */
export interface ListNumber {
  readonly list: string;
  readonly level: number;
  readonly value: number;
  /** "2.1", "Chapter 3", "•". */
  readonly label: string;
  readonly isBullet: boolean;
}

/**
 * Counts all lists through paragraphs in their order, as Word does (ECMA-376-1, 17.9): lists of one definition count on together, a list that begins anew does so at its
 * first paragraph, a level is set back by the use of one above it.
 */
export function countLists(paragraphs: readonly Element[], sheet: StyleSheet, numbering: Numbering): ReadonlyMap<Element, ListNumber> {
  const counted = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  const numbers = new Map<Element, ListNumber>();
  const levelsByList = new Map<string, ReadonlyMap<number, ListLevel> | undefined>();
  for (const paragraph of paragraphs) {
    const place = listPlaceOf(paragraph, sheet, numbering);
    if (place === undefined) continue;
    const { list: id, level: at } = place;
    if (!levelsByList.has(id)) levelsByList.set(id, levelsOfList(id, numbering, sheet));
    const levels = levelsByList.get(id);
    const list = numbering.lists.get(id);
    const level = levels?.get(at);
    if (levels === undefined || list === undefined || level === undefined) continue;
    const counts = counted.get(list.definition) ?? [];
    counted.set(list.definition, counts);
    const anew = list.starts.get(at);
    const isFirst = anew !== undefined && !begun.has(`${id} ${at}`);
    begun.add(`${id} ${at}`);
    const before = counts[at];
    counts[at] = isFirst ? anew : before === undefined ? level.start : before + 1;
    for (const [deeper, { restart }] of levels)
      if (deeper > at && restart !== 0 && (restart === undefined || at < restart)) {
        counts[deeper] = undefined;
        begun.delete(`${id} ${deeper}`);
      }
    for (let above = 0; above < at; above += 1) counts[above] ??= levels.get(above)?.start ?? 1;
    numbers.set(paragraph, {
      list: id,
      level: at,
      value: counts[at] ?? 0,
      label: labelOf(level, levels, counts),
      isBullet: level.format === 'bullet',
    });
  }
  return numbers;
}

function labelOf(level: ListLevel, levels: ReadonlyMap<number, ListLevel>, counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return level.text;
  return level.text.replace(/%([1-9])/g, (_whole, digit: string) => {
    const at = Number(digit) - 1;
    const format = levels.get(at)?.format ?? 'decimal';
    return formatNumber(counts[at] ?? levels.get(at)?.start ?? 1, level.isLegal ? 'decimal' : format);
  });
}

const letters = (number: number): string => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);

/** The highest that Word counts to; a file from outside may claim more. */
const highest = 32_767;

/** A number in a format of ECMA-376-1, 17.18.59; formats that are not known here, and numbers that lists do not reach, are written in figures. */
export function formatNumber(number: number, format: string): string {
  if (format === 'none') return '';
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  if (!(number >= 1 && number <= highest)) return String(number);
  if (format === 'upperRoman') return roman(number).toUpperCase();
  if (format === 'lowerRoman') return roman(number);
  if (format === 'upperLetter') return letters(number).toUpperCase();
  return format === 'lowerLetter' ? letters(number) : String(number);
}
