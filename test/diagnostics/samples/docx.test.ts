import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import type { DocxFile } from '../../../scripts/docx-file/index.ts';
import { inspectDocxBytes } from '../../../scripts/inspect/docx/index.ts';
import { allRules } from '../../../scripts/inspect/docx/rules.ts';
import type { Edition } from '../../../scripts/model/book.ts';
import { core, doc, edit, put, rels, settings, types } from '../../inspect/docx/mutants/mutant.ts';
import { smallEdition } from '../../inspect/docx/mutants/small-book.ts';
import { soundDocx } from '../../inspect/docx/mutants/sound-docx.ts';
import { samplesFor } from './samples.ts';

let edition: Edition<'docx'>;
beforeAll(async () => {
  edition = await smallEdition();
});

const held = 'held against the book';
const lastCell = /<w:tc>(?:(?!<w:tc>).)*w14:paraId="493481BB".*?<\/w:tc>/;
/** Part that a sample stands in, what it takes the place of, and whether the book must be known; else it is put behind a heading of a document from outside. */
const places: Readonly<Record<string, readonly [part: string, stead: RegExp, mode?: typeof held]>> = {
  'docx/cell-end': [doc, lastCell],
  'docx/compatibility': [settings, /<w:compatSetting[^>]*>/],
  'docx/content-type': [types, /<Default Extension="png"[^>]*>/],
  'docx/decoration': [doc, /<wp:docPr id="1".*?<\/wp:docPr>/, held],
  'docx/embedded-font': ['word/fontTable.xml', /<w:embedRegular[^>]*>/],
  'docx/empty-table': [doc, /<w:tr>(?:(?!<w:tr>).)*w14:paraId="493481BB".*?<\/w:tr>/],
  'docx/folios': [doc, /(?<=w14:paraId="37064B7D".*?)<w:type [^>]*>/, held],
  'docx/foreign-words': [doc, /<w:r><w:rPr><w:i\/><w:lang.*?<\/w:r>/, held],
  'docx/heading-number': [doc, /(?<=w14:paraId="3DA01EE2">)<w:pPr>.*?<\/w:pPr>/, held],
  'docx/language-property': [core, /<dc:language>.*?<\/dc:language>/, held],
  'docx/list-number': [doc, /(?<=w14:paraId="538AD6C8">)<w:pPr>.*?<\/w:pPr>/, held],
  'docx/lost-block': [doc, /<w:p w14:paraId="562B45F5">/, held],
  'docx/merged-cells': [doc, /<w:tcPr>(?:(?!<w:tcPr>).)*<\/w:tcPr>(?=<w:p w14:paraId="76F1A404">)/],
  'docx/missing-section': [doc, /<w:t [^>]*>Steps towards home<\/w:t>/, held],
  'docx/nested-table': [doc, lastCell],
  'docx/other-text': [doc, /<w:t [^>]*>The parents.*?<\/w:t>/, held],
  'docx/outside-target': [rels, /<Relationship Id="rIdLaw"[^>]*>/],
  'docx/private-data': [doc, /<w:p>(?:(?!<w:p>).)*>Consent<.*?<\/w:p>/, held],
  'docx/properties': [core, /<dc:title>.*?<\/dc:title>/, held],
  'docx/running-heads': [doc, /<w:headerReference w:type="default" r:id="rIdEmpty"\/><w:headerReference [^>]*>/],
  'docx/table-header': [doc, /<w:trPr><w:cantSplit\/><w:tblHeader\/><\/w:trPr>/],
  'docx/table-title': [doc, /<w:tblCaption[^>]*>/],
  'docx/text-alternative': [doc, /<wp:docPr id="2".*?<\/wp:docPr>/],
  'docx/vector': [doc, /<a:blip r:embed="rIdLake">.*?<\/a:blip>/],
};
/** Samples that are names of parts, one a line. */
const lists: readonly string[] = ['docx/part-name', 'docx/stray-part'];

function place(code: string, sample: string, file: DocxFile): void {
  const heading = /(<w:p w14:paraId="39A8DE58">.*?)(<w:r>.*?<\/w:r>)(.*?<\/w:p>)/;
  // Samples speak of a bookmark “talk”.
  edit(doc, heading, '$1<w:bookmarkStart w:id="990" w:name="talk"/>$2<w:bookmarkEnd w:id="990"/>$3')(file);
  const [part, stead] = places[code] ?? [];
  if (lists.includes(code)) for (const path of sample.split('\n').map((line) => line.split(',')[0] ?? '')) ensure(path, file);
  else if (part !== undefined && stead !== undefined) replace(part, stead, sample, file);
  else edit(doc, heading, `$1$2$3${sample.replaceAll('$', '$$$$')}`)(file);
}
function ensure(path: string, file: DocxFile): void {
  if (!file.paths.includes(path)) put(path, file.bytes(path.toLowerCase()) ?? Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))(file);
}
/** A good sample may be what stands there. */
function replace(path: string, stead: RegExp, sample: string, file: DocxFile): void {
  const text = new TextDecoder().decode(file.bytes(path));
  if (!stead.test(text)) throw new Error(`${stead} is not in ${path}.`);
  put(
    path,
    text.replace(stead, () => sample),
  )(file);
}

function codesIn(code: string, sample: string): string[] {
  const file = soundDocx();
  place(code, sample, file);
  const found: Diagnostic[] = [];
  const isHeld = places[code]?.[2] === held;
  inspectDocxBytes(file.pack(), (finding) => found.push(finding), { rules: allRules, ...(isHeld ? { edition } : {}) });
  return found.map((finding) => `${finding.code}`);
}

describe('samples of Word documents show what they say', () => {
  test.each(samplesFor('docx'))('%s', (code, bad, good) => {
    expect(codesIn(code, bad)).toContain(code);
    expect(codesIn(code, good)).toEqual([]);
  });
});
