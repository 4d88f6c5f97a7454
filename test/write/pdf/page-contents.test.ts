import { expect, test } from 'vitest';
import { marginBoxesMarked } from '../../../scripts/write/pdf/margin-boxes.ts';
import { paintingMarked } from '../../../scripts/write/pdf/painting-marked.ts';

test('painting without a tag becomes an artifact, tagged painting stays', () => {
  expect(paintingMarked('q\n0 0 9 1 re\nf\nQ')).toBe('q\n/Artifact BMC\n0 0 9 1 re\nf\nEMC\nQ');
  const tagged = '/P <</MCID 0 >>BDC\n0 0 9 1 re\nf\nEMC';
  expect(paintingMarked(tagged)).toBe(tagged);
  expect(paintingMarked('0 0 9 1 re\nW* n\nq')).toBe('0 0 9 1 re\nW* n\nq');
});

const page = [
  '.24 0 0 -.24 0 680 cm',
  'q',
  'BT',
  '1 0 0 -1 68 41 Tm',
  '<0004> Tj',
  'ET',
  'BT',
  '1 0 0 -1 68 870 Tm',
  '<0088> Tj',
  'ET',
  'Q',
  'q',
  '212 237 1476 2338 re',
  'W* n',
  'q',
  'Q',
].join('\n');

test('heads and folios are artifacts, and where a section opens the head goes', () => {
  const kept = marginBoxesMarked(page, false, 75);
  expect(kept).toMatch(/^\.24.*\n\/Artifact <<\/Type \/Pagination>> BDC\nq\n[\s\S]*<0004> Tj[\s\S]*<0088> Tj[\s\S]*Q\nEMC\nq\n212/);
  const opened = marginBoxesMarked(page, true, 75);
  expect(opened).toContain('<0088>');
  expect(opened).not.toContain('<0004>');
  expect(marginBoxesMarked('q\nQ', true, 75)).toBe('q\nQ');
});
