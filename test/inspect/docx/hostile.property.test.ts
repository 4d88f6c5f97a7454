import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Element } from 'xast';
import type { DocxFile } from '../../../scripts/docx-file/index.ts';
import { inspectDocxBytes } from '../../../scripts/inspect/docx/index.ts';
import { allRules } from '../../../scripts/inspect/docx/rules.ts';
import type { Edition } from '../../../scripts/model/book.ts';
import { elementsIn } from '../../../scripts/xml/xml-tree.ts';
import { smallEdition } from './mutants/small-book.ts';
import { soundDocx } from './mutants/sound-docx.ts';

let edition: Edition<'docx'>;
beforeAll(async () => {
  edition = await smallEdition();
});

const parts = [
  '[Content_Types].xml',
  '_rels/.rels',
  'word/_rels/document.xml.rels',
  'word/document.xml',
  'word/styles.xml',
  'word/numbering.xml',
];
const more = ['word/settings.xml', 'word/footnotes.xml', 'word/fontTable.xml', 'docProps/core.xml', 'word/headerHead.xml'];
const values = ['', '-1', '0', '999999999999', 'NaN', '..', '%', 'rId1', 'w:p', '\u0007', 'a'.repeat(300)];

/** One thing done to an element: taken out, doubled, emptied, renamed, or one of its attributes given another value. */
function spoil(element: Element, holder: Element | undefined, deed: number, value: string): void {
  const names = Object.keys(element.attributes);
  const name = names[deed % Math.max(1, names.length)];
  if (deed % 5 === 0 && holder) holder.children = holder.children.filter((child) => child !== element);
  else if (deed % 5 === 1 && holder) holder.children.splice(holder.children.indexOf(element), 0, structuredClone(element));
  else if (deed % 5 === 2) element.children = [];
  else if (deed % 5 === 3 && name !== undefined) element.attributes[name] = value;
  else if (name !== undefined) delete element.attributes[name];
}

/** A part that an earlier change has made unreadable is left so. */
function treeOf(file: DocxFile, part: string) {
  try {
    return file.tree(part);
  } catch {
    return undefined;
  }
}

test('no change of a document makes the inspector fail, with its book and without', () => {
  const change = fc.record({ part: fc.constantFrom(...parts, ...more), at: fc.nat(), deed: fc.nat(99), value: fc.constantFrom(...values) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const file = soundDocx();
      for (const { part, at, deed, value } of changes) {
        const tree = treeOf(file, part);
        const elements = tree ? elementsIn(tree) : [];
        const element = elements[at % Math.max(1, elements.length)];
        if (tree === undefined || element === undefined) continue;
        spoil(
          element,
          elements.find(({ children }) => children.includes(element)),
          deed,
          value,
        );
        file.setTree(part, tree);
      }
      const bytes = file.pack();
      for (const held of [edition, undefined])
        expect(() => inspectDocxBytes(bytes, () => {}, { rules: allRules, ...(held ? { edition: held } : {}) })).not.toThrow();
    }),
    { numRuns: 150 },
  );
});
