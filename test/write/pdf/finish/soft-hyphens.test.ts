import { expect, test } from 'vitest';
import { rewritePage } from '../../../../scripts/write/pdf/finish/page-contents.ts';

const rewritten = (content: string): string => {
  const none: ReadonlySet<number> = new Set();
  const around = `/P <</MCID 0 >>BDC\n${content}EMC`;
  const page = { textTop: 640, textBottom: 60, dropped: none, drawings: none };
  const { content: bytes } = rewritePage({ ...page, content: Buffer.from(around, 'latin1') });
  return Buffer.from(bytes).toString('latin1').slice('/P <</MCID 0 >>BDC\n'.length, -'EMC'.length);
};

const mark = '/Span<</ActualText <FEFF00AD> >> BDC\n7.2 0 Td <0001> Tj\nEMC\n';

test('a soft hyphen that broke no line goes, with the move that it made', () => {
  const text = rewritten(`BT\n/F4 13.3 Tf\n1 0 0 -1 0 20 Tm\n<000F> Tj\n${mark}0 0 Td <002F> Tj\nET\n`);
  expect(text.replace(/\s+/g, ' ')).toBe('BT /F4 13.3 Tf 1 0 0 -1 0 20 Tm <000F> Tj 7.2 0 Td 0 0 Td <002F> Tj ET ');
});

test('the hyphen at the end of a line says that it is a soft one', () => {
  const text = rewritten(`BT\n<000F> Tj\n${mark}ET\nBT\n/F4 13.3 Tf\n1 0 0 -1 450 20 Tm\n<00B2> Tj\nET\n`);
  expect(text.replace(/\s+/g, ' ')).toBe(
    'BT <000F> Tj ET BT /F4 13.3 Tf 1 0 0 -1 450 20 Tm /Span<</ActualText<FEFF00AD>>>BDC <00B2> Tj EMC ET ',
  );
});

test('so does a hyphen that has a mark of its own, also behind rules', () => {
  const own = '/Span<</ActualText <FEFF2010> >> BDC\n/F9 14 Tf\n1 0 0 -1 459 20 Tm\n<01F6> Tj\nEMC\n';
  for (const rules of ['', '.3 .3 .3 rg\n459 17 1 1 re\nf\n']) {
    const text = rewritten(`BT\n<000F> Tj\n${mark}ET\n${rules}BT\n${own}ET\n`);
    expect(text).toContain('BT\n/Span<</ActualText<FEFF00AD>>>BDC\n/F9 14 Tf');
    expect(text.match(/FEFF00AD/g)).toHaveLength(1);
    expect(text).not.toContain('FEFF2010');
  }
  expect(rewritten(`BT\n<000F> Tj\nET\nBT\n${own}ET\n`)).toContain('FEFF2010');
});

test('text without soft hyphens stays as it is', () => {
  expect(rewritten('BT\n<000F> Tj\nET\n')).toBe('BT\n<000F> Tj\nET\n');
});

test('what a ligature stands for has no soft hyphen in it', () => {
  const ligature = (codes: string): string => `BT\n/Span<</ActualText <${codes}> >> BDC\n8.1 0 Td <01A6> Tj\nEMC\nET\n`;
  expect(rewritten(ligature('FEFF006600AD00660069')).toUpperCase()).toContain('<FEFF006600660069>');
  expect(rewritten(ligature('FEFF006600660069'))).toBe(ligature('FEFF006600660069'));
});
