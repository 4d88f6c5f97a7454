import { dateDiffers, dateOrder } from '../../diagnostics/translation-checks.ts';
import type { Comparison, ComparisonRule, UnitPair } from './comparison.ts';
import { type DateAt, readDates, readWeekdays } from './read-dates.ts';

/** Months and days of the week are those of the source, and each day stands with its month. Days and years are numbers, too: `numbers` compares them. */
export const dates: ComparisonRule = (comparison) => {
  for (const pair of comparison.units) {
    compareDates(pair, comparison);
    compareWeekdays(pair, comparison);
  }
};

interface Named {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

function compareDates(pair: UnitPair, comparison: Comparison): void {
  const { source, target, report } = comparison;
  const [from, to] = [readDates(pair.source.text, source.table), readDates(pair.target.text, target.table)];
  if (source.table.months.length > 0 && target.table.months.length > 0) {
    const isTold = compareNames(from.map(monthName), to.map(monthName), pair, comparison);
    if (!isTold && sameDays(from, to)) compareNames(from.flatMap(dayNames), to.flatMap(dayNames), pair, comparison);
  }
  for (const { monthFirst, start, end } of to)
    if (monthFirst && target.table.dayFirst)
      report(dateOrder({ month: pair.target.text.slice(start, end) }, pair.target.placeOf(start, end), {}));
}

function compareWeekdays(pair: UnitPair, comparison: Comparison): void {
  const { source, target } = comparison;
  if (source.table.weekdays.length === 0 || target.table.weekdays.length === 0) return;
  const name = ({ number, start, end }: ReturnType<typeof readWeekdays>[number]): Named => ({
    key: String(number),
    start,
    end,
  });
  compareNames(
    readWeekdays(pair.source.text, source.table).map(name),
    readWeekdays(pair.target.text, target.table).map(name),
    pair,
    comparison,
  );
}

/** Names of one side that the other has nowhere. True where something was told. */
function compareNames(from: readonly Named[], to: readonly Named[], pair: UnitPair, { report }: Comparison): boolean {
  const missing = from.filter(({ key }) => !to.some((other) => other.key === key));
  const added = to.filter(({ key }) => !from.some((other) => other.key === key));
  for (let at = 0; at < Math.max(missing.length, added.length); at += 1) {
    const [lost, instead] = [missing[at], added[at]];
    const wordsOf = (name: Named | undefined, text: string): string | undefined => name && text.slice(name.start, name.end);
    report(
      dateDiffers(
        { wanted: wordsOf(lost, pair.source.text), found: wordsOf(instead, pair.target.text) },
        instead ? pair.target.placeOf(instead.start, instead.end) : pair.target.unit.place,
        {
          related: [
            lost
              ? { message: 'It stands here in the source.', place: pair.source.placeOf(lost.start, lost.end) }
              : { message: 'The source.', place: pair.source.unit.place },
          ],
        },
      ),
    );
  }
  return missing.length + added.length > 0;
}

const monthName = ({ month, start, end }: DateAt): Named => ({ key: String(month), start, end });
const dayNames = ({ month, days, start, end }: DateAt): Named[] => days.map((day) => ({ key: `${day}/${month}`, start, end }));
function sameDays(from: readonly DateAt[], to: readonly DateAt[]): boolean {
  const daysOf = (dates: readonly DateAt[]): string => [...new Set(dates.flatMap(({ days }) => days))].sort((a, b) => a - b).join(' ');
  return daysOf(from) === daysOf(to);
}
