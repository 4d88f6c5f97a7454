import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseCsv } from '../../../scripts/text/csv.ts';
import { csvCells } from '../../../scripts/text/csv-cells.ts';
import { dotLabels } from '../../../scripts/text/dot-labels.ts';
import type { WrittenValue } from '../../../scripts/text/written-value.ts';
import { yamlStrings } from '../../../scripts/text/yaml-strings.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '’', ' ', '"', "'", ',', ':', '#', '\n', '|', '\\'), maxLength: 24 });
/** Letters stand where they are said to stand. */
function expectLetters({ value, offsets }: WrittenValue, source: string): void {
  expect(offsets).toHaveLength(value.length + 1);
  for (const [at, letter] of [...value].entries()) if (/\p{L}/u.test(letter)) expect(source[offsets[at] ?? -1]).toBe(letter);
}

describe('values know where they are written', () => {
  test('cells of CSV, as the parser reads them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), (rows) => {
        const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
        const csv = `one,two\n${rows.map((row) => row.map(quote).join(',')).join('\n')}\n`;
        const parsed = parseCsv(csv);
        const expected = 'rows' in parsed ? parsed.rows.map(({ row }) => Object.entries(row).filter(([, cell]) => cell !== '')) : [];
        const cells = csvCells(csv, () => true);
        expect(cells.map((row) => [...row].map(([name, { value }]) => [name, value])).filter((row) => row.length > 0)).toEqual(
          expected.filter((row) => row.length > 0),
        );
        for (const row of cells) for (const cell of row.values()) expectLetters(cell, csv);
      }),
    );
  });
  test('texts of YAML in every style', () => {
    const styles = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL');
    fc.assert(
      fc.property(text, text, styles, (one, two, defaultStringType) => {
        const yaml = stringify({ list: [one], two }, { defaultStringType, lineWidth: 20, minContentWidth: 0 });
        const strings = yamlStrings(yaml);
        const read = parse(yaml) as { readonly list: readonly string[]; readonly two: string };
        expect(strings.map(({ path, value }) => [path, value])).toEqual([
          [['list', 0], read.list[0]],
          [['two'], read.two],
        ]);
        for (const written of strings) expectLetters(written, yaml);
      }),
    );
  });
  test('labels of a diagram, and names of nodes that have none', () => {
    const dot = `strict digraph "Its name" {
# a comment
      rankdir=LR; label="The whole";
      node [shape=box, label="all"]; edge [style=dashed];
      ask [label="Ask \\"why\\"\\nthen wait"]; ask:s -> talk -> "go home" [label=yes, style=bold]; /* no */
      subgraph cluster_one { label = group; ask; wait }
      empty [label=""];
    }`;
    const labels = dotLabels(dot, 0);
    expect(labels.map(({ value }) => value)).toEqual([
      'The whole',
      'all',
      'Ask "why"\nthen wait',
      'yes',
      'group',
      'talk',
      'go home',
      'wait',
      'empty',
    ]);
    for (const label of labels) expectLetters(label, dot);
  });
});
