import { expect, test } from 'vitest';
import { inspectDocxBytes } from '../../../scripts/inspect/docx/index.ts';
import { allRules } from '../../../scripts/inspect/docx/rules.ts';
import { elementsIn } from '../../../scripts/xml/xml-tree.ts';
import { smallEdition } from './mutants/small-book.ts';
import { soundDocx } from './mutants/sound-docx.ts';

const parts = ['word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'word/settings.xml', 'word/footnotes.xml'];

test.each(parts)(
  'values far out of range in %s, one attribute of each kind after another, neither break nor stop the inspector',
  async (part) => {
    const edition = await smallEdition();
    const seen = new Set<string>();
    const all = elementsIn(soundDocx().tree(part) ?? { type: 'root', children: [] });
    for (const [at, { name, attributes }] of all.entries())
      for (const attribute of Object.keys(attributes)) {
        if (seen.has(`${name} ${attribute}`)) continue;
        seen.add(`${name} ${attribute}`);
        for (const value of ['999999999999', '-1']) {
          const file = soundDocx();
          const tree = file.tree(part);
          const element = tree && elementsIn(tree)[at];
          if (!tree || !element) throw new Error(`There is no ${name}.`);
          element.attributes[attribute] = value;
          file.setTree(part, tree);
          expect(
            () => inspectDocxBytes(file.pack(), () => {}, { rules: allRules, edition }),
            `${name} ${attribute}="${value}"`,
          ).not.toThrow();
        }
      }
    expect(seen.size).toBeGreaterThan(2);
  },
);
