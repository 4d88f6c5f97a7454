import { type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import type { Words } from '../../model/words.ts';
import { type HeadingList, listStyle, listStyleLevels, lists } from './list-names.ts';
import type { StyleTemplate } from './style-template.ts';

type ListConfig = INumberingOptions['config'][number];
type Level = ListConfig['levels'][number];

/** The lists of the book (ECMA-376-1, 17.9): numbers of headings, bullets, numbered lists. Indents and the look of numbers are those of the template's styles. */
export function bookLists(template: StyleTemplate, words: Words): readonly ListConfig[] {
  return [
    headingList('headings', template, words),
    headingList('parts', template, words),
    headingList('annexes', template, words),
    bulletList(template),
    numberList(1, template),
  ];
}

/** A list of headings that begins at other numbers than 1: `starts` by level. */
export function headingList(list: HeadingList, template: StyleTemplate, words: Words, starts: readonly number[] = []): ListConfig {
  const isBase = starts.length === 0;
  const start = (level: number): number => starts[level] ?? 1;
  const reference = isBase ? lists[list] : `${lists[list]}-from-${starts.join('-')}`;
  const [before = '', after = ''] = partLabel(words).split('{number}');
  const texts: Readonly<Record<HeadingList, string>> = { headings: '%1', annexes: '%1', parts: `${before}%1${after}` };
  const formats = { headings: LevelFormat.DECIMAL, annexes: LevelFormat.UPPER_LETTER, parts: LevelFormat.UPPER_ROMAN } as const;
  const first = template.indentOf('Heading1');
  const second = template.indentOf('Heading2');
  const styled = (style: string): { style?: string } => (isBase && list === 'headings' ? { style } : {});
  const rest = Array.from(
    { length: 7 },
    (_, at): Level => ({ level: at + 2, format: LevelFormat.NONE, text: '', suffix: LevelSuffix.NOTHING }),
  );
  const sign = template.signOf(list === 'parts' ? 'PartNumber' : 'HeadingNumber');
  const top: Level = {
    level: 0,
    format: formats[list],
    text: texts[list],
    start: start(0),
    style: {
      ...styled('Heading1'),
      run: sign,
      paragraph:
        list === 'parts'
          ? { indent: { left: 0, firstLine: 0 }, leftTabStop: partTabTwips }
          : { indent: { left: first.left, hanging: first.hanging } },
    },
  };
  const inner: Level = {
    level: 1,
    format: LevelFormat.DECIMAL,
    text: '%1.%2',
    start: start(1),
    style: {
      ...styled('Heading2'),
      run: template.signOf('HeadingNumber'),
      paragraph: { indent: { left: second.left, hanging: second.hanging } },
    },
  };
  return { reference, levels: [top, inner, ...rest] };
}

/** Room for "Part VIII" before the title. */
const partTabTwips = 1134;

/** "Part {number}", its words held together as references hold them. */
const partLabel = ({ kinds }: Words): string => heldTogether(kinds.part.label);

/** The last space of a label does not break: "Table 4", "Part I". */
export const heldTogether = (label: string): string => label.replace(/ (?=[^ ]*$)/, '\u00a0');

function bulletList(template: StyleTemplate): ListConfig {
  return {
    reference: lists.bullets,
    levels: levels.map((level) => ({
      level,
      format: LevelFormat.BULLET,
      text: level % 2 === 0 ? '•' : '–',
      style: { ...bound('Bullet', level), run: template.signOf('ListSign'), paragraph: { indent: itemIndent('Bullet', level, template) } },
    })),
  };
}

/** Numbered items from another number than 1 on have a list of their own. */
export function numberList(start: number, template: StyleTemplate): ListConfig {
  return {
    reference: start === 1 ? lists.numbers : `${lists.numbers}-from-${start}`,
    levels: levels.map((level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text: `%${level + 1}.`,
      start,
      style: {
        ...(start === 1 ? bound('Number', level) : {}),
        run: template.signOf('ListSign'),
        paragraph: { indent: itemIndent('Number', level, template) },
      },
    })),
  };
}

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const bound = (kind: 'Bullet' | 'Number', level: number): { style?: string } =>
  level < listStyleLevels ? { style: listStyle(kind, level) } : {};

/** Indent of an item; levels below those that have a style go on in the same steps. */
export function itemIndent(
  kind: 'Bullet' | 'Number' | 'Continue',
  level: number,
  template: StyleTemplate,
): { left: number; hanging: number } {
  const { left, hanging } = template.indentOf(listStyle(kind, level));
  const step = Math.max(0, left - template.indentOf(listStyle(kind, listStyleLevels - 2)).left);
  return { left: left + Math.max(0, level - listStyleLevels + 1) * step, hanging };
}
