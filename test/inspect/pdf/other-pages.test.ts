import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { checkPdf } from '../../../scripts/inspect/pdf/inspect-pdf.ts';
import type { Edition } from '../../../scripts/model/book.ts';
import { writePdf } from '../../../scripts/write/pdf/index.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { name, spoilt, text, type Victim } from './spoil-pdf.ts';

const host = createDiskHost();
afterAll(() => host.close());

const sample = sampleEdition('pdf');
const edition: Edition<'pdf'> = {
  ...sample,
  spec: {
    ...sample.spec,
    profile: 'print',
    bleedMm: 3,
    cropMarks: { offsetMm: 3, lengthMm: 5 },
    sheet: { widthMm: sample.spec.page.widthMm + 16, heightMm: sample.spec.page.heightMm + 16 },
  },
};
let sound: Uint8Array;
beforeAll(async () => {
  const { files } = await writePdf(edition, { host, report: () => {} });
  sound = files[0]?.bytes ?? new Uint8Array();
});
function said(bytes: Uint8Array, tagged = true): string[] {
  const findings: Diagnostic[] = [];
  checkPdf(bytes, edition, { tagged, archive: false }, (finding) => findings.push(finding));
  return findings.map(({ message }) => message);
}
const saidOf = async (spoil: (victim: Victim) => void, tagged = true): Promise<string[]> => said(await spoilt(sound, spoil), tagged);

describe('pages that are to be cut', () => {
  test('are sound as they are printed', () => expect(said(sound)).toEqual([]));

  test.each([
    ['MediaBox', [0, 0, 400, 600], 'page 2 measures 141.1 × 211.7 mm'],
    ['TrimBox', [0, 0, 400, 600], 'page 2 is cut to 141.1 × 211.7 mm'],
    ['BleedBox', [0, 0, 400, 600], 'page 2 is printed to its bleed of 141.1 × 211.7 mm'],
    ['TrimBox', null, 'page 2 is cut to nothing that it says'],
  ])('have the %s that the edition wants: %j', async (key, box, fault) => {
    expect(await saidOf(({ page }) => page(2).set(key, box))).toEqual([`The PDF is not right: ${fault}.`]);
  });

  test('have their trim in the middle', async () => {
    const moved = await saidOf(({ file, page }) => {
      const box = (file.array(page(2).get('TrimBox')) ?? []).map((value) => (file.number(value) ?? 0) + 5);
      page(2).set('TrimBox', box);
    });
    expect(moved).toEqual(['The PDF is not right: page 2 has its trim not in the middle of the sheet.']);
  });

  test('have nothing to fill in', async () => {
    const [first, ...others] = await saidOf(({ annotate }) =>
      annotate(3, { Subtype: name('Widget'), TU: text('Name'), T: text('name') }, 'Form'),
    );
    expect([first, ...others].join('\n')).toContain('page 3 has the field “name”, and paper cannot be filled in');
  });
});

test('of a converted PDF only the glyphs of its fonts are asked for', async () => {
  const spoil = ({ file }: Victim): void => {
    for (const { dictionary } of file.pages())
      for (const value of file.dictionary(file.dictionary(dictionary.get('Resources'))?.get('Font'))?.values() ?? []) {
        const font = file.dictionary(value);
        font?.delete('ToUnicode');
        const inner = file.dictionary(file.array(font?.get('DescendantFonts'))?.[0]);
        file.dictionary(inner?.get('FontDescriptor'))?.set('CIDSet', null);
      }
  };
  expect((await saidOf(spoil)).join('\n')).toMatch(/31-027/);
  expect(await saidOf(spoil, false)).toEqual([]);
});
