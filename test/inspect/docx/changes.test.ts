import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { inspectDocxBytes } from '../../../scripts/inspect/docx/index.ts';
import { allRules } from '../../../scripts/inspect/docx/rules.ts';
import { all, doc, edit, insert, type Mutant } from './mutants/mutant.ts';
import { smallEdition } from './mutants/small-book.ts';
import { soundDocx } from './mutants/sound-docx.ts';

const by = 'w:author="Editions compared" w:date="2006-10-31T00:00:00Z"';
const changes: readonly (readonly [what: string, change: Mutant['change']])[] = [
  [
    'a word for another',
    edit(
      doc,
      'see the school first',
      `see the </w:t></w:r><w:del w:id="950" ${by}><w:r><w:delText>sea</w:delText></w:r></w:del><w:ins w:id="951" ${by}><w:r><w:t>school</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> first`,
    ),
  ],
  [
    'a heading taken out',
    insert(
      `<w:p><w:pPr><w:pStyle w:val="Heading2"/><w:rPr><w:del w:id="952" ${by}/></w:rPr></w:pPr><w:del w:id="953" ${by}><w:r><w:delText>An old talk</w:delText></w:r></w:del></w:p>`,
    ),
  ],
  [
    'a field taken out',
    insert(
      `<w:p><w:pPr><w:rPr><w:del w:id="954" ${by}/></w:rPr></w:pPr><w:del w:id="955" ${by}><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText> REF gone </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del></w:p>`,
    ),
  ],
  [
    'a row taken out',
    edit(
      doc,
      /(told by one witness.*?<\/w:tr>)/,
      `$1<w:tr><w:trPr><w:del w:id="956" ${by}/></w:trPr><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p><w:del w:id="957" ${by}><w:r><w:delText>old</w:delText></w:r></w:del></w:p></w:tc></w:tr>`,
    ),
  ],
  [
    'a paragraph moved',
    insert(
      `<w:p><w:pPr><w:rPr><w:moveFrom w:id="958" ${by}/></w:rPr></w:pPr><w:moveFrom w:id="959" ${by}><w:r><w:t>Advice is given in the evening.</w:t></w:r></w:moveFrom></w:p>`,
    ),
  ],
  [
    'a style changed',
    edit(
      doc,
      /(w14:paraId="324CC5F1"><w:pPr><w:pStyle w:val="BodyText"\/>)/,
      `$1<w:pPrChange w:id="960" ${by}><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>`,
    ),
  ],
];

test.each([...changes, ['all of these', all(...changes.map(([, change]) => change))] as const])(
  'a tracked change is no fault where the new text is the book’s: %s',
  async (_what, change) => {
    const file = soundDocx();
    change(file);
    const found: Diagnostic[] = [];
    inspectDocxBytes(file.pack(), (each) => found.push(each), { edition: await smallEdition(), rules: allRules });
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  },
);
