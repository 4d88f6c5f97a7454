import { numberDiffers } from '../../diagnostics/translation-checks.ts';
import type { Comparison, ComparisonRule, Side, UnitPair } from './comparison.ts';
import { readDates } from './read-dates.ts';
import { type NumberAt, readNumbers } from './read-numbers.ts';
import type { UnitText } from './unit-text.ts';

/**
 * The numbers of the source are in the translation, and no others, whatever their notation: 1,246 and 1 246, 3.5 and 3,5, “three” and 3, XX and 20. Figures of one side may be words of
 * the other. That a number is named twice on one side is no fault.
 */
export const numbers: ComparisonRule = (comparison) => {
  for (const pair of comparison.units) compareNumbers(pair, comparison);
};

function compareNumbers(pair: UnitPair, { source, target, report }: Comparison): void {
  // Words of a number are asked for where those of the other language are known.
  const areWordsKnown = source.table.numbers.words.size > 0 && target.table.numbers.words.size > 0;
  const [from, to] = [pair.source, pair.target].map((text, at) =>
    numbersOf(text, at === 0 ? source : target).map(
      (number): NumberAt => (number.kind === 'word' && !areWordsKnown ? { ...number, kind: 'hint' } : number),
    ),
  ) as [NumberAt[], NumberAt[]];
  const missing = from.filter((number) => isAsked(number) && !to.some((other) => fits(number, other)));
  const strays = to.filter((number) => number.kind !== 'hint' && !from.some((other) => fits(other, number)));
  // Words that only an ordinal or a "both" of the source speaks for.
  const weak = to
    .filter(({ kind, doubtful }) => kind === 'word' && !doubtful)
    .filter((number) => !from.some((other) => isAsked(other) && fits(other, number)));
  for (const number of missing) {
    const instead =
      take(strays, ({ kind, doubtful }) => kind === number.kind && !doubtful) ??
      take(strays, ({ doubtful }) => number.kind === 'word' || !doubtful) ??
      (number.kind === 'word' ? take(weak, () => true) : undefined);
    if (!instead && isOftenUnsaid(number)) continue;
    report(
      numberDiffers(
        { wanted: written(number, pair.source.text), found: instead && written(instead, pair.target.text) },
        instead ? pair.target.placeOf(instead.start, instead.end) : pair.target.unit.place,
        { related: [{ message: 'The number of the source.', place: pair.source.placeOf(number.start, number.end) }] },
      ),
    );
  }
  for (const number of strays) {
    // “Onder vier ogen” is “in private”: words of number alone may be a turn of speech.
    if (number.kind === 'word') continue;
    report(
      numberDiffers({ wanted: undefined, found: written(number, pair.target.text) }, pair.target.placeOf(number.start, number.end), {
        related: [{ message: 'The source.', place: pair.source.unit.place }],
      }),
    );
  }
}

function numbersOf({ text }: UnitText, { table }: Side): NumberAt[] {
  const dates = readDates(text, table).filter(({ numeric }) => numeric);
  return readNumbers(text, table.numbers).map((number) => {
    const date = dates.find(({ start, end }) => start <= number.start && number.end <= end);
    if (!date) return number;
    // What a date in figures says is compared as a date, but for its day and its year.
    return number.values.includes(String(date.month)) && !number.values.includes(String(date.days[0]))
      ? { ...number, kind: 'hint' }
      : number;
  });
}

/** Two are “both”, “neither” and “a pair”; another number in their stead they are not. */
const isOftenUnsaid = ({ kind, values }: NumberAt): boolean => kind === 'word' && Number(values[0]) < 3;

/** What the other side must have. One is an article in many languages. */
const isAsked = ({ kind, doubtful }: NumberAt): boolean => kind !== 'hint' && !doubtful;

function fits(source: NumberAt, target: NumberAt): boolean {
  if (!source.values.some((value) => target.values.includes(value))) return false;
  return source.percent === target.percent || (source.kind !== 'figure' && target.kind !== 'figure');
}

function take<Item>(items: Item[], wanted: (item: Item) => boolean): Item | undefined {
  const at = items.findIndex(wanted);
  return at < 0 ? undefined : items.splice(at, 1)[0];
}

const written = ({ start, end, percent }: NumberAt, text: string): string => `${text.slice(start, end)}${percent ? ' %' : ''}`;
