import type { DefinedDiagnostic } from '../../diagnostics/diagnostic.ts';
import type { Comparison, ComparisonRule } from './comparison.ts';
import { differences } from './difference.ts';
import type { MarkAt, UnitText } from './unit-text.ts';

/** What a finding on a mark says: what the source has, what the translation has. */
export interface MarkDifference {
  readonly wanted: string | undefined;
  readonly found: string | undefined;
}
interface MarkRule {
  readonly definition: DefinedDiagnostic<MarkDifference>;
  readonly types: readonly MarkAt['type'][];
  /** What must be the same on both sides, a mark at a time; several where a mark has several. */
  readonly keysOf?: (mark: MarkAt, comparison: Comparison) => readonly string[];
  /** How a key is named; as it is where absent. */
  readonly nameOf?: (key: string) => string;
}
interface KeyAt {
  readonly key: string;
  readonly mark: MarkAt;
}

/** A rule on marks that must be the same in both languages, with multiplicity, in whatever order. */
export const compareMarks =
  ({ definition, types, keysOf = ({ key }) => [key], nameOf = (key) => key }: MarkRule): ComparisonRule =>
  (comparison) => {
    const keys = ({ marks }: UnitText): KeyAt[] =>
      marks.filter(({ type }) => types.includes(type)).flatMap((mark) => keysOf(mark, comparison).map((key): KeyAt => ({ key, mark })));
    for (const { source, target } of comparison.units) {
      for (const { source: lost, target: added } of differences(keys(source), keys(target), (one, other) => one.key === other.key)) {
        const related = lost
          ? { message: 'The source has it here.', place: source.placeOfMark(lost.mark) }
          : { message: 'The source.', place: source.unit.place };
        comparison.report(
          definition(
            { wanted: lost && nameOf(lost.key), found: added && nameOf(added.key) },
            added ? target.placeOfMark(added.mark) : target.unit.place,
            { related: [related] },
          ),
        );
      }
    }
  };
